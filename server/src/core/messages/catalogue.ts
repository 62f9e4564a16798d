// Written by `npm run generate`.
import { actionTexts } from './action.ts';
import { cliTexts } from './cli.ts';
import { configTexts } from './config.ts';
import { crdMigrationTexts } from './crdMigration.ts';
import { editorTexts } from './editor.ts';
import { hoverTexts } from './hover.ts';
import { lifecycleTexts } from './lifecycle.ts';
import { meaningTexts } from './meaning.ts';
import { migrationTexts } from './migration.ts';
import { objectIndexTexts } from './objectIndex.ts';
import { probeTexts } from './probe.ts';
import { schemaTexts } from './schema.ts';
import { typeTexts } from './types.ts';
import { workloadMigrationTexts } from './workloadMigrations.ts';
import { yamlTexts } from './yaml.ts';

/** Every text of the server and the command line, English and Korean side by side; one file an area. */
export const catalogue = {
  ...actionTexts,
  ...cliTexts,
  ...configTexts,
  ...crdMigrationTexts,
  ...editorTexts,
  ...hoverTexts,
  ...lifecycleTexts,
  ...meaningTexts,
  ...migrationTexts,
  ...objectIndexTexts,
  ...probeTexts,
  ...schemaTexts,
  ...typeTexts,
  ...workloadMigrationTexts,
  ...yamlTexts,
} as const;
