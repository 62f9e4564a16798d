import type { Migration } from '../analysis/Migration.ts';
import { apiVersionChanges } from './changeApiVersion.ts';
import { ingress } from './ingress.ts';

/** Every migration. */
export const migrations: readonly Migration[] = [ingress, ...apiVersionChanges];
