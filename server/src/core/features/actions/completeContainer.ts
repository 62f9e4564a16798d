import { gateStageAt } from '../../kubernetes/Lifecycle.ts';
import { type Message, message } from '../../messages/Message.ts';
import { childOf, type TypedNode } from '../../schema/TypedNode.ts';
import { insertEntry } from '../../yaml/edit.ts';
import type { YamlValue } from '../../yaml/renderValue.ts';
import { keyText, type YamlEntry, type YamlMapping } from '../../yaml/YamlNode.ts';
import { keyPlace } from '../completion/keyOrder.ts';
import { nodesAt } from './nodesAt.ts';
import type { ActionContext, WriterAction } from './WriterAction.ts';

/** Adds a probe, resources or a restricted security context to the container at the place, where it has none. */
export function completeContainer(context: ActionContext): readonly WriterAction[] {
  const { manifest, offset } = context;
  const container = nodesAt(manifest.root, offset).findLast(
    ({ definition }) => definition?.name === 'core.v1.Container',
  );
  const mapping = container?.node;
  if (!container || mapping?.type !== 'mapping' || !container.definition) return [];
  const { fields } = container.definition;
  const isInit = container.parent?.segment === 'initContainers';
  return additions.flatMap(({ field, title, value, inInit }) => {
    if (childOf(container, field) || !fields.has(field) || (isInit && !inInit) || isOff(field, context)) return [];
    const edit = insertEntry(manifest.document, mapping, field, value(container, context), placeFor(field, mapping));
    return [{ title: title(nameOf(container)), kind: 'add' as const, edits: [edit] }];
  });
}

interface Addition {
  readonly field: string;
  readonly title: (container: string) => Message;
  readonly value: (container: TypedNode, context: ActionContext) => YamlValue;
  readonly inInit?: true;
}

const additions: readonly Addition[] = [
  {
    field: 'readinessProbe',
    title: (container) => message('action.add-readiness-probe', { container }),
    value: (container, context) => ({ ...check(container, '/readyz', context), periodSeconds: 10 }),
  },
  {
    field: 'livenessProbe',
    title: (container) => message('action.add-liveness-probe', { container }),
    value: (container, context) => ({
      ...check(container, '/healthz', context),
      periodSeconds: 10,
      failureThreshold: 3,
    }),
  },
  {
    // Up to five minutes to start, which is what most slow starters need.
    field: 'startupProbe',
    title: (container) => message('action.add-startup-probe', { container }),
    value: (container, context) => ({
      ...check(container, '/healthz', context),
      periodSeconds: 10,
      failureThreshold: 30,
    }),
  },
  {
    field: 'resources',
    title: (container) => message('action.add-resources', { container }),
    value: () => ({ requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '128Mi' } }),
    inInit: true,
  },
  {
    field: 'securityContext',
    title: (container) => message('action.add-security-context', { container }),
    value: (_, context) => restricted(context),
    inInit: true,
  },
];

/** The check of a port that the container has: gRPC where its name says so and the version can, else HTTP. */
function check(
  container: TypedNode,
  path: string,
  { view, facts }: ActionContext,
): { readonly [key: string]: YamlValue } {
  const ports = childOf(container, 'ports')?.children ?? [];
  const [first] = ports;
  const name = textAt(first, 'name');
  const number = childOf(first, 'containerPort')?.value;
  const port = number?.type === 'scalar' && typeof number.value === 'number' ? number.value : 8080;
  const gate = facts.gate('core.v1.Probe', 'grpc');
  const hasGrpc =
    view.definition('core.v1.Probe')?.fields.has('grpc') && (!gate || gateStageAt(gate, view.version)?.on);
  if (hasGrpc && name !== undefined && /^grpc\b/.test(name)) return { grpc: { port } };
  return { httpGet: { path, port: name ?? port } };
}

/** What the Pod Security Standard "restricted" asks of a container. */
function restricted({ view }: ActionContext): YamlValue {
  const hasSeccomp = view.definition('core.v1.SecurityContext')?.fields.has('seccompProfile');
  return {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    runAsNonRoot: true,
    ...(hasSeccomp && { seccompProfile: { type: 'RuntimeDefault' } }),
  };
}

/** Whether the version knows the field and its feature gate is off. */
function isOff(field: string, { view, facts }: ActionContext): boolean {
  const gate = facts.gate('core.v1.Container', field);
  return gate !== undefined && gateStageAt(gate, view.version)?.on === false;
}

/** Behind the last of the fields that people write before it. */
function placeFor(field: string, mapping: YamlMapping): { readonly after: YamlEntry } | 'end' {
  const place = (name: string): number => keyPlace('core.v1.Container', name);
  const after = mapping.entries.findLast(({ key }) => place(keyText(key)) < place(field));
  return after ? { after } : 'end';
}

function nameOf(container: TypedNode): string {
  return textAt(container, 'name') ?? textAt(container, 'image') ?? '';
}

function textAt(node: TypedNode | undefined, field: string): string | undefined {
  const value = childOf(node, field)?.value;
  return value?.type === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}
