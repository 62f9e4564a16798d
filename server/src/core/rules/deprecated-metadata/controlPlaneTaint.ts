import { changeFix } from '../../analysis/changeFix.ts';
import type { Report } from '../../analysis/Finding.ts';
import type { ManifestContext } from '../../analysis/Rule.ts';
import { minor } from '../../kubernetes/KubernetesVersion.ts';
import { message } from '../../messages/Message.ts';
import { childOf, pathOf, rangeOf, segmentsOf, type TypedNode } from '../../schema/TypedNode.ts';
import type { YamlValue } from '../../yaml/edit.ts';
import { entriesOf, keyText, resolve, stringOf, valueAt } from '../../yaml/YamlNode.ts';

const old = 'node-role.kubernetes.io/master';
const replacement = 'node-role.kubernetes.io/control-plane';

/** kubeadm taints control-plane nodes with both from here on, and with the new one alone from `onlyNew` on. Source: KEP-2067. */
const bothSince = minor(24);
const onlyNew = minor(25);

/** Taints of the control plane as tolerations and taints name them, by definition. */
export const taintChecks: Readonly<Record<string, (node: TypedNode, context: ManifestContext) => Iterable<Report>>> = {
  'core.v1.Toleration': reportToleration,
  'core.v1.Taint': reportTaint,
};

/** A toleration of the old taint in a list that does not tolerate the new one. Both together suit clusters of all versions. */
function* reportToleration(toleration: TypedNode, context: ManifestContext): Iterable<Report> {
  const { version } = context.view;
  const key = childOf(toleration, 'key');
  const list = toleration.parent;
  if (stringOf(key?.node) !== old || version < bothSince || !key || !list) return;
  if (list.children.some((other) => tolerates(other, toleration))) return;
  const copy = dataOf(toleration);
  yield {
    range: rangeOf(key),
    path: pathOf(key),
    tag: 'deprecated',
    message: message(version < onlyNew ? 'deprecated-metadata.taint-both' : 'deprecated-metadata.taint-gone'),
    fixes: () => [
      ...(copy
        ? changeFix(context.manifest, {
            title: message('deprecated-metadata.fix-tolerate'),
            changes: [{ kind: 'append', path: segmentsOf(list), value: { ...copy, key: replacement } }],
          })
        : []),
      ...(version < onlyNew
        ? []
        : changeFix(context.manifest, {
            title: message('deprecated-metadata.fix-tolerate-only'),
            changes: [{ kind: 'set', path: segmentsOf(key), value: replacement }],
            notes: [message('deprecated-metadata.note-older-taint')],
          })),
    ],
  };
}

/** A taint that a Node's own manifest puts on it. */
function* reportTaint(taint: TypedNode, context: ManifestContext): Iterable<Report> {
  const key = childOf(taint, 'key');
  if (stringOf(key?.node) !== old || context.view.version < bothSince || !key) return;
  if (taint.parent?.children.some(({ value }) => stringOf(valueAt(value, 'key')) === replacement)) return;
  yield {
    range: rangeOf(key),
    path: pathOf(key),
    tag: 'deprecated',
    message: message('deprecated-metadata.taint-on-node'),
    fixes: () =>
      changeFix(context.manifest, {
        title: message('deprecated-metadata.fix-taint'),
        changes: [{ kind: 'set', path: segmentsOf(key), value: replacement }],
        notes: [message('deprecated-metadata.note-taint')],
      }),
  };
}

/** Whether a toleration covers the new taint wherever `like` covers the old one. */
function tolerates({ value }: TypedNode, like: TypedNode): boolean {
  const key = stringOf(valueAt(value, 'key')) ?? '';
  const effect = stringOf(valueAt(value, 'effect')) ?? '';
  const isEverything = key === '' && stringOf(valueAt(value, 'operator')) === 'Exists';
  if (key !== replacement && !isEverything) return false;
  return effect === '' || effect === (stringOf(valueAt(like.value, 'effect')) ?? '');
}

/** A toleration as plain data; `undefined` where it is not all texts and numbers. */
function dataOf({ value }: TypedNode): { readonly [key: string]: YamlValue } | undefined {
  if (value?.type !== 'mapping') return undefined;
  const members = entriesOf(value).map((entry) => [keyText(entry.key), resolve(entry.value)] as const);
  const scalars = members.flatMap(([name, node]) => (node?.type === 'scalar' ? [[name, node.value] as const] : []));
  return scalars.length === members.length ? Object.fromEntries(scalars) : undefined;
}
