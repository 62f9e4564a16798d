import assert from 'node:assert/strict';
import test from 'node:test';
import { comparePair, type Difference, type Pair, pairsFolder, readPairs } from '../pairs.ts';

/** Why the maintainers' file says something else at a place that the migration changes, by what is seen there. */
const reasons: readonly {
  readonly why: string;
  readonly explains: (difference: Difference, pair: Pair) => boolean;
}[] = [
  {
    why: 'they left `pathType` out, which networking.k8s.io/v1 refuses: test data that no API server has seen',
    explains: ({ path, theirs }) => path.endsWith('.pathType') && theirs === undefined,
  },
  {
    why: 'they chose another type of path and a port by name while they were at it',
    explains: (_, { pair }) => pair === 12,
  },
  {
    why: 'they left the selector to a kustomization, or took some of the labels: the live object has all of them',
    explains: ({ path, theirs }) => path.startsWith('spec.selector.matchLabels.') && theirs === undefined,
  },
  {
    why: 'they wrote `apps/v1beta1` for what is scaled, which went in 1.16',
    explains: ({ path, theirs }) => path === 'spec.scaleTargetRef.apiVersion' && theirs === 'apps/v1beta1',
  },
  {
    why: 'their webhook speaks the newer AdmissionReview, which only its author can know',
    explains: ({ path }) => /\.admissionReviewVersions\[\d+\]$/.test(path),
  },
  {
    why: 'they generated the CustomResourceDefinition anew from their types, or left every object to be pruned to nothing',
    explains: (_, { kind }) => kind === 'CustomResourceDefinition',
  },
];

const pairs = readPairs();
const skip = pairs.length > 0 ? false : `${pairsFolder} is not there`;

test('what maintainers migrated by hand migrates to the same, but for what they did for other reasons', {
  skip,
}, (t) => {
  let agree = 0;
  const seen = new Map<string, number>();
  for (const pair of pairs) {
    const name = `${pair.pair} ${pair.kind} ${pair.name}`;
    const outcome = comparePair(pair, 'minimal');
    assert.equal(outcome.kind, 'migrated', `${name}: ${'reason' in outcome ? outcome.reason : ''}`);
    if (outcome.kind !== 'migrated') continue;
    if (outcome.disagreements.length === 0) agree++;
    const own = new Set<string>();
    for (const difference of outcome.disagreements) {
      const reason = reasons.find(({ explains }) => explains(difference, pair));
      assert.ok(reason, `${name}: ${JSON.stringify(difference)}`);
      own.add(reason.why);
    }
    for (const why of own) seen.set(why, (seen.get(why) ?? 0) + 1);
  }
  t.diagnostic(`${agree} of ${pairs.length} objects agree`);
  for (const [why, count] of seen) t.diagnostic(`${count}: ${why}`);
  assert.ok(agree >= 187, String(agree));
  assert.equal(seen.size, reasons.length, 'a reason is there that explains nothing');
});
