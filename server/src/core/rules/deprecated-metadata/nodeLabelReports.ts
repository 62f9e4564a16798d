import { changeFix } from '../../analysis/changeFix.ts';
import type { Report } from '../../analysis/Finding.ts';
import type { Fix } from '../../analysis/Fix.ts';
import type { ManifestContext } from '../../analysis/Rule.ts';
import { formatKubernetesVersion, type KubernetesVersion } from '../../kubernetes/KubernetesVersion.ts';
import { type Message, message } from '../../messages/Message.ts';
import { childOf, pathOf, segmentsOf, type TypedNode } from '../../schema/TypedNode.ts';
import { keyText, stringOf, valueAt } from '../../yaml/YamlNode.ts';
import type { DeprecatedNodeLabel } from './DeprecatedNodeLabel.ts';
import { nodeLabels } from './nodeLabels.ts';

type Check = (node: TypedNode, context: ManifestContext) => Iterable<Report>;

/** The labels that a mapping asks for, as keys of the field. */
const selector =
  (field: string): Check =>
  (node, context) =>
    reportKeys(childOf(node, field), context);

const topologyKey: Check = (node, context) => reportName(childOf(node, 'topologyKey'), context, 'spreads');

/** Where node labels are named, by definition. Source: pkg/api/node/util.go and its callers. */
export const nodeLabelChecks: Readonly<Record<string, Check>> = {
  'core.v1.PodSpec': selector('nodeSelector'),
  'node.v1.Scheduling': selector('nodeSelector'),
  'node.v1beta1.Scheduling': selector('nodeSelector'),
  'node.v1alpha1.Scheduling': selector('nodeSelector'),
  'core.v1.TopologySpreadConstraint': topologyKey,
  'core.v1.PodAffinityTerm': topologyKey,
  'core.v1.NodeSelectorRequirement': (node, context) => {
    const alternatives = node.parent?.parent?.parent;
    return isNamedBeside(node, alternatives) ? [] : reportName(childOf(node, 'key'), context, requirementKind(node));
  },
  'core.v1.TopologySelectorLabelRequirement': (node, context) =>
    reportName(childOf(node, 'key'), context, 'provisions'),
  'core.v1.Node': (node, context) => reportKeys(childOf(childOf(node, 'metadata'), 'labels'), context),
  'core.v1.PersistentVolume': (node, context) => reportKeys(childOf(childOf(node, 'metadata'), 'labels'), context),
};

/** A line for each label: its life, and what to ask nodes for instead. */
export const nodeLabelLines: readonly Message[] = nodeLabels.map((label) => textFor(label, undefined, 'selects'));

/** What naming a label is for: to ask for nodes with it, or without it, to spread over its values, to provision there. */
type Use = 'selects' | 'excludes' | 'spreads' | 'provisions' | 'labels';

function requirementKind(requirement: TypedNode): Use {
  return stringOf(valueAt(requirement.value, 'operator')) === 'DoesNotExist' ? 'excludes' : 'selects';
}

/**
 * Whether the replacement of the label is named with the same operator in the same term or in one that stands beside it, for
 * clusters on both sides of the change.
 */
function isNamedBeside(requirement: TypedNode, alternatives: TypedNode | undefined): boolean {
  const label = labelOf(stringOf(valueAt(requirement.value, 'key')));
  const operator = stringOf(valueAt(requirement.value, 'operator'));
  if (label?.ends === undefined) return false;
  // In the terms of preferences one more mapping stands around each.
  const terms = (alternatives?.definition ? alternatives.parent : alternatives)?.children ?? [];
  return terms
    .flatMap((term) => childOf(childOf(term, 'preference') ?? term, 'matchExpressions')?.children ?? [])
    .some(
      ({ value }) =>
        stringOf(valueAt(value, 'key')) === label.replacement && stringOf(valueAt(value, 'operator')) === operator,
    );
}

function labelOf(key: string | undefined): DeprecatedNodeLabel | undefined {
  return nodeLabels.find((label) => label.key === key);
}

