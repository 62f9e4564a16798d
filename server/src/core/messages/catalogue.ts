// Written by `npm run generate`.
import { actionTexts } from './action.ts';
import { cliTexts } from './cli.ts';
import { completionTexts } from './completion.ts';
import { configTexts } from './config.ts';
import { crdMigrationTexts } from './crdMigration.ts';
import { deprecatedFieldTexts } from './deprecatedFields.ts';
import { deprecatedMetadataTexts } from './deprecatedMetadata.ts';
import { dockerSocketTexts } from './dockerSocket.ts';
import { editorTexts } from './editor.ts';
import { hoverTexts } from './hover.ts';
import { imageRegistryTexts } from './imageRegistry.ts';
import { kindMigrationTexts } from './kindMigrations.ts';
import { lifecycleTexts } from './lifecycle.ts';
import { meaningTexts } from './meaning.ts';
import { migrationTexts } from './migration.ts';
import { objectIndexTexts } from './objectIndex.ts';
import { objectMigrationTexts } from './objectMigrations.ts';
import { probeTexts } from './probe.ts';
import { schemaTexts } from './schema.ts';
import { snippetTexts } from './snippets.ts';
import { staleReferenceTexts } from './staleReference.ts';
import { timeZoneTexts } from './timeZone.ts';
import { typeTexts } from './types.ts';
import { upgradeTexts } from './upgrade.ts';
import { volumePluginsTexts } from './volumePlugins.ts';
import { windowTexts } from './window.ts';
import { withoutSuccessorTexts } from './withoutSuccessor.ts';
import { workloadMigrationTexts } from './workloadMigrations.ts';
import { yamlTexts } from './yaml.ts';

/** Every text of the server and the command line, English and Korean side by side; one file an area. */
export const catalogue = {
  ...actionTexts,
  ...cliTexts,
  ...completionTexts,
  ...configTexts,
  ...crdMigrationTexts,
  ...deprecatedFieldTexts,
  ...deprecatedMetadataTexts,
  ...dockerSocketTexts,
  ...editorTexts,
  ...hoverTexts,
  ...imageRegistryTexts,
  ...kindMigrationTexts,
  ...lifecycleTexts,
  ...meaningTexts,
  ...migrationTexts,
  ...objectIndexTexts,
  ...objectMigrationTexts,
  ...probeTexts,
  ...schemaTexts,
  ...snippetTexts,
  ...staleReferenceTexts,
  ...timeZoneTexts,
  ...typeTexts,
  ...upgradeTexts,
  ...volumePluginsTexts,
  ...windowTexts,
  ...withoutSuccessorTexts,
  ...workloadMigrationTexts,
  ...yamlTexts,
} as const;
