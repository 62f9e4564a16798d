import {
  type Draft,
  type DraftEntry,
  type DraftMapping,
  newDraft,
  parsePattern,
  scalarOf,
  updateMappings,
} from '../../analysis/migration/Draft.ts';
import type { CsiStorageClass } from './csiStorageClass.ts';

/** A StorageClass with the CSI driver as its provisioner, its parameters and topologies in the driver's words. */
export function withCsiProvisioner(object: DraftMapping, storageClass: CsiStorageClass): DraftMapping {
  const { provisioner, zones } = storageClass;
  const renamed = withTopologyKeys(object, storageClass);
  const hasParameters = renamed.entries.some(({ key, value }) => key === 'parameters' && value?.type === 'mapping');
  const topologies: DraftEntry | undefined = zones && {
    key: 'allowedTopologies',
    source: undefined,
    value: newDraft([{ matchLabelExpressions: [{ key: zones.key, values: zones.values }] }]),
  };
  const entries = renamed.entries.flatMap((entry): readonly DraftEntry[] => {
    if (entry.key === 'provisioner') {
      const changed = { ...entry, value: newDraft(provisioner) };
      const parameters = hasParameters ? [] : newParameters(storageClass);
      return [changed, ...parameters];
    }
    // Empty or null, since it was said that nothing is in it.
    if (entry.key === 'allowedTopologies' && topologies) return [];
    if (entry.key !== 'parameters' || entry.value?.type !== 'mapping') return [entry];
    const value = withParameters(entry.value, storageClass);
    return [...(value.entries.length === 0 ? [] : [{ ...entry, value }]), ...(topologies ? [topologies] : [])];
  });
  return { ...renamed, entries };
}

function newParameters({ added }: CsiStorageClass): readonly DraftEntry[] {
  if (Object.keys(added).length === 0) return [];
  return [{ key: 'parameters', source: undefined, value: newDraft(added) }];
}

function withParameters(parameters: DraftMapping, { parameters: names, added }: CsiStorageClass): DraftMapping {
  const entries = parameters.entries.flatMap((entry): readonly DraftEntry[] => {
    const [first, ...others] = names.get(entry.key) ?? [entry.key];
    if (first === undefined) return [];
    const value = scalarOf(entry.value);
    return [
      { ...entry, key: first },
      ...others.map((key) => ({ key, source: undefined, value: newDraft(value ?? null) })),
    ];
  });
  const further = Object.entries(added).map(([key, value]) => ({ key, source: undefined, value: newDraft(value) }));
  return { ...parameters, entries: [...entries, ...further] };
}

function withTopologyKeys(object: DraftMapping, { topologyKeys, topologyValue }: CsiStorageClass): DraftMapping {
  const pattern = parsePattern('allowedTopologies[*].matchLabelExpressions[*]');
  return updateMappings(object, pattern, [], (expression) => {
    const key = expression.entries.findLast((entry) => entry.key === 'key');
    const old = scalarOf(key?.value);
    const name = typeof old === 'string' ? (topologyKeys.get(old) ?? old) : undefined;
    if (name === undefined || (name === old && ![...topologyKeys.values()].includes(name))) return expression;
    const entries = expression.entries.map((entry): DraftEntry => {
      if (entry === key) return name === old ? entry : { ...entry, value: newDraft(name) };
      return entry.key === 'values' ? { ...entry, value: withValues(entry.value, topologyValue) } : entry;
    });
    return { ...expression, entries };
  });
}

function withValues(values: Draft | undefined, change: CsiStorageClass['topologyValue']): Draft | undefined {
  if (values?.type !== 'sequence' || !change) return values;
  const items = values.items.map((item) => {
    const text = String(scalarOf(item.value) ?? '');
    return change(text) === text ? item : { ...item, value: newDraft(change(text)) };
  });
  return { ...values, items };
}
