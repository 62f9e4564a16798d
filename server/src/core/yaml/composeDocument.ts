import type { CST } from 'yaml';
import type { TextRange } from '../text/TextRange.ts';
import type { LexedDocument } from './lexDocument.ts';
import { foldPlain, readPlainScalar, type ScalarReading, unquoteDouble, unquoteSingle } from './readScalar.ts';
import type { YamlProblem, YamlProblemCode } from './YamlDocument.ts';
import {
  isMerge,
  keyText,
  type YamlAlias,
  type YamlEntry,
  type YamlItem,
  type YamlMapping,
  type YamlNode,
  type YamlScalar,
  type YamlSequence,
} from './YamlNode.ts';

export interface ComposedDocument {
  readonly root: YamlNode | undefined;
  /** Faults that leave the tree whole. */
  readonly faults: readonly YamlProblem[];
  /** Faults after which the rest of the tree is a guess. */
  readonly breaks: readonly YamlProblem[];
}

/** More nodes than this, once every alias is written out, are not looked at: aliases then have no target. */
export const mostExpandedNodes = 100_000;

type AliasTarget = YamlMapping | YamlSequence | YamlScalar;

/** The anchor and tag before a node, and where the node would stand if it is empty. */
interface Properties {
  readonly anchor: string | undefined;
  readonly tag: string | undefined;
  readonly tagRange: TextRange | undefined;
  /** Where the first of them begins, and the last ends. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** The dash, question mark or colon among the tokens. */
  readonly indicator: number | undefined;
  readonly comma: number | undefined;
  readonly commas: number;
  readonly lineBreak: boolean;
}

type Item = CST.CollectionItem & { readonly explicitKey?: true };

