import type { MigrationStep } from '../../Migration.ts';
import { type Remark, remarkWhere } from './remarkWhere.ts';

/** What a person has to decide or to fill in: the rest is migrated, and the fix becomes one to be looked at. */
export function needsReview(pattern: string, remark: Omit<Remark, 'weight'>): MigrationStep {
  return remarkWhere(pattern, { ...remark, weight: 'review' });
}
