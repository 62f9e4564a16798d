import { changeFix } from '../../analysis/changeFix.ts';
import type { Report, Severity } from '../../analysis/Finding.ts';
import type { Fix } from '../../analysis/Fix.ts';
import type { ManifestContext } from '../../analysis/Rule.ts';
import { formatKubernetesVersion, type KubernetesVersion } from '../../kubernetes/KubernetesVersion.ts';
import { type Message, message } from '../../messages/Message.ts';
import { nodesOf } from '../../schema/pairObject.ts';
import { childOf, isNull, pathOf, segmentsOf, type TypedNode } from '../../schema/TypedNode.ts';
import { formatFieldPath } from '../../yaml/FieldPath.ts';
import { keyText, resolve, type YamlNode } from '../../yaml/YamlNode.ts';
import { annotations } from './annotations.ts';
import {
  type AnnotationPlace,
  type ConflictOutcome,
  type DeprecatedAnnotation,
  podHolders,
  type Replacement,
} from './DeprecatedAnnotation.ts';

/** A line for each annotation: its life, and what to do instead. */
export const annotationLines: readonly Message[] = annotations.map((entry) => {
  const key = entry.key.endsWith('/') ? `${entry.key}CONTAINER` : entry.key;
  return lifeOf(entry, key, undefined, message(entry.instead));
});

/** The definitions whose `metadata` may have one of the annotations. */
export const annotationHolders: readonly string[] = [...new Set(annotations.flatMap(({ on }) => on))];

/** The deprecated annotations of one holder. An annotation without value is one that a patch takes away. */
export function* reportAnnotations(holder: TypedNode, context: ManifestContext): Iterable<Report> {
  const name = holder.definition?.name ?? '';
  const hinted = new Set<string>();
  for (const node of annotationsOf(holder)) {
    const key = node.key && keyText(node.key);
    const entry = key === undefined ? undefined : annotationNamed(key, name);
    if (!key || !entry || entry.since > context.view.version || isNull(node)) continue;
    // Annotations that go together, and about which there is nothing to do, are worth one hint.
    if (entry.severity === 'hint' && !entry.replace) {
      if (hinted.has(entry.instead)) continue;
      hinted.add(entry.instead);
    }
    yield reportOf(node, { holder, base: segmentsOf(holder), entry, key, value: textOf(node.value), context });
  }
}

/** Annotations of Pods on the workload that makes the Pods, where nobody has ever read them. */
export function* reportMisplaced(context: ManifestContext): Iterable<Report> {
  const { manifest, view } = context;
  const { root } = manifest;
  if (!root.definition || podHolders.includes(root.definition.name)) return;
  const meant = annotationsOf(root).flatMap((node) => {
    const key = node.key && keyText(node.key);
    const entry = key === undefined ? undefined : annotationNamed(key, 'core.v1.PodTemplateSpec');
    return node.key && key && entry?.replace && !isNull(node) ? [{ node, key, entry, range: node.key.range }] : [];
  });
  if (meant.length === 0) return;
  const template = [...nodesOf(root)].find(({ definition }) => definition?.name === 'core.v1.PodTemplateSpec');
  if (!template) return;
  for (const { node, key, entry, range } of meant) {
    if (entry.since > view.version || entry.severity === 'hint') continue;
    yield {
      range,
      path: pathOf(node),
      severity: 'hint',
      tag: 'unnecessary',
      message: message('deprecated-metadata.misplaced', {
        key,
        kind: manifest.gvk.kind,
        template: pathOf(template),
        instead: message(entry.instead),
      }),
      fixes: () =>
        changeFix(manifest, {
          title: message('deprecated-metadata.fix-remove', { key }),
          changes: [{ kind: 'remove', path: segmentsOf(node), prune: 1 }],
          notes: [message('deprecated-metadata.note-misplaced', { template: pathOf(template) })],
        }),
    };
  }
}

function annotationsOf(holder: TypedNode): readonly TypedNode[] {
  return childOf(childOf(holder, 'metadata'), 'annotations')?.children ?? [];
}

const byHolder: ReadonlyMap<string, readonly DeprecatedAnnotation[]> = new Map(
  annotationHolders.map((holder) => [holder, annotations.filter(({ on }) => on.includes(holder))]),
);

function annotationNamed(key: string, holder: string): DeprecatedAnnotation | undefined {
  return byHolder.get(holder)?.find((entry) => {
    return entry.key.endsWith('/') ? key.startsWith(entry.key) : key === entry.key;
  });
}

