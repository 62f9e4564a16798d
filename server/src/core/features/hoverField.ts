import type { ApiView, Field, FieldType } from '../kubernetes/ApiTimeline.ts';
import { descriptionMarkdown } from '../kubernetes/descriptionMarkdown.ts';
import {
  existsIn,
  formatKubernetesVersion,
  type KubernetesVersion,
  type Span,
} from '../kubernetes/KubernetesVersion.ts';
import { type GatedField, gateStageAt } from '../kubernetes/Lifecycle.ts';
import { ownDecoder } from '../kubernetes/ownDecoders.ts';
import { type Message, message, render } from '../messages/Message.ts';
import type { TypedNode } from '../schema/TypedNode.ts';
import type { HoverContext } from './hover.ts';
import { hoverDefault } from './hoverDefault.ts';
import { hoverReference } from './hoverReference.ts';
import { hoverType } from './hoverType.ts';
import { valueMeaning } from './meanings/valueMeaning.ts';

/**
 * The Markdown for a field's key or value, a list's item or a map's entry. A field that only other versions than the pinned
 * one have is described too. `undefined` where no version of the API knows the node.
 */
export function hoverField(node: TypedNode, context: HoverContext): string | undefined {
  const subject = subjectOf(node, context.view);
  if (!subject) return undefined;
  const facts = subject.part === 'field' ? factsOf(subject, context) : valuesOf(subject, context);
  const paragraphs = [
    render(titleOf(node, subject, context), context.language),
    valueMeaning(node, context)
      .map((meaning) => `- ${render(meaning, context.language)}`)
      .join('\n'),
    facts.map((fact) => `- ${fact}`).join('\n'),
    descriptionOf(subject, context),
    hoverReference(objectDefinition(subject.type, context.view) ?? subject.definition, context),
  ];
  return paragraphs.filter((paragraph) => paragraph).join('\n\n');
}

/** The field that a node is, or that it stands in as an item or entry. */
interface Subject {
  readonly part: 'field' | 'item' | 'entry';
  /** Short name of the definition that has the field. */
  readonly definition: string;
  readonly field: Field;
  /** The node's own type. */
  readonly type: FieldType;
  readonly required: boolean;
}

function subjectOf(node: TypedNode, view: ApiView): Subject | undefined {
  const { parent, segment } = node;
  if (!parent) return undefined;
  const { definition } = parent;
  if (definition && typeof segment === 'string') {
    const field = definition.definition.fields.get(segment);
    if (!field) return undefined;
    const earlier = field.spans.findLast((span) => span.from <= view.version) ?? field.spans[0];
    const { type, required } = node.field ?? earlier ?? { type: node.type, required: false };
    return { part: 'field', definition: definition.name, field, type, required };
  }
  if (node.type.kind === 'any') return undefined;
  const above = subjectOf(parent, view);
  return above && { ...above, part: typeof segment === 'number' ? 'item' : 'entry', type: node.type };
}

function titleOf(node: TypedNode, subject: Subject, { view, facts }: HoverContext): Message {
  const field = subject.field.name;
  const type = hoverType(subject.type, view);
  switch (subject.part) {
    case 'item':
      return message('hover.item', { type, field });
    case 'entry':
      return message('hover.entry', { name: String(node.segment), type, field });
    default:
      return message('hover.field', { name: field, type, required: requirementOf(subject, facts, view) });
  }
}

function requirementOf({ definition, field, required }: Subject, facts: HoverContext['facts'], view: ApiView): Message {
  const difference = facts.required(definition, field.name, view.version);
  if (difference === 'refused') return message('hover.required');
  if (!required) return message('hover.optional');
  return message(difference === 'accepted' ? 'hover.required-by-schema' : 'hover.required');
}

