import { writeFileSync } from 'node:fs';
import { buildDescriptions } from './buildDescriptions.ts';

// Part of the build: writes what hover and completion say of fields to the file named, dist/descriptions.json.
const [file = 'dist/descriptions.json'] = process.argv.slice(2);
buildDescriptions()
  .then((descriptions) => writeFileSync(file, JSON.stringify(descriptions)))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  });
