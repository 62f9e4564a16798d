// Written by `npm run generate`.
import type { Migration } from '../analysis/Migration.ts';
import { apiVersionChanges } from './changeApiVersion.ts';
import { customResourceDefinitionMigrations } from './customResourceDefinition.ts';
import { ingressMigrations } from './ingress.ts';

/** Every migration; a file holds one, or those that are alike. */
export const migrations: readonly Migration[] = [...apiVersionChanges, ...customResourceDefinitionMigrations, ...ingressMigrations];
