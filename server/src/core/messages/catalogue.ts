// Written by `npm run generate`.
import { actionTexts } from './action.ts';
import { cliTexts } from './cli.ts';
import { configTexts } from './config.ts';
import { dockerSocketTexts } from './dockerSocket.ts';
import { editorTexts } from './editor.ts';
import { hoverTexts } from './hover.ts';
import { imageRegistryTexts } from './imageRegistry.ts';
import { lifecycleTexts } from './lifecycle.ts';
import { meaningTexts } from './meaning.ts';
import { migrationTexts } from './migration.ts';
import { objectIndexTexts } from './objectIndex.ts';
import { probeTexts } from './probe.ts';
import { schemaTexts } from './schema.ts';
import { staleReferenceTexts } from './staleReference.ts';
import { timeZoneTexts } from './timeZone.ts';
import { typeTexts } from './types.ts';
import { volumePluginsTexts } from './volumePlugins.ts';
import { workloadMigrationTexts } from './workloadMigrations.ts';
import { yamlTexts } from './yaml.ts';

/** Every text of the server and the command line, English and Korean side by side; one file an area. */
export const catalogue = {
  ...actionTexts,
  ...cliTexts,
  ...configTexts,
  ...dockerSocketTexts,
  ...editorTexts,
  ...hoverTexts,
  ...imageRegistryTexts,
  ...lifecycleTexts,
  ...meaningTexts,
  ...migrationTexts,
  ...objectIndexTexts,
  ...probeTexts,
  ...schemaTexts,
  ...staleReferenceTexts,
  ...timeZoneTexts,
  ...typeTexts,
  ...volumePluginsTexts,
  ...workloadMigrationTexts,
  ...yamlTexts,
} as const;
