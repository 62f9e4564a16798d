import { newestEditor, oldestEditor } from './editors.ts';
import { findBrowser } from './findBrowser.ts';
import { installEditor } from './installEditor.ts';

/** Installs all that the tests in the real editor need. */
export async function main(): Promise<number> {
  await Promise.all([findBrowser(), installEditor(oldestEditor), installEditor(newestEditor)]);
  return 0;
}
