import type { MigrationStep } from '../../Migration.ts';
import { type Remark, remarkWhere } from './remarkWhere.ts';

/** Where no migration can be right: the object stays as it is, and the message says why. */
export function refuse(pattern: string, remark: Omit<Remark, 'weight'>): MigrationStep {
  return remarkWhere(pattern, { ...remark, weight: 'refusal' });
}