/** The text of a scalar, as it was meant where its quotes are missing. */
function textOf(node: YamlNode | undefined): string | undefined {
  const target = resolve(node);
  if (target?.type !== 'scalar') return undefined;
  return typeof target.value === 'string' ? target.value : target.source;
}

function reportOf(node: TypedNode, place: AnnotationPlace): Report {
  const { entry, context, key, value = '' } = place;
  const replacement: Replacement = entry.replace?.(place) ?? { kind: 'by-hand' };
  const severity = severityOf(entry, replacement);
  return {
    range: node.key?.range ?? { start: 0, end: 0 },
    path: pathOf(node),
    ...(severity && { severity }),
    tag: replacement.kind === 'redundant' || replacement.kind === 'drop' ? 'unnecessary' : 'deprecated',
    message: textFor(entry, key, value, replacement, context),
    fixes: () => fixesFor(node, place, replacement),
  };
}

function severityOf(entry: DeprecatedAnnotation, replacement: Replacement): Severity | undefined {
  if (replacement.kind === 'redundant' || replacement.kind === 'drop') return 'hint';
  if (replacement.kind !== 'conflict') return entry.severity;
  return replacement.outcome === 'rejected' || replacement.outcome === 'rejected-together' ? 'error' : 'warning';
}

function textFor(
  entry: DeprecatedAnnotation,
  key: string,
  value: string,
  replacement: Replacement,
  { view }: ManifestContext,
): Message {
  if (replacement.kind === 'redundant') {
    return message('deprecated-metadata.redundant', { key, name: replacement.name });
  }
  if (replacement.kind === 'conflict') {
    return message(conflictTexts[replacement.outcome], { key, value, name: replacement.name });
  }
  const why = replacement.kind === 'by-hand' ? replacement.why : undefined;
  const advice = message((replacement.kind === 'drop' && replacement.instead) || entry.instead);
  return lifeOf(entry, key, view.version, why ? message('deprecated-metadata.because', { advice, why }) : advice);
}

const conflictTexts = {
  rejected: 'deprecated-metadata.conflict-rejected',
  'rejected-together': 'deprecated-metadata.conflict-together',
  wins: 'deprecated-metadata.conflict-wins',
  loses: 'deprecated-metadata.conflict-loses',
} as const satisfies Record<ConflictOutcome, string>;

/** What became of an annotation, seen from a version or, without one, over all of them. */
function lifeOf(
  { since, ends }: DeprecatedAnnotation,
  key: string,
  seenFrom: KubernetesVersion | undefined,
  advice: Message,
): Message {
  if (ends === 'before-all') return message('deprecated-metadata.unread', { key, advice });
  const from = formatKubernetesVersion(since);
  if (ends === undefined) return message('deprecated-metadata.deprecated', { key, since: from, advice });
  const end = formatKubernetesVersion(ends);
  if (seenFrom === undefined || seenFrom < ends) {
    return message('deprecated-metadata.ending', { key, since: from, ends: end, advice });
  }
  const version = formatKubernetesVersion(seenFrom);
  return message('deprecated-metadata.ended', { key, ends: end, version, advice });
}

function fixesFor(node: TypedNode, place: AnnotationPlace, replacement: Replacement): readonly Fix[] {
  const { base, key, holder, context } = place;
  const path = [...base, 'metadata', 'annotations', key];
  // Only a template may do without metadata.
  const prune = holder.parent ? 2 : 1;
  const remove = { kind: 'remove', path, prune } as const;
  switch (replacement.kind) {
    case 'move':
      return changeFix(context.manifest, {
        title: message('deprecated-metadata.fix-move', { field: formatFieldPath(replacement.field) }),
        changes: [...replacement.changes, remove],
        ...(replacement.notes && { notes: replacement.notes }),
      });
    case 'rename':
      return changeFix(context.manifest, {
        title: message('deprecated-metadata.fix-rename', { to: replacement.to }),
        changes: [
          ...(textOf(node.value) === replacement.value
            ? []
            : [{ kind: 'set', path, value: replacement.value } as const]),
          { kind: 'rename', path, to: replacement.to },
        ],
        ...(replacement.notes && { notes: replacement.notes }),
      });
    case 'drop':
    case 'redundant':
      return changeFix(context.manifest, {
        title: message('deprecated-metadata.fix-remove', { key }),
        changes: [remove],
        ...(replacement.notes && { notes: replacement.notes }),
      });
    default:
      return [];
  }
}
