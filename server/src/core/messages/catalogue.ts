import { schemaTexts } from './schema.ts';

/** Every text of the server and the command line, English and Korean side by side; one file an area. */
export const catalogue = {
  ...schemaTexts,
} as const;
