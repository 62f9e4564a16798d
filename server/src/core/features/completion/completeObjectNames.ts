import { meetsNamespace } from '../../analysis/names/NameUse.ts';
import { type ReferredKind, referredKind } from '../../analysis/names/objectReferences.ts';
import { message } from '../../messages/Message.ts';
import { stringOf, valueAt } from '../../yaml/YamlNode.ts';
import { type Completion, ranks } from './Completion.ts';
import type { NamedObject } from './ObjectNames.ts';
import { fieldAt, isScalarPlace, lastStep, type Place } from './Place.ts';
import { putInValue } from './putIn.ts';
import { namespaceOf } from './surroundings.ts';

/** The names of the objects that a field can name: those that are known, and names that others use for what no manifest defines. */
export function* completeObjectNames(place: Place): Iterable<Completion> {
  if (!isScalarPlace(place)) return;
  const found = fieldAt(place);
  const wanted = found && kindAt(place);
  if (!wanted) return;
  const about = { subject: { definition: found.definition.name, field: found.field.name } };
  const offer = (label: string, detail: ReturnType<typeof message>): Completion => ({
    label,
    kind: 'name',
    detail,
    ...putInValue(place, label),
    rank: ranks.likely,
    ...about,
  });
  const seen = new Set<string>();
  for (const { name, kind, file } of objectsOf(place, wanted)) {
    if (seen.has(name)) continue;
    seen.add(name);
    yield offer(
      name,
      file === undefined ? message('completion.named', { kind }) : message('completion.named-in', { kind, file }),
    );
  }
  // What is being typed is a name in use already, as far as the text goes.
  seen.add(stringOf(lastStep(place).node) ?? '');
  for (const user of place.context.names.all()) {
    for (const used of user.uses) {
      if (used.kind !== wanted.kind || used.group !== wanted.group || seen.has(used.name)) continue;
      seen.add(used.name);
      yield offer(used.name, message('completion.in-use', { user: user.name }));
    }
  }
  for (const name of builtIn.get(wanted.kind) ?? []) {
    if (!seen.has(name)) yield { ...offer(name, message('completion.built-in')), rank: ranks.usual };
  }
}

/** The known objects of a kind that an object at this place can name. */
export function objectsOf(place: Place, { group, kind, clusterWide, namespace }: ReferredKind): readonly NamedObject[] {
  const from = namespace ?? namespaceOf(place);
  return place.context.names.ofKind(group, kind).filter((each) => clusterWide || meetsNamespace(from, each.namespace));
}

/** The kind of object that the field at the place names. */
function kindAt({ steps }: Place): ReferredKind | undefined {
  const step = steps.at(-1);
  const holder = steps.at(-2);
  if (typeof step?.segment !== 'string' || !holder?.definition) return undefined;
  const field = steps.findLast(
    ({ segment }, index) => index < steps.length - 1 && typeof segment === 'string',
  )?.segment;
  return referredKind(
    {
      definition: holder.definition.name,
      field: typeof field === 'string' ? field : undefined,
      textAt: (name) => stringOf(valueAt(holder.node, name)),
    },
    step.segment,
  );
}

/** What every cluster has. */
const builtIn: ReadonlyMap<string, readonly string[]> = new Map([
  ['Namespace', ['default', 'kube-system', 'kube-public']],
  ['ServiceAccount', ['default']],
  ['PriorityClass', ['system-cluster-critical', 'system-node-critical']],
  ['ClusterRole', ['view', 'edit', 'admin', 'cluster-admin']],
]);
