import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { suitesMark } from './suitesMark.ts';

/**
 * Runs all suites that are bundled beside this file. VS Code calls it in its extension host, both the embedded one and the one
 * that `@vscode/test-electron` starts.
 */
export async function run(): Promise<void> {
  const say = (...words: unknown[]): void => {
    for (const line of format(...words).split('\n')) console.log(suitesMark + line);
  };
  Mocha.reporters.Base.consoleLog = say;
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, color: true, reporter: 'spec' });
  for (const file of readdirSync(__dirname)) {
    if (file.endsWith('.suite.cjs')) mocha.addFile(join(__dirname, file));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the suites' tests failed.`);
}
