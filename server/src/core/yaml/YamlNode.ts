import type { TextRange } from '../text/TextRange.ts';

/**
 * A node of one YAML document. All ranges are UTF-16 offsets from the start of that document's text (`YamlDocument.text`),
 * so that a document which is moved within its file keeps its tree. A node's range covers the value itself: for a scalar
 * its quotes, for a flow collection its brackets, for a block collection from its first key or dash to the end of its last
 * value; never the comment, the line break or the anchor around it.
 */
export type YamlNode = YamlMapping | YamlSequence | YamlScalar | YamlAlias;

export interface YamlMapping {
  readonly type: 'mapping';
  readonly range: TextRange;
  /** Written with braces. */
  readonly flow: boolean;
  /** In the order of the text, merge keys (`<<`) among them; what they bring is seen through `entriesOf`. */
  readonly entries: readonly YamlEntry[];
  /** An explicit tag such as `!!map`, as written. */
  readonly tag: string | undefined;
  readonly anchor: string | undefined;
}

export interface YamlEntry {
  /** The key; a complex key (mapping or sequence) is a syntax problem of the document and has no entry. */
  readonly key: YamlScalar;
  /** Absent when nothing stands behind the colon (Kubernetes reads null). */
  readonly value: YamlNode | undefined;
  /** From the start of the key (or its `?`) to the end of the value, or of the colon when there is none. */
  readonly range: TextRange;
}

export interface YamlSequence {
  readonly type: 'sequence';
  readonly range: TextRange;
  readonly flow: boolean;
  readonly items: readonly YamlItem[];
  readonly tag: string | undefined;
  readonly anchor: string | undefined;
}

export interface YamlItem {
  /** Absent when nothing stands behind the dash (Kubernetes reads null). */
  readonly value: YamlNode | undefined;
  /** From the dash (in flow style: the value) to the end of the value. */
  readonly range: TextRange;
}

export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

/**
 * A scalar as Kubernetes reads it (sigs.k8s.io/yaml with go-yaml v2: YAML 1.1 with exceptions):
 * `yes` is the boolean true, `017` the integer 15, `12:30:45` and `2024-01-02` strings.
 */
export interface YamlScalar {
  readonly type: 'scalar';
  readonly range: TextRange;
  readonly style: ScalarStyle;
  readonly scalarType: 'string' | 'integer' | 'float' | 'boolean' | 'null';
  /** The value; an integer above 2^53 is approximate here and exact in `source`. */
  readonly value: string | number | boolean | null;
  /** The text as it stands in the document, with quotes or block header. */
  readonly source: string;
  readonly tag: string | undefined;
  readonly anchor: string | undefined;
}

/** `*name`. It is looked through with `resolve`; a cyclic or dangling alias has no target. */
export interface YamlAlias {
  readonly type: 'alias';
  readonly range: TextRange;
  readonly name: string;
  readonly target: YamlMapping | YamlSequence | YamlScalar | undefined;
}

/** The node behind an alias, or the node itself. `undefined` when there is none. */
export function resolve(node: YamlNode | undefined): YamlMapping | YamlSequence | YamlScalar | undefined {
  return node?.type === 'alias' ? node.target : node;
}

/**
 * The entries of a mapping as Kubernetes sees them: its own, and those that merge keys bring. Of an own entry and a merged
 * one with equal keys the later in the text is given, because that is the one kubectl uses (go-yaml v2 merges in passing;
 * the YAML specification would prefer the own one). Of own entries with equal keys all are given; the reader decides.
 */
export function entriesOf(mapping: YamlMapping): readonly YamlEntry[] {
  if (!mapping.entries.some(isMerge)) return mapping.entries;
  const byKey = new Map<string, YamlEntry[]>();
  const collect = (source: YamlMapping, own: boolean, above: readonly YamlMapping[]): void => {
    for (const entry of source.entries) {
      if (isMerge(entry)) {
        const target = resolve(entry.value);
        // Of several merged mappings the first wins, so it is taken last.
        const merged =
          target?.type === 'sequence' ? target.items.map((item) => resolve(item.value)).reverse() : [target];
        for (const node of merged) {
          if (node?.type === 'mapping' && !above.includes(node)) collect(node, false, [...above, node]);
        }
        continue;
      }
      const key = keyText(entry.key);
      const before = byKey.get(key);
      if (own && before?.every((other) => mapping.entries.includes(other))) before.push(entry);
      else {
        byKey.delete(key);
        byKey.set(key, [entry]);
      }
    }
  };
  collect(mapping, true, [mapping]);
  return [...byKey.values()].flat();
}

/** Whether an entry is a merge key: an unquoted `<<`. */
export function isMerge(entry: YamlEntry): boolean {
  return entry.key.style === 'plain' && entry.key.source === '<<';
}

/** A key as the JSON that the API server gets has it: boolean and number keys become their text. */
export function keyText(key: YamlScalar): string {
  return typeof key.value === 'string' ? key.value : String(key.value);
}

/** The last entry under `key` (the one that Kubernetes uses), merge keys looked through; `undefined` when there is none. */
export function entryAt(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  const mapping = resolve(node);
  if (mapping?.type !== 'mapping') return undefined;
  return entriesOf(mapping).findLast((entry) => keyText(entry.key) === key);
}

/** The value under `key`, aliases looked through. */
export function valueAt(node: YamlNode | undefined, key: string): YamlMapping | YamlSequence | YamlScalar | undefined {
  return resolve(entryAt(node, key)?.value);
}

/** The text of a string scalar; `undefined` for every other node. */
export function stringOf(node: YamlNode | undefined): string | undefined {
  const target = resolve(node);
  return target?.type === 'scalar' && typeof target.value === 'string' ? target.value : undefined;
}
