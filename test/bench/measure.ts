import type { Diagnostic } from 'vscode-languageserver/node';
import type { Contestant } from './Contestant.ts';
import { type Figure, figureOf } from './figures.ts';
import { largeFile, smallFile, typedKey } from './manifests.ts';
import { residentMemory } from './residentMemory.ts';
import { type Editor, startEditor } from './startEditor.ts';

/** What is measured, in milliseconds, memory in megabytes. */
export const measures = [
  'cold start',
  'initialize',
  'opening',
  'small keystroke',
  'large file',
  'large keystroke',
  'hover',
  'large hover',
  'hover places',
  'large hover places',
  'completion',
  'completion places',
  'large completion',
  'large completion places',
  'small memory',
  'large memory',
  'typed memory',
] as const;
export type Measure = (typeof measures)[number];

/** One contestant's figures; a measure that it cannot be put to is absent. */
export type Figures = Readonly<Partial<Record<Measure, Figure>>>;

/** How often each thing is done. */
export interface Effort {
  readonly starts: number;
  readonly sessions: number;
  readonly smallKeys: number;
  readonly largeKeys: number;
  readonly hovers: number;
  /** At how many places of each file hover and completion are asked for. */
  readonly places: number;
}

/**
 * Measures all contestants, one after the other in every round, so that what else the machine does meets them alike. A contestant's
 * debounce is taken from each time to diagnostics: it is a wait of its own choosing, which begins when it reads the change.
 * @throws Error when one does not report the fault that is typed, or reports it still when it is gone
 */
export async function measureAll(
  contestants: readonly Contestant[],
  effort: Effort,
  progress: (text: string) => void,
): Promise<readonly Figures[]> {
  const taken = contestants.map(() => new Map<Measure, number[]>());
  for (let round = 0; round < effort.starts; round++) {
    progress(`start ${round + 1} of ${effort.starts}`);
    for (const [index, contestant] of contestants.entries()) await coldStart(contestant, noteIn(taken[index]));
  }
  for (let round = 0; round < effort.sessions; round++) {
    for (const [index, contestant] of contestants.entries()) {
      progress(`session ${round + 1} of ${effort.sessions}: ${contestant.name}`);
      await session(contestant, effort, noteIn(taken[index]));
    }
  }
  return taken.map((values) => Object.fromEntries([...values].map(([name, list]) => [name, figureOf(list)])));
}

type Note = (measure: Measure, value: number) => void;

function noteIn(taken: Map<Measure, number[]> | undefined): Note {
  return (measure, value) => {
    const list = taken?.get(measure) ?? [];
    list.push(value);
    taken?.set(measure, list);
  };
}

const faulty = `${typedKey}x`;

async function coldStart(contestant: Contestant, note: Note): Promise<void> {
  const uri = 'file:///bench/first.yaml';
  const text = smallFile.replace(typedKey, faulty);
  const line = lineOf(text, faulty);
  const started = performance.now();
  const editor = await startEditor(contestant);
  const initialized = performance.now();
  const found = editor.diagnostics(uri, hasFaultAt(line));
  await editor.open(uri, text);
  await found;
  const ended = performance.now();
  note('initialize', initialized - started);
  note('opening', ended - initialized - contestant.debounce);
  note('cold start', ended - started - contestant.debounce);
  await editor.close();
}

async function session(contestant: Contestant, effort: Effort, note: Note): Promise<void> {
  const editor = await startEditor(contestant);
  const [small, large] = ['file:///bench/small.yaml', 'file:///bench/large.yaml'];
  const { debounce } = contestant;

  await opened(editor, small, smallFile);
  await askingEverywhere(editor, small, smallFile, effort.places, note, 'hover places');
  await askingEverywhere(editor, small, smallFile, effort.places, note, 'completion places');
  const smallPlace = await typing(editor, small, smallFile, effort.smallKeys, (ms) =>
    note('small keystroke', ms - debounce),
  );
  await asking(editor, small, smallPlace, effort.hovers, note, ['hover', 'completion']);
  note('small memory', residentMemory(editor.pid));

  const text = largeFile();
  note('large file', (await opened(editor, large, text)) - debounce);
  note('large memory', residentMemory(editor.pid));
  await askingEverywhere(editor, large, text, effort.places, note, 'large hover places');
  await askingEverywhere(editor, large, text, effort.places, note, 'large completion places');
  const largePlace = await typing(editor, large, text, effort.largeKeys, (ms) =>
    note('large keystroke', ms - debounce),
  );
  await asking(editor, large, largePlace, Math.min(effort.hovers, 5), note, ['large hover', 'large completion']);
  note('typed memory', residentMemory(editor.pid));
  await editor.close();
}

