import { type KubernetesVersion, minor } from '../../kubernetes/KubernetesVersion.ts';

/** The life of a volume plugin that was part of Kubernetes. */
export interface VolumePlugin {
  /** Its field in `Volume` and `PersistentVolumeSpec`. */
  readonly field: string;
  /** Its name in `StorageClass.provisioner`, where it provisions. */
  readonly provisioner?: string;
  readonly deprecated: KubernetesVersion;
  /** The CSI driver that Kubernetes itself hands its volumes to, from `migrated` on by default. */
  readonly migration?: { readonly driver: string; readonly migrated: KubernetesVersion };
  /** First minor without its code; absent while it is still there. */
  readonly removed?: KubernetesVersion;
  /** First minor whose kubelet refuses it unless told otherwise, though the code is there. */
  readonly off?: KubernetesVersion;
  /** What to move to by hand where Kubernetes does not do it: the name of a product. */
  readonly successor?: string;
}

/**
 * Every in-tree plugin with an end, in the order of its field's name. Sources: `GetWarningsForPod` in pkg/api/pod/warnings.go (when
 * deprecated), the CSIMigration gates in pkg/features/kube_features.go (when migrated), the folders of pkg/volume in the releases
 * (when removed), `GetCSIPluginName` in k8s.io/csi-translation-lib (drivers).
 */
export const volumePlugins: readonly VolumePlugin[] = [
  {
    field: 'awsElasticBlockStore',
    provisioner: 'kubernetes.io/aws-ebs',
    deprecated: minor(19),
    migration: { driver: 'ebs.csi.aws.com', migrated: minor(23) },
    removed: minor(27),
  },
  {
    field: 'azureDisk',
    provisioner: 'kubernetes.io/azure-disk',
    deprecated: minor(19),
    migration: { driver: 'disk.csi.azure.com', migrated: minor(23) },
    removed: minor(27),
  },
  {
    field: 'azureFile',
    provisioner: 'kubernetes.io/azure-file',
    deprecated: minor(21),
    migration: { driver: 'file.csi.azure.com', migrated: minor(24) },
    removed: minor(30),
  },
  { field: 'cephfs', deprecated: minor(28), removed: minor(31), successor: 'Ceph CSI' },
  {
    field: 'cinder',
    provisioner: 'kubernetes.io/cinder',
    deprecated: minor(11),
    migration: { driver: 'cinder.csi.openstack.org', migrated: minor(21) },
    removed: minor(26),
  },
  { field: 'flexVolume', deprecated: minor(23) },
  { field: 'flocker', provisioner: 'kubernetes.io/flocker', deprecated: minor(22), removed: minor(25) },
  {
    field: 'gcePersistentDisk',
    provisioner: 'kubernetes.io/gce-pd',
    deprecated: minor(17),
    migration: { driver: 'pd.csi.storage.gke.io', migrated: minor(23) },
    removed: minor(28),
  },
  { field: 'gitRepo', deprecated: minor(11), off: minor(33) },
  { field: 'glusterfs', provisioner: 'kubernetes.io/glusterfs', deprecated: minor(25), removed: minor(26) },
  { field: 'photonPersistentDisk', provisioner: 'kubernetes.io/photon-pd', deprecated: minor(11), removed: minor(16) },
  {
    field: 'portworxVolume',
    provisioner: 'kubernetes.io/portworx-volume',
    deprecated: minor(25),
    migration: { driver: 'pxd.portworx.com', migrated: minor(31) },
    removed: minor(36),
  },
  {
    field: 'quobyte',
    provisioner: 'kubernetes.io/quobyte',
    deprecated: minor(22),
    removed: minor(25),
    successor: 'Quobyte CSI',
  },
  {
    field: 'rbd',
    provisioner: 'kubernetes.io/rbd',
    deprecated: minor(28),
    removed: minor(31),
    successor: 'Ceph CSI',
  },
  {
    field: 'scaleIO',
    provisioner: 'kubernetes.io/scaleio',
    deprecated: minor(16),
    removed: minor(22),
    successor: 'Dell PowerFlex CSI',
  },
  {
    field: 'storageos',
    provisioner: 'kubernetes.io/storageos',
    deprecated: minor(22),
    removed: minor(25),
    successor: 'StorageOS (Ondat) CSI',
  },
  {
    field: 'vsphereVolume',
    provisioner: 'kubernetes.io/vsphere-volume',
    deprecated: minor(19),
    migration: { driver: 'csi.vsphere.vmware.com', migrated: minor(25) },
    removed: minor(30),
  },
];

/** Where in its life a plugin is at a version. */
export type PluginState =
  /** Its own code does the work for now; `end` is when that stops. */
  | {
      readonly kind: 'deprecated';
      readonly since: KubernetesVersion;
      readonly migration: VolumePlugin['migration'];
      readonly end: KubernetesVersion | undefined;
    }
  /** Its volumes go to the CSI driver; `removed` once its own code is gone. */
  | {
      readonly kind: 'migrated';
      readonly driver: string;
      readonly since: KubernetesVersion;
      readonly removed: KubernetesVersion | undefined;
    }
  /** Nothing does the work. */
  | { readonly kind: 'off' | 'removed'; readonly since: KubernetesVersion };

/** `undefined` before it was deprecated. */
export function stateOf(plugin: VolumePlugin, version: KubernetesVersion): PluginState | undefined {
  const { migration, deprecated, removed, off } = plugin;
  const isGone = removed !== undefined && removed <= version;
  if (migration && migration.migrated <= version) {
    const { driver, migrated } = migration;
    return { kind: 'migrated', driver, since: migrated, removed: isGone ? removed : undefined };
  }
  if (isGone) return { kind: 'removed', since: removed };
  if (off !== undefined && off <= version) return { kind: 'off', since: off };
  if (deprecated > version) return undefined;
  return { kind: 'deprecated', since: deprecated, migration, end: removed ?? off };
}
