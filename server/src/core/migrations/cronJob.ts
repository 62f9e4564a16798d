import type { Migration } from '../analysis/Migration.ts';
import type { GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';

/**
 * The alpha of CronJob, and ScheduledJob, as it was called until 1.8, have the fields of batch/v1beta1 and batch/v1. No default is
 * lost: pkg/apis/batch/v2alpha1/defaults.go fills in no history limits, but CronJobs are stored as batch/v1beta1 (the override for
 * `cronjobs` in pkg/kubeapiserver/default_storage_factory_builder.go), whose defaults, 3 and 1, are filled in whenever they are read.
 */
const from: readonly GroupVersionKind[] = [
  { group: 'batch', version: 'v2alpha1', kind: 'CronJob' },
  { group: 'batch', version: 'v2alpha1', kind: 'ScheduledJob' },
];

/** The migrations of alpha CronJobs: to batch/v1, and to batch/v1beta1 where a cluster does not serve that yet. */
export const cronJobMigrations: readonly Migration[] = [
  { id: 'cron-job-v2alpha1', from, to: { group: 'batch', version: 'v1', kind: 'CronJob' }, steps: [] },
  { id: 'cron-job-v2alpha1-to-v1beta1', from, to: { group: 'batch', version: 'v1beta1', kind: 'CronJob' }, steps: [] },
];
