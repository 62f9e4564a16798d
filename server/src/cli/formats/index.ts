import type { Format } from './Format.ts';
import { json } from './json.ts';
import { text } from './text.ts';

/** What `--format` takes. */
export const formats: Readonly<Record<string, Format>> = { text, json };
