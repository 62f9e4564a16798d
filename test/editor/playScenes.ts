import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { addressOf } from './addressOf.ts';
import { type EditorWindow, openWindow } from './EditorWindow.ts';
import type { Scene } from './keys/Scene.ts';
import type { Server } from './startServer.ts';

/** How a part of the tests went. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** Plays each scene in a window and folder of its own, and says how it went. */
export async function playScenes(browser: Browser, server: Server, scenes: readonly Scene[]): Promise<Outcome> {
  // Nothing of it is deleted while the server runs: its file watcher crashes on folders that go while it lets go of them.
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'drydock-scenes-')));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  let failed = 0;
  for (const [index, scene] of scenes.entries()) {
    const begun = Date.now();
    const fault = await play(browser, server, scene, join(home, String(index), 'manifests')).then(
      () => undefined,
      (error: unknown) => error,
    );
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    if (fault === undefined) console.log(`  ✔ ${scene.title} (${seconds} s)`);
    else {
      failed++;
      console.error(`  ✖ ${scene.title} (${seconds} s)\n`, fault);
    }
  }
  return { passed: scenes.length - failed, failed };
}

async function play(browser: Browser, server: Server, scene: Scene, folder: string): Promise<void> {
  let window: EditorWindow | undefined;
  try {
    for (const [path, text] of Object.entries(scene.files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    server.useSettings(scene.settings ?? {});
    window = await openWindow(browser, addressOf(server, folder), { language: scene.language });
    await scene.play({ window, read: (path) => readFileSync(join(folder, path), 'utf8') });
    assert.deepEqual(await window.notifications(), [], 'nothing pops up');
  } catch (error) {
    await window?.screenshot(`failed ${scene.title}`.replaceAll(/[^\p{L}\p{N}_]+/gu, '-'));
    throw error;
  } finally {
    await window?.close();
  }
}