/** Opens a file without faults and waits until that is said. */
async function opened(editor: Editor, uri: string, text: string): Promise<number> {
  const started = performance.now();
  const found = editor.diagnostics(uri, () => true);
  await editor.open(uri, text);
  const diagnostics = await found;
  if (diagnostics.length > 0) throw new Error(`${uri} should have no fault: ${diagnostics[0]?.message}`);
  return performance.now() - started;
}

export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Types a character too many into a key in the middle of a file, and takes it away again, `keys` times each. */
async function typing(
  editor: Editor,
  uri: string,
  text: string,
  keys: number,
  took: (ms: number) => void,
): Promise<Place> {
  const line = lineOf(text, `  ${typedKey}:`);
  const place = { line, character: 2 };
  const end = { line, character: 2 + typedKey.length };
  // The first keys warm it up and are not counted.
  for (let key = -2; key < keys; key++) {
    for (const [change, accepts] of [
      ['x', hasFaultAt(line)],
      [1, (diagnostics: readonly Diagnostic[]) => diagnostics.length === 0],
    ] as const) {
      const found = editor.diagnostics(uri, accepts);
      const started = performance.now();
      await editor.type(uri, end, change);
      await found;
      if (key >= 0) took(performance.now() - started);
    }
  }
  return place;
}

async function asking(
  editor: Editor,
  uri: string,
  place: Place,
  times: number,
  note: Note,
  [hover, completion]: readonly [Measure, Measure],
): Promise<void> {
  const within = { ...place, character: place.character + 3 };
  for (let time = -1; time < times; time++) {
    const started = performance.now();
    if (!(await editor.hover(uri, within))) throw new Error(`${uri} has no hover at line ${place.line}`);
    if (time >= 0) note(hover, performance.now() - started);
  }
  if (!editor.server.completionProvider) return;
  for (let time = -1; time < times; time++) {
    const started = performance.now();
    await editor.complete(uri, within);
    if (time >= 0) note(completion, performance.now() - started);
  }
}

/** Asks at the ends of keys and values all over a file, as many as are wanted, the same for every contestant. */
async function askingEverywhere(
  editor: Editor,
  uri: string,
  text: string,
  places: number,
  note: Note,
  measure: Extract<Measure, `${string}places`>,
): Promise<void> {
  const isHover = measure.endsWith('hover places');
  if (!isHover && !editor.server.completionProvider) return;
  const all = placesIn(text);
  const step = Math.max(1, Math.floor(all.length / places));
  const chosen = all.filter((_, index) => index % step === 0).slice(0, places);
  // The first round warms it up and is not counted.
  for (const round of [0, 1]) {
    for (const place of chosen) {
      const started = performance.now();
      // Not every place has something to show: that is an answer too.
      await (isHover ? editor.hover(uri, place) : editor.complete(uri, place));
      if (round > 0) note(measure, performance.now() - started);
    }
  }
}

/** The ends of the keys and values of a file that is written in block style. */
export function placesIn(text: string): readonly Place[] {
  return text.split('\n').flatMap((content, line) => {
    const [whole, start = '', value = ''] = /^([ -]*[\w.-]+)(?:: +([^#{[]*[^#{[ ]))?/.exec(content) ?? [];
    if (whole === undefined) return [];
    return [{ line, character: start.length }, ...(value === '' ? [] : [{ line, character: whole.length }])];
  });
}

function hasFaultAt(line: number): (diagnostics: readonly Diagnostic[]) => boolean {
  return (diagnostics) => diagnostics.some(({ range }) => range.start.line === line);
}

/** The line that holds `words` nearest to the middle of the text. */
function lineOf(text: string, words: string): number {
  const all = text.split('\n');
  const distance = (line: number): number => Math.abs(line - all.length / 2);
  return all.reduce(
    (best, content, line) => (content.includes(words) && (best < 0 || distance(line) < distance(best)) ? line : best),
    -1,
  );
}
