import { createWriteStream, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, stripVTControlCharacters } from 'node:util';
import type { Browser } from 'playwright-core';
import { addressOf, remoteUri } from './addressOf.ts';
import { copyWorkspace } from './copyWorkspace.ts';
import type { Outcome } from './playScenes.ts';
import type { Server } from './startServer.ts';
import { suitesMark } from './suites/suitesMark.ts';

export interface SuitesRun {
  readonly extension: string;
  /** A file that exports `run()`, as `@vscode/test-electron` takes it. */
  readonly entry: string;
  /** The folder that is opened; the suites work on a copy of it. */
  readonly workspace: string;
}

/** Runs mocha's suites in the extension host of a window, printing what they say, and counts them. */
export async function runSuites(
  browser: Browser,
  server: Server,
  { extension, entry, workspace }: SuitesRun,
): Promise<Outcome> {
  const folder = copyWorkspace(workspace);
  mkdirSync('test-results', { recursive: true });
  // VS Code hands over all that its window logs; people who run the suites want to read only what mocha says.
  const log = createWriteStream('test-results/suites.log');
  const outcome = { passed: 0, failed: 0 };
  const hear = (_level: string, args: unknown[]): void => {
    const line = format(...args);
    log.write(`${line}\n`);
    if (!line.startsWith(suitesMark)) return;
    const said = line.slice(suitesMark.length);
    console.log(forOutput(said));
    const [, count, word] = /(\d+) (passing|failing)/.exec(stripVTControlCharacters(said)) ?? [];
    if (word === 'passing') outcome.passed = Number(count);
    if (word === 'failing') outcome.failed = Number(count);
  };
  const context = await browser.newContext();
  const page = await context.newPage();
  try {
    const status = new Promise<number>((finished, failed) => {
      const silence = setTimeout(
        () => failed(new Error('The suites did not end within three minutes; see test-results/suites.log.')),
        180_000,
      );
      const exposed = [
        page.exposeFunction('codeAutomationLog', hear),
        page.exposeFunction('codeAutomationExit', (code: number) => {
          clearTimeout(silence);
          finished(code);
        }),
      ];
      page.on('crash', () => failed(new Error('The window of the suites crashed.')));
      Promise.all(exposed)
        .then(() =>
          page.goto(
            addressOf(server, folder, {
              extensionDevelopmentPath: remoteUri(server, resolve(extension)),
              extensionTestsPath: remoteUri(server, resolve(entry)),
            }),
          ),
        )
        .catch(failed);
    });
    // Suites that end badly without having counted a failure have failed all the same.
    return (await status) === 0 ? outcome : { ...outcome, failed: Math.max(1, outcome.failed) };
  } finally {
    await context.close();
  }
}

/** The suites cannot know whether a terminal shows what they say, so they always colour it. */
function forOutput(line: string): string {
  return process.stdout.isTTY ? line : stripVTControlCharacters(line);
}
