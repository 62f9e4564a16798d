import type { MigrationStep } from '../../analysis/Migration.ts';
import { addField } from '../../analysis/migration/steps/addField.ts';
import { isFragment } from './isFragment.ts';

const add = addField('spec.scope', 'Namespaced', { after: ['names'] });

/** The scope that v1beta1 had for a default; v1 has none. */
export const addScope: MigrationStep = {
  ...add,
  rewrite: (object, context) => (isFragment(object) ? object : add.rewrite(object, context)),
};
