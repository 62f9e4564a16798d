import type { CompatibilityWindow } from '../analysis/CompatibilityWindow.ts';
import type { ApiView } from '../kubernetes/ApiTimeline.ts';
import { descriptionMarkdown } from '../kubernetes/descriptionMarkdown.ts';
import { formatApiVersion, formatGroupVersionKind, type GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';
import { existsIn, formatKubernetesVersion, type Span } from '../kubernetes/KubernetesVersion.ts';
import type { KindLifecycle } from '../kubernetes/Lifecycle.ts';
import { type Message, message, render } from '../messages/Message.ts';
import type { HoverContext } from './hover.ts';
import { hoverReference } from './hoverReference.ts';
import { hoverWindow } from './hoverWindow.ts';

/**
 * The Markdown for an object's apiVersion and kind: the versions that serve it as written and the reason at either end, its
 * replacement, its scope and what upstream says of it. `undefined` for a kind that no bundled version serves.
 * @param window that of the object; without one, and where nothing else than its API bounds it, the kind's own is shown
 */
export function hoverKind(
  gvk: GroupVersionKind,
  context: HoverContext,
  window?: CompatibilityWindow,
): string | undefined {
  const { view, facts, descriptions, language } = context;
  const known = view.timeline.kinds.get(formatGroupVersionKind(gvk));
  if (!known) return undefined;
  const life = facts.kind(gvk);
  const apiVersion = formatApiVersion(gvk);
  const own = window?.bounds.some(({ path }) => path !== 'apiVersion') ? window : undefined;
  const range: RangeText = own ? 'hover.kind.served' : 'hover.kind.window';
  const lines = [
    ...(life ? lifeOf(life, known.spans, range, view) : [rangeOf(known.spans, undefined, range, view)]),
    ...scopeOf(gvk, context),
  ];
  const description = descriptions.definition(known.definition);
  const paragraphs = [
    life
      ? render(message('hover.kind', { kind: gvk.kind, apiVersion, stage: message(`stage.${life.stage}`) }), language)
      : `**${gvk.kind}** \`${apiVersion}\``,
    [...(own ? hoverWindow(own, context) : []), ...lines.map((line) => `- ${render(line, language)}`)].join('\n'),
    description && descriptionMarkdown(description),
    hoverReference(known.definition, context),
  ];
  return paragraphs.filter((paragraph) => paragraph).join('\n\n');
}

/** How the versions that serve a kind are called: those of the object too, or only those of its API. */
type RangeText = 'hover.kind.window' | 'hover.kind.served';

/** The life of a kind, a line each, in the order of time. */
function lifeOf(life: KindLifecycle, known: readonly Span[], range: RangeText, view: ApiView): readonly Message[] {
  const { version } = view;
  const { deprecated, plannedDeprecation, removed, codeRemoved, plannedRemoval, replacement } = life;
  const lines: Message[] = [];
  const served = life.onByDefault;
  if (served.length > 0) lines.push(rangeOf(served, life.introduced, range, view));
  else if (life.category === 'object' || life.category === 'list' || life.category === 'request-only') {
    const versions = versionsOf(known, life.introduced, view);
    lines.push(message('hover.kind.off', { versions, apiVersion: formatApiVersion(life.gvk) }));
  }
  if (!existsIn(known, version))
    lines.push(message('hover.kind.not-served', { version: formatKubernetesVersion(version) }));
  else if (served.length > 0 && !existsIn(served, version))
    lines.push(message('hover.kind.off-now', { version: formatKubernetesVersion(version) }));

  if (deprecated !== undefined)
    lines.push(message('hover.kind.deprecated', { version: formatKubernetesVersion(deprecated) }));
  else if (plannedDeprecation !== undefined)
    lines.push(message('hover.kind.deprecation-planned', { version: formatKubernetesVersion(plannedDeprecation) }));
  if (removed !== undefined && codeRemoved !== undefined && codeRemoved > removed) {
    const end = formatKubernetesVersion(codeRemoved);
    lines.push(message('hover.kind.switched-off', { version: formatKubernetesVersion(removed), removed: end }));
  } else if (removed !== undefined)
    lines.push(message('hover.kind.removed', { version: formatKubernetesVersion(removed) }));
  else if (plannedRemoval !== undefined)
    lines.push(message('hover.kind.removal-planned', { version: formatKubernetesVersion(plannedRemoval) }));

  if (replacement) lines.push(replacedBy(replacement, life, view));
  else if (deprecated !== undefined || removed !== undefined) lines.push(message('hover.kind.gone'));
  return lines;
}

function replacedBy(replacement: GroupVersionKind, life: KindLifecycle, view: ApiView): Message {
  const available = life.replacementAvailable;
  const since =
    available !== undefined && available > view.timeline.oldest
      ? message('hover.kind.replacement-since', { version: formatKubernetesVersion(available) })
      : '';
  return message('hover.kind.replaced', { kind: replacement.kind, apiVersion: formatApiVersion(replacement), since });
}

function rangeOf(
  spans: readonly Span[],
  introduced: KindLifecycle['introduced'],
  text: RangeText,
  view: ApiView,
): Message {
  return message(text, { versions: versionsOf(spans, introduced, view) });
}

/** The stretch from the first to the last of `spans`, with a start before the bundled versions where one is known. */
function versionsOf(spans: readonly Span[], introduced: KindLifecycle['introduced'], { timeline }: ApiView): Message {
  const from = spans[0]?.from ?? timeline.oldest;
  const to = spans.at(-1)?.to ?? timeline.newest;
  const last = formatKubernetesVersion(to);
  const first = formatKubernetesVersion(from > timeline.oldest ? from : (introduced ?? from));
  if (from > timeline.oldest || (introduced !== undefined && introduced <= from)) {
    if (to === timeline.newest) return message('hover.versions.since', { from: first });
    return first === last
      ? message('hover.versions.one', { from: first })
      : message('hover.versions.range', { from: first, to: last });
  }
  return to === timeline.newest
    ? message('hover.versions.all', { from: first, to: last })
    : message('hover.versions.until', { to: last });
}

function scopeOf(gvk: GroupVersionKind, { facts }: HoverContext): readonly Message[] {
  const namespaced = facts.namespaced(gvk);
  const plural = facts.plural(gvk);
  if (namespaced === undefined || plural === undefined) return [];
  const names = [plural, ...facts.shortNames(gvk)].map((name) => `\`${name}\``).join(', ');
  return [message(namespaced ? 'hover.kind.namespaced' : 'hover.kind.cluster', { names })];
}
