import type {
  ApiTimeline,
  ApiView,
  Definition,
  DefinitionView,
  Field,
  FieldSpan,
  FieldView,
  KnownKind,
} from './ApiTimeline.ts';
import { parseFieldType } from './fieldTypeCode.ts';
import { parseGroupVersionKind } from './GroupVersionKind.ts';
import { existsIn, type KubernetesVersion, minor, nearest, type Span } from './KubernetesVersion.ts';

/** One definition in `schemas/timeline.json`. Spans are `14-36`, `23-` up to the newest, several joined by `+`. */
export interface TimelineEntry {
  /** Minors that have the definition; absent: all. */
  readonly in?: string;
  /** Its own type when it is no object with fields; a type code. */
  readonly is?: string;
  /** How a mapping of this definition merges: `atomic`. With a span in front where it changed. */
  readonly mapType?: string | readonly string[];
  /** Field name to `[span ]type[ *]`, or a list of them in ascending order; ` *` means required. */
  readonly fields?: Readonly<Record<string, string | readonly string[]>>;
  /** `apps/v1/Deployment` to its span, `*` where it is the definition's own. */
  readonly kinds?: Readonly<Record<string, string>>;
}

/** The committed timeline, as JSON has it. */
export interface TimelineJson {
  readonly versions: string;
  readonly definitions: Readonly<Record<string, TimelineEntry>>;
}

/**
 * The timeline over its JSON. Definitions are decoded when first asked for, each view of one once for all versions that
 * agree on it, so that reading costs next to nothing and switching the version nothing at all.
 */
export function readTimeline(json: TimelineJson): ApiTimeline {
  const whole = parseSpans(json.versions, undefined);
  const range = whole[0];
  if (!range) throw new SyntaxError(`The timeline's versions "${json.versions}" are no span`);
  const versions = Array.from({ length: range.to - range.from + 1 }, (_, index) => minor(range.from + index));

  const definitions = new Map<string, Definition>();
  const definitionOf = (name: string): Definition | undefined => {
    const known = definitions.get(name);
    if (known) return known;
    const entry = Object.hasOwn(json.definitions, name) ? json.definitions[name] : undefined;
    if (!entry) return undefined;
    const definition = readDefinition(name, entry, range);
    definitions.set(name, definition);
    return definition;
  };

  const kinds = new Map<string, KnownKind>();
  const groups = new Set<string>();
  for (const [definition, entry] of Object.entries(json.definitions)) {
    const own = new Set<string>();
    for (const [text, span] of Object.entries(entry.kinds ?? {})) {
      const gvk = parseGroupVersionKind(text);
      if (!gvk) throw new SyntaxError(`"${text}" of the definition ${definition} is no group, version and kind`);
      kinds.set(text, { gvk, definition, spans: parseSpans(span === '*' ? entry.in : span, range) });
      own.add(gvk.group);
    }
    // DeleteOptions and WatchEvent are registered in every group, also in those that serve nothing.
    if (own.size === 1) for (const group of own) groups.add(group);
  }

  const eras = new Map<string, readonly DefinitionView[]>();
  const viewsOf = (definition: Definition, entry: TimelineEntry): readonly DefinitionView[] => {
    const known = eras.get(definition.name);
    if (known) return known;
    const views: DefinitionView[] = [];
    versions.forEach((version, index) => {
      const before = views[index - 1];
      views.push(before && !changesAt(definition, entry, version) ? before : viewAt(definition, entry, version));
    });
    eras.set(definition.name, views);
    return views;
  };
  const viewAtVersion = (name: string, version: KubernetesVersion): DefinitionView | undefined => {
    const definition = definitionOf(name);
    const entry = json.definitions[name];
    return definition && entry ? viewsOf(definition, entry)[version - range.from] : undefined;
  };

  const timeline: ApiTimeline = {
    versions,
    oldest: range.from,
    newest: range.to,
    kinds,
    groups,
    definition: definitionOf,
    definitionNames: Object.keys(json.definitions),
    at: (version) => {
      if (version < range.from || version > range.to) throw new RangeError(`Kubernetes 1.${version} is not bundled`);
      const view: ApiView = {
        version,
        timeline,
        definition: (name) => {
          const definition = definitionOf(name);
          return definition && existsIn(definition.spans, version) ? viewAtVersion(name, version) : undefined;
        },
        nearestDefinition: (name) => {
          const definition = definitionOf(name);
          return definition && viewAtVersion(name, nearest(definition.spans, version));
        },
        kind: (gvk) => {
          const known = kinds.get(`${gvk.group === '' ? '' : `${gvk.group}/`}${gvk.version}/${gvk.kind}`);
          return known && existsIn(known.spans, version) ? known : undefined;
        },
      };
      return view;
    },
  };
  return timeline;
}

function readDefinition(name: string, entry: TimelineEntry, whole: Span): Definition {
  const fields = new Map<string, Field>();
  for (const [field, codes] of Object.entries(entry.fields ?? {})) {
    const spans = (typeof codes === 'string' ? [codes] : codes).flatMap((code) => readField(code, entry.in, whole));
    fields.set(field, { name: field, spans });
  }
  return { name, spans: parseSpans(entry.in, whole), fields };
}

function readField(code: string, own: string | undefined, whole: Span): readonly FieldSpan[] {
  const { spans, text } = splitSpans(code, own, whole);
  const required = text.endsWith(' *');
  const type = parseFieldType(required ? text.slice(0, -2) : text);
  return spans.map((span) => ({ ...span, type, required }));
}

/** A leading `23-36 `, when there is one, and what follows it. */
function splitSpans(code: string, own: string | undefined, whole: Span): { spans: readonly Span[]; text: string } {
  const space = /^[\d+-]+ /.exec(code)?.[0];
  return space
    ? { spans: parseSpans(space.trimEnd(), whole), text: code.slice(space.length) }
    : { spans: parseSpans(own, whole), text: code };
}

function parseSpans(text: string | undefined, whole: Span | undefined): readonly Span[] {
  if (text === undefined) return whole ? [whole] : [];
  return text.split('+').map((part) => {
    const [from, to] = part.split('-');
    const first = minor(Number(from));
    return { from: first, to: to === undefined ? first : to === '' && whole ? whole.to : minor(Number(to)) };
  });
}

function changesAt(definition: Definition, entry: TimelineEntry, version: KubernetesVersion): boolean {
  const starts = (span: Span): boolean => span.from === version || span.to === version - 1;
  if (definition.spans.some(starts) || typeof entry.mapType === 'object' || /^\d/.test(entry.mapType ?? ''))
    return true;
  for (const field of definition.fields.values()) if (field.spans.some(starts)) return true;
  return false;
}

function viewAt(definition: Definition, entry: TimelineEntry, version: KubernetesVersion): DefinitionView {
  const fields = new Map<string, FieldView>();
  for (const field of definition.fields.values()) {
    const span = field.spans.find(({ from, to }) => from <= version && version <= to);
    if (span) fields.set(field.name, { name: field.name, type: span.type, required: span.required, field });
  }
  const mapTypes = typeof entry.mapType === 'string' ? [entry.mapType] : (entry.mapType ?? []);
  const mapType = mapTypes
    .map((code) => splitSpans(code, entry.in, { from: minor(0), to: minor(999) }))
    .find(({ spans }) => existsIn(spans, version))?.text;
  const type = entry.is ? parseFieldType(entry.is) : ({ kind: 'object', ...(mapType && { mapType }) } as const);
  return { name: definition.name, type, fields, definition };
}
