import { isUnvalidated } from '../analysis/isUnvalidated.ts';
import type { Rule } from '../analysis/Rule.ts';
import { message } from '../messages/Message.ts';
import { childOf, fieldName, pathOf, rangeOf, type TypedNode } from '../schema/TypedNode.ts';
import { shortened } from '../text/shortened.ts';
import { valueAt } from '../yaml/YamlNode.ts';

/** Two items of a list-map or set that Kubernetes cannot tell apart. */
export const duplicateEntry: Rule = {
  id: 'duplicate-entry',
  category: 'schema',
  severity: 'warning',
  docs: {
    title: 'duplicate-entry.title',
    what: 'duplicate-entry.what',
    why: 'duplicate-entry.why',
    example: {
      kubernetes: '1.36',
      manifest: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx:1.27
      env:
        - name: MODE
          value: fast
        - name: MODE
          value: safe
`,
    },
  },
  *structure(error, context) {
    if (error.kind !== 'duplicate-entry' || !error.node.parent) return;
    const { node, first, keys } = error;
    const list = fieldName(error.node.parent);
    const at = keyNode(node, keys);
    const severity = isRefused(error.node.parent) && !isUnvalidated(node, context) ? 'error' : 'warning';
    const consequence = message(severity === 'error' ? 'duplicate-entry.refused' : 'duplicate-entry.merged');
    yield {
      range: rangeOf(at),
      path: pathOf(at),
      severity,
      message:
        error.listType === 'set'
          ? message('duplicate-entry.set', { list, value: textOf(node.value), consequence })
          : message('duplicate-entry.map', {
              list,
              keys: keys.map((key) => `\`${key}\``).join(', '),
              values: keys
                .map((key) => textOf(valueAt(node.value, key)))
                .filter(Boolean)
                .join(', '),
              consequence,
            }),
      related: [{ range: rangeOf(keyNode(first, keys)), message: message('duplicate-entry.first') }],
    };
  },
};

/** The value of the first key that is written, which tells the item best. */
function keyNode(item: TypedNode, keys: readonly string[]): TypedNode {
  for (const key of keys) {
    const child = childOf(item, key);
    if (child?.node) return child;
  }
  return item;
}

function textOf(value: TypedNode['value']): string {
  return value?.type === 'scalar' ? shortened(String(value.value)) : '';
}

/**
 * Whether the API server refuses the object on create, and not server-side apply alone.
 * Source: pkg/apis/core/validation/validation.go, where these lists answer `Duplicate`; executed against 1.26 to 1.36.
 */
function isRefused(list: TypedNode): boolean {
  const definition = list.parent?.definition?.name ?? '';
  return refused[definition]?.includes(String(list.segment)) ?? false;
}

const refused: Readonly<Record<string, readonly string[]>> = {
  'core.v1.Container': ['volumeMounts', 'volumeDevices'],
  'core.v1.PodSpec': [
    'volumes',
    'containers',
    'initContainers',
    'topologySpreadConstraints',
    'schedulingGates',
    'resourceClaims',
  ],
  'core.v1.ServiceSpec': ['ports'],
};
