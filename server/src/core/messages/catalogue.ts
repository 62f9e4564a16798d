// Written by `npm run generate`.
import { cliTexts } from './cli.ts';
import { configTexts } from './config.ts';
import { crdMigrationTexts } from './crdMigration.ts';
import { editorTexts } from './editor.ts';
import { hoverTexts } from './hover.ts';
import { lifecycleTexts } from './lifecycle.ts';
import { meaningTexts } from './meaning.ts';
import { migrationTexts } from './migration.ts';
import { probeTexts } from './probe.ts';
import { schemaTexts } from './schema.ts';
import { typeTexts } from './types.ts';
import { yamlTexts } from './yaml.ts';

/** Every text of the server and the command line, English and Korean side by side; one file an area. */
export const catalogue = {
  ...cliTexts,
  ...configTexts,
  ...crdMigrationTexts,
  ...editorTexts,
  ...hoverTexts,
  ...lifecycleTexts,
  ...meaningTexts,
  ...migrationTexts,
  ...probeTexts,
  ...schemaTexts,
  ...typeTexts,
  ...yamlTexts,
} as const;
