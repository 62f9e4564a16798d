import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { addressOf } from './addressOf.ts';
import { build } from './build.ts';
import { copyWorkspace } from './copyWorkspace.ts';
import { openWindow } from './EditorWindow.ts';
import { oldestEditor } from './editors.ts';
import { installEditor } from './installEditor.ts';
import { completeManifest } from './keys/completeManifest.ts';
import { openBrowser } from './openBrowser.ts';
import { type Server, startServer } from './startServer.ts';

/**
 * Draws the pictures of docs/images: the extension's icon from its SVG, the editor that the README shows, and each step of the scene in
 * which an empty file becomes a manifest.
 */
export async function main(): Promise<number> {
  const browser = await openBrowser();
  await drawIcon(browser);
  build();
  const server = await startServer(await installEditor(oldestEditor), { extensions: [resolve('.')] });
  server.useSettings(plainSettings);
  await takeEditor(browser, server);
  await takeAuthoring(browser, server);
  await server.stop();
  await browser.close();
  return 0;
}

/** A window without what the reader of a picture does not need. */
const plainSettings = {
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.layoutControl.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': true,
  'window.commandCenter': false,
  'editor.fontFamily': "'JetBrains Mono', monospace",
  'editor.minimap.enabled': false,
  'editor.scrollbar.vertical': 'hidden',
  'breadcrumbs.enabled': false,
  'problems.autoReveal': false,
};

async function drawIcon(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
  await page.setContent(`<body style="margin: 0">${readFileSync('docs/images/icon.svg', 'utf8')}</body>`);
  await page.screenshot({ path: 'docs/images/icon.png', omitBackground: true });
  await page.close();
}

/** An Ingress that the pinned cluster no longer serves, with its quick fix offered and the problems of the file below. */
async function takeEditor(browser: Browser, server: Server): Promise<void> {
  const window = await openWindow(browser, addressOf(server, copyWorkspace('examples')), {
    size: { width: 1080, height: 720 },
    scale: 1.25,
  });
  await window.page.addStyleTag({ content: '.monaco-workbench { font-family: Inter, sans-serif !important; }' });
  await window.openFile('shop/web.yaml');
  await window.waitForSquiggle('error');
  await window.openFile('shop/ingress.yaml');
  await window.waitForSquiggle('error');
  await window.press('Control+B');
  await window.press('Control+Shift+M');
  await window.waitForProblemsPanel('removed-api');
  await window.clickText('extensions/v1beta1');
  await window.openQuickFixes();
  await window.page.screenshot({ path: 'docs/images/editor.png', animations: 'disabled', caret: 'hide' });
  await window.close();
}

/** The pictures that the scene takes itself, in a window that is as small as what is written needs. */
async function takeAuthoring(browser: Browser, server: Server): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'drydock-authoring-')));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(completeManifest.files)) writeFileSync(join(folder, path), text);
  const window = await openWindow(browser, addressOf(server, folder), {
    size: { width: 860, height: 1000 },
    pictures: 'docs/images',
  });
  await window.page.addStyleTag({ content: '.monaco-workbench { font-family: Inter, sans-serif !important; }' });
  await window.press('Control+B');
  await completeManifest.play({ window, read: (path) => readFileSync(join(folder, path), 'utf8') });
  await window.close();
}
