import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { chooseLanguage } from '../cli/language.ts';
import { rules } from '../core/rules/index.ts';
import type { ServerHost } from '../lsp/startServer.ts';
import { nodeData } from './nodeData.ts';
import { nodeFiles } from './nodeFiles.ts';

/** The language server's host on Node: data and rule pages lie beside the bundle. */
export function nodeHost(version: string): ServerHost {
  // V8 keeps up to 32 MB at hand for new objects, as for a program that makes them all day. A language server mostly waits, and
  // there may be one a window; it is measured to be no slower without.
  setFlagsFromString('--semi-space-growth-factor=1');
  const pages = join(__dirname, '..', 'docs', 'rules');
  return {
    ...nodeData(__dirname),
    files: nodeFiles,
    rules,
    version,
    language: chooseLanguage(process.argv.slice(2), process.env),
    rulePages: existsSync(pages) ? pathToFileURL(pages).toString() : undefined,
  };
}
