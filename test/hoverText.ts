import { type Hover, hover } from '../server/src/core/features/hover.ts';
import { noDescriptions } from '../server/src/core/kubernetes/Descriptions.ts';
import type { FileCheck } from '../server/src/workspace/checkFile.ts';
import { facts } from './api.ts';

/** What is shown at an offset of a file, as the server does it, but for the descriptions. */
export function hoverText({ parts }: FileCheck, offset: number): Hover | undefined {
  const part = parts.findLast(({ slice }) => slice.start <= offset);
  if (!part?.view) return undefined;
  const { slice, analysis, view, windows } = part;
  const objects = analysis.manifests.map((manifest, index) => ({ manifest, window: () => windows()[index] }));
  return hover(objects, offset - slice.start, { view, facts, descriptions: noDescriptions, language: 'en', now: 0 });
}
