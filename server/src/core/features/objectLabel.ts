import type { ObjectName } from '../analysis/Finding.ts';

/** An object in a few words: `Deployment web`, `Deployment shop/web`; its API version is said where it matters. */
export function objectLabel({ kind, name, namespace }: ObjectName): string {
  const called = [namespace, name].filter((part) => part !== undefined).join('/');
  return [kind, called].filter((part) => part !== '').join(' ');
}
