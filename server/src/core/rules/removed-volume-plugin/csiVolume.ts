import { type Message, message } from '../../messages/Message.ts';
import { valueAt, type YamlMapping } from '../../yaml/YamlNode.ts';
import { itemsAt } from './itemsAt.ts';
import { textAt } from './textAt.ts';
import { labelledZones, type Topology, topologyOf } from './topology.ts';

/** What the source of a PersistentVolume becomes as a CSI volume. */
export interface CsiVolume {
  /** In the order in which they are written where the old source gives none. */
  readonly fields: readonly CsiField[];
  readonly topology?: Topology;
  /** The access modes that the driver is given, where they are others than those written. */
  readonly accessModes?: readonly string[];
  /** What a person has to look at, beside what holds for every volume. */
  readonly notes: readonly Message[];
}

/** A field below `csi`. */
export interface CsiField {
  /** One step, or two: `volumeAttributes.partition`. */
  readonly path: readonly [string] | readonly [string, string];
  readonly value: string | boolean;
  /** The field of the old source in whose place it stands. */
  readonly from?: string;
}

/** A translation, why there can be none, or nothing where the source lacks what it must have. */
export type CsiTranslation = CsiVolume | { readonly refused: Message } | undefined;

/** What a translation reads. */
export interface InTreeVolume {
  /** The PersistentVolume. */
  readonly object: YamlMapping;
  readonly source: YamlMapping;
  /** What the API server fills in where a field of the source is left out. */
  readonly defaultOf: (field: string) => string | undefined;
  /** Whether a default cluster of the pinned version keeps a field of `csi`. */
  readonly keeps: (field: string) => boolean;
}

/**
 * The source of a PersistentVolume as Kubernetes itself translates it in passing. Source: `TranslateInTreePVToCSI` of
 * k8s.io/csi-translation-lib, in the file of each plugin. One thing differs: `readOnly` of a Portworx volume is kept.
 * @param plugin the name of the source's field
 */
export function csiVolumeOf(plugin: string, volume: InTreeVolume): CsiTranslation {
  switch (plugin) {
    case 'awsElasticBlockStore':
      return ebsVolume(volume);
    case 'azureDisk':
      return azureDiskVolume(volume);
    case 'azureFile':
      return azureFileVolume(volume);
    case 'cinder':
      return cinderVolume(volume);
    case 'gcePersistentDisk':
      return gceVolume(volume);
    case 'portworxVolume':
      return portworxVolume(volume);
    case 'vsphereVolume':
      return vsphereVolume(volume);
    default:
      return undefined;
  }
}

