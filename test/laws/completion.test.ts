import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { Finding } from '../../server/src/core/analysis/Finding.ts';
import type { Completion } from '../../server/src/core/features/completion/Completion.ts';
import { plainText } from '../../server/src/core/features/completion/insertText.ts';
import type { ApiView, DefinitionView, FieldType } from '../../server/src/core/kubernetes/ApiTimeline.ts';
import { formatApiVersion, type GroupVersionKind } from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import { formatKubernetesVersion, minor } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { ownDecoder } from '../../server/src/core/kubernetes/ownDecoders.ts';
import { render } from '../../server/src/core/messages/Message.ts';
import { nodesOf } from '../../server/src/core/schema/pairObject.ts';
import type { TypedNode } from '../../server/src/core/schema/TypedNode.ts';
import type { CheckedPart } from '../../server/src/workspace/checkFile.ts';
import { type FileSnapshot, readSnapshot } from '../../server/src/workspace/FileSnapshot.ts';
import { checkText, facts, timeline } from '../api.ts';
import { largeFile, smallFile } from '../bench/manifests.ts';
import { caseFiles, completionCases } from '../caseFiles.ts';
import { accept, completeText } from '../completeText.ts';
import { hoverText } from '../hoverText.ts';
import { readCase } from '../readCase.ts';
import { readCompletionCase } from '../readCompletionCase.ts';

interface Example {
  readonly file: string;
  readonly text: string;
  readonly kubernetes: string;
}

const examples: readonly Example[] = [
  ...caseFiles()
    .map(readCase)
    .map(({ file, manifest, kubernetes }) => ({ file, text: manifest, kubernetes })),
  ...caseFiles(completionCases).map(readCompletionCase),
].map((example) => ({ ...example, kubernetes: example.kubernetes || '1.36' }));

test('every third prefix of every case completes at its end, but for those that end deep in a word', () => {
  let prefixes = 0;
  for (const [index, { file, text, kubernetes }] of examples.entries()) {
    let previous: FileSnapshot | undefined;
    // Cases are much alike: which third it is changes from one to the next.
    for (let end = index % 3; end <= text.length; end += 3) {
      if (/\w{2}$/.test(text.slice(Math.max(0, end - 2), end)) && /\w/.test(text.charAt(end))) continue;
      const prefix = text.slice(0, end);
      try {
        const offered = completeText(prefix, end, kubernetes, 'manifest.yaml', previous);
        for (const completion of offered?.completions ?? []) assertSound(completion, prefix.slice(offered?.start));
      } catch (error) {
        throw new Error(`${file}: ${JSON.stringify(prefix.slice(-60))} fails: ${String(error)}`, { cause: error });
      }
      previous = readSnapshot(prefix, previous);
      prefixes++;
    }
  }
  assert.ok(prefixes > 10_000, `${prefixes}`);
});

/** What a completion at the end of a document says of places is true of its text. */
function assertSound({ label, replace, edits, insert }: Completion, text: string): void {
  const offset = text.length;
  assert.ok(label !== '' && plainText(insert) !== '', label);
  assert.ok(replace.start <= offset && offset <= replace.end, label);
  assert.ok(!/[\r\n]/.test(text.slice(replace.start, offset)), label);
  for (const { range } of edits ?? []) {
    assert.ok(range.end <= replace.start || replace.end <= range.start, `${label}: an edit meets what is replaced`);
  }
}

/** The examples of the documentation, and the manifests of the benchmark. */
const further: readonly Example[] = [
  ...readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ya?ml|json)$/.test(name))
    .map((name) => ({ file: name, text: readFileSync(join('examples', name), 'utf8') })),
  { file: 'bench/small.yaml', text: smallFile },
  { file: 'bench/large.yaml', text: largeFile().split(/^---$/m).slice(0, 8).join('---') },
].map((example) => ({ ...example, kubernetes: '1.36' }));