/** What is to be said of a field in a line each. */
function factsOf(subject: Subject, context: HoverContext): readonly string[] {
  const { view, facts, language } = context;
  const words = (text: Message): string => render(text, language);
  const { definition, field } = subject;
  const present = existsIn(field.spans, view.version);
  const gate = facts.gate(definition, field.name);
  const lines: string[] = [];
  if (!present) lines.push(words(message('hover.not-in-version', { version: formatKubernetesVersion(view.version) })));
  for (const span of merged(field.spans)) {
    const life = lifeOf(span, stagesFrom(span.from, gate, words), view);
    if (life) lines.push(words(life));
  }
  const stage = gate && gateStageAt(gate, view.version);
  if (present && gate && stage && !stage.on) {
    const version = formatKubernetesVersion(view.version);
    const consequence = message(`gate-off.${gate.whenOff}`);
    lines.push(words(message('hover.gate-off', { gate: gate.gate, version, consequence })));
  }
  lines.push(...valuesOf(subject, context));
  const value = facts.defaultOf(definition, field.name);
  if (value !== undefined) lines.push(words(message('hover.default', { values: hoverDefault(value, language) })));
  return lines;
}

/** When a field exists; `undefined` for one that every bundled version has. */
function lifeOf({ from, to }: Span, stages: string, { timeline }: ApiView): Message | undefined {
  const first = formatKubernetesVersion(from);
  const last = formatKubernetesVersion(to);
  if (from > timeline.oldest && to < timeline.newest)
    return message('hover.from-to', { from: first, to: last, stages });
  if (from > timeline.oldest) return message('hover.since', { from: first, stages });
  return to < timeline.newest ? message('hover.until', { to: last }) : undefined;
}

/** ` (alpha, off by default; on by default from 1.24; stable from 1.27)`, '' for a field that has no gate. */
function stagesFrom(first: KubernetesVersion, gate: GatedField | undefined, words: (text: Message) => string): string {
  const start = gate && (gateStageAt(gate, first) ?? gate.stages[0]);
  if (!gate || !start) return '';
  const name = message(`stage.${start.stage}`);
  const later = gate.stages.filter((stage) => stage.from > start.from);
  const on = start.on ? undefined : later.find((stage) => stage.on);
  const stable = start.stage === 'stable' ? undefined : later.find((stage) => stage.stage === 'stable');
  const parts = [
    start.on ? name : message('hover.stage-off', { stage: name }),
    ...(on && on !== stable ? [message('hover.on-from', { version: formatKubernetesVersion(on.from) })] : []),
    ...(stable ? [message('hover.stable-from', { version: formatKubernetesVersion(stable.from) })] : []),
  ];
  return words(message('hover.stages', { stages: parts.map(words).join('; ') }));
}

/** Spans that follow each other as one: a field whose type changed has been there all the time. */
function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const { from, to } of spans) {
    const last = result.at(-1);
    if (last && last.to + 1 >= from) result[result.length - 1] = { from: last.from, to };
    else result.push({ from, to });
  }
  return result;
}

/** The values allowed, of the field itself or of each of its items. */
function valuesOf({ definition, field, type }: Subject, { view, facts, language }: HoverContext): readonly string[] {
  const scalar = type.kind === 'list' ? type.items : type.kind === 'map' ? type.values : type;
  const list = 'enum' in scalar ? scalar.enum : undefined;
  if (!list || list.length === 0) return [];
  const values = list.map((value) => (value === '' ? '`""`' : `\`${value}\``)).join(', ');
  const open = facts.openEnum(definition, field.name, view.version);
  return [render(message(open ? 'hover.values-open' : 'hover.values', { values }), language)];
}

/** What upstream says of the field or else of what it refers to. */
function descriptionOf({ definition, field, type }: Subject, { view, descriptions }: HoverContext): string | undefined {
  const referred = objectDefinition(type, view);
  const text = descriptions.field(definition, field.name) ?? (referred && descriptions.definition(referred));
  return text && descriptionMarkdown(text);
}

/** The definition with fields that a type refers to, directly or through a list or map. */
function objectDefinition(type: FieldType, view: ApiView): string | undefined {
  if (type.kind === 'list') return objectDefinition(type.items, view);
  if (type.kind === 'map') return objectDefinition(type.values, view);
  if (type.kind !== 'ref' || ownDecoder(type.definition)) return undefined;
  return view.nearestDefinition(type.definition)?.type.kind === 'object' ? type.definition : undefined;
}
