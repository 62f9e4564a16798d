import type { WrittenFacts } from '../../server/src/core/kubernetes/Lifecycle.ts';
import { defaults } from './defaults.ts';
import { deprecatedFields } from './deprecatedFields.ts';
import { gatedFields } from './gatedFields.ts';
import { gates } from './gates.ts';
import { kinds } from './kinds.ts';
import { olderKinds } from './olderKinds.ts';
import { openEnums } from './openEnums.ts';
import { requiredFields } from './requiredFields.ts';

/** All written tables, as `parseLifecycle` takes them. */
export const writtenFacts: WrittenFacts = {
  kinds,
  gates,
  gatedFields,
  defaults,
  requiredFields,
  openEnums,
  olderKinds,
  deprecatedFields,
};
