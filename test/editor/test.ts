import { resolve } from 'node:path';
import { newestEditor, oldestEditor } from './editors.ts';
import { findBrowser } from './findBrowser.ts';
import { installEditor } from './installEditor.ts';
import { scenes } from './keys/index.ts';
import { openBrowser } from './openBrowser.ts';
import { packageVsix } from './packageVsix.ts';
import { type Outcome, playScenes } from './playScenes.ts';
import { runSuites } from './runSuites.ts';
import { startServer } from './startServer.ts';
import { useVsix } from './vsix.ts';

/**
 * Tests Drydock in the real editor: suites in the extension host and keys pressed in the window of the oldest supported VS Code,
 * and the packaged VSIX in the newest. An argument, such as `suites`, `keys` or `vsix`, runs that part only; words after `keys`
 * choose the scenes whose titles contain them.
 */
export async function main([part, ...words]: readonly string[]): Promise<number> {
  const begun = Date.now();
  const wants = (name: string): boolean => part === undefined || part === name;
  await findBrowser();
  const [oldest] = await Promise.all([installEditor(oldestEditor), wants('vsix') && installEditor(newestEditor)]);
  // Packaging builds dist/, so what runs in the oldest VS Code is what the VSIX carries.
  const vsix = packageVsix();
  const browser = await openBrowser();
  const outcomes: Outcome[] = [];

  if (wants('suites') || wants('keys')) {
    const server = await startServer(oldest, { extensions: [resolve('.')] });
    if (wants('suites')) {
      console.log(`\nSuites in the extension host of VS Code ${oldestEditor.version}`);
      const suites = {
        extension: '.',
        entry: '.cache/editor/suites/index.cjs',
        workspace: 'test/editor/suites/fixtures',
      };
      outcomes.push(await runSuites(browser, server, suites));
    }
    if (wants('keys')) {
      console.log(`\nKeys pressed in the window of VS Code ${oldestEditor.version}`);
      const chosen = scenes.filter(({ title }) => words.every((word) => title.includes(word)));
      outcomes.push(await playScenes(browser, server, chosen));
    }
    await server.stop();
  }
  if (wants('vsix')) {
    console.log(`\nThe packaged VSIX in VS Code ${newestEditor.version}`);
    outcomes.push(await useVsix(browser, vsix));
  }
  await browser.close();

  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  console.log(`\nReal editor, ${Math.round((Date.now() - begun) / 1000)} s:\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
