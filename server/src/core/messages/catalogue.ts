// Written by `npm run generate`.
import { cliTexts } from './cli.ts';
import { completionTexts } from './completion.ts';
import { configTexts } from './config.ts';
import { editorTexts } from './editor.ts';
import { hoverTexts } from './hover.ts';
import { lifecycleTexts } from './lifecycle.ts';
import { migrationTexts } from './migration.ts';
import { probeTexts } from './probe.ts';
import { schemaTexts } from './schema.ts';
import { typeTexts } from './types.ts';
import { yamlTexts } from './yaml.ts';

/** Every text of the server and the command line, English and Korean side by side; one file an area. */
export const catalogue = {
  ...cliTexts,
  ...completionTexts,
  ...configTexts,
  ...editorTexts,
  ...hoverTexts,
  ...lifecycleTexts,
  ...migrationTexts,
  ...probeTexts,
  ...schemaTexts,
  ...typeTexts,
  ...yamlTexts,
} as const;
