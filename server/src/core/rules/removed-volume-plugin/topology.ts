import {
  type Draft,
  type DraftEntry,
  type DraftMapping,
  newDraft,
  ownEntry,
  parsePattern,
  scalarOf,
  updateMappings,
  valueAtPath,
} from '../../analysis/migration/Draft.ts';
import { valueAt, type YamlMapping } from '../../yaml/YamlNode.ts';
import { itemsAt } from './itemsAt.ts';
import { textAt } from './textAt.ts';

/** What a PersistentVolume says of where its volume is, in the words of a CSI driver. */
export interface Topology {
  /** New names of keys in `nodeAffinity`, by their old ones. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Requirements that only the labels of the volume made so far. */
  readonly added: readonly { readonly key: string; readonly values: readonly string[] }[];
}

/** The keys of a driver. `region` where it has one; a zone label may name several zones where `isSplit`. */
export interface TopologyKeys {
  readonly zone: string;
  readonly region?: string;
}

/** The labels of a zone and of a region, by the names that are stable and by those before. */
const stable = { zone: 'topology.kubernetes.io/zone', region: 'topology.kubernetes.io/region' };
const beta = { zone: 'failure-domain.beta.kubernetes.io/zone', region: 'failure-domain.beta.kubernetes.io/region' };

/**
 * What becomes of zone and region of a PersistentVolume: keys of its `nodeAffinity` get the driver's names; where that says
 * nothing of a zone its labels do. Source: `translateTopologyFromInTreeToCSI` of k8s.io/csi-translation-lib and, for a driver
 * with regions, `translateTopologyFromInTreevSphereToCSI`.
 */
export function topologyOf(volume: YamlMapping, keys: TopologyKeys): Topology {
  const labels = valueAt(valueAt(volume, 'metadata'), 'labels');
  const affinity = affinityKeys(volume);
  const inUse =
    [stable, beta].find(({ zone }) => affinity.has(zone)) ??
    [stable, beta].find(({ zone }) => textAt(labels, zone) !== undefined) ??
    stable;
  const renamed = new Map<string, string>();
  const added: Topology['added'][number][] = [];
  const translate = (label: string, key: string, separator: string | undefined): void => {
    if (affinity.get(label)) renamed.set(label, key);
    else {
      const text = textAt(labels, label) ?? '';
      const values = (separator === undefined ? [text] : text.split(separator)).map((value) => value.trim());
      const sorted = [...new Set(values.filter((value) => value !== ''))].sort();
      if (sorted.length > 0) added.push({ key, values: sorted });
    }
  };
  translate(inUse.zone, keys.zone, keys.region === undefined ? '__' : undefined);
  if (keys.region !== undefined) translate(inUse.region, keys.region, undefined);
  else if (inUse === beta && affinity.get(beta.region)) renamed.set(beta.region, stable.region);
  return { renamed, added };
}

/** The zones that the labels of a PersistentVolume name, for a driver that asks them first. */
export function labelledZones(volume: YamlMapping): readonly string[] {
  const labels = valueAt(valueAt(volume, 'metadata'), 'labels');
  const text = textAt(labels, beta.zone) || textAt(labels, stable.zone) || '';
  return text === '' ? [] : text.split('__');
}

/** `spec` of a PersistentVolume with its topology in the driver's words. */
export function withTopology(spec: DraftMapping, { renamed, added }: Topology): DraftMapping {
  const changed = updateMappings(spec, parsePattern(requirements), [], (requirement) => {
    const key = scalarOf(ownEntry(requirement, 'key')?.value);
    const name = typeof key === 'string' ? renamed.get(key) : undefined;
    return name === undefined ? requirement : withValue(requirement, 'key', newDraft(name));
  });
  if (added.length === 0) return changed;
  const wanted = added.map(({ key, values }) => ({ key, operator: 'In', values }));
  if (valueAtPath(changed, ['nodeAffinity']) === undefined) {
    const affinity = newDraft({ required: { nodeSelectorTerms: [{ matchExpressions: wanted }] } });
    return withValue(changed, 'nodeAffinity', affinity);
  }
  return updateMappings(changed, parsePattern(terms), [], (term) => {
    const own = valueAtPath(term, ['matchExpressions']);
    const items = wanted.map((requirement) => ({ source: undefined, value: newDraft(requirement) }));
    const list: Draft =
      own?.type === 'sequence'
        ? { ...own, items: [...own.items, ...items] }
        : { type: 'sequence', source: undefined, items };
    return withValue(term, 'matchExpressions', list);
  });
}

const terms = 'nodeAffinity.required.nodeSelectorTerms[*]';
const requirements = `${terms}.matchExpressions[*]`;

/** By key, whether the requirements of the volume's `nodeAffinity` name any value of it. */
function affinityKeys(volume: YamlMapping): ReadonlyMap<string, boolean> {
  const required = valueAt(valueAt(valueAt(volume, 'spec'), 'nodeAffinity'), 'required');
  const keys = new Map<string, boolean>();
  for (const term of itemsAt(required, 'nodeSelectorTerms')) {
    for (const requirement of itemsAt(term, 'matchExpressions')) {
      const key = textAt(requirement, 'key') ?? '';
      keys.set(key, keys.get(key) === true || itemsAt(requirement, 'values').length > 0);
    }
  }
  return keys;
}

/** `mapping` with a value under `key`, in its place or as the last. */
function withValue(mapping: DraftMapping, key: string, value: Draft): DraftMapping {
  const known = ownEntry(mapping, key);
  const entries: readonly DraftEntry[] = known
    ? mapping.entries.map((entry) => (entry === known ? { ...entry, value } : entry))
    : [...mapping.entries, { key, source: undefined, value }];
  return { ...mapping, entries };
}
