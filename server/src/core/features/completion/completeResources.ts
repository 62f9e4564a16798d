import { message } from '../../messages/Message.ts';
import { definitionName } from '../../schema/typeName.ts';
import { stringOf } from '../../yaml/YamlNode.ts';
import { type Completion, ranks } from './Completion.ts';
import { fieldAt, isScalarPlace, type Place } from './Place.ts';
import { putInValue } from './putIn.ts';
import { itemsIn } from './surroundings.ts';

/** For rules of access and of webhooks: the API groups that are served, and their resources. */
export function* completeResources(place: Place): Iterable<Completion> {
  if (!isScalarPlace(place)) return;
  const found = fieldAt(place);
  if (
    !found ||
    !/^(?:PolicyRule|ResourcePolicyRule|RuleWithOperations|NamedRuleWithOperations)$/.test(
      definitionName(found.definition.name),
    )
  )
    return;
  const rule = place.steps.at(-3)?.node;
  const kinds = place.context.servedKinds(place.view);
  const offered = new Map<string, string>();
  if (found.field.name === 'apiGroups') {
    for (const { gvk } of kinds) if (!offered.has(gvk.group)) offered.set(gvk.group, gvk.kind);
    offered.set('*', '');
  } else if (found.field.name === 'resources') {
    const groups = itemsIn(rule, 'apiGroups').flatMap((item) => stringOf(item) ?? []);
    for (const { gvk } of kinds) {
      if (groups.length > 0 && !groups.includes('*') && !groups.includes(gvk.group)) continue;
      const plural = place.context.facts.plural(gvk);
      if (plural === undefined || offered.has(plural)) continue;
      offered.set(plural, gvk.kind);
      for (const subresource of subresources.get(plural) ?? []) offered.set(`${plural}/${subresource}`, gvk.kind);
    }
    offered.set('*', '');
  } else if (found.field.name === 'apiVersions') {
    for (const { gvk } of kinds) if (!offered.has(gvk.version)) offered.set(gvk.version, '');
    offered.set('*', '');
  }
  for (const [value, kind] of offered) {
    const detail = kind === '' ? {} : { detail: message('completion.named', { kind }) };
    const label = value === '' ? '""' : value;
    yield { label, kind: 'value', ...detail, ...putInValue(place, value), rank: ranks.usual };
  }
}

/** Source: the storage of pkg/registry/core/rest and of apps, batch, autoscaling. */
const subresources: ReadonlyMap<string, readonly string[]> = new Map([
  ['pods', ['log', 'exec', 'portforward', 'attach', 'eviction', 'status']],
  ['deployments', ['scale', 'status']],
  ['statefulsets', ['scale', 'status']],
  ['replicasets', ['scale', 'status']],
  ['services', ['proxy', 'status']],
  ['nodes', ['proxy', 'metrics', 'status']],
  ['serviceaccounts', ['token']],
]);
