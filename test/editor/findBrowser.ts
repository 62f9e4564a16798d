import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Gives the path of a Chromium: the one that `DRYDOCK_CHROMIUM` names, one on the PATH, or the one of Debian, installed now where
 * that is allowed. Makes sure that it can show Korean.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env.DRYDOCK_CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`DRYDOCK_CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  const present = chromiumOnPath();
  if (present === undefined) await installDebian(['chromium', 'fonts-nanum']);
  else if (!(await hasKoreanFont())) await installDebian(['fonts-nanum']).catch((error) => console.warn(error.message));

  const browser = present ?? chromiumOnPath();
  if (browser === undefined) throw new Error('No Chromium was found after installing it.');
  return browser;
}

function chromiumOnPath(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((file) => existsSync(file));
}

async function hasKoreanFont(): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const { stdout } = await run('fc-list', [':lang=ko']).catch(() => ({ stdout: '' }));
  return stdout.trim() !== '';
}

async function installDebian(packages: readonly string[]): Promise<void> {
  const list = packages.join(' ');
  const asRoot = await wayToRoot();
  if (asRoot === undefined || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      `The tests in the real editor need ${list}, which cannot be installed here (no apt-get, or neither root nor sudo). Install it, or name a browser in DRYDOCK_CHROMIUM.`,
    );
  }
  console.log(`Installing ${list} with apt-get (once) …`);
  await quietly([...asRoot, 'apt-get', 'update']);
  await quietly([
    ...asRoot,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    'install',
    '-y',
    '--no-install-recommends',
    ...packages,
  ]);
}

async function wayToRoot(): Promise<readonly string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  return run('sudo', ['-n', 'true']).then(
    () => ['sudo', '-n'],
    () => undefined,
  );
}

/** Runs a command and shows what it said only when it fails. */
async function quietly([command = '', ...args]: readonly string[]): Promise<void> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (said += data));
  const status = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed (${status}):\n${said.slice(-4000)}`);
}
