import { message } from '../../messages/Message.ts';
import { childOf, type TypedNode } from '../../schema/TypedNode.ts';
import type { TextEdit } from '../../text/TextEdit.ts';
import { insertEntry, insertItem } from '../../yaml/edit.ts';
import type { YamlValue } from '../../yaml/renderValue.ts';
import { entryAt, type YamlMapping } from '../../yaml/YamlNode.ts';
import { nodesAt } from './nodesAt.ts';
import type { ActionContext, WriterAction } from './WriterAction.ts';

/** More of one kind would fill the menu. */
const most = 5;

/** Mounts a ConfigMap, Secret or claim that is known in the namespace into the container at the place: a volume and its mount. */
export function mountObject(context: ActionContext): readonly WriterAction[] {
  const { manifest, offset, known } = context;
  const nodes = nodesAt(manifest.root, offset);
  const container = nodes.findLast(({ definition }) => definition?.name === 'core.v1.Container');
  const pod = nodes.findLast(({ definition }) => definition?.name === 'core.v1.PodSpec');
  const [inContainer, inPod] = [container?.node, pod?.node];
  if (!container || !pod || inContainer?.type !== 'mapping' || inPod?.type !== 'mapping') return [];
  const volumes = childOf(pod, 'volumes')?.children ?? [];
  return sources.flatMap(({ kind, field, nameField, folder }) =>
    known
      .objects('', kind, manifest.namespace)
      .filter((name) => !volumes.some((volume) => textAt(childOf(volume, field), nameField) === name))
      .slice(0, most)
      .flatMap((name): readonly WriterAction[] => {
        const volume = freeName(name, volumes);
        const mount = {
          name: volume,
          mountPath: `${folder}/${name}`,
          ...(kind !== 'PersistentVolumeClaim' && { readOnly: true }),
        };
        const edits = [
          added(context, inContainer, 'volumeMounts', mount),
          added(context, inPod, 'volumes', { name: volume, [field]: { [nameField]: name } }),
        ];
        const title = message('action.mount', { kind, name, path: mount.mountPath });
        return edits.every((edit) => edit !== undefined) ? [{ title, kind: 'add', edits }] : [];
      }),
  );
}

const sources = [
  { kind: 'ConfigMap', field: 'configMap', nameField: 'name', folder: '/etc' },
  { kind: 'Secret', field: 'secret', nameField: 'secretName', folder: '/etc' },
  { kind: 'PersistentVolumeClaim', field: 'persistentVolumeClaim', nameField: 'claimName', folder: '/var/lib' },
] as const;

/** Puts an item into a list of the mapping, which comes into being where it is not there. */
function added(
  { manifest }: ActionContext,
  mapping: YamlMapping,
  field: string,
  item: YamlValue,
): TextEdit | undefined {
  const { document } = manifest;
  const entry = entryAt(mapping, field);
  if (!entry) return insertEntry(document, mapping, field, [item], 'end');
  if (entry.value?.type === 'sequence') return insertItem(document, entry.value, item, 'end');
  return undefined;
}

function freeName(name: string, volumes: readonly TypedNode[]): string {
  const taken = new Set(volumes.map((volume) => textAt(volume, 'name')));
  // The name of a volume is a DNS label, that of an object may hold dots.
  const base = name.replaceAll('.', '-').slice(0, 60);
  let free = base;
  for (let count = 2; taken.has(free); count++) free = `${base}-${count}`;
  return free;
}

function textAt(node: TypedNode | undefined, field: string): string | undefined {
  const value = childOf(node, field)?.value;
  return value?.type === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}
