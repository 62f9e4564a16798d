import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parseGroupVersionKind } from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import { formatKubernetesVersion, type KubernetesVersion } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import type { KindLifecycle } from '../../server/src/core/kubernetes/Lifecycle.ts';
import { facts } from '../api.ts';

/** What a row of the page can be about, in both languages, and where that is in the life-cycle table. */
const numbers: Readonly<Record<string, (life: KindLifecycle) => KubernetesVersion | undefined>> = {
  removed: (life) => life.removed,
  deprecated: (life) => life.deprecated,
  'planned removal': (life) => life.plannedRemoval,
  'replaced from': (life) => life.replacementAvailable,
  제거: (life) => life.removed,
  '사용 중단': (life) => life.deprecated,
  '제거 예정': (life) => life.plannedRemoval,
  '대체 API 제공': (life) => life.replacementAvailable,
};

for (const file of ['docs/lifecycle-sources.md', 'docs/lifecycle-sources.ko.md']) {
  test(`${file} says of each API what the life-cycle table says`, () => {
    const rows = readRows(file);
    assert.ok(rows.length > 20);
    for (const [apiVersion = '', kinds = '', what = '', , ours] of rows) {
      for (const kind of kinds.split(', ')) {
        const gvk = parseGroupVersionKind(`${apiVersion.replaceAll('`', '')}/${kind}`);
        const life = gvk && facts.kind(gvk);
        const number = life && numbers[what]?.(life);
        assert.ok(number !== undefined, `${apiVersion} ${kind}: ${what}`);
        assert.equal(ours, formatKubernetesVersion(number), `${apiVersion} ${kind}: ${what}`);
      }
    }
  });
}

test('the page compares the same in both languages', () => {
  const compared = (file: string): readonly string[] =>
    readRows(file).map(([apiVersion, kinds, , , ours]) => [apiVersion, kinds, ours].join(' '));
  assert.deepEqual(compared('docs/lifecycle-sources.ko.md'), compared('docs/lifecycle-sources.md'));
});

/** The cells of the page's table, without its head. */
function readRows(file: string): readonly (readonly string[])[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}
