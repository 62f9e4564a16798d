import type { ObjectName } from '../core/analysis/Finding.ts';
import { objectLabel } from '../core/features/objectLabel.ts';
import { printable } from './textWidth.ts';

/** An object in a line of a listing: `Deployment shop/web`. */
export function objectText(object: ObjectName): string {
  return printable(objectLabel(object));
}
