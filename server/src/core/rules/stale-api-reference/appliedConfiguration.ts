import type { Report } from '../../analysis/Finding.ts';
import type { Fix } from '../../analysis/Fix.ts';
import { type DraftMapping, updateMappings } from '../../analysis/migration/Draft.ts';
import { rewriteObject } from '../../analysis/migration/migrate.ts';
import type { ManifestContext } from '../../analysis/Rule.ts';
import { message } from '../../messages/Message.ts';
import { anchorOf, childOf, isNull, pathOf, segmentsOf, type TypedNode } from '../../schema/TypedNode.ts';

const annotation = 'kubectl.kubernetes.io/last-applied-configuration';

/** The copy of an object that kubectl keeps in it, API version and all, in a manifest where nobody keeps it up to date. */
export function* reportAppliedConfiguration(metadata: TypedNode, context: ManifestContext): Iterable<Report> {
  const copy = childOf(childOf(metadata, 'annotations'), annotation);
  if (!copy || isNull(copy)) return;
  yield {
    range: anchorOf(copy),
    path: pathOf(copy),
    severity: 'information',
    message: message('stale-api-reference.applied'),
    fixes: () => removalFixes(metadata, context),
  };
}

function removalFixes(metadata: TypedNode, { manifest }: ManifestContext): readonly Fix[] {
  const edits = rewriteObject(manifest, (object) => updateMappings(object, segmentsOf(metadata), [], withoutCopy));
  const notes = [message('stale-api-reference.note-applied')];
  return edits ? [{ title: message('stale-api-reference.fix-applied'), safety: 'review', edits, notes }] : [];
}

function withoutCopy(metadata: DraftMapping): DraftMapping {
  const entries = metadata.entries.flatMap((entry) => {
    if (entry.key !== 'annotations' || entry.value?.type !== 'mapping') return [entry];
    const others = entry.value.entries.filter(({ key }) => key !== annotation);
    return others.length === 0 ? [] : [{ ...entry, value: { ...entry.value, entries: others } }];
  });
  return { ...metadata, entries };
}
