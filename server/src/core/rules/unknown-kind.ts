import type { Fix } from '../analysis/Fix.ts';
import type { Manifest } from '../analysis/Manifest.ts';
import type { Rule } from '../analysis/Rule.ts';
import { scalarFix } from '../analysis/scalarFix.ts';
import type { ApiTimeline } from '../kubernetes/ApiTimeline.ts';
import { formatApiVersion, formatGroupVersionKind, type GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';
import { existsIn, formatKubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import { message } from '../messages/Message.ts';
import { isPlaceholder } from '../schema/isPlaceholder.ts';
import { closest } from '../text/closest.ts';
import { replaceScalar } from '../yaml/edit.ts';
import type { YamlNode } from '../yaml/YamlNode.ts';

/** A kind that no version of Kubernetes has in its built-in group. */
export const unknownKind: Rule = {
  id: 'unknown-kind',
  category: 'schema',
  severity: 'error',
  docs: {
    title: 'unknown-kind.title',
    what: 'unknown-kind.what',
    why: 'unknown-kind.why',
    example: {
      kubernetes: '1.36',
      manifest: `apiVersion: v1
kind: Deployment
metadata:
  name: web
`,
    },
  },
  *manifest({ manifest, view, facts }) {
    const { gvk, apiVersion, kind } = manifest;
    const { timeline } = view;
    if (gvk.kind === '' || gvk.version === '' || neverServed.has(gvk.kind)) return;
    if (isPlaceholder(gvk.kind) || isPlaceholder(formatApiVersion(gvk))) return;
    if (gvk.version.includes('/') && apiVersion) {
      const text = message('unknown-kind.slashes', { apiVersion: gvk.version });
      yield { range: apiVersion.range, path: 'apiVersion', message: text };
      return;
    }
    const misspelt = misspeltGroup(gvk, timeline);
    if (misspelt && apiVersion) {
      const params = { apiVersion: formatApiVersion(gvk), kind: gvk.kind, suggestion: misspelt };
      const fixes = (): readonly Fix[] => changeFixes(manifest, apiVersion, misspelt);
      const at = { range: apiVersion.range, path: 'apiVersion', fixes };
      yield gvk.group.includes('.')
        ? { ...at, severity: 'warning', message: message('unknown-kind.group-like', { ...params, group: gvk.group }) }
        : { ...at, message: message('unknown-kind.group', params) };
      return;
    }
    if (!timeline.groups.has(gvk.group) || timeline.kinds.has(formatGroupVersionKind(gvk)) || facts.kind(gvk)) return;
    const params = { apiVersion: formatApiVersion(gvk), kind: gvk.kind };
    const elsewhere = newestApiVersionOf(gvk.kind, timeline);
    if (elsewhere && apiVersion) {
      const fixes = (): readonly Fix[] => changeFixes(manifest, apiVersion, elsewhere);
      yield {
        range: apiVersion.range,
        path: 'apiVersion',
        message: message('unknown-kind.other-api-version', { ...params, suggestion: elsewhere }),
        fixes,
      };
      return;
    }
    const before = lastApiVersionOf(gvk.kind, timeline);
    if (before && apiVersion) {
      const text = message('unknown-kind.former', { ...params, ...before });
      yield { range: apiVersion.range, path: 'apiVersion', message: text };
      return;
    }
    const siblings = [...timeline.kinds.values()].map((known) => known.gvk);
    const same = siblings.filter((other) => other.group === gvk.group && other.version === gvk.version);
    const suggestion = closest(
      gvk.kind,
      same.map((other) => other.kind),
    );
    const at = kind ?? apiVersion;
    if (!at) return;
    yield suggestion && kind
      ? {
          range: kind.range,
          path: 'kind',
          message: message('unknown-kind.did-you-mean', { ...params, suggestion }),
          fixes: () => changeFixes(manifest, kind, suggestion),
        }
      : {
          range: same.length === 0 && apiVersion ? apiVersion.range : at.range,
          path: same.length === 0 && apiVersion ? 'apiVersion' : 'kind',
          message: message('unknown-kind.message', {
            ...params,
            oldest: formatKubernetesVersion(timeline.oldest),
            newest: formatKubernetesVersion(timeline.newest),
          }),
        };
  },
};

/**
 * The apiVersion that was meant by one whose group cannot be, or hardly: without a dot it is Kubernetes' own or none at all, since
 * the group of a custom resource is a domain name with at least two parts; with the ending of Kubernetes' own groups, the name of
 * one of its kinds and nearly the name of that kind's group, it is seldom anybody else's.
 */
function misspeltGroup({ group, version, kind }: GroupVersionKind, timeline: ApiTimeline): string | undefined {
  if (group === '' || timeline.groups.has(group)) return undefined;
  const isDotted = group.includes('.');
  if (isDotted && !/^[^.]+\.k8s\.io$/.test(group)) return undefined;
  const groups = [...timeline.kinds.values()].filter(({ gvk }) => gvk.kind === kind).map(({ gvk }) => gvk.group);
  const [own = ''] = group.split('.');
  const meant =
    groups.find((each) => each.split('.')[0] === own || (own.length > 3 && each.startsWith(own))) ??
    closest(group, groups, isDotted ? 2 : undefined);
  if (meant === undefined) return isDotted ? undefined : newestApiVersionOf(kind, timeline);
  const same = { group: meant, version, kind };
  return timeline.kinds.has(formatGroupVersionKind(same)) ? formatApiVersion(same) : newestApiVersionOf(kind, timeline);
}

/** The apiVersion that had a kind last which no version has any more, and the last Kubernetes with it. */
function lastApiVersionOf(
  kind: string,
  timeline: ApiTimeline,
): { readonly other: string; readonly last: string } | undefined {
  const ends = [...timeline.kinds.values()]
    .filter(({ gvk }) => gvk.kind === kind)
    .flatMap(({ gvk, spans }) => spans.slice(-1).map(({ to }) => ({ gvk, to })));
  const latest = ends.reduce<(typeof ends)[number] | undefined>(
    (best, end) => (best && best.to >= end.to ? best : end),
    undefined,
  );
  if (!latest || latest.to >= timeline.newest) return undefined;
  return { other: formatApiVersion(latest.gvk), last: formatKubernetesVersion(latest.to) };
}

/**
 * Types that are registered with the API's scheme and are no objects of any resource: options of requests, and what is only
 * stored or written. Sources: k8s.io/api core/v1, batch/v1 and extensions/v1beta1 register.go, k8s.io/apimachinery meta/v1
 * register.go.
 */
const neverServed: ReadonlySet<string> = new Set([
  'CreateOptions',
  'DeleteOptions',
  'ExportOptions',
  'GetOptions',
  'JobTemplate',
  'ListOptions',
  'NodeProxyOptions',
  'PatchOptions',
  'PodAttachOptions',
  'PodExecOptions',
  'PodLogOptions',
  'PodPortForwardOptions',
  'PodProxyOptions',
  'PodStatusResult',
  'RangeAllocation',
  'ReplicationControllerDummy',
  'SerializedReference',
  'ServiceProxyOptions',
  'UpdateOptions',
]);

/** The stable apiVersion of the newest Kubernetes that has the kind, else any that this version has. */
function newestApiVersionOf(kind: string, timeline: ApiTimeline): string | undefined {
  const found = [...timeline.kinds.values()].filter(
    (known) => known.gvk.kind === kind && existsIn(known.spans, timeline.newest),
  );
  const stable = found.find((known) => /^v\d+$/.test(known.gvk.version)) ?? found[0];
  return stable && formatApiVersion(stable.gvk);
}

function changeFixes({ document }: Manifest, node: YamlNode, suggestion: string): readonly Fix[] {
  const notes = [message('unknown-kind.fix-note')];
  const fix = { title: message('unknown-kind.fix', { suggestion }), safety: 'review', notes } as const;
  return scalarFix(document, node, fix, (scalar) => replaceScalar(document, scalar, suggestion));
}
