import type { FieldTable } from '../../server/src/core/kubernetes/Lifecycle.ts';

const always = '14-';

/**
 * Fields that upstream calls deprecated, with the minors in which it does. They are known, and mostly still work; who writes a new
 * manifest should take something else.
 *
 * Sources: the word "Deprecated" in the types of k8s.io/api and its first release; the project's table of in-tree volume plugins
 * (KEP-625 and the migrations under it, KEP-1885, KEP-1491, KEP-2589) for the releases that deprecated each plugin; the API
 * server's warnings (pkg/api/pod/warnings.go, pkg/api/persistentvolume, pkg/api/service).
 */
export const deprecatedFields: FieldTable<string> = {
  'apiextensions.v1.CustomResourceDefinitionSpec': { preserveUnknownFields: always },
  'apiextensions.v1beta1.CustomResourceDefinitionSpec': { preserveUnknownFields: '16-', version: always },
  'apps.v1beta1.DeploymentSpec': { rollbackTo: always },
  'core.v1.EventSeries': { state: always },
  'core.v1.FlockerVolumeSource': { datasetName: always },
  'core.v1.LifecycleHandler': { tcpSocket: always },
  'core.v1.NodeSpec': { configSource: '22-', externalID: always },
  'core.v1.PersistentVolumeSpec': {
    ...volumePlugins(),
    flexVolume: '23-',
  },
  'core.v1.PodSpec': { serviceAccount: always },
  'core.v1.ServiceAccount': { secrets: '32-' },
  'core.v1.ServiceSpec': { externalIPs: '36-', loadBalancerIP: '24-', topologyKeys: '21-' },
  'core.v1.Volume': {
    ...volumePlugins(),
    flexVolume: '23-',
    gitRepo: always,
  },
  'discovery.v1.Endpoint': { deprecatedTopology: always },
  'discovery.v1beta1.Endpoint': { topology: '20-' },
  'events.v1.Event': deprecatedEventFields(),
  'events.v1beta1.Event': deprecatedEventFields(),
  'extensions.v1beta1.DaemonSetSpec': { templateGeneration: always },
  'extensions.v1beta1.DeploymentSpec': { rollbackTo: always },
};

function volumePlugins(): Readonly<Record<string, string>> {
  return {
    awsElasticBlockStore: '19-',
    azureDisk: '19-',
    azureFile: '21-',
    cephfs: '28-',
    cinder: always,
    flocker: '22-',
    gcePersistentDisk: '17-',
    glusterfs: '25-',
    photonPersistentDisk: always,
    portworxVolume: '25-',
    quobyte: '22-',
    rbd: '28-',
    scaleIO: '16-',
    storageos: '22-',
    vsphereVolume: '19-',
  };
}

function deprecatedEventFields(): Readonly<Record<string, string>> {
  return {
    deprecatedCount: always,
    deprecatedFirstTimestamp: always,
    deprecatedLastTimestamp: always,
    deprecatedSource: always,
  };
}
