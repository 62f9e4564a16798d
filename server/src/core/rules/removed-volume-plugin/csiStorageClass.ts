import { type Message, message } from '../../messages/Message.ts';
import { codeList } from '../../text/codeList.ts';
import { entriesOf, keyText, valueAt, type YamlMapping } from '../../yaml/YamlNode.ts';
import { itemsAt } from './itemsAt.ts';
import { textAt } from './textAt.ts';

/** What a StorageClass of an in-tree plugin becomes for the CSI driver that took over. */
export interface CsiStorageClass {
  readonly provisioner: string;
  /** New names of parameters, by those written; several where one parameter became several, none where it is dropped. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  readonly added: Readonly<Record<string, string>>;
  /** The zones that a parameter named, as a topology. */
  readonly zones?: { readonly key: string; readonly values: readonly string[] };
  /** New names of the keys in `allowedTopologies`. */
  readonly topologyKeys: ReadonlyMap<string, string>;
  /** New values there, under the new names. */
  readonly topologyValue?: (value: string) => string;
  readonly notes: readonly Message[];
}

/** A translation, why there can be none, or nothing for a provisioner that has no CSI driver. */
export type CsiStorageClassTranslation = CsiStorageClass | { readonly refused: Message } | undefined;

interface ClassRules {
  readonly driver: string;
  /** What parameters are called, by their old name in lower case, in which the plugins compare them. */
  readonly renamed: Readonly<Record<string, readonly string[]>>;
  /** Whether `zone` and `zones` become a topology. */
  readonly hasZones: boolean;
  readonly zoneKey?: string;
  readonly others: 'kept' | 'dropped';
}

const fsType = { fstype: ['csi.storage.k8s.io/fstype'] } as const;

const vsphereParameters = [
  'datastore',
  'diskformat',
  'hostfailurestotolerate',
  'forceprovisioning',
  'cachereservation',
  'diskstripes',
  'objectspacereservation',
  'iopslimit',
];

const portworxSecrets = [
  'provisioner',
  'controller-publish',
  'node-publish',
  'node-stage',
  'controller-expand',
  'node-expand',
];

const rules: Readonly<Record<string, ClassRules>> = {
  'kubernetes.io/aws-ebs': {
    driver: 'ebs.csi.aws.com',
    renamed: fsType,
    hasZones: true,
    zoneKey: 'topology.ebs.csi.aws.com/zone',
    others: 'kept',
  },
  'kubernetes.io/azure-disk': {
    driver: 'disk.csi.azure.com',
    renamed: {},
    hasZones: true,
    zoneKey: 'topology.disk.csi.azure.com/zone',
    others: 'kept',
  },
  'kubernetes.io/azure-file': { driver: 'file.csi.azure.com', renamed: {}, hasZones: false, others: 'kept' },
  'kubernetes.io/cinder': {
    driver: 'cinder.csi.openstack.org',
    renamed: fsType,
    hasZones: false,
    zoneKey: 'topology.cinder.csi.openstack.org/zone',
    others: 'kept',
  },
  'kubernetes.io/gce-pd': {
    driver: 'pd.csi.storage.gke.io',
    renamed: fsType,
    hasZones: true,
    zoneKey: 'topology.gke.io/zone',
    others: 'kept',
  },
  'kubernetes.io/portworx-volume': {
    driver: 'pxd.portworx.com',
    renamed: Object.fromEntries(
      ['name', 'namespace'].map((part) => [
        `openstorage.io/auth-secret-${part}`,
        portworxSecrets.map((step) => `csi.storage.k8s.io/${step}-secret-${part}`),
      ]),
    ),
    hasZones: false,
    others: 'kept',
  },
  'kubernetes.io/vsphere-volume': {
    driver: 'csi.vsphere.vmware.com',
    renamed: {
      ...fsType,
      storagepolicyname: ['storagepolicyname'],
      ...Object.fromEntries(vsphereParameters.map((name) => [name, [`${name}-migrationparam`]])),
    },
    hasZones: false,
    zoneKey: 'topology.csi.vmware.com/zone',
    others: 'dropped',
  },
};

