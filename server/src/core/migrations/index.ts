// Written by `npm run generate`.
import type { Migration } from '../analysis/Migration.ts';
import { admissionPolicyBindingMigrations } from './admissionPolicyBinding.ts';
import { certificateSigningRequestMigrations } from './certificate-signing-request.ts';
import { apiVersionChanges } from './changeApiVersion.ts';
import { cronJobMigrations } from './cronJob.ts';
import { customResourceDefinitionMigrations } from './customResourceDefinition.ts';
import { daemonSetMigrations } from './daemonSet.ts';
import { deploymentMigrations } from './deployment.ts';
import { dynamicResourceMigrations } from './dynamicResources.ts';
import { endpointSliceMigrations } from './endpointSlice.ts';
import { endpointsMigrations } from './endpoints.ts';
import { eventMigrations } from './event.ts';
import { flowControlMigrations } from './flowControl.ts';
import { horizontalPodAutoscalerMigrations } from './horizontal-pod-autoscaler.ts';
import { ingressMigrations } from './ingress.ts';
import { ipAddressMigrations } from './ipAddress.ts';
import { jobMigrations } from './job.ts';
import { leaseCandidateMigrations } from './leaseCandidate.ts';
import { podDisruptionBudgetMigrations } from './pod-disruption-budget.ts';
import { replicaSetMigrations } from './replicaSet.ts';
import { roleBindingAlphaMigrations } from './role-binding-alpha.ts';
import { runtimeClassMigrations } from './runtimeClass.ts';
import { scaleMigrations } from './scale.ts';
import { statefulSetMigrations } from './statefulSet.ts';
import { storageVersionMigrations } from './storageVersionMigration.ts';
import { subjectAccessReviewMigrations } from './subject-access-review.ts';
import { webhookConfigurationMigrations } from './webhook-configuration.ts';
import { workloadMigrations } from './workload.ts';

/** Every migration; a file holds one, or those that are alike. */
export const migrations: readonly Migration[] = [
  ...admissionPolicyBindingMigrations,
  ...certificateSigningRequestMigrations,
  ...apiVersionChanges,
  ...cronJobMigrations,
  ...customResourceDefinitionMigrations,
  ...daemonSetMigrations,
  ...deploymentMigrations,
  ...dynamicResourceMigrations,
  ...endpointSliceMigrations,
  ...endpointsMigrations,
  ...eventMigrations,
  ...flowControlMigrations,
  ...horizontalPodAutoscalerMigrations,
  ...ingressMigrations,
  ...ipAddressMigrations,
  ...jobMigrations,
  ...leaseCandidateMigrations,
  ...podDisruptionBudgetMigrations,
  ...replicaSetMigrations,
  ...roleBindingAlphaMigrations,
  ...runtimeClassMigrations,
  ...scaleMigrations,
  ...statefulSetMigrations,
  ...storageVersionMigrations,
  ...subjectAccessReviewMigrations,
  ...webhookConfigurationMigrations,
  ...workloadMigrations,
];
