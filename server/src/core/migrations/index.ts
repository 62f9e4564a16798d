// Written by `npm run generate`.
import type { Migration } from '../analysis/Migration.ts';
import { admissionPolicyBindingMigrations } from './admissionPolicyBinding.ts';
import { apiVersionChanges } from './changeApiVersion.ts';
import { cronJobMigrations } from './cronJob.ts';
import { daemonSetMigrations } from './daemonSet.ts';
import { deploymentMigrations } from './deployment.ts';
import { dynamicResourceMigrations } from './dynamicResources.ts';
import { endpointSliceMigrations } from './endpointSlice.ts';
import { endpointsMigrations } from './endpoints.ts';
import { eventMigrations } from './event.ts';
import { flowControlMigrations } from './flowControl.ts';
import { ingressMigrations } from './ingress.ts';
import { ipAddressMigrations } from './ipAddress.ts';
import { jobMigrations } from './job.ts';
import { leaseCandidateMigrations } from './leaseCandidate.ts';
import { replicaSetMigrations } from './replicaSet.ts';
import { runtimeClassMigrations } from './runtimeClass.ts';
import { scaleMigrations } from './scale.ts';
import { statefulSetMigrations } from './statefulSet.ts';
import { storageVersionMigrations } from './storageVersionMigration.ts';
import { workloadMigrations } from './workload.ts';

/** Every migration; a file holds one, or those that are alike. */
export const migrations: readonly Migration[] = [
  ...admissionPolicyBindingMigrations,
  ...apiVersionChanges,
  ...cronJobMigrations,
  ...daemonSetMigrations,
  ...deploymentMigrations,
  ...dynamicResourceMigrations,
  ...endpointSliceMigrations,
  ...endpointsMigrations,
  ...eventMigrations,
  ...flowControlMigrations,
  ...ingressMigrations,
  ...ipAddressMigrations,
  ...jobMigrations,
  ...leaseCandidateMigrations,
  ...replicaSetMigrations,
  ...runtimeClassMigrations,
  ...scaleMigrations,
  ...statefulSetMigrations,
  ...storageVersionMigrations,
  ...workloadMigrations,
];