test('at every key and value of every case completion and hover answer, and the key that is there is known', () => {
  let keys = 0;
  for (const { file, text, kubernetes } of [...examples, ...further]) {
    const check = checkText(text, kubernetes);
    for (const { slice, analysis, view } of check.parts) {
      for (const { root } of analysis.manifests) {
        for (const node of nodesOf(root)) {
          if (node.node) {
            completeText(text, slice.start + node.node.range.end, kubernetes, 'manifest.yaml', check.snapshot);
            hoverText(check, slice.start + node.node.range.start);
          }
          if (!node.key || !node.field || !view || node.repeated || isWrittenTwice(node)) continue;
          const offset = slice.start + node.key.range.end;
          const offered = completeText(text, offset, kubernetes, 'manifest.yaml', check.snapshot)?.completions ?? [];
          const name = node.field.name;
          assert.ok(
            offered.some(({ label }) => label === name),
            `${file}: ${name} at ${offset}`,
          );
          assert.ok(hoverText(check, offset - 1), `${file}: no hover on ${name} at ${offset}`);
          keys++;
        }
      }
    }
  }
  assert.ok(keys > 2_000, `${keys}`);
});

/** Whether the key stands in its mapping once more, so that it is there wherever the cursor is. */
function isWrittenTwice({ parent, segment }: TypedNode): boolean {
  return parent?.children.filter((child) => child.segment === segment).length !== 1;
}

/** Rules about the structure alone. What a new value still lacks is missing until it is filled in. */
const structural = new Set([
  'yaml-syntax',
  'unknown-field',
  'wrong-type',
  'unsupported-value',
  'invalid-format',
  'unknown-kind',
]);

function structuralFindings(text: string, kubernetes: string): readonly string[] {
  return checkText(text, kubernetes)
    .findings.map(({ finding }) => finding)
    .filter(({ rule }) => structural.has(rule))
    .map(({ rule, path }) => `${rule} ${path}`);
}

function inWords(finding: Finding): string {
  return `${finding.rule} ${finding.path}: ${render(finding.message, 'en')}`;
}

/** A text with the cursor in a mapping of a definition, on a line of its own. */
interface Opening {
  readonly text: string;
  readonly offset: number;
  readonly definition: DefinitionView;
  readonly present: ReadonlySet<string>;
}

/** Checks that all fields are offered which are not there yet, and that each can be accepted. */
function checkOpening({ text, offset, definition, present }: Opening, kubernetes: string, where: string): number {
  const offered = completeText(text, offset, kubernetes);
  const labels = new Set(offered?.completions.map(({ label }) => label));
  const missing = [...definition.fields.keys()].filter((name) => !present.has(name) && !labels.has(name));
  assert.deepEqual(missing, [], `${where} lacks fields of ${definition.name}`);
  const before = structuralFindings(text, kubernetes);
  let accepted = 0;
  for (const completion of offered?.completions ?? []) {
    if (completion.kind !== 'field' || !offered) continue;
    const after = accept(text, offered, completion, ({ insert }) => plainText(insert));
    const found = structuralFindings(after, kubernetes).filter((words) => !before.includes(words));
    assert.deepEqual(found, [], `${where}: ${completion.label} makes of\n${text}\nthis:\n${after}`);
    accepted++;
  }
  return accepted;
}

test('every field that is not there is offered at the end of every mapping, and leaves no fault when it is accepted', () => {
  const seen = new Set<string>();
  let accepted = 0;
  for (const { file, text, kubernetes } of examples) {
    const { parts, findings } = checkText(text, kubernetes);
    if (findings.some(({ finding }) => finding.rule === 'yaml-syntax')) continue;
    for (const part of parts) {
      for (const opening of openingsIn(text, part)) {
        const key = `${opening.definition.name} ${kubernetes} ${[...opening.present].sort().join()}`;
        if (seen.has(key)) continue;
        seen.add(key);
        accepted += checkOpening(opening, kubernetes, file);
      }
    }
  }
  assert.ok(accepted > 3_000, `${accepted}`);
});

