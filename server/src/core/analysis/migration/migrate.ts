import { type GroupVersionKind, parseApiVersion } from '../../kubernetes/GroupVersionKind.ts';
import { type Message, message } from '../../messages/Message.ts';
import { applyEdits, type TextEdit } from '../../text/TextEdit.ts';
import { columnOf, lineStart } from '../../text/textLines.ts';
import type { PathSegment } from '../../yaml/FieldPath.ts';
import { parseDocument } from '../../yaml/parseDocument.ts';
import type { YamlDocument } from '../../yaml/YamlDocument.ts';
import { isMerge, keyText, stringOf, valueAt, type YamlMapping, type YamlNode } from '../../yaml/YamlNode.ts';
import type { Manifest } from '../Manifest.ts';
import type {
  Migration,
  MigrationNote,
  MigrationResult,
  MigrationStep,
  MigrationStyle,
  StepContext,
} from '../Migration.ts';
import { type DraftMapping, draftOf, expandedDraftOf, sameValue, updateMappings } from './Draft.ts';
import { draftEdits } from './draftEdits.ts';
import { setApiVersion } from './steps/setApiVersion.ts';

/**
 * Migrates one manifest: its document's edits, or why there can be none. An object that is not of one of the migration's
 * kinds, as one that has been migrated, has no edits.
 *
 * Nothing is offered that was not read back: the edited text is parsed again and must say exactly what the steps make of the
 * object with its aliases and merge keys spelled out. An anchor that other objects use too, or a merge key that brings half of
 * what changes, comes out there and is refused.
 */
export function migrate(
  manifest: Pick<Manifest, 'document' | 'node' | 'partial'>,
  migration: Migration,
  style: MigrationStyle,
): MigrationResult {
  const { document, node, partial } = manifest;
  if (!isOfKinds(node, migration.from)) return { edits: [], safety: 'safe', notes: [] };
  if (document.problems.some((problem) => problem.severity === 'error')) return refusal('migration.refused.broken');
  const before = expandedDraftOf(node);
  if (!before) return refusal('migration.refused.too-large');

  const context: StepContext = { at: [], partial, style };
  const notes: MigrationNote[] = [];
  let draft = draftOf(node);
  let after = before;
  for (const step of [setApiVersion(migration.to), ...migration.steps]) {
    notes.push(...step.inspect(after, context));
    after = step.rewrite(after, context);
    draft = step.rewrite(draft, context);
  }
  const reason = notes.find((note) => note.weight === 'refusal');
  if (reason) return { refused: reason.message };

  const edits = draftEdits(document, node, draft);
  if (!edits || !saysAfter(manifest, edits, after)) return { refused: reasonIn(node) };
  return {
    edits,
    safety: notes.some((note) => note.weight === 'review') ? 'review' : 'safe',
    notes: withoutRepeats(notes.map((note) => note.message)),
  };
}

/** What several items of a list have to say alike is said once. */
function withoutRepeats(messages: readonly Message[]): readonly Message[] {
  const texts = messages.map((each) => JSON.stringify(each));
  return messages.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
}

/**
 * The edits that make of an object what `rewrite` makes of it, read back as those of a migration are; `undefined` where its text
 * cannot be changed so: it is broken, shares text with another place, or would have to be reprinted.
 * @param rewrite run twice, as a migration's steps are: over the tree as written and over the one with aliases spelled out
 * @param reordering nothing changes but the order of keys
 */
export function rewriteObject(
  manifest: Pick<Manifest, 'document' | 'node'>,
  rewrite: (object: DraftMapping) => DraftMapping,
  reordering?: true,
): readonly TextEdit[] | undefined {
  const { document, node } = manifest;
  if (document.problems.some((problem) => problem.severity === 'error')) return undefined;
  const before = expandedDraftOf(node);
  const edits = before && draftEdits(document, node, rewrite(draftOf(node)), reordering);
  return edits && saysAfter(manifest, edits, rewrite(before)) ? edits : undefined;
}

/** The lines of a migration's documentation. */
export function describeMigration({ from, to, steps }: Migration): ReturnType<MigrationStep['describe']> {
  const isRenamed = from.some((gvk) => gvk.kind !== to.kind);
  return [
    ...setApiVersion(to).describe(''),
    ...(isRenamed ? [{ kind: 'change', message: message('migration.step.kind', { kind: to.kind }) } as const] : []),
    ...steps.flatMap((step) => step.describe('')),
  ];
}

