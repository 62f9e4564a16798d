import type { DraftMapping } from '../../analysis/migration/Draft.ts';
import { fieldOf, mappingAt } from './draftFields.ts';

/** Whether an object lacks what no CustomResourceDefinition was ever accepted without, so that it can only be a patch of one. */
export function isFragment(object: DraftMapping): boolean {
  const spec = mappingAt(object, 'spec');
  return !spec || (fieldOf(spec, 'group') === undefined && fieldOf(spec, 'names') === undefined);
}
