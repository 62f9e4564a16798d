import type { WrittenFacts } from '../../server/src/core/kubernetes/Lifecycle.ts';

/**
 * Kinds that went before the oldest bundled version and still stand in repositories, so that their removal is said and they
 * migrate. Sources: kubernetes/kubernetes CHANGELOG-1.5 (PetSet became StatefulSet; extensions Jobs deprecated, PR 36355),
 * CHANGELOG-1.6 (HorizontalPodAutoscaler, PR 35782, and Jobs, issue 32763, left extensions), CHANGELOG-1.8 (ScheduledJob, PR 49930).
 */
export const olderKinds: WrittenFacts['olderKinds'] = {
  'apps/v1alpha1/PetSet': {
    stage: 'alpha',
    introduced: 3,
    removed: 5,
    replacement: 'apps/v1/StatefulSet',
    replacementAvailable: 14,
  },
  'batch/v2alpha1/ScheduledJob': {
    stage: 'alpha',
    introduced: 4,
    deprecated: 5,
    removed: 8,
    replacement: 'batch/v1/CronJob',
    replacementAvailable: 21,
  },
  'extensions/v1beta1/HorizontalPodAutoscaler': {
    stage: 'beta',
    introduced: 1,
    removed: 6,
    replacement: 'autoscaling/v1/HorizontalPodAutoscaler',
    replacementAvailable: 14,
  },
  'extensions/v1beta1/Job': {
    stage: 'beta',
    introduced: 1,
    deprecated: 5,
    removed: 6,
    replacement: 'batch/v1/Job',
    replacementAvailable: 14,
  },
};
