import { message } from '../../messages/Message.ts';
import { childOf, type TypedNode } from '../../schema/TypedNode.ts';
import type { YamlValue } from '../../yaml/renderValue.ts';
import { newDocument } from './newDocument.ts';
import type { ActionContext, WriterAction } from './WriterAction.ts';

/** Creates a Service in front of a workload: for the ports of its containers, by the labels that its pods have. */
export function exposeWorkload({ manifest, known }: ActionContext): readonly WriterAction[] {
  const { gvk, name, namespace, root } = manifest;
  const spec = childOf(root, 'spec');
  const template = gvk.kind === 'Pod' ? root : childOf(spec, 'template');
  if (!workloads.has(gvk.kind) || name === undefined || !template) return [];
  if (known.has({ type: 'object', group: '', kind: 'Service', namespace }, name)) return [];
  const selector =
    textMap(childOf(childOf(spec, 'selector'), 'matchLabels')) ??
    textMap(childOf(childOf(template, 'metadata'), 'labels'));
  const ports = portsOf(childOf(template, 'spec'));
  if (!selector || ports.length === 0) return [];
  const edit = newDocument(manifest, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, ...(namespace !== undefined && { namespace }) },
    spec: { selector, ports },
  });
  return edit ? [{ title: message('action.expose', { kind: gvk.kind, name }), kind: 'add', edits: [edit] }] : [];
}

const workloads = new Set(['Pod', 'Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet']);

/** A Service's ports for those of the pod's containers; where there are several, each with a name, as the API server asks. */
function portsOf(pod: TypedNode | undefined): readonly { readonly [key: string]: YamlValue }[] {
  const ports = (childOf(pod, 'containers')?.children ?? []).flatMap((container) =>
    (childOf(container, 'ports')?.children ?? []).flatMap((port) => {
      const number = scalarAt(port, 'containerPort');
      if (typeof number !== 'number') return [];
      const name = scalarAt(port, 'name');
      const protocol = scalarAt(port, 'protocol');
      return [{ number, name: typeof name === 'string' ? name : undefined, protocol }];
    }),
  );
  return ports.map(({ number, name, protocol }) => ({
    ...(name !== undefined ? { name } : ports.length > 1 && { name: `port-${number}` }),
    port: number,
    ...(name !== undefined && { targetPort: name }),
    ...(typeof protocol === 'string' && protocol !== 'TCP' && { protocol }),
  }));
}

function scalarAt(node: TypedNode, field: string): string | number | boolean | null | undefined {
  const value = childOf(node, field)?.value;
  return value?.type === 'scalar' ? value.value : undefined;
}

function textMap(node: TypedNode | undefined): { readonly [key: string]: string } | undefined {
  const entries = (node?.children ?? []).flatMap(({ segment, value }): [string, string][] =>
    value?.type === 'scalar' && typeof value.value === 'string' ? [[String(segment), value.value]] : [],
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