/** Whether an object says that it is one of `kinds`. */
export function isOfKinds(object: YamlMapping, kinds: readonly GroupVersionKind[]): boolean {
  const gv = parseApiVersion(stringOf(valueAt(object, 'apiVersion')) ?? '');
  const kind = stringOf(valueAt(object, 'kind'));
  return kinds.some((from) => from.kind === kind && from.group === gv?.group && from.version === gv.version);
}

function refusal(id: 'migration.refused.broken' | 'migration.refused.too-large'): MigrationResult {
  return { refused: message(id) };
}

/** Whether the document after `edits` has the object as `after` says, and everything beside it as it was. */
export function saysAfter(
  { document, node }: Pick<Manifest, 'document' | 'node'>,
  edits: readonly TextEdit[],
  after: DraftMapping,
): boolean {
  if (document.root === undefined) return false;
  if (!sharesText(node)) {
    // Nothing in the object points out of it or is pointed at, so that it can be read alone: a list of a thousand objects is
    // not parsed a thousand times.
    const { start } = node.range;
    const end = endOfLines(document.text, Math.max(node.range.end, ...edits.map((edit) => edit.range.end)));
    const own = edits.map((edit) => ({
      range: { start: edit.range.start - start, end: edit.range.end - start },
      newText: edit.newText,
    }));
    const text = applyEdits(document.text.slice(start, end), own);
    const read = parseDocument(' '.repeat(columnOf(document.text, start)) + text);
    return isSound(read) && read.root?.type === 'mapping' && sameValue(expandedDraftOf(read.root), after);
  }
  const read = parseDocument(applyEdits(document.text, edits));
  const path = pathTo(document.root, node);
  if (!isSound(read) || !path || document.root.type !== 'mapping' || read.root?.type !== 'mapping') return false;
  const wholeBefore = expandedDraftOf(document.root);
  return (
    wholeBefore !== undefined &&
    sameValue(
      expandedDraftOf(read.root),
      updateMappings(wholeBefore, path, [], () => after),
    )
  );
}

/** `offset`, or the end of the blank lines behind it, which a block scalar at the end may own. */
function endOfLines(text: string, offset: number): number {
  const blank = /\s*/y;
  blank.lastIndex = offset;
  const end = offset + (blank.exec(text)?.[0].length ?? 0);
  return end === text.length ? end : Math.max(offset, lineStart(text, end));
}

function isSound(document: YamlDocument): boolean {
  return document.problems.every((problem) => problem.severity !== 'error');
}

/** The steps from `root` to `wanted`, not looking through aliases. */
function pathTo(root: YamlNode | undefined, wanted: YamlNode): readonly PathSegment[] | undefined {
  if (root === wanted) return [];
  if (root === undefined || wanted.range.start < root.range.start || root.range.end < wanted.range.end)
    return undefined;
  const parts: readonly (readonly [PathSegment, YamlNode | undefined])[] =
    root.type === 'mapping'
      ? root.entries.map((entry) => [keyText(entry.key), entry.value] as const)
      : root.type === 'sequence'
        ? root.items.map((item, index) => [index, item.value] as const)
        : [];
  for (const [segment, node] of parts) {
    const rest = pathTo(node, wanted);
    if (rest) return [segment, ...rest];
  }
  return undefined;
}

/** Whether the object's text stands, or may stand, for something in another place, or the other way round. */
function sharesText(node: YamlNode | undefined): boolean {
  return some(node, (inner) => inner.type === 'alias' || inner.anchor !== undefined);
}

function hasMerge(node: YamlNode): boolean {
  return some(node, (inner) => inner.type === 'mapping' && inner.entries.some(isMerge));
}

function some(node: YamlNode | undefined, test: (node: YamlNode) => boolean): boolean {
  if (node === undefined) return false;
  if (test(node)) return true;
  if (node.type === 'mapping') return node.entries.some((entry) => some(entry.key, test) || some(entry.value, test));
  return node.type === 'sequence' && node.items.some((item) => some(item.value, test));
}

function reasonIn(node: YamlMapping): Message {
  if (hasMerge(node)) return message('migration.refused.merge-key');
  return sharesText(node) ? message('migration.refused.alias') : message('migration.refused.layout');
}
