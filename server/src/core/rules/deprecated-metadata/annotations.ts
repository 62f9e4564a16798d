import { clusterAnnotations } from './clusterAnnotations.ts';
import type { DeprecatedAnnotation } from './DeprecatedAnnotation.ts';
import { podAnnotations } from './podAnnotations.ts';
import { serviceAnnotations } from './serviceAnnotations.ts';
import { storageAnnotations } from './storageAnnotations.ts';

/** Every annotation that the rule knows. */
export const annotations: readonly DeprecatedAnnotation[] = [
  ...podAnnotations,
  ...serviceAnnotations,
  ...storageAnnotations,
  ...clusterAnnotations,
];
