import type { ObjectName } from '../core/analysis/Finding.ts';
import { printable } from './textWidth.ts';

/** An object in a line of a listing: `Deployment web`, `Deployment shop/web`; its API version is said where it matters. */
export function objectText({ kind, name, namespace }: ObjectName): string {
  const called = [namespace, name].filter((part) => part !== undefined).join('/');
  return printable([kind, called].filter((part) => part !== '').join(' '));
}
