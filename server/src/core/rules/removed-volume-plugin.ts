import type { Report } from '../analysis/Finding.ts';
import type { Fix } from '../analysis/Fix.ts';
import { rewriteObject } from '../analysis/migration/migrate.ts';
import type { ManifestContext, Rule } from '../analysis/Rule.ts';
import { formatKubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import { gateStageAt } from '../kubernetes/Lifecycle.ts';
import { type Message, message } from '../messages/Message.ts';
import { anchorOf, childOf, isNull, pathOf, rangeOf, type TypedNode } from '../schema/TypedNode.ts';
import { codeList } from '../text/codeList.ts';
import { entriesOf, keyText, stringOf, valueAt } from '../yaml/YamlNode.ts';
import { cloneContainer, gitImage } from './removed-volume-plugin/cloneContainer.ts';
import { cloneEdits } from './removed-volume-plugin/cloneEdits.ts';
import { type CsiStorageClass, csiStorageClassOf } from './removed-volume-plugin/csiStorageClass.ts';
import { type CsiVolume, csiVolumeOf } from './removed-volume-plugin/csiVolume.ts';
import { type PluginState, stateOf, type VolumePlugin, volumePlugins } from './removed-volume-plugin/volumePlugins.ts';
import { withCsiProvisioner } from './removed-volume-plugin/withCsiProvisioner.ts';
import { withCsiSource } from './removed-volume-plugin/withCsiSource.ts';

/**
 * A volume whose plugin Kubernetes had in its own code and gives up: told as soon as it is deprecated, a warning where it needs a
 * CSI driver, an error where nothing mounts it any more.
 */
export const removedVolumePlugin: Rule = {
  id: 'removed-volume-plugin',
  category: 'lifecycle',
  severity: 'error',
  docs: {
    title: 'removed-volume-plugin.title',
    what: 'removed-volume-plugin.what',
    why: 'removed-volume-plugin.why',
    example: {
      kubernetes: '1.36',
      manifest: `apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
  labels:
    topology.kubernetes.io/zone: us-east-1a
spec:
  capacity:
    storage: 10Gi
  accessModes:
    - ReadWriteOnce
  awsElasticBlockStore:
    volumeID: aws://us-east-1a/vol-0123456789abcdef0
    fsType: ext4
`,
    },
  },
  definitions: {
    *'core.v1.Volume'(volume, context) {
      for (const [source, plugin] of sourcesOf(volume)) yield* reportSource(source, plugin, volumeUse(source), context);
    },
    *'core.v1.PersistentVolumeSpec'(spec, context) {
      for (const [source, plugin] of sourcesOf(spec))
        yield* reportSource(source, plugin, persistentVolumeUse(source, plugin, context), context);
    },
    'storage.v1.StorageClass': reportStorageClass,
    'storage.v1beta1.StorageClass': reportStorageClass,
  },
};

/** What hangs on a plugin at one place: what stops when it goes, what to do there, and whether that can be done for the user. */
interface PluginUse {
  readonly kind: 'pod' | 'volume' | 'class';
  /** Instead of the general advice: why there is no fix. */
  readonly refused?: Message;
  readonly fixes?: (context: ManifestContext) => readonly Fix[];
}

function sourcesOf(node: TypedNode): readonly (readonly [TypedNode, VolumePlugin])[] {
  return node.children.flatMap((child) => {
    const plugin = volumePlugins.find(({ field }) => field === child.segment);
    return plugin && child.field && !isNull(child) ? [[child, plugin] as const] : [];
  });
}

function* reportSource(
  source: TypedNode,
  plugin: VolumePlugin,
  use: PluginUse,
  context: ManifestContext,
): Iterable<Report> {
  const report = reportOf(plugin, plugin.field, use, context);
  if (report) yield { ...report, range: anchorOf(source), path: pathOf(source) };
}

function* reportStorageClass(storageClass: TypedNode, context: ManifestContext): Iterable<Report> {
  const node = childOf(storageClass, 'provisioner');
  const provisioner = stringOf(node?.node);
  const plugin = volumePlugins.find((each) => each.provisioner !== undefined && each.provisioner === provisioner);
  if (!node || provisioner === undefined || !plugin) return;
  const report = reportOf(plugin, provisioner, classUse(provisioner, context), context);
  if (report) yield { ...report, range: rangeOf(node), path: pathOf(node) };
}

/** What is said of a plugin, without the place. */
function reportOf(
  plugin: VolumePlugin,
  name: string,
  use: PluginUse,
  context: ManifestContext,
): Omit<Report, 'range' | 'path'> | undefined {
  const state = stateOf(plugin, context.view.version);
  if (!state) return undefined;
  const { fixes } = use;
  const params = { name, effect: effectOn(use.kind), advice: use.refused ?? adviceFor(plugin, use.kind) };
  return { ...saidOf(state, params), ...(fixes && { fixes: () => fixes(context) }) };
}

function saidOf(
  state: PluginState,
  params: { readonly name: string; readonly effect: Message; readonly advice: Message },
): Pick<Report, 'message' | 'severity' | 'tag'> {
  const at = formatKubernetesVersion;
  switch (state.kind) {
    case 'migrated': {
      const { driver, since, removed } = state;
      return {
        severity: 'warning',
        message: removed
          ? message('removed-volume-plugin.migrated-removed', { ...params, driver, removed: at(removed) })
          : message('removed-volume-plugin.migrated', { ...params, driver, migrated: at(since) }),
      };
    }
    case 'removed':
      return {
        severity: 'error',
        message: message('removed-volume-plugin.removed', { ...params, removed: at(state.since) }),
      };
    case 'off':
      return { severity: 'error', message: message('removed-volume-plugin.off', { ...params, off: at(state.since) }) };
    case 'deprecated':
      return { ...deprecation(state, { ...params, deprecated: at(state.since) }), tag: 'deprecated' };
  }
}

/** What has an end without a successor weighs more than what goes on, or goes on with a driver. */
function deprecation(
  { migration, end }: Extract<PluginState, { kind: 'deprecated' }>,
  params: { readonly name: string; readonly effect: Message; readonly advice: Message; readonly deprecated: string },
): Pick<Report, 'message' | 'severity'> {
  const at = formatKubernetesVersion;
  if (migration) {
    const { driver, migrated } = migration;
    const text = message('removed-volume-plugin.deprecated-migrating', { ...params, driver, migrated: at(migrated) });
    return { severity: 'information', message: text };
  }
  return end === undefined
    ? { severity: 'information', message: message('removed-volume-plugin.deprecated', params) }
    : {
        severity: 'warning',
        message: message('removed-volume-plugin.deprecated-ending', { ...params, end: at(end) }),
      };
}

function effectOn(kind: PluginUse['kind']): Message {
  switch (kind) {
    case 'pod':
      return message('removed-volume-plugin.effect-pod');
    case 'volume':
      return message('removed-volume-plugin.effect-volume');
    case 'class':
      return message('removed-volume-plugin.effect-class');
  }
}

function adviceFor({ field, migration, successor }: VolumePlugin, kind: PluginUse['kind']): Message {
  if (field === 'gitRepo') return message('removed-volume-plugin.advice-git');
  if (field === 'flexVolume') return message('removed-volume-plugin.advice-vendor');
  if (!migration) {
    if (successor === undefined) return message('removed-volume-plugin.advice-none');
    return kind === 'class'
      ? message('removed-volume-plugin.advice-successor-class', { successor })
      : message('removed-volume-plugin.advice-successor', { successor });
  }
  const { driver } = migration;
  switch (kind) {
    case 'pod':
      return message('removed-volume-plugin.advice-claim');
    case 'volume':
      return message('removed-volume-plugin.advice-csi', { driver });
    case 'class':
      return message('removed-volume-plugin.advice-provisioner', { driver });
  }
}

/** An inline volume has no CSI form that works with every driver; only what git cloned can be had in another way. */
function volumeUse(source: TypedNode): PluginUse {
  return source.segment === 'gitRepo'
    ? { kind: 'pod', fixes: (context) => cloneFixes(source, context) }
    : { kind: 'pod' };
}

function cloneFixes(source: TypedNode, { manifest }: ManifestContext): readonly Fix[] {
  const volume = source.parent;
  const pod = volume?.parent?.parent;
  const name = stringOf(valueAt(volume?.value, 'name'));
  if (manifest.partial || !pod || name === undefined || typeof volume?.segment !== 'number') return [];
  const index = volume.segment;
  const container = source.value?.type === 'mapping' ? cloneContainer(name, source.value) : undefined;
  const taken = ['initContainers', 'containers', 'ephemeralContainers']
    .flatMap((field) => childOf(pod, field)?.children ?? [])
    .some((other) => stringOf(valueAt(other.value, 'name')) === container?.name);
  if (!container || taken) return [];
  const edits = cloneEdits(manifest, pod, index, container);
  const notes = [
    message('removed-volume-plugin.note-clone-image', { image: gitImage }),
    message('removed-volume-plugin.note-clone-access'),
    message('removed-volume-plugin.note-clone-again'),
  ];
  return edits ? [{ title: message('removed-volume-plugin.fix-clone'), safety: 'review', edits, notes }] : [];
}

function persistentVolumeUse(source: TypedNode, { field }: VolumePlugin, context: ManifestContext): PluginUse {
  const { manifest, facts, view } = context;
  const mapping = source.value;
  if (manifest.gvk.kind !== 'PersistentVolume' || manifest.partial || mapping?.type !== 'mapping')
    return { kind: 'volume' };
  const volume = csiVolumeOf(field, {
    object: manifest.node,
    source: mapping,
    defaultOf: (name) => defaultText(facts.defaultOf(source.definition?.name ?? '', name)),
    keeps: (name) => {
      const definition = 'core.v1.CSIPersistentVolumeSource';
      const gate = facts.gate(definition, name);
      const isKnown = view.definition(definition)?.fields.has(name) === true;
      return isKnown && (!gate || gateStageAt(gate, view.version)?.on === true);
    },
  });
  if (!volume) return { kind: 'volume' };
  if ('refused' in volume) return { kind: 'volume', refused: volume.refused };
  return { kind: 'volume', fixes: (within) => csiFixes(field, volume, mapping, within) };
}

/** The text of a default that is one (`"Shared"`). */
function defaultText(json: string | undefined): string | undefined {
  return json === undefined ? undefined : /^"(.*)"$/.exec(json)?.[1];
}

function csiFixes(
  field: string,
  volume: CsiVolume,
  source: NonNullable<TypedNode['value']> & { readonly type: 'mapping' },
  { manifest }: ManifestContext,
): readonly Fix[] {
  const edits = rewriteObject(manifest, (object) => withCsiSource(object, field, volume));
  if (!edits) return [];
  const driver = String(volume.fields.find(({ path }) => path[0] === 'driver')?.value ?? '');
  const dropped = entriesOf(source)
    .map(({ key }) => keyText(key))
    .filter((name) => !volume.fields.some(({ from }) => from === name));
  const { renamed = new Map<string, string>(), added = [] } = volume.topology ?? {};
  const notes = [
    message('removed-volume-plugin.note-driver', { driver }),
    message('removed-volume-plugin.note-volume-immutable'),
    ...(dropped.length > 0 ? [message('removed-volume-plugin.note-dropped', { fields: codeList(dropped) })] : []),
    ...([...renamed.keys()].length > 0
      ? [message('removed-volume-plugin.note-affinity', { keys: codeList([...new Set(renamed.values())]) })]
      : []),
    ...(added.length > 0
      ? [message('removed-volume-plugin.note-labels', { keys: codeList(added.map(({ key }) => key)) })]
      : []),
    ...volume.notes,
  ];
  return [{ title: message('removed-volume-plugin.fix-csi', { driver }), safety: 'review', edits, notes }];
}

function classUse(provisioner: string, { manifest }: ManifestContext): PluginUse {
  if (manifest.partial || manifest.gvk.kind !== 'StorageClass') return { kind: 'class' };
  const translated = csiStorageClassOf(provisioner, manifest.node);
  if (!translated) return { kind: 'class' };
  return 'refused' in translated
    ? { kind: 'class', refused: translated.refused }
    : { kind: 'class', fixes: (context) => classFixes(translated, context) };
}

function classFixes(storageClass: CsiStorageClass, { manifest }: ManifestContext): readonly Fix[] {
  const edits = rewriteObject(manifest, (object) => withCsiProvisioner(object, storageClass));
  if (!edits) return [];
  const driver = storageClass.provisioner;
  const notes = [
    message('removed-volume-plugin.note-driver', { driver }),
    message('removed-volume-plugin.note-class-immutable'),
    ...storageClass.notes,
  ];
  return [{ title: message('removed-volume-plugin.fix-provisioner', { driver }), safety: 'review', edits, notes }];
}
