import { unknownRule } from '../core/analysis/directives.ts';
import { type DrydockReport, isFixedRule } from '../core/analysis/drydockRules.ts';
import type { Severity } from '../core/analysis/Finding.ts';
import type { KnownNames } from '../core/analysis/KnownNames.ts';
import type { MigrationStyle } from '../core/analysis/Migration.ts';
import { bundledVersion, unknownVersionMessage, type WrittenVersion } from '../core/analysis/WrittenVersion.ts';
import { type Message, message } from '../core/messages/Message.ts';
import { closest } from '../core/text/closest.ts';
import { shifted, type TextRange } from '../core/text/TextRange.ts';
import { parseDocument } from '../core/yaml/parseDocument.ts';
import { splitDocuments } from '../core/yaml/splitDocuments.ts';
import {
  entriesOf,
  keyText,
  resolve,
  type YamlEntry,
  type YamlMapping,
  type YamlNode,
  type YamlScalar,
} from '../core/yaml/YamlNode.ts';
import {
  type Config,
  type ConfigOverride,
  configKeys,
  configSeverities,
  migrationKeys,
  migrationStyles,
  overrideKeys,
} from './Config.ts';
import { type Globs, noGlobs, readGlobs } from './readGlobs.ts';

/** A configuration with all that is wrong with its text; ranges are file offsets. */
export interface ReadConfig {
  readonly config: Config;
  readonly problems: readonly DrydockReport[];
}

/** The configuration of a folder without one. */
export const emptyConfig: Config = {
  kubernetes: undefined,
  overrides: [],
  rules: new Map(),
  migrationStyle: undefined,
  ignore: noGlobs,
  crds: noGlobs,
  broken: false,
};

/**
 * Reads a `.drydock.yaml`. Every mistake is a problem at its place and nothing throws; what is right beside a mistake counts. Of
 * broken YAML nothing counts: `broken` then says that its pin is not known.
 */
export function parseConfig(text: string, known: KnownNames): ReadConfig {
  const problems: DrydockReport[] = [];
  const documents = splitDocuments(text).map((slice) => ({ slice, document: parseDocument(slice.text) }));
  const held = documents.filter(({ document }) => document.root !== undefined || document.problems.length > 0);
  const [first, second] = held;
  if (second) {
    const { slice, document } = second;
    const range = shifted(document.root?.range ?? { start: 0, end: slice.text.length }, slice.start);
    problems.push(invalid(range, message('invalid-config.documents')));
  }
  if (!first) return { config: emptyConfig, problems };
  const { slice, document } = first;
  const fault = document.problems.find(({ severity }) => severity === 'error');
  const at = (range: TextRange): TextRange => shifted(range, slice.start);
  if (fault) {
    problems.push(invalid(at(fault.range), message('invalid-config.syntax')));
    return { config: { ...emptyConfig, broken: true }, problems };
  }
  const root = resolve(document.root);
  if (root?.type !== 'mapping') {
    if (root === undefined || isNull(root)) return { config: emptyConfig, problems };
    problems.push(invalid(at(root.range), message('invalid-config.mapping')));
    return { config: { ...emptyConfig, broken: true }, problems };
  }
  const config = readConfig(root, { at, known, add: (report) => problems.push(report) });
  return { config, problems };
}

/** What the readers of the parts share. */
interface Reading {
  /** A range of the document as one of the file. */
  readonly at: (range: TextRange) => TextRange;
  readonly known: KnownNames;
  readonly add: (problem: DrydockReport) => void;
}

function readConfig(root: YamlMapping, reading: Reading): Config {
  const entries = entriesByKey(root, configKeys, reading);
  const kubernetes = entries.get('kubernetes');
  return {
    kubernetes: kubernetes && readVersion(kubernetes, reading),
    overrides: readOverrides(entries.get('overrides'), reading),
    rules: readRules(entries.get('rules'), reading),
    migrationStyle: readMigrationStyle(entries.get('migration'), reading),
    ignore: readGlobList(entries.get('ignore'), reading),
    crds: readGlobList(entries.get('crds'), reading),
    broken: false,
  };
}

function entriesByKey(
  mapping: YamlMapping,
  keys: readonly string[],
  { at, add }: Reading,
): ReadonlyMap<string, YamlEntry> {
  const found = new Map<string, YamlEntry>();
  for (const entry of entriesOf(mapping)) {
    const key = keyText(entry.key);
    if (keys.includes(key)) {
      found.set(key, entry);
      continue;
    }
    const suggestion = closest(key, keys);
    const range = at(entry.key.range);
    if (suggestion === undefined) {
      add(
        invalid(
          range,
          message('invalid-config.unknown-key', { key, known: keys.map((name) => `\`${name}\``).join(', ') }),
        ),
      );
    } else {
      add(invalid(range, message('invalid-config.did-you-mean', { key, suggestion }), suggestion));
    }
  }
  return found;
}

/**
 * A version, always: one that is no text or number, or left out behind its colon, pins to no version. A number is read as it is
 * written, since YAML takes the `1.30` of a pin without quotes for 1.3.
 */
function readVersion(entry: YamlEntry, { at, known, add }: Reading): WrittenVersion {
  const value = resolve(entry.value);
  if (value?.type !== 'scalar' || isNull(value) || typeof value.value === 'boolean') {
    const written = { start: entry.range.end, end: entry.range.end };
    add(
      invalid(at(value?.range ?? entry.key.range), message('invalid-config.version-type', { key: keyText(entry.key) })),
    );
    return { text: '', range: at(value?.range ?? written), version: undefined };
  }
  const { text, range } = writtenText(value);
  const version = bundledVersion(text, known);
  if (version === undefined) {
    add({
      rule: 'unknown-kubernetes-version',
      range: at(range),
      path: '',
      message: unknownVersionMessage(text, known),
    });
  }
  return { text, range: at(range), version };
}

