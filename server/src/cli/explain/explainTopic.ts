import type { HoverContext } from '../../core/features/hover.ts';
import { hoverField } from '../../core/features/hoverField.ts';
import { hoverKind } from '../../core/features/hoverKind.ts';
import { hoverType } from '../../core/features/hoverType.ts';
import type { ApiView, DefinitionView, FieldType, KnownKind } from '../../core/kubernetes/ApiTimeline.ts';
import { descriptionMarkdown } from '../../core/kubernetes/descriptionMarkdown.ts';
import { formatApiVersion } from '../../core/kubernetes/GroupVersionKind.ts';
import { formatKubernetesVersion, minor, nearest, type Span } from '../../core/kubernetes/KubernetesVersion.ts';
import { type Message, message, render } from '../../core/messages/Message.ts';
import { definitionName } from '../../core/schema/typeName.ts';
import type { OutputStyle } from '../formats/Format.ts';
import { textWidth } from '../textWidth.ts';
import type { Topic, TopicName } from './findTopic.ts';
import { terminalText } from './terminalText.ts';

/**
 * What is known of a kind, a definition or a field, with the fields that it has in turn; for a terminal. What the version does not
 * have is shown as the nearest version has it, and that is said.
 */
export function explainTopic(topic: Topic, context: HoverContext, style: OutputStyle): string {
  const { view, language } = context;
  const { timeline, version } = view;
  const nearestVersion = nearest(spansOf(topic, context), version);
  const there: HoverContext = { ...context, view: timeline.at(nearestVersion) };
  const isKind = topic.path === '';
  const title = style.colours.bold(isKind ? nameOf(topic) : `${nameOf(topic)}.${topic.path}`);
  const absent = message('cli.explain.not-in-version', {
    version: formatKubernetesVersion(version),
    nearest: formatKubernetesVersion(nearestVersion),
  });
  const paragraphs = [
    isKind ? title : `${title} (${apiVersionOf(topic)})`,
    nearestVersion === version ? '' : style.colours.yellow(render(absent, language)),
    terminalText(isKind ? definitionMarkdown(topic, there) : (hoverField(topic.node, there) ?? ''), style),
    isKind ? versionsOf(topic, context, style) : '',
    fieldsOf(topic, there, style),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}

/** The versions that serve the topic's kind, or have its definition or its field. */
function spansOf({ kind, definition, node, path }: Topic, { view, facts }: HoverContext): readonly Span[] {
  if (path !== '') {
    const field =
      typeof node.segment === 'string' ? node.parent?.definition?.definition.fields.get(node.segment) : undefined;
    return field?.spans ?? [];
  }
  const served = kind && facts.kind(kind.gvk)?.onByDefault;
  if (served && served.length > 0) return served;
  return kind?.spans ?? view.timeline.definition(definition)?.spans ?? [];
}

function nameOf({ kind, definition }: TopicName): string {
  return kind?.gvk.kind ?? definitionName(definition);
}

function apiVersionOf({ kind, definition }: TopicName): string {
  return kind ? formatApiVersion(kind.gvk) : definition.slice(0, definition.lastIndexOf('.'));
}

function definitionMarkdown({ kind, definition }: TopicName, context: HoverContext): string {
  const known = kind && hoverKind(kind.gvk, context);
  if (known !== undefined) return known;
  const description = context.descriptions.definition(definition);
  const lines = [`\`${definition}\``, ...lifeOfDefinition(definition, context)];
  return [lines.join('\n\n'), ...(description === undefined ? [] : [descriptionMarkdown(description)])].join('\n\n');
}

/** The versions that have a definition, where not all of them do. */
function lifeOfDefinition(name: string, { view, language }: HoverContext): readonly string[] {
  const { timeline } = view;
  const spans = timeline.definition(name)?.spans ?? [];
  return spans
    .filter(({ from, to }) => from > timeline.oldest || to < timeline.newest)
    .map(({ from, to }) => {
      const first = formatKubernetesVersion(from);
      const last = formatKubernetesVersion(to);
      if (to === timeline.newest) return message('hover.since', { from: first, stages: '' });
      return from === timeline.oldest
        ? message('hover.until', { to: last })
        : message('hover.from-to', { from: first, to: last, stages: '' });
    })
    .map((line) => `- ${render(line, language)}`);
}

/** All API versions of the name, each with its life in a line. */
function versionsOf(topic: Topic, context: HoverContext, style: OutputStyle): string {
  if (topic.others.length === 0) return '';
  const all: readonly TopicName[] = [topic, ...topic.others];
  const rows = all.map((each): readonly [string, string] => [
    each.kind
      ? `${apiVersionOf(each)}${each.kind.gvk.kind === nameOf(topic) ? '' : `/${each.kind.gvk.kind}`}`
      : each.definition,
    each.kind
      ? lifeOf(each.kind, context)
      : lifeOfDefinition(each.definition, context)
          .map((line) => line.slice(2))
          .join(', '),
  ]);
  const heading = render(message(topic.kind ? 'cli.explain.versions' : 'cli.explain.definitions'), context.language);
  return [style.colours.bold(heading), ...table(rows)].join('\n');
}

function lifeOf({ gvk, spans }: KnownKind, { view, facts, language }: HoverContext): string {
  const { timeline } = view;
  const life = facts.kind(gvk);
  const first = life?.introduced ?? spans[0]?.from;
  const lastKnown = spans.at(-1)?.to ?? timeline.newest;
  const last = life?.removed === undefined ? lastKnown : minor(life.removed - 1);
  const parts: Message[] = [];
  if (life) parts.push(message(`stage.${life.stage}`));
  if (last === timeline.newest) {
    if (first !== undefined) parts.push(message('hover.versions.since', { from: formatKubernetesVersion(first) }));
  } else if (first !== undefined) {
    parts.push(
      message('hover.versions.range', { from: formatKubernetesVersion(first), to: formatKubernetesVersion(last) }),
    );
  }
  if (life && life.onByDefault.length === 0) parts.push(message('cli.explain.off'));
  if (life?.deprecated !== undefined) {
    parts.push(message('cli.explain.deprecated', { version: formatKubernetesVersion(life.deprecated) }));
  }
  return parts.map((part) => render(part, language)).join(', ');
}

/** The fields of what the topic is: of a list's items and of a map's values, where they have fields. */
function fieldsOf({ node, path }: Topic, context: HoverContext, style: OutputStyle): string {
  const { view, facts, language } = context;
  const definition = path === '' ? node.definition : definitionBehind(node.type, view);
  if (!definition || definition.fields.size === 0) return '';
  const rows = [...definition.fields.values()].map((field): readonly [string, string, string] => {
    const difference = facts.required(definition.name, field.name, view.version);
    const isRequired = difference === 'refused' || (field.required && difference === undefined);
    return [
      field.name,
      render({ id: 'cli.explain.type', params: { type: hoverType(field.type, view) } }, language),
      isRequired ? render(message('cli.explain.required'), language) : '',
    ];
  });
  const heading = message('cli.explain.fields', { version: formatKubernetesVersion(view.version) });
  return [style.colours.bold(render(heading, language)), ...table(rows)].join('\n');
}

function definitionBehind(type: FieldType, view: ApiView): DefinitionView | undefined {
  if (type.kind === 'list') return definitionBehind(type.items, view);
  if (type.kind === 'map') return definitionBehind(type.values, view);
  return type.kind === 'ref' ? view.nearestDefinition(type.definition) : undefined;
}

/** Rows with their cells under each other, indented. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => textWidth(row[column] ?? ''))));
  return rows.map((row) => {
    const cells = row.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - textWidth(cell))));
    return `  ${cells.join('  ')}`.trimEnd();
  });
}