function ebsVolume({ object, source }: InTreeVolume): CsiTranslation {
  const id = textAt(source, 'volumeID');
  if (!id) return undefined;
  // `aws://us-east-1a/vol-1`, `aws:///vol-1` and `vol-1` are one volume.
  const handle = /^aws:\/\/[^/]*\/*(vol-[^/]*)\/*$/.exec(id)?.[1] ?? id;
  if (handle.startsWith('aws://')) return { refused: message('removed-volume-plugin.no-csi-ebs-id', { id }) };
  return {
    fields: [
      ...common('ebs.csi.aws.com', { from: 'volumeID', value: handle }, source),
      attribute('partition', textAt(source, 'partition') ?? '0', 'partition'),
    ],
    topology: topologyOf(object, { zone: 'topology.ebs.csi.aws.com/zone' }),
    notes: [],
  };
}

function gceVolume({ object, source }: InTreeVolume): CsiTranslation {
  const disk = textAt(source, 'pdName');
  if (!disk) return undefined;
  const zones = labelledZones(object);
  const regions = new Set(zones.map((zone) => /^([^-]+-[^-]+)-[^-]+$/.exec(zone)?.[1]));
  const [region] = regions;
  if (zones.length > 1 && (regions.size > 1 || region === undefined))
    return { refused: message('removed-volume-plugin.no-csi-gce-zones', { zones: zones.join(', ') }) };
  const place = zones.length > 1 ? `regions/${region}` : `zones/${zones[0] ?? 'UNSPECIFIED'}`;
  const partition = textAt(source, 'partition') ?? '0';
  const written = itemsAt(valueAt(object, 'spec'), 'accessModes').flatMap((mode) =>
    mode.type === 'scalar' ? [String(mode.value)] : [],
  );
  const accessModes = gceAccessModes(written);
  const differs = written.length > 0 && accessModes.join() !== written.join();
  return {
    fields: [
      ...common(
        'pd.csi.storage.gke.io',
        { from: 'pdName', value: `projects/UNSPECIFIED/${place}/disks/${disk}` },
        source,
      ),
      attribute('partition', partition === '0' ? '' : partition, 'partition'),
    ],
    topology: topologyOf(object, { zone: 'topology.gke.io/zone' }),
    ...(differs && { accessModes }),
    notes: [
      ...(zones.length === 0 ? [message('removed-volume-plugin.note-gce-zone')] : []),
      ...(differs ? [message('removed-volume-plugin.note-access-modes', { modes: accessModes.join(', ') })] : []),
    ],
  };
}

/** The plugin attached a disk to one node whatever was asked of it; the driver refuses what it cannot do. */
function gceAccessModes(modes: readonly string[]): readonly string[] {
  const isReadOnly = modes.includes('ReadOnlyMany') && !modes.includes('ReadWriteOnce');
  return isReadOnly && !modes.includes('ReadWriteMany') ? ['ReadOnlyMany'] : ['ReadWriteOnce'];
}

function azureDiskVolume({ source, defaultOf }: InTreeVolume): CsiTranslation {
  const uri = textAt(source, 'diskURI');
  if (!uri) return undefined;
  const read = (field: string): string => textAt(source, field) ?? defaultOf(field) ?? '';
  const kind = read('kind');
  if (kind.toLowerCase() !== 'managed')
    return {
      refused: message(
        textAt(source, 'kind') === undefined
          ? 'removed-volume-plugin.no-csi-azure-default-kind'
          : 'removed-volume-plugin.no-csi-azure-kind',
        { kind },
      ),
    };
  return {
    fields: [
      ...common('disk.csi.azure.com', { from: 'diskURI', value: uri }, source, read('fsType')),
      attribute('kind', 'Managed', 'kind'),
      attribute('cachingmode', read('cachingMode'), 'cachingMode'),
      attribute('fstype', read('fsType')),
    ],
    notes: [],
  };
}

function azureFileVolume({ object, source }: InTreeVolume): CsiTranslation {
  const metadata = valueAt(object, 'metadata');
  const name = textAt(metadata, 'name');
  const secret = textAt(source, 'secretName');
  const share = textAt(source, 'shareName');
  if (!name || !secret || !share) return undefined;
  const namespace =
    textAt(source, 'secretNamespace') ?? textAt(valueAt(valueAt(object, 'spec'), 'claimRef'), 'namespace');
  if (!namespace) return { refused: message('removed-volume-plugin.no-csi-azure-namespace') };
  const account = /azure-storage-account-(.+)-secret/.exec(secret)?.[1] ?? secret;
  const group = textAt(valueAt(metadata, 'annotations'), 'kubernetes.io/azure-file-resource-group') ?? '';
  return {
    fields: [
      { path: ['driver'], value: 'file.csi.azure.com' },
      { path: ['volumeHandle'], value: [group, account, share, name, namespace].join('#') },
      ...kept('readOnly', source),
      { path: ['nodeStageSecretRef', 'name'], value: secret, from: 'secretName' },
      { path: ['nodeStageSecretRef', 'namespace'], value: namespace, from: 'secretNamespace' },
      attribute('sharename', share, 'shareName'),
    ],
    notes: [],
  };
}

function cinderVolume({ object, source }: InTreeVolume): CsiTranslation {
  const id = textAt(source, 'volumeID');
  if (!id) return undefined;
  return {
    fields: common('cinder.csi.openstack.org', { from: 'volumeID', value: id }, source),
    topology: topologyOf(object, { zone: 'topology.cinder.csi.openstack.org/zone' }),
    notes: [],
  };
}

function vsphereVolume({ object, source }: InTreeVolume): CsiTranslation {
  const path = textAt(source, 'volumePath');
  if (!path) return undefined;
  const policy = textAt(source, 'storagePolicyName');
  return {
    fields: [
      ...common('csi.vsphere.vmware.com', { from: 'volumePath', value: path }, source),
      ...(policy ? [attribute('storagepolicyname', policy, 'storagePolicyName')] : []),
    ],
    topology: topologyOf(object, { zone: 'topology.csi.vmware.com/zone', region: 'topology.csi.vmware.com/region' }),
    notes: [message('removed-volume-plugin.note-vsphere-path')],
  };
}

function portworxVolume({ object, source, keeps }: InTreeVolume): CsiTranslation {
  const id = textAt(source, 'volumeID');
  if (!id) return undefined;
  const annotations = valueAt(valueAt(object, 'metadata'), 'annotations');
  const name = textAt(annotations, 'openstorage.io/auth-secret-name');
  const namespace = textAt(annotations, 'openstorage.io/auth-secret-namespace');
  const references =
    name === undefined || namespace === undefined
      ? []
      : ['controllerPublish', 'nodeStage', 'nodePublish', 'controllerExpand', 'nodeExpand']
          .map((step) => `${step}SecretRef`)
          .filter(keeps)
          .flatMap((field): readonly CsiField[] => [
            { path: [field, 'name'], value: name },
            { path: [field, 'namespace'], value: namespace },
          ]);
  return {
    fields: [...common('pxd.portworx.com', { from: 'volumeID', value: id }, source), ...references],
    notes: [],
  };
}

/** Driver and handle, and what stays under its name. */
function common(
  driver: string,
  handle: { readonly from: string; readonly value: string },
  source: YamlMapping,
  fsType = textAt(source, 'fsType') ?? '',
): readonly CsiField[] {
  return [
    { path: ['driver'], value: driver },
    { path: ['volumeHandle'], ...handle },
    ...(fsType === '' ? [] : [{ path: ['fsType'] as const, value: fsType, from: 'fsType' }]),
    ...kept('readOnly', source),
  ];
}

function kept(field: string, source: YamlMapping): readonly CsiField[] {
  const value = valueAt(source, field);
  return value?.type === 'scalar' && typeof value.value === 'boolean'
    ? [{ path: [field], value: value.value, from: field }]
    : [];
}

function attribute(name: string, value: string, from?: string): CsiField {
  return { path: ['volumeAttributes', name], value, ...(from !== undefined && { from }) };
}
