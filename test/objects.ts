import assert from 'node:assert/strict';
import type { MigrationResult } from '../server/src/core/analysis/Migration.ts';
import { type Draft, expandedDraftOf } from '../server/src/core/analysis/migration/Draft.ts';
import { render } from '../server/src/core/messages/Message.ts';
import { applyEdits } from '../server/src/core/text/TextEdit.ts';
import type { YamlDocument } from '../server/src/core/yaml/YamlDocument.ts';
import { resolve, valueAt, type YamlMapping } from '../server/src/core/yaml/YamlNode.ts';

/** The mapping that a document is. */
export function mapping(document: YamlDocument): YamlMapping {
  assert.ok(document.root?.type === 'mapping', document.text);
  return document.root;
}

/** The objects of a document, looked for in a list's items too. */
export function objectsOf(document: YamlDocument): readonly YamlMapping[] {
  if (document.root?.type !== 'mapping') return [];
  const items = valueAt(document.root, 'items');
  if (items?.type !== 'sequence') return [document.root];
  return items.items.flatMap((item) => {
    const value = resolve(item.value);
    return value?.type === 'mapping' ? [value] : [];
  });
}

/** A document's text after a migration, which is not to be refused. */
export function textAfter(document: YamlDocument, result: MigrationResult): string {
  assert.ok(!('refused' in result), 'refused' in result ? render(result.refused, 'en') : '');
  return applyEdits(document.text, result.edits);
}

/** An object as plain data, aliases and merge keys spelled out. */
export function plain(node: YamlMapping): Record<string, unknown> {
  const value = (draft: Draft | undefined): unknown => {
    if (draft?.type === 'mapping')
      return Object.fromEntries(draft.entries.map((entry) => [entry.key, value(entry.value)]));
    if (draft?.type === 'sequence') return draft.items.map((item) => value(item.value));
    return draft?.type === 'scalar' ? draft.value : null;
  };
  return Object(value(expandedDraftOf(node)));
}
