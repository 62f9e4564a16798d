// Written by `npm run generate`.
import type { Migration } from '../analysis/Migration.ts';
import { certificateSigningRequestMigrations } from './certificate-signing-request.ts';
import { apiVersionChanges } from './changeApiVersion.ts';
import { cronJobMigrations } from './cronJob.ts';
import { daemonSetMigrations } from './daemonSet.ts';
import { deploymentMigrations } from './deployment.ts';
import { horizontalPodAutoscalerMigrations } from './horizontal-pod-autoscaler.ts';
import { ingressMigrations } from './ingress.ts';
import { jobMigrations } from './job.ts';
import { podDisruptionBudgetMigrations } from './pod-disruption-budget.ts';
import { replicaSetMigrations } from './replicaSet.ts';
import { roleBindingAlphaMigrations } from './role-binding-alpha.ts';
import { statefulSetMigrations } from './statefulSet.ts';
import { subjectAccessReviewMigrations } from './subject-access-review.ts';
import { webhookConfigurationMigrations } from './webhook-configuration.ts';

/** Every migration; a file holds one, or those that are alike. */
export const migrations: readonly Migration[] = [
  ...certificateSigningRequestMigrations,
  ...apiVersionChanges,
  ...cronJobMigrations,
  ...daemonSetMigrations,
  ...deploymentMigrations,
  ...horizontalPodAutoscalerMigrations,
  ...ingressMigrations,
  ...jobMigrations,
  ...podDisruptionBudgetMigrations,
  ...replicaSetMigrations,
  ...roleBindingAlphaMigrations,
  ...statefulSetMigrations,
  ...subjectAccessReviewMigrations,
  ...webhookConfigurationMigrations,
];