/** Makes nodes of the concrete syntax tree that the parser of the `yaml` package built from `lexed`. */
export function composeDocument(text: string, lexed: LexedDocument, tokens: readonly CST.Token[]): ComposedDocument {
  const faults: YamlProblem[] = [];
  const breaks: YamlProblem[] = [];
  const anchors = new Map<string, AliasTarget>();
  /** Anchors of collections that are being read: an alias to one of them would contain itself. */
  const open = new Set<string>();
  const aliases: Mutable<YamlAlias>[] = [];
  const json = /^\s*\{/.test(text);

  const fault = (
    code: YamlProblemCode,
    range: TextRange,
    params: Readonly<Record<string, string>> = {},
    severity: 'error' | 'hint' = 'error',
  ) => {
    faults.push({ code, range, params, severity });
  };
  const broken = (code: YamlProblemCode, range: TextRange, params: Readonly<Record<string, string>> = {}) => {
    breaks.push({ code, range, params, severity: 'error' });
  };

  /** The offset in the text of an offset into the lexemes. */
  const real = (offset: number): number => {
    let before = 0;
    while (before < lexed.addedColons.length && (lexed.addedColons[before] ?? 0) < offset) before++;
    return offset - before;
  };
  const isAdded = (token: CST.SourceToken): boolean => lexed.addedColons.includes(token.offset);

  const propertiesOf = (
    list: readonly CST.SourceToken[] | undefined,
    indicatorType: CST.SourceToken['type'],
  ): Properties => {
    let anchor: string | undefined;
    let tag: string | undefined;
    let tagRange: TextRange | undefined;
    let start: number | undefined;
    let end: number | undefined;
    let indicator: number | undefined;
    let comma: number | undefined;
    let commas = 0;
    let lineBreak = false;
    for (const token of list ?? []) {
      const at = real(token.offset);
      switch (token.type) {
        case 'anchor':
        case 'tag': {
          const range = { start: at, end: at + token.source.length };
          if (token.type === 'anchor' ? anchor !== undefined : tag !== undefined) {
            broken('unexpected-text', range, { text: token.source });
          } else if (token.type === 'anchor') anchor = token.source.slice(1);
          else {
            tag = token.source;
            tagRange = range;
          }
          start ??= at;
          end = range.end;
          break;
        }
        case 'newline':
          if (indicator === undefined) lineBreak = true;
          break;
        case 'comma':
          comma ??= at;
          commas++;
          if (commas > 1) broken('unexpected-text', { start: at, end: at + 1 }, { text: ',' });
          break;
        case 'space':
        case 'comment':
          break;
        default:
          if (token.type !== indicatorType || indicator !== undefined) {
            broken('unexpected-text', { start: at, end: at + token.source.length }, { text: token.source });
          } else if (!isAdded(token)) indicator = at;
      }
    }
    return { anchor, tag, tagRange, start, end, indicator, comma, commas, lineBreak };
  };

  const compose = (token: CST.Token | null | undefined, properties: Properties): YamlNode | undefined => {
    if (!token) return properties.end === undefined ? undefined : emptyNode(properties, properties.end);
    switch (token.type) {
      case 'alias':
        return aliasOf(token, properties);
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        return remember(flowScalarOf(token, properties));
      case 'block-scalar':
        return remember(blockScalarOf(token, properties));
      case 'block-map':
      case 'block-seq':
      case 'flow-collection': {
        const { anchor } = properties;
        if (anchor !== undefined) open.add(anchor);
        const node =
          token.type === 'block-map'
            ? blockMappingOf(token, properties)
            : token.type === 'block-seq'
              ? blockSequenceOf(token, properties)
              : flowCollectionOf(token, properties);
        if (anchor !== undefined) open.delete(anchor);
        return remember(node);
      }
      default:
        noteMisplaced(token);
        return undefined;
    }
  };

  const remember = <Node extends AliasTarget>(node: Node): Node => {
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    return node;
  };

  const emptyNode = (properties: Properties, at: number): YamlScalar => {
    const range = { start: at, end: at };
    return remember(scalarOf(range, 'plain', '', properties));
  };

  const aliasOf = (token: CST.FlowScalar, properties: Properties): YamlAlias => {
    const start = real(token.offset);
    const range = { start, end: start + token.source.length };
    const name = token.source.slice(1);
    if (properties.start !== undefined) broken('unexpected-text', range, { text: token.source });
    const target = open.has(name) ? undefined : anchors.get(name);
    if (open.has(name)) fault('cyclic-alias', range, { name });
    else if (!target) fault('undefined-alias', range, { name });
    const alias: Mutable<YamlAlias> = { type: 'alias', range, name, target };
    aliases.push(alias);
    noteEnd(token.end);
    return alias;
  };

  /** What stands after a node and is no blank or comment belongs to nothing. */
  const noteEnd = (end: readonly CST.SourceToken[] | undefined) => {
    const stray = end?.find(({ type }) => type !== 'space' && type !== 'newline' && type !== 'comment');
    if (stray) noteMisplaced(stray);
  };

  /** What the parser could find no place for: mostly a line that is further left or right than its neighbours. */
  const noteMisplaced = (token: CST.Token) => {
    const range = firstLineOf(token);
    const source = text.slice(range.start, range.end);
    if (isFirstOnLine(range.start)) broken('bad-indentation', range, { text: source });
    else if (source === '') broken('syntax', range);
    else broken('unexpected-text', range, { text: source });
  };

  const isFirstOnLine = (at: number): boolean => /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, at - 200), at));

  const scalarOf = (
    range: TextRange,
    style: YamlScalar['style'],
    value: string,
    { tag, tagRange, anchor }: Properties,
  ): YamlScalar => {
    const reading =
      tag !== undefined && tagRange
        ? readTagged(value, tag, tagRange)
        : style === 'plain'
          ? readPlainScalar(value)
          : { scalarType: 'string' as const, value };
    const source = text.slice(range.start, range.end);
    if (typeof reading.value === 'number' && !Number.isFinite(reading.value))
      fault('unreadable-value', range, { value: source });
    return { type: 'scalar', range, style, scalarType: reading.scalarType, value: reading.value, source, tag, anchor };
  };

  const readTagged = (value: string, tag: string, range: TextRange): ScalarReading => {
    const asString: ScalarReading = { scalarType: 'string', value };
    const name = tag.replace(/^!<tag:yaml\.org,2002:(.*)>$/, '!!$1');
    if (/^!\w+!/.test(name)) {
      broken('bad-scalar', range, { char: '!' });
      return asString;
    }
    switch (name) {
      case '!':
      case '!!str':
        return asString;
      case '!!int':
      case '!!float':
      case '!!bool':
      case '!!null':
      case '!!timestamp': {
        const reading = readPlainScalar(value);
        if (name === '!!float' && reading.scalarType === 'integer')
          return { scalarType: 'float', value: reading.value };
        const wanted = {
          '!!int': 'integer',
          '!!float': 'float',
          '!!bool': 'boolean',
          '!!null': 'null',
          '!!timestamp': 'string',
        }[name];
        if (reading.scalarType !== wanted || (name === '!!timestamp' && !/^\d{4}-\d/.test(value)))
          fault('wrong-tag', range, { tag, value });
        return reading;
      }
    }
    fault('unknown-tag', range, { tag }, 'hint');
    return asString;
  };

  const flowScalarOf = (token: CST.FlowScalar, properties: Properties): YamlScalar => {
    const start = real(token.offset);
    const range = { start, end: start + token.source.length };
    noteEnd(token.end);
    if (token.type === 'scalar') return scalarOf(range, 'plain', foldPlain(token.source), properties);
    const inner = token.source.slice(1, lexed.unclosedQuotes.has(start) ? undefined : -1);
    if (token.type === 'single-quoted-scalar')
      return scalarOf(range, 'single-quoted', unquoteSingle(inner), properties);
    const value = unquoteDouble(inner, json, (from, to) => {
      const at = { start: start + 1 + from, end: start + 1 + to };
      broken('bad-escape', at, { escape: text.slice(at.start, at.end) });
    });
    return scalarOf(range, 'double-quoted', value, properties);
  };

  const blockScalarOf = (token: CST.BlockScalar, properties: Properties): YamlScalar => {
    const start = real(token.offset);
    const content = lexed.blockScalars.get(start);
    const range = { start, end: content?.end ?? start + 1 };
    return scalarOf(range, text.charAt(start) === '|' ? 'literal' : 'folded', content?.value ?? '', properties);
  };

  const blockMappingOf = (token: CST.BlockMap, { anchor, tag }: Properties): YamlMapping => {
    const entries: YamlEntry[] = [];
    const seen = new Map<string, YamlEntry>();
    for (const item of token.items as readonly Item[]) {
      const before = propertiesOf(item.start, 'explicit-key-ind');
      const after = propertiesOf(item.sep, 'map-value-ind');
      if (!item.key && !item.sep && before.start === undefined && before.indicator === undefined) continue;
      if (!item.key && !item.sep && before.indicator === undefined && before.end !== undefined) {
        const range = { start: before.start ?? before.end, end: before.end };
        broken('missing-colon', range, { key: text.slice(range.start, range.end) });
        continue;
      }
      const implicit = before.indicator === undefined;
      if (
        implicit &&
        (item.key?.type === 'block-seq' || item.key?.type === 'block-map' || item.key?.type === 'error')
      ) {
        noteMisplaced(item.key);
        continue;
      }
      const above = entries.at(-1);
      if (
        implicit &&
        item.key?.type === 'block-scalar' &&
        after.indicator === undefined &&
        !item.value &&
        above &&
        !above.value
      ) {
        // go-yaml lets a block scalar begin at the column of the key that it is the value of.
        const value = compose(item.key, before);
        const end = value?.range.end ?? above.range.end;
        entries[entries.length - 1] = { ...above, value, range: { start: above.range.start, end } };
        continue;
      }
      const key = keyOf(item, before, after);
      if (implicit && item.key && 'indent' in item.key && item.key.indent !== token.indent) {
        const range = key?.range ?? startOf(item.key);
        broken('bad-indentation', range, { text: text.slice(range.start, range.end) });
      } else if (implicit && key && (after.indicator === undefined || after.lineBreak)) {
        broken('missing-colon', key.range, { key: key.source });
      }
      const value = compose(item.value, { ...after, lineBreak: false });
      if (!key) continue;
      const colonEnd = after.indicator === undefined ? key.range.end : after.indicator + 1;
      const entry: YamlEntry = {
        key,
        value,
        range: {
          start: before.indicator ?? before.start ?? key.range.start,
          end: value?.range.end ?? Math.max(colonEnd, after.end ?? 0),
        },
      };
      noteDuplicate(seen, entry);
      checkMerge(entry);
      entries.push(entry);
    }
    return { type: 'mapping', range: rangeOf(entries, real(token.offset)), flow: false, entries, tag, anchor };
  };

  const startOf = (token: CST.Token): TextRange => {
    const start = real(token.offset);
    return { start, end: Math.min(start + 1, text.length) };
  };

  /** The key as a scalar; `undefined`, with a fault noted, when it is none. */
  const keyOf = (item: Item, before: Properties, after: Properties): YamlScalar | undefined => {
    const node = compose(item.key, before);
    const key = node?.type === 'alias' ? aliasedKey(node) : node;
    if (!key) {
      if (node || item.key) return undefined;
      const at = before.indicator ?? after.indicator ?? 0;
      fault('null-key', { start: at, end: at + 1 }, { key: text.slice(at, at + 1) });
      return undefined;
    }
    if (key.type !== 'scalar') {
      // What is wrong inside of it, as in the braces of a template, is wrong only because it is a key.
      while (faults.length > 0 && (faults.at(-1)?.range.start ?? 0) >= key.range.start) faults.pop();
      fault('complex-key', key.range);
      return undefined;
    }
    if (key.scalarType === 'null') {
      fault('null-key', key.range, { key: key.source });
      return undefined;
    }
    return key;
  };

  const aliasedKey = (alias: YamlAlias): AliasTarget | undefined => {
    const { target } = alias;
    return target?.type === 'scalar'
      ? { ...target, range: alias.range, source: text.slice(alias.range.start, alias.range.end), anchor: undefined }
      : target;
  };

  const noteDuplicate = (seen: Map<string, YamlEntry>, entry: YamlEntry) => {
    if (isMerge(entry)) return;
    const key = keyText(entry.key);
    if (seen.has(key)) fault('duplicate-key', entry.key.range, { key });
    else seen.set(key, entry);
  };

  const checkMerge = (entry: YamlEntry) => {
    if (!isMerge(entry)) return;
    const target = entry.value?.type === 'alias' ? entry.value.target : entry.value;
    if (entry.value?.type === 'alias' && !target) return;
    const mergeable = (node: YamlNode | undefined): boolean =>
      node?.type === 'alias' ? node.target === undefined || node.target.type === 'mapping' : node?.type === 'mapping';
    const good =
      entry.value?.type === 'sequence'
        ? entry.value.items.every((item) => mergeable(item.value))
        : mergeable(entry.value);
    if (!good) fault('bad-merge', entry.value?.range ?? entry.key.range);
  };

  const blockSequenceOf = (token: CST.BlockSequence, { anchor, tag }: Properties): YamlSequence => {
    const items: YamlItem[] = [];
    for (const item of token.items) {
      const properties = propertiesOf(item.start, 'seq-item-ind');
      if (properties.indicator === undefined) {
        if (!item.value && properties.start === undefined) continue;
        const range = item.value ? firstLineOf(item.value) : { start: properties.start ?? 0, end: properties.end ?? 0 };
        broken('bad-indentation', range, { text: text.slice(range.start, range.end) });
      }
      const value = compose(item.value, properties);
      const start = properties.indicator ?? value?.range.start ?? properties.start ?? 0;
      items.push({ value, range: { start, end: value?.range.end ?? Math.max(start + 1, properties.end ?? 0) } });
    }
    return { type: 'sequence', range: rangeOf(items, real(token.offset)), flow: false, items, tag, anchor };
  };

  const firstLineOf = (token: CST.Token): TextRange => {
    const start = real(token.offset);
    const length = /^[^\r\n]*?(?=\s*(?:[\r\n]|$|\s#))/.exec(text.slice(start, start + 200))?.[0].length ?? 0;
    return { start, end: Math.min(text.length, start + Math.max(1, length)) };
  };

  const rangeOf = (parts: readonly { readonly range: TextRange }[], otherwise: number): TextRange => ({
    start: parts[0]?.range.start ?? otherwise,
    end: parts.at(-1)?.range.end ?? otherwise,
  });

  /** In a flow collection, the parser takes `a: b: c` for a block mapping in place of `b`. */
  const noteBlock = (token: CST.Token | undefined) => {
    if (token?.type !== 'block-map') return;
    const second = token.items[0]?.sep?.find((separator) => separator.type === 'map-value-ind');
    if (!second) return;
    const at = real(second.offset);
    const { start, end } = firstLineOf(token);
    const value = text.slice(start, end).replace(/\s*[,[\]{}].*/, '');
    broken('unquoted-colon', { start: at, end: at + 1 }, { value });
  };

  const flowCollectionOf = (token: CST.FlowCollection, { anchor, tag }: Properties): YamlMapping | YamlSequence => {
    const isMapping = token.start.source === '{';
    const start = real(token.offset);
    const entries: YamlEntry[] = [];
    const items: YamlItem[] = [];
    const seen = new Map<string, YamlEntry>();
    let last = start + 1;
    for (const [index, item] of (token.items as readonly Item[]).entries()) {
      const before = propertiesOf(item.start, 'explicit-key-ind');
      const after = propertiesOf(item.sep, 'map-value-ind');
      const isLast = index === token.items.length - 1;
      const empty =
        !item.key &&
        !item.value &&
        before.start === undefined &&
        before.indicator === undefined &&
        after.indicator === undefined;
      if (before.comma !== undefined && (index === 0 || (empty && !isLast))) {
        broken('unexpected-text', { start: before.comma, end: before.comma + 1 }, { text: ',' });
      }
      if (empty) continue;
      if (index > 0 && before.comma === undefined) {
        const first = item.key ?? item.value;
        const range = first ? startOf(first) : { start: last, end: last };
        broken('missing-comma', range);
      }
      if (!isMapping && after.indicator === undefined && before.indicator === undefined) {
        if (item.key && item.value) broken('missing-comma', startOf(item.value));
        const value = compose(item.key ?? item.value, before);
        const at = value?.range.start ?? before.start ?? last;
        last = value?.range.end ?? at;
        items.push({ value, range: { start: before.start ?? at, end: last } });
        continue;
      }
      const key = keyOf(item, before, after);
      const overLines = after.lineBreak || (key && /[\r\n]/.test(key.source));
      if (overLines && after.indicator !== undefined && before.indicator === undefined) {
        broken('unexpected-text', { start: after.indicator, end: after.indicator + 1 }, { text: ':' });
      }
      if (item.value && after.indicator === undefined) broken('missing-comma', startOf(item.value));
      noteBlock(item.value);
      const value = compose(item.value, after);
      if (!key) continue;
      const entry: YamlEntry = {
        key,
        value,
        range: {
          start: before.indicator ?? before.start ?? key.range.start,
          end:
            value?.range.end ??
            (after.indicator === undefined ? key.range.end : Math.max(after.indicator + 1, after.end ?? 0)),
        },
      };
      last = entry.range.end;
      if (isMapping) {
        noteDuplicate(seen, entry);
        checkMerge(entry);
        entries.push(entry);
      } else {
        checkMerge(entry);
        const pair: YamlMapping = {
          type: 'mapping',
          range: entry.range,
          flow: true,
          entries: [entry],
          tag: undefined,
          anchor: undefined,
        };
        items.push({ value: pair, range: entry.range });
      }
    }
    const [close, ...rest] = token.end;
    const closes = close?.source === (isMapping ? '}' : ']');
    if (close && !closes) {
      const at = real(close.offset);
      broken('unexpected-text', { start: at, end: at + 1 }, { text: close.source });
    }
    noteEnd(rest);
    const range = { start, end: close ? real(close.offset) + 1 : last };
    return isMapping
      ? { type: 'mapping', range, flow: true, entries, tag, anchor }
      : { type: 'sequence', range, flow: true, items, tag, anchor };
  };

  let root: YamlNode | undefined;
  let documents = 0;
  for (const token of tokens) {
    if (token.type === 'document') {
      documents++;
      const properties = propertiesOf(token.start, 'doc-start');
      const node = compose(token.value, properties);
      if (documents === 1) root = node;
      noteEnd(token.end);
    } else if (token.type === 'error') {
      noteMisplaced(token);
    }
  }
  cutAliases(root, aliases, faults);
  return { root, faults, breaks };
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/**
 * Takes their targets from aliases which, written out, would make the document huge: whoever walks the tree could
 * otherwise be kept busy for ever by a few lines. Where go-yaml itself refuses, that is an error.
 */
function cutAliases(root: YamlNode | undefined, aliases: readonly Mutable<YamlAlias>[], faults: YamlProblem[]): void {
  const first = aliases[0];
  if (!first || !root) return;
  const sizes = new Map<YamlNode, Size>();
  const { nodes, aliased } = sizeOf(root, sizes);
  // go-yaml's `allowedAliasRatio`: up to 400,000 nodes 99 % may come from aliases, from 4,000,000 on 10 %.
  const allowed = nodes <= 400_000 ? 0.99 : nodes >= 4_000_000 ? 0.1 : 0.99 - (0.89 * (nodes - 400_000)) / 3_600_000;
  const refused = aliased > 100 && nodes > 1000 && aliased / nodes > allowed;
  if (!refused && nodes <= mostExpandedNodes) return;
  faults.push({ code: 'excessive-aliases', range: first.range, params: {}, severity: refused ? 'error' : 'hint' });
  for (const alias of aliases) alias.target = undefined;
}

/** Nodes with aliases written out, and how many of them come from aliases. */
interface Size {
  readonly nodes: number;
  readonly aliased: number;
}

function sizeOf(node: YamlNode | undefined, sizes: Map<YamlNode, Size>): Size {
  if (!node) return { nodes: 1, aliased: 0 };
  const known = sizes.get(node);
  if (known) return known;
  let nodes = 1;
  let aliased = 0;
  const add = (child: YamlNode | undefined) => {
    const size = sizeOf(child, sizes);
    nodes += size.nodes;
    aliased += size.aliased;
  };
  if (node.type === 'alias') {
    if (node.target) nodes += sizeOf(node.target, sizes).nodes;
    aliased = nodes - 1;
  } else if (node.type === 'mapping') {
    for (const entry of node.entries) {
      nodes++;
      add(entry.value);
    }
  } else if (node.type === 'sequence') {
    for (const item of node.items) add(item.value);
  }
  const size = { nodes: Math.min(nodes, 1e15), aliased: Math.min(aliased, 1e15) };
  sizes.set(node, size);
  return size;
}
