import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { InstalledEditor } from './installEditor.ts';
import { until } from './until.ts';

export interface Server {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** Host and port, as addresses of files on the server want it. */
  readonly authority: string;
  /** A secret that every address must carry as `tkn`, so that no other page or user of the machine gets in. */
  readonly token: string;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Makes these the user's settings in windows that are opened from now on, beside those that keep the editor quiet. */
  useSettings(settings: Readonly<Record<string, unknown>>): void;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Folders of built extensions that are to be active in every window. */
  readonly extensions?: readonly string[];
  /** VSIX files to install before it starts. */
  readonly vsix?: readonly string[];
  /** Tests want it to end by itself soon after the last window is gone; it then outlives not even a killed test for long. */
  readonly until?: 'unused' | 'stopped';
}

/** What keeps the window free of what a first start shows, and the machine free of what looks for updates. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // In a browser VS Code saves by itself; these windows are to behave as those of the desktop.
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};

/** Without it, code-server asks its extension gallery at every start. */
const offline = { EXTENSIONS_GALLERY: '{}' };

/**
 * Starts VS Code's server on a free port with folders of its own, and resolves when it listens. It is stopped with all its
 * children when `stop` is called or this process ends, however it ends. Its log is written to test-results/.
 */
export async function startServer(editor: InstalledEditor, options: ServerOptions = {}): Promise<Server> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'drydock-vscode-')));
  const folders = { server: join(home, 'server'), user: join(home, 'user'), extensions: join(home, 'extensions') };
  mkdirSync(join(folders.user, 'User'), { recursive: true });
  mkdirSync(folders.extensions);
  for (const extension of options.extensions ?? [])
    symlinkSync(resolve(extension), join(folders.extensions, basename(extension)));
  const useSettings = (settings: Readonly<Record<string, unknown>>): void => {
    const text = JSON.stringify({ ...quietSettings, ...settings }, null, 2);
    writeFileSync(join(folders.user, 'User/settings.json'), text);
  };
  useSettings({});

  const args = [
    editor.serverEntry,
    '--accept-server-license-terms',
    ...['--telemetry-level', 'off'],
    ...['--server-data-dir', folders.server],
    ...['--user-data-dir', folders.user],
    ...['--extensions-dir', folders.extensions],
  ];
  for (const file of options.vsix ?? []) {
    await promisify(execFile)(editor.node, [...args, '--install-extension', resolve(file)]);
  }

  const lifetime = options.until === 'stopped' ? [] : ['--enable-remote-auto-shutdown'];
  const token = randomBytes(16).toString('hex');
  const child = spawn(
    editor.node,
    [...args, '--host', '127.0.0.1', '--port', '0', '--connection-token', token, ...lifetime],
    // A process group of its own, so that extension hosts and language servers can be ended together with it.
    { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...offline } },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const endNow = (): void => {
    endGroup(child, 'SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once('exit', endNow);

  mkdirSync('test-results', { recursive: true });
  const log = createWriteStream(join('test-results', `vscode-${editor.version}.log`));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      log.write(data);
      if (said.length < 100_000) said += data.toString();
    });
  }

  const port = await until(
    () => `VS Code ${editor.version} to listen; it said:\n${said}`,
    () => {
      if (child.exitCode !== null) throw new Error(`VS Code ${editor.version} ended with ${child.exitCode}:\n${said}`);
      return /Extension host agent listening on (\d+)/.exec(said)?.[1];
    },
    { within: 60_000 },
  );
  const authority = `127.0.0.1:${port}`;
  return {
    origin: `http://${authority}`,
    authority,
    token,
    ended,
    useSettings,
    async stop() {
      endGroup(child, 'SIGTERM');
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000))]);
      endNow();
      process.off('exit', endNow);
    },
  };
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended already.
  }
}
