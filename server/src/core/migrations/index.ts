// Written by `npm run generate`.
import type { Migration } from '../analysis/Migration.ts';
import { apiVersionChanges } from './changeApiVersion.ts';
import { cronJobMigrations } from './cronJob.ts';
import { customResourceDefinitionMigrations } from './customResourceDefinition.ts';
import { daemonSetMigrations } from './daemonSet.ts';
import { deploymentMigrations } from './deployment.ts';
import { ingressMigrations } from './ingress.ts';
import { jobMigrations } from './job.ts';
import { replicaSetMigrations } from './replicaSet.ts';
import { statefulSetMigrations } from './statefulSet.ts';

/** Every migration; a file holds one, or those that are alike. */
export const migrations: readonly Migration[] = [
  ...apiVersionChanges,
  ...cronJobMigrations,
  ...customResourceDefinitionMigrations,
  ...daemonSetMigrations,
  ...deploymentMigrations,
  ...ingressMigrations,
  ...jobMigrations,
  ...replicaSetMigrations,
  ...statefulSetMigrations,
];
