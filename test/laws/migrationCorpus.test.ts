import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { Migration, MigrationResult } from '../../server/src/core/analysis/Migration.ts';
import { isOfKinds, migrate } from '../../server/src/core/analysis/migration/migrate.ts';
import { looksPartial } from '../../server/src/core/analysis/partial.ts';
import { migrations } from '../../server/src/core/migrations/index.ts';
import { ingressMigrations } from '../../server/src/core/migrations/ingress.ts';
import { applyEdits } from '../../server/src/core/text/TextEdit.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import { splitDocuments } from '../../server/src/core/yaml/splitDocuments.ts';
import type { YamlDocument } from '../../server/src/core/yaml/YamlDocument.ts';
import type { YamlMapping } from '../../server/src/core/yaml/YamlNode.ts';
import { mapping, objectsOf, plain, textAfter } from '../objects.ts';

const ingress = ingressMigrations[0] ?? assert.fail('There is no migration of Ingress');
const corpus = '../shared/corpus';
const skip = existsSync(corpus) ? false : `${corpus} is not there`;

test('on all real manifests: nothing lost, nothing doubled, nothing left, twice is once', { skip }, (t) => {
  const counts = new Map<string, number>();
  const refused: string[] = [];
  for (const file of readdirSync(corpus, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(ya?ml|json)$/.test(file) || file.endsWith('index.json')) continue;
    const text = readFileSync(join(corpus, file), 'utf8');
    if (!/v\d+(alpha|beta)\d+/.test(text)) continue;
    for (const slice of splitDocuments(text)) {
      if (!/v\d+(alpha|beta)\d+/.test(slice.text)) continue;
      const document = parseDocument(slice.text);
      for (const node of objectsOf(document)) {
        for (const migration of migrations) {
          if (!isOfKinds(node, migration.from)) continue;
          const partial = looksPartial(migration.to, node);
          const result = migrate({ document, node, partial }, migration, 'faithful');
          if ('refused' in result) {
            // What is wrong with the YAML is said in its place; its object waits for that.
            if (result.refused.id !== 'migration.refused.broken') {
              refused.push(`${file}: ${migration.id}: ${result.refused.id}`);
            }
            continue;
          }
          assertLaws(document, node, migration, result, file);
          counts.set(migration.id, (counts.get(migration.id) ?? 0) + 1);
        }
      }
    }
  }
  t.diagnostic([...counts].map(([id, count]) => `${id}: ${count}`).join(', '));
  assert.ok((counts.get('ingress-v1') ?? 0) >= 25);
  assert.deepEqual(refused, []);
});

function assertLaws(
  document: YamlDocument,
  node: YamlMapping,
  migration: Migration,
  result: MigrationResult,
  file: string,
): void {
  assert.ok(!('refused' in result), file);
  for (const [index, edit] of result.edits.entries()) {
    const next = result.edits[index + 1];
    assert.ok(!next || edit.range.end < next.range.start, `${file}: edits touch`);
  }
  const text = applyEdits(document.text, result.edits);
  const after = parseDocument(text);
  assert.deepEqual(after.problems, document.problems, file);
  assert.deepEqual(
    after.comments.map((comment) => comment.text),
    document.comments.map((comment) => comment.text),
    file,
  );
  const again = objectsOf(after)[objectsOf(document).indexOf(node)];
  assert.ok(again, file);
  assert.equal(isOfKinds(again, [migration.to]), true, file);
  const partial = looksPartial(migration.to, node);
  assert.deepEqual(migrate({ document: after, node: again, partial }, migration, 'faithful'), {
    edits: [],
    safety: 'safe',
    notes: [],
  });
  if (migration === ingress) {
    assert.doesNotMatch(
      JSON.stringify(plain(again).spec),
      /"(serviceName|servicePort|backend":\{"service(Name|Port))"/,
      file,
    );
    assert.equal(Object.hasOwn(Object(plain(again).spec), 'backend'), false, file);
  }
  // The steps do the same whatever the text looks like: with other line ends, and as JSON, in lines and in one line.
  const windows = parseDocument(document.text.replace(/\r?\n/g, '\r\n'));
  const object = objectsOf(windows)[objectsOf(document).indexOf(node)];
  assert.ok(object, file);
  const migrated = textAfter(windows, migrate({ document: windows, node: object, partial }, migration, 'faithful'));
  assert.equal(migrated, text.replace(/\r?\n/g, '\r\n'), file);
  for (const indentation of [0, 2, '\t']) {
    const written = parseDocument(JSON.stringify(plain(node), null, indentation));
    const rewritten = textAfter(
      written,
      migrate({ document: written, node: mapping(written), partial }, migration, 'faithful'),
    );
    assert.deepEqual(JSON.parse(rewritten), plain(again), file);
    assert.equal(rewritten.includes('\n'), indentation !== 0, file);
    if (indentation !== 0) assert.equal(rewritten, JSON.stringify(JSON.parse(rewritten), null, indentation), file);
  }
}
