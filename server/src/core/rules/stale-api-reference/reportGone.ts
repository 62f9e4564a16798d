import type { Report } from '../../analysis/Finding.ts';
import { formatKubernetesVersion } from '../../kubernetes/KubernetesVersion.ts';
import { message } from '../../messages/Message.ts';
import { pathOf, rangeOf } from '../../schema/TypedNode.ts';
import type { ResourceFate } from './fateOfResource.ts';
import type { TextItem } from './textItems.ts';

/** What is said of a resource that its group had and that no group has any more: naming it does nothing. */
export function reportGone(resource: TextItem, group: TextItem, fate: ResourceFate): Report {
  return {
    range: rangeOf(resource.node),
    path: pathOf(resource.node),
    severity: 'hint',
    tag: 'unnecessary',
    message: message('stale-api-reference.resource-gone', {
      resource: resource.text,
      group: group.text,
      since: formatKubernetesVersion(fate.since),
    }),
  };
}
