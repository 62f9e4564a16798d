import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { addressOf } from './addressOf.ts';
import { type EditorWindow, openWindow } from './EditorWindow.ts';
import type { Scene } from './keys/Scene.ts';
import type { Server } from './startServer.ts';

/** Plays each scene in a window and folder of its own, says how it went, and gives the titles of those that failed. */
export async function playScenes(
  browser: Browser,
  server: Server,
  scenes: readonly Scene[],
): Promise<readonly string[]> {
  // Nothing of it is deleted while the server runs: its file watcher crashes on folders that go while it lets go of them.
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'drydock-scenes-')));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const failed: string[] = [];
  for (const [index, scene] of scenes.entries()) {
    const begun = Date.now();
    const fault = await play(browser, server, scene, join(home, String(index), 'manifests')).then(
      () => undefined,
      (error: unknown) => error,
    );
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    if (fault === undefined) console.log(`  ✔ ${scene.title} (${seconds} s)`);
    else {
      failed.push(scene.title);
      console.error(`  ✖ ${scene.title} (${seconds} s)\n`, fault);
    }
  }
  return failed;
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