/** A scalar's text without quotes and block header, and where it stands. */
function writtenText(scalar: YamlScalar): { readonly text: string; readonly range: TextRange } {
  const text = scalar.style === 'plain' ? scalar.source : String(scalar.value).trim();
  const offset = scalar.source.indexOf(text);
  if (offset === -1) return { text, range: scalar.range };
  const start = scalar.range.start + offset;
  return { text, range: { start, end: start + text.length } };
}

function readOverrides(entry: YamlEntry | undefined, reading: Reading): readonly ConfigOverride[] {
  const { at, add } = reading;
  const list = resolve(entry?.value);
  if (!entry || list === undefined || isNull(list)) return [];
  if (list.type !== 'sequence') {
    add(invalid(at(list.range), message('invalid-config.overrides-type')));
    return [];
  }
  return list.items.flatMap((item) => {
    const value = resolve(item.value);
    if (value?.type !== 'mapping') {
      add(invalid(at(value?.range ?? item.range), message('invalid-config.overrides-type')));
      return [];
    }
    const entries = entriesByKey(value, overrideKeys, reading);
    for (const key of overrideKeys) {
      if (entries.has(key)) continue;
      const range = value.entries[0]?.key.range ?? value.range;
      add(invalid(at(range), message('invalid-config.override-lacks', { key })));
    }
    const files = readGlobList(entries.get('files'), reading);
    const version = entries.get('kubernetes');
    return version ? [{ files, kubernetes: readVersion(version, reading) }] : [];
  });
}

function readRules(entry: YamlEntry | undefined, { at, known, add }: Reading): ReadonlyMap<string, Severity | 'off'> {
  const rules = new Map<string, Severity | 'off'>();
  const mapping = resolve(entry?.value);
  if (mapping === undefined || isNull(mapping)) return rules;
  if (mapping.type !== 'mapping') {
    add(invalid(at(mapping.range), message('invalid-config.rules-type')));
    return rules;
  }
  for (const { key, value } of entriesOf(mapping)) {
    const id = keyText(key);
    if (!known.ruleIds.has(id)) {
      add(unknownRule(id, at(key.range), known));
      continue;
    }
    if (isFixedRule(id)) {
      add(invalid(at(key.range), message('invalid-config.fixed-rule', { id })));
      continue;
    }
    const scalar = resolve(value);
    // `off` is a boolean to YAML 1.1, so that a plain word is taken as it is written.
    const written = scalar?.type === 'scalar' && !isNull(scalar) ? writtenText(scalar) : undefined;
    const severity = configSeverities.find((name) => name === written?.text);
    if (severity) {
      rules.set(id, severity);
    } else if (written) {
      const text = message('invalid-config.severity', { written: written.text });
      add(invalid(at(written.range), text, closest(written.text, configSeverities)));
    } else {
      add(invalid(at(scalar?.range ?? key.range), message('invalid-config.rules-type')));
    }
  }
  return rules;
}

function readMigrationStyle(entry: YamlEntry | undefined, reading: Reading): MigrationStyle | undefined {
  const { at, add } = reading;
  const mapping = resolve(entry?.value);
  if (mapping === undefined || isNull(mapping)) return undefined;
  if (mapping.type !== 'mapping') {
    add(invalid(at(mapping.range), message('invalid-config.migration-type')));
    return undefined;
  }
  const style = entriesByKey(mapping, migrationKeys, reading).get('style');
  const scalar = resolve(style?.value);
  if (!style || (scalar && isNull(scalar))) return undefined;
  const written = scalar?.type === 'scalar' ? String(scalar.value) : undefined;
  const known = migrationStyles.find((name) => name === written);
  if (!known) {
    const text = message('invalid-config.migration-style', { written: written ?? '' });
    const suggestion = written === undefined ? undefined : closest(written, migrationStyles);
    add(invalid(at(scalar?.range ?? style.key.range), text, suggestion));
  }
  return known;
}

function readGlobList(entry: YamlEntry | undefined, { at, add }: Reading): Globs {
  const list = resolve(entry?.value);
  if (!entry || list === undefined || isNull(list)) return noGlobs;
  if (list.type !== 'sequence') {
    add(invalid(at(list.range), message('invalid-config.globs-type', { key: keyText(entry.key) })));
    return noGlobs;
  }
  const texts: { readonly text: string; readonly range: TextRange }[] = [];
  for (const item of list.items) {
    const value = resolve(item.value);
    if (value?.type === 'scalar' && typeof value.value === 'string')
      texts.push({ text: value.value, range: value.range });
    else add(invalid(at(value?.range ?? item.range), message('invalid-config.glob-type')));
  }
  const { globs, problems } = readGlobs(texts.map(({ text }) => text));
  for (const problem of problems) add(invalid(at(texts[problem.index]?.range ?? list.range), problem.message));
  return globs;
}

function isNull(node: YamlNode): boolean {
  return node.type === 'scalar' && node.value === null;
}

function invalid(range: TextRange, text: Message, suggestion?: string): DrydockReport {
  const found = { rule: 'invalid-config', range, path: '', message: text } as const;
  if (suggestion === undefined) return found;
  const title = message('drydock.replace-fix', { suggestion });
  const notes = [message('drydock.replace-note')];
  return { ...found, fixes: () => [{ title, safety: 'review', edits: [{ range, newText: suggestion }], notes }] };
}
