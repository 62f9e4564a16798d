import type { ApiView } from '../kubernetes/ApiTimeline.ts';
import { formatKubernetesVersion, nearest } from '../kubernetes/KubernetesVersion.ts';
import { message, render } from '../messages/Message.ts';
import { definitionName } from '../schema/typeName.ts';
import type { HoverContext } from './hover.ts';

/** A Markdown link to what the reference of the pinned version says of a definition; '' for what it does not list. */
export function hoverReference(definition: string, { view, language }: HoverContext): string {
  const url = referenceUrl(definition, view);
  if (!url) return '';
  return `[${render(message('hover.reference', { definition: definitionName(definition) }), language)}](${url})`;
}

/** Releases whose reference stands on the main site; of older ones it stands on the snapshot that each release leaves. */
const supportedReleases = 4;

function referenceUrl(definition: string, view: ApiView): string | undefined {
  const [, prefix, version, kind] = /^(\w+)\.(v\d\w*)\.(\w+)$/.exec(definition) ?? [];
  const known = view.timeline.definition(definition);
  if (!prefix || !version || !kind || !known) return undefined;
  const release = nearest(known.spans, view.version);
  const group = groupOf(`${prefix}.${version}.`, prefix, view);
  const anchor = `${kind}-${version}-${group}`.toLowerCase().replaceAll('.', '-');
  const name = formatKubernetesVersion(release);
  const host =
    view.timeline.newest - release < supportedReleases
      ? 'https://kubernetes.io'
      : `https://v${name.replace('.', '-')}.docs.kubernetes.io`;
  return `${host}/docs/reference/generated/kubernetes-api/v${name}/#${anchor}`;
}

/** The group as the reference calls it: `networking.k8s.io` for `networking.v1.`, `core` for the group without a name. */
function groupOf(prefix: string, first: string, { timeline }: ApiView): string {
  if (first === 'core' || first === 'meta') return first;
  for (const { definition, gvk } of timeline.kinds.values())
    if (definition.startsWith(prefix)) return gvk.group || 'core';
  return first;
}