/**
 * What a StorageClass becomes as Kubernetes itself translates it in passing, provisioner included. Source:
 * `TranslateInTreeStorageClassToCSI` of k8s.io/csi-translation-lib, in the file of each plugin.
 */
export function csiStorageClassOf(provisioner: string, storageClass: YamlMapping): CsiStorageClassTranslation {
  const rule = Object.hasOwn(rules, provisioner) ? rules[provisioner] : undefined;
  if (!rule) return undefined;
  const { driver, renamed, hasZones, zoneKey, others } = rule;
  const written = valueAt(storageClass, 'parameters');
  const names = written?.type === 'mapping' ? entriesOf(written).map(({ key }) => keyText(key)) : [];
  const nameOf = (lower: string): string | undefined => names.findLast((name) => name.toLowerCase() === lower);

  const kind = textAt(written, nameOf('kind') ?? 'kind');
  if (provisioner === 'kubernetes.io/azure-disk' && kind !== undefined && kind.toLowerCase() !== 'managed')
    return { refused: message('removed-volume-plugin.no-csi-azure-kind', { kind }) };

  const parameters = new Map<string, readonly string[]>();
  const dropped: string[] = [];
  for (const name of names) {
    const lower = name.toLowerCase();
    if (hasZones && (lower === 'zone' || lower === 'zones')) parameters.set(name, []);
    else if (Object.hasOwn(renamed, lower)) parameters.set(name, renamed[lower] ?? []);
    else if (others === 'dropped') {
      parameters.set(name, []);
      dropped.push(name);
    }
  }
  const zone = zoneOf(hasZones, nameOf, (name) => textAt(written, name));
  const topologies = itemsAt(storageClass, 'allowedTopologies');
  if (zone.length > 0 && topologies.length > 0) return { refused: message('removed-volume-plugin.no-csi-zones') };

  const isAzure = provisioner === 'kubernetes.io/azure-disk';
  const value = (text: string): string => (isAzure && /^\d+$/.test(text) ? '' : text);
  return {
    provisioner: driver,
    parameters,
    added: addedTo(provisioner, nameOf),
    ...(zoneKey !== undefined && zone.length > 0 && { zones: { key: zoneKey, values: zone.map(value) } }),
    topologyKeys: new Map(
      zoneKey === undefined
        ? []
        : [
            ['topology.kubernetes.io/zone', zoneKey],
            ['failure-domain.beta.kubernetes.io/zone', zoneKey],
          ],
    ),
    ...(isAzure && { topologyValue: value }),
    notes: dropped.length === 0 ? [] : [message('removed-volume-plugin.note-dropped', { fields: codeList(dropped) })],
  };
}

function zoneOf(
  hasZones: boolean,
  nameOf: (lower: string) => string | undefined,
  text: (name: string) => string | undefined,
): readonly string[] {
  if (!hasZones) return [];
  const [zone, zones] = ['zone', 'zones'].map((lower) => {
    const name = nameOf(lower);
    return name === undefined ? undefined : text(name);
  });
  const values = zones === undefined ? [zone ?? ''] : zones.split(',');
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

/** What the driver has to be told so that it goes on doing what the plugin did. */
function addedTo(provisioner: string, nameOf: (lower: string) => string | undefined): Readonly<Record<string, string>> {
  if (provisioner === 'kubernetes.io/vsphere-volume' && nameOf('csimigration') === undefined)
    return { csimigration: 'true' };
  const raises = provisioner === 'kubernetes.io/aws-ebs' && nameOf('iopspergb') !== undefined;
  return raises && nameOf('allowautoiopspergbincrease') === undefined ? { allowautoiopspergbincrease: 'true' } : {};
}
