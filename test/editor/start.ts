import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { addressOf } from './addressOf.ts';
import { build } from './build.ts';
import { desktopCommand } from './desktopVsCode.ts';
import { oldestEditor } from './editors.ts';
import { installEditor } from './installEditor.ts';
import { startServer } from './startServer.ts';

/**
 * Shows Drydock to somebody who has just cloned it: in the terminal at once, then in an editor. `--embedded` keeps away from a
 * desktop VS Code.
 */
export async function main(args: readonly string[]): Promise<number> {
  build();
  console.log('\n$ drydock check examples\n');
  spawnSync(process.execPath, ['dist/cli.js', 'check', 'examples'], { stdio: 'inherit' });

  // A copy, so that everything in it may be fixed and broken again and again.
  const examples = resolve('.cache/start/examples');
  rmSync(examples, { recursive: true, force: true });
  cpSync('examples', examples, { recursive: true });

  const command = args.includes('--embedded') ? undefined : desktopCommand();
  if (command !== undefined && openDesktop(command, examples)) return 0;
  return serve(examples);
}

function openDesktop(command: string, folder: string): boolean {
  console.log(`\nOpening a copy of examples/ in ${command} with Drydock active …`);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--user-data-dir', resolve('.cache/start/user')] : [];
  const args = ['--new-window', `--extensionDevelopmentPath=${resolve('.')}`, ...asRoot, folder];
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) console.log(`${command} could not be started; using the embedded VS Code instead.`);
  return status === 0;
}

async function serve(folder: string): Promise<number> {
  console.log('');
  const editor = await installEditor(oldestEditor);
  const server = await startServer(editor, { extensions: [resolve('.')], until: 'stopped' });
  console.log(
    `VS Code ${editor.version} runs here with Drydock active on a copy of examples/. Open this address in a browser:`,
  );
  console.log(`\n    ${addressOf(server, folder)}\n`);
  console.log('Stop it with Ctrl+C.');

  await server.ended;
  console.error('VS Code has ended by itself; its log is in test-results/.');
  return 1;
}
