import type { Report } from '../../analysis/Finding.ts';
import type { ManifestContext } from '../../analysis/Rule.ts';
import { formatKubernetesVersion } from '../../kubernetes/KubernetesVersion.ts';
import { message } from '../../messages/Message.ts';
import { anchorOf, childOf, entryFor, pathOf, type TypedNode } from '../../schema/TypedNode.ts';
import { renameKey } from '../../yaml/edit.ts';
import { fateOfResource } from './fateOfResource.ts';

/**
 * The keys of a ResourceQuota that count objects of a resource, `count/deployments.extensions`: they count what is created in
 * that group. Source: `ObjectCountQuotaResourceNameFor` in k8s.io/apiserver pkg/quota/v1/generic/evaluator.go.
 */
export function* reportQuotaKeys(spec: TypedNode, context: ManifestContext): Iterable<Report> {
  const hard = childOf(spec, 'hard');
  for (const child of hard?.children ?? []) {
    const match = /^count\/([^.]+)\.(.+)$/.exec(String(child.segment));
    const [, resource = '', group = ''] = match ?? [];
    const fate = match ? fateOfResource(group, resource, undefined, context) : undefined;
    if (!fate) continue;
    const report = { range: anchorOf(child), path: pathOf(child) };
    const params = { resource, group, since: formatKubernetesVersion(fate.since) };
    const [now] = fate.now;
    if (!now) {
      yield {
        ...report,
        severity: 'hint',
        tag: 'unnecessary',
        message: message('stale-api-reference.resource-gone', params),
      };
      continue;
    }
    const key = `count/${resource}.${now.group}`;
    if (now.group === group || childOf(hard, key)) continue;
    const entry = entryFor(child);
    const removed = fate.state === 'removed';
    yield {
      ...report,
      severity: removed ? 'warning' : 'information',
      message: removed
        ? message('stale-api-reference.quota-gone', { ...params, key })
        : message('stale-api-reference.quota-works', { ...params, key }),
      fixes: () =>
        entry
          ? [
              {
                title: message('stale-api-reference.fix-quota', { key }),
                safety: 'review',
                edits: [renameKey(context.manifest.document, entry, key)],
                notes: [message('stale-api-reference.note-quota')],
              },
            ]
          : [],
    };
  }
}
