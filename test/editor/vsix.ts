import type { Browser } from 'playwright-core';
import { newestEditor } from './editors.ts';
import { installEditor } from './installEditor.ts';
import { installedVsix } from './keys/installedVsix.ts';
import { rulePage } from './keys/rulePage.ts';
import { openBrowser } from './openBrowser.ts';
import { packageVsix } from './packageVsix.ts';
import { type Outcome, playScenes } from './playScenes.ts';
import { startServer } from './startServer.ts';

/** Installs a VSIX (the argument, or one packaged now) in the newest VS Code and uses it there. */
export async function main([file]: readonly string[]): Promise<number> {
  const { failed } = await useVsix(await openBrowser(), file ?? packageVsix());
  return failed === 0 ? 0 : 1;
}

/** Installs a VSIX in the newest VS Code and uses it. */
export async function useVsix(browser: Browser, file: string): Promise<Outcome> {
  const server = await startServer(await installEditor(newestEditor), { vsix: [file] });
  try {
    return await playScenes(browser, server, [installedVsix, rulePage]);
  } finally {
    await server.stop();
  }
}