/** A label that is named by the text of a field. */
function* reportName(node: TypedNode | undefined, context: ManifestContext, use: Use): Iterable<Report> {
  const label = labelOf(stringOf(node?.node));
  if (!node?.node || !label || label.since > context.view.version) return;
  const { replacement } = label;
  yield {
    range: node.node.range,
    path: pathOf(node),
    tag: 'deprecated',
    message: textFor(label, context.view.version, use),
    fixes: () =>
      replacement === undefined
        ? []
        : changeFix(context.manifest, {
            title: message('deprecated-metadata.fix-label', { replacement }),
            changes: [{ kind: 'set', path: segmentsOf(node), value: replacement }],
            notes: notesFor(label, node, use),
          }),
  };
}

/** Labels that are the keys of a mapping. */
function* reportKeys(mapping: TypedNode | undefined, context: ManifestContext): Iterable<Report> {
  for (const node of mapping?.children ?? []) {
    const label = node.key && labelOf(keyText(node.key));
    if (!node.key || !label || label.since > context.view.version) continue;
    const use = mapping?.segment === 'labels' ? 'labels' : 'selects';
    const report = { range: node.key.range, path: pathOf(node), tag: 'deprecated' } as const;
    const { replacement } = label;
    const beside = replacement === undefined ? undefined : childOf(mapping, replacement);
    if (!replacement || !beside) {
      yield {
        ...report,
        message: textFor(label, context.view.version, use),
        fixes: () => (replacement ? keyFix(label, replacement, node, context, use) : []),
      };
      continue;
    }
    const params = { key: label.key, replacement };
    const agrees = stringOf(beside.node) === stringOf(node.node);
    if (!agrees) {
      yield { ...report, message: message('deprecated-metadata.label-differs', params) };
      continue;
    }
    const isGone = label.ends !== undefined && label.ends <= context.view.version;
    // A node that has both labels suits clusters on both sides of the change.
    if (use === 'labels') continue;
    yield {
      ...report,
      ...(!isGone && { severity: 'hint', tag: 'unnecessary' }),
      message: isGone
        ? textFor(label, context.view.version, use)
        : message('deprecated-metadata.label-redundant', params),
      fixes: () =>
        changeFix(context.manifest, {
          title: message('deprecated-metadata.fix-remove', { key: label.key }),
          changes: [{ kind: 'remove', path: segmentsOf(node) }],
          notes: isGone ? notesFor(label, node, use) : [],
        }),
    };
  }
}

function keyFix(
  label: DeprecatedNodeLabel,
  replacement: string,
  node: TypedNode,
  context: ManifestContext,
  use: Use,
): readonly Fix[] {
  return changeFix(context.manifest, {
    title: message('deprecated-metadata.fix-label', { replacement }),
    changes: [{ kind: 'rename', path: segmentsOf(node), to: replacement }],
    notes: notesFor(label, node, use),
  });
}

/** What became of a label, seen from a version or, without one, at its end. */
function textFor(label: DeprecatedNodeLabel, seenFrom: KubernetesVersion | undefined, use: Use): Message {
  const { key, replacement, ends } = label;
  const since = formatKubernetesVersion(label.since);
  if (replacement === undefined) return message('deprecated-metadata.label-unreplaced', { key, since });
  if (ends === undefined || (seenFrom !== undefined && seenFrom < ends)) {
    return message('deprecated-metadata.label-deprecated', { key, since, replacement });
  }
  const params = { key, replacement, ends: formatKubernetesVersion(ends) };
  if (use === 'excludes') return message('deprecated-metadata.label-gone-excluded', params);
  return message(
    use === 'selects' ? 'deprecated-metadata.label-gone-selected' : 'deprecated-metadata.label-gone',
    params,
  );
}

function notesFor(label: DeprecatedNodeLabel, node: TypedNode, use: Use): readonly Message[] {
  const replacement = label.replacement ?? '';
  const isVolume =
    segmentsOf(node).includes('nodeAffinity') && rootOf(node).definition?.name === 'core.v1.PersistentVolume';
  return [
    ...(label.review ? [message(label.review, { replacement })] : []),
    ...(use === 'labels' ? [message('deprecated-metadata.note-selected-label', { key: label.key })] : []),
    ...(use === 'provisions' ? [message('deprecated-metadata.note-provisioner', { replacement })] : []),
    ...(isVolume ? [message('deprecated-metadata.note-volume', { replacement })] : []),
  ];
}

function rootOf(node: TypedNode): TypedNode {
  let at = node;
  while (at.parent) at = at.parent;
  return at;
}
