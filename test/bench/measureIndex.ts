import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Contestant } from './Contestant.ts';
import { repository } from './manifests.ts';
import { residentMemory } from './residentMemory.ts';
import { startEditor } from './startEditor.ts';

/** What the index of a workspace's objects takes. */
export interface IndexFigures {
  readonly files: number;
  /** From the start of the server until `workspace/symbol` finds an object of every folder. */
  readonly seconds: number;
  /** Megabytes that the server holds then, and that it holds without a folder. */
  readonly memory: number;
  readonly memoryWithout: number;
  /** Milliseconds that the names for a field take, the first and the median of the following times, and how many they are. */
  readonly names: { readonly first: number; readonly median: number; readonly count: number };
}

/** How long the memory of a server may still change after it has read everything. */
const rest = 1_500;

/**
 * Has a server index manifests that lie on disk.
 * @throws Error when it does not find them all within a minute
 */
export async function measureIndex(contestant: Contestant, files: number): Promise<IndexFigures> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'drydock-bench-')));
  try {
    const texts = repository(files);
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const apps = [...new Set([...texts.keys()].map((path) => dirname(path)))];

    const without = await startEditor(contestant);
    await wait(rest);
    const memoryWithout = residentMemory(without.pid);
    await without.close();

    const started = performance.now();
    const editor = await startEditor(contestant, pathToFileURL(folder).href);
    for (const app of apps) {
      while (!(await editor.symbols(app)).some((name) => name.endsWith(` ${app}`))) {
        if (performance.now() - started > 60_000) throw new Error(`${app} is not in the index after a minute`);
        await wait(10);
      }
    }
    const seconds = (performance.now() - started) / 1000;
    await wait(rest);
    const memory = residentMemory(editor.pid);

    const uri = pathToFileURL(join(folder, 'new.yaml')).href;
    const lines = [
      'apiVersion: v1',
      'kind: Pod',
      'metadata: {name: a}',
      'spec:',
      '  volumes:',
      '  - name: a',
      '    configMap:',
      '      name: ',
    ];
    const found = editor.diagnostics(uri, () => true);
    await editor.open(uri, lines.join('\n'));
    await found;
    const times: number[] = [];
    let count = 0;
    for (let time = 0; time < 11; time++) {
      const asked = performance.now();
      count = (await editor.complete(uri, { line: 7, character: 12 })).length;
      times.push(performance.now() - asked);
    }
    await editor.close();
    const [first = Number.NaN, ...later] = times;
    const median = later.sort((a, b) => a - b)[later.length >> 1] ?? Number.NaN;
    return { files: texts.size, seconds, memory, memoryWithout, names: { first, median, count } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