/** A new line at the end of each block mapping of a document that is of a definition. */
function* openingsIn(text: string, { slice, document, analysis, view }: CheckedPart): Iterable<Opening> {
  for (const { root, gvk } of analysis.manifests) {
    if (!view?.kind(gvk)) continue;
    for (const { value, definition, repeated } of nodesOf(root)) {
      if (value?.type !== 'mapping' || value.flow || value.anchor || !definition || repeated) continue;
      if (value.entries.length === 0 || document.text.slice(0, value.range.start).endsWith('\t')) continue;
      const lineStart = document.text.lastIndexOf('\n', value.range.start - 1) + 1;
      const column = value.range.start - lineStart;
      const lineEnd = text.indexOf('\n', slice.start + value.range.end);
      // What stands behind the value belongs to something else.
      if (lineEnd === -1 || /[^\s]/.test(text.slice(slice.start + value.range.end, lineEnd).replace(/#.*/, '')))
        continue;
      const offset = lineEnd + 1 + column;
      const present = new Set(value.entries.map(({ key }) => String(key.value)));
      yield {
        text: `${text.slice(0, lineEnd + 1)}${' '.repeat(column)}\n${text.slice(lineEnd + 1)}`,
        offset,
        definition,
        present,
      };
    }
  }
}

for (const version of [16, 24, timeline.newest]) {
  const kubernetes = formatKubernetesVersion(minor(version));
  test(`every field of every definition that a manifest can hold at ${kubernetes} is offered, and can be accepted`, () => {
    const view = timeline.at(minor(version));
    const seen = new Set<string>();
    let accepted = 0;
    for (const { gvk, definition } of timeline.kinds.values()) {
      if (!view.kind(gvk) || facts.kind(gvk)?.category !== 'object') continue;
      for (const [name, lines] of definitionsBelow(definition, view, seen)) {
        const known = view.definition(name);
        if (!known) continue;
        accepted += checkOpening(openingOf(gvk, lines, known), kubernetes, `${gvk.kind} ${lines.join(' ')}`);
      }
    }
    assert.ok(accepted > 1_500, `${accepted}`);
  });
}

test('every field of every definition can be accepted in JSON, and leaves JSON', () => {
  const kubernetes = formatKubernetesVersion(timeline.newest);
  const view = timeline.at(timeline.newest);
  const seen = new Set<string>();
  let accepted = 0;
  for (const { gvk, definition } of timeline.kinds.values()) {
    if (!view.kind(gvk) || facts.kind(gvk)?.category !== 'object') continue;
    for (const [name, lines] of definitionsBelow(definition, view, seen)) {
      const { text, offset } = jsonOpeningOf(gvk, lines);
      const offered = completeText(text, offset, kubernetes, 'manifest.json');
      for (const completion of offered?.completions ?? []) {
        if (completion.kind !== 'field' || !offered) continue;
        // A number that nobody wrote yet is nothing; in JSON something has to stand there.
        const after = accept(text, offered, completion, ({ insert }) => plainText(insert).replace(/: $/, ': 1'));
        assert.doesNotThrow(() => JSON.parse(after), `${name}: ${completion.label} makes ${after}`);
        accepted++;
      }
    }
  }
  assert.ok(accepted > 2_000, `${accepted}`);
});

/** As {@link openingOf}, in JSON: the cursor is in braces that are empty but for the head of the object. */
function jsonOpeningOf(
  gvk: GroupVersionKind,
  lines: readonly Line[],
): { readonly text: string; readonly offset: number } {
  const head = `"apiVersion": "${formatApiVersion(gvk)}", "kind": "${gvk.kind}"`;
  if (lines.length === 0) return { text: `{${head}, }`, offset: head.length + 3 };
  const opening = lines.map((line) => (line === 'item' ? '[' : `{"${line.key}": `)).join('');
  const closing = lines.map((line) => (line === 'item' ? ']' : '}')).reverse();
  const before = `{${head}, ${opening.slice(1)}{`;
  return { text: `${before}}${closing.join('')}`, offset: before.length };
}

type Line = 'item' | { readonly key: string };

/** Each definition below another that was not seen yet, with the keys and dashes that lead to it. */
function definitionsBelow(
  root: string,
  view: ApiView,
  seen: Set<string>,
): readonly (readonly [name: string, lines: readonly Line[]])[] {
  const found: [string, readonly Line[]][] = [];
  const visit = (type: FieldType, lines: readonly Line[]): void => {
    if (type.kind === 'list') visit(type.items, [...lines, 'item']);
    if (type.kind === 'map') visit(type.values, [...lines, { key: 'key' }]);
    if (type.kind !== 'ref' || ownDecoder(type.definition) || seen.has(type.definition)) return;
    const definition = view.definition(type.definition);
    if (definition?.type.kind !== 'object' || definition.fields.size === 0) return;
    seen.add(type.definition);
    found.push([type.definition, lines]);
    for (const field of definition.fields.values()) visit(field.type, [...lines, { key: field.name }]);
  };
  visit({ kind: 'ref', definition: root }, []);
  return found;
}

/** An object with nothing in it but the way to a mapping. */
function openingOf(gvk: GroupVersionKind, lines: readonly Line[], definition: DefinitionView): Opening {
  const head = `apiVersion: ${formatApiVersion(gvk)}\nkind: ${gvk.kind}\n`;
  let text = head;
  let column = 0;
  let margin = '';
  for (const line of lines) {
    if (line === 'item') {
      margin += '- ';
      column += 2;
    } else {
      text += `${margin}${line.key}:\n`;
      column += 2;
      margin = ' '.repeat(column);
    }
  }
  text += margin;
  const present = new Set(lines.length === 0 ? ['apiVersion', 'kind'] : []);
  return { text: `${text}\n`, offset: text.length, definition, present };
}

test('every kind of every version is clean as it is put in, but for what is off by default', () => {
  let kinds = 0;
  for (const version of timeline.versions) {
    const kubernetes = formatKubernetesVersion(version);
    const offered = completeText('', 0, kubernetes);
    for (const completion of offered?.completions ?? []) {
      if (completion.kind !== 'kind' || !offered) continue;
      const text = accept('', offered, completion, ({ insert }) => plainText(insert));
      const said = checkText(text, kubernetes)
        .findings.map(({ finding }) => finding)
        .filter(
          ({ category, severity }) => category !== 'lifecycle' && (severity === 'error' || severity === 'warning'),
        );
      assert.deepEqual(said.map(inWords), [], `${completion.label} at ${kubernetes}:\n${text}`);
      kinds++;
    }
  }
  assert.ok(kinds > 1_000, `${kinds}`);
});

const folder = '../shared/corpus/manifests';

test('at every key and value of 200 real files completion and hover answer', {
  skip: existsSync(folder) ? false : `${folder} is not there`,
}, (t) => {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
  const step = Math.floor(all.length / 200);
  const times: number[] = [];
  const lacking: string[] = [];
  for (const name of all.filter((_, index) => index % step === 0).slice(0, 200)) {
    const text = readFileSync(join(folder, name), 'utf8');
    const check = checkText(text, '1.36');
    for (const { slice, analysis } of check.parts) {
      for (const { root } of analysis.manifests) {
        for (const node of nodesOf(root)) {
          for (const range of [node.key?.range, node.node?.type === 'scalar' ? node.node.range : undefined]) {
            if (!range || node.repeated || isWrittenTwice(node)) continue;
            const started = performance.now();
            const offered = completeText(text, slice.start + range.end, '1.36', name, check.snapshot);
            times.push(performance.now() - started);
            hoverText(check, slice.start + range.start);
            if (
              range === node.key?.range &&
              node.field &&
              !offered?.completions.some(({ label }) => label === node.segment)
            )
              lacking.push(`${name}: ${node.segment} at ${slice.start + range.end}`);
          }
        }
      }
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(2);
  t.diagnostic(`${times.length} places: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, at most ${at(1)} ms`);
  assert.ok(times.length > 5_000, `${times.length}`);
  assert.deepEqual(lacking, []);
});
