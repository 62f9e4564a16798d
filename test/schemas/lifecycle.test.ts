import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { writtenFacts } from '../../schemas/facts/writtenFacts.ts';
import { encodeLifecycle, formatLifecycle, type LifecycleFile } from '../../schemas/generator/lifecycle.ts';
import { formatGroupVersionKind, parseGroupVersionKind } from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import { existsIn, minor } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { type KindLifecycle, parseLifecycle } from '../../server/src/core/kubernetes/Lifecycle.ts';
import { readTimeline, type TimelineJson } from '../../server/src/core/kubernetes/readTimeline.ts';

const committed = readFileSync('schemas/lifecycle.json', 'utf8');
const file = JSON.parse(committed) as LifecycleFile;
const timeline = readTimeline(JSON.parse(readFileSync('schemas/timeline.json', 'utf8')) as TimelineJson);
const facts = parseLifecycle(file, writtenFacts, timeline.newest);
const all: readonly (readonly [string, KindLifecycle])[] = Object.values(file.kinds)
  .flatMap((entries) => Object.keys(entries))
  .map((key) => {
    const gvk = parseGroupVersionKind(key);
    const kind = gvk && facts.kind(gvk);
    assert.ok(kind, key);
    return [key, kind];
  });

/** The input's entry for one beta that a default cluster has, to be spoilt by the cases below. */
const sample = {
  group: 'batch',
  version: 'v1beta1',
  kind: 'CronJob',
  category: 'object',
  stage: 'beta',
  servedIn: ['1.14', '1.24'],
  introduced: '1.8',
  deprecatedIn: '1.21',
  removedIn: '1.25',
  plannedDeprecatedIn: null,
  plannedRemovedIn: null,
  codeRemovedIn: null,
  replacement: { group: 'batch', version: 'v1', kind: 'CronJob' },
  replacementAvailableIn: '1.21',
  enabledByDefault: 'yes',
};

function encode(...entries: readonly unknown[]): LifecycleFile {
  return encodeLifecycle('in.json', JSON.stringify(entries));
}

test('an entry keeps its data, with versions as minors and the replacement in one text', () => {
  assert.deepEqual(encode(sample).kinds.object, {
    'batch/v1beta1/CronJob': {
      stage: 'beta',
      introduced: 8,
      deprecated: 21,
      removed: 25,
      replacement: 'batch/v1/CronJob',
      replacementAvailable: 21,
      on: '14-24',
    },
  });
});

const onByDefault: readonly (readonly [change: object, on: string | undefined])[] = [
  [{ enabledByDefault: 'yes', removedIn: null }, '14-'],
  [{ enabledByDefault: 'yes (new version of an API already beta before 1.24)' }, '14-24'],
  [
    {
      enabledByDefault: 'yes (API served; the EndpointSlice controller gate was beta-off in 1.17, on from 1.18)',
      servedIn: ['1.17', '1.24'],
    },
    '17-24',
  ],
  [{ enabledByDefault: 'no (alpha: needs --runtime-config)' }, undefined],
  [{ enabledByDefault: 'no (beta introduced in 1.24 or later: needs --runtime-config)' }, undefined],
  [{ enabledByDefault: '1.14-1.15 yes; 1.16-1.17 no', removedIn: '1.16' }, '14-15'],
  [{ enabledByDefault: 'n/a', category: 'config-file', servedIn: null }, undefined],
];

for (const [change, on] of onByDefault) {
  test(`${JSON.stringify(change)} is on by default in ${on ?? 'no version'}`, () => {
    const { kinds } = encode({ ...sample, ...change });
    const entry = { ...kinds.object, ...kinds['config-file'] }['batch/v1beta1/CronJob'];
    assert.equal(entry?.on, on);
  });
}

const mistakes: readonly (readonly [change: object, complaint: RegExp])[] = [
  [{ enabledByDefault: 'sometimes' }, /batch\/v1beta1\/CronJob\).*enabledByDefault.*"sometimes"/],
  [{ enabledByDefault: 'n/a' }, /batch\/v1beta1\/CronJob\).*stored.*n\/a/],
  [{ servedIn: null }, /on by default.*servedIn/],
  [{ servedIn: ['1.24', '1.14'] }, /ends before it begins/],
  [{ servedIn: ['1.14'] }, /no pair/],
  [{ removedIn: 'soon' }, /"removedIn": "soon", no version/],
  [{ removedIn: undefined }, /"removedIn"/],
  [{ category: 'thing' }, /"category": "thing", none of object/],
  [{ stage: 'gamma' }, /"stage": "gamma"/],
  [{ stage: 3 }, /no text "stage"/],
  [{ replacement: { kind: 'CronJob' } }, /group, version and kind in "replacement"/],
  [{ kind: undefined }, /in\.json, entry 0 needs group, version and kind/],
];

for (const [change, complaint] of mistakes) {
  test(`the generator refuses ${JSON.stringify(change)} and names the entry`, () => {
    assert.throws(() => encode({ ...sample, ...change }), complaint);
  });
}

test('the generator refuses what is no list, no JSON, no object or there twice', () => {
  assert.throws(() => encodeLifecycle('in.json', '{}'), /in\.json is no list/);
  assert.throws(() => encodeLifecycle('in.json', '['), /in\.json is no JSON/);
  assert.throws(() => encode('text'), /entry 0 is no object/);
  assert.throws(() => encode(sample, sample), /entry 1 \(batch\/v1beta1\/CronJob\) is there twice/);
});

const source = '../shared/facts/api-lifecycle.json';
test('the committed file is what the generator makes of the collected life cycles', {
  skip: !existsSync(source) && `${source} is not there`,
}, () => {
  const text = readFileSync(source, 'utf8');
  assert.equal(createHash('sha256').update(text).digest('hex'), file.source.sha256);
  const made = formatLifecycle(encodeLifecycle(file.source.file, text));
  assert.ok(made === committed, 'Run: npm run generate:lifecycle -- ../shared/facts/api-lifecycle.json');
});

test('the committed file has the entries that it says it has, one a line', () => {
  assert.equal(all.length, file.source.entries);
  assert.equal(formatLifecycle(file), committed);
});

test('every kind that any version knows has a life cycle', () => {
  const missing = [...timeline.kinds.values()].filter(({ gvk }) => !facts.kind(gvk));
  assert.deepEqual(missing, []);
});

test('a kind is deprecated before it is removed, and removed after it came', () => {
  for (const [key, { introduced, deprecated, removed, codeRemoved, plannedRemoval }] of all) {
    if (deprecated && removed) assert.ok(deprecated <= removed, key);
    if (introduced && removed) assert.ok(introduced < removed, key);
    if (introduced && deprecated) assert.ok(introduced <= deprecated, key);
    if (removed && codeRemoved) assert.ok(removed <= codeRemoved, key);
    if (plannedRemoval) assert.ok(removed === undefined && plannedRemoval > timeline.newest, key);
  }
});

test('a replacement is known at the version from which it is available, and is not gone already', () => {
  for (const [key, { category, replacement, replacementAvailable, stage, removed }] of all) {
    if (!replacement || !isServed(category)) continue;
    assert.ok(replacementAvailable, `${key} says nothing of when its replacement came`);
    const known = timeline.kinds.get(formatGroupVersionKind(replacement));
    assert.ok(known && existsIn(known.spans, replacementAvailable), `${key}: ${formatGroupVersionKind(replacement)}`);
    const life = facts.kind(replacement);
    assert.ok(life && (life.removed === undefined || life.removed > timeline.newest), `${key}: replacement is gone`);
    assert.ok(stage !== 'stable' || removed === undefined, `${key} is stable and removed`);
  }
});

/**
 * What schema and server say differently, and why.
 * The batch of 1.16 was switched off two minors before it left the code. The body of an eviction is taken in both versions
 * while policy/v1beta1 is served, but the schema names one.
 */
const goneElsewhere = new Set(['policy/v1beta1/Eviction']);

test('a kind is removed where the timeline ends, but for the documented exceptions', () => {
  for (const [key, { category, removed, codeRemoved }] of all) {
    if (!isServed(category) || goneElsewhere.has(key)) continue;
    const last = timeline.kinds.get(key)?.spans.at(-1)?.to;
    assert.ok(last, `${key} is in no version`);
    const end = codeRemoved ?? removed;
    if (end === undefined) assert.equal(last, timeline.newest, key);
    else assert.equal(end, last + 1, key);
    if (codeRemoved !== undefined) assert.deepEqual([removed, codeRemoved], [16, 18], key);
  }
});

/**
 * Introduced before the schema says so: the OpenAPI of 1.19 and 1.20 was made with alpha gates off.
 */
const earlierThanSchema = new Set([
  'storage.k8s.io/v1alpha1/CSIStorageCapacity',
  'storage.k8s.io/v1alpha1/CSIStorageCapacityList',
]);

test('a kind was introduced where the timeline begins', () => {
  for (const [key, { category, introduced }] of all) {
    if (!isServed(category) || earlierThanSchema.has(key)) continue;
    const first = timeline.kinds.get(key)?.spans[0]?.from;
    assert.ok(first, `${key} is in no version`);
    if (first === timeline.oldest) assert.ok(introduced === undefined || introduced <= first, key);
    else assert.equal(introduced, first, key);
  }
});

test('what is on by default is known by the schema and not removed, and alphas never are', () => {
  for (const [key, { category, stage, onByDefault, removed }] of all) {
    const known = timeline.kinds.get(key)?.spans ?? [];
    for (const span of onByDefault) {
      assert.ok(span.from <= span.to, key);
      for (let version = span.from; version <= span.to; version = minor(version + 1)) {
        assert.ok(existsIn(known, version) || goneElsewhere.has(key), `${key} at 1.${version}`);
        assert.ok(removed === undefined || version < removed, `${key} at 1.${version}`);
      }
    }
    if (stage === 'alpha' || !isServed(category)) assert.deepEqual(onByDefault, [], key);
    if (stage === 'stable' && (category === 'object' || category === 'list')) assert.ok(onByDefault.length > 0, key);
  }
});

test('a beta that came in 1.24 or later is on by default only where an older beta of its group was', () => {
  const late = all.filter(
    ([, kind]) => kind.stage === 'beta' && (kind.introduced ?? 0) >= 24 && kind.onByDefault.length > 0,
  );
  const groups = new Set(late.map(([, { gvk }]) => `${gvk.group}/${gvk.version}`));
  assert.deepEqual([...groups], ['flowcontrol.apiserver.k8s.io/v1beta3']);
});

test('a list lives as its object does', () => {
  for (const [key, list] of all) {
    if (list.category !== 'list') continue;
    const object = facts.kind({ ...list.gvk, kind: list.gvk.kind.replace(/List$/, '') });
    assert.ok(object, key);
    const { stage, introduced, deprecated, removed, onByDefault } = list;
    const lives = { stage, introduced, deprecated, removed, onByDefault };
    for (const [name, value] of Object.entries(lives)) assert.deepEqual(object[name as keyof typeof lives], value, key);
  }
});

const lives: readonly (readonly [key: string, expected: Partial<KindLifecycle> | undefined])[] = [
  ['v1/Pod', { category: 'object', stage: 'stable', onByDefault: [{ from: minor(14), to: timeline.newest }] }],
  [
    'extensions/v1beta1/Deployment',
    {
      removed: minor(16),
      codeRemoved: minor(18),
      replacement: { group: 'apps', version: 'v1', kind: 'Deployment' },
      replacementAvailable: minor(14),
      onByDefault: [{ from: minor(14), to: minor(15) }],
    },
  ],
  [
    'extensions/v1beta1/Ingress',
    { deprecated: minor(14), removed: minor(22), onByDefault: [{ from: minor(14), to: minor(21) }] },
  ],
  ['kubeadm.k8s.io/v1beta3/ClusterConfiguration', { category: 'config-file', onByDefault: [] }],
  ['v1/EphemeralContainers', { category: 'subresource-body', onByDefault: [] }],
  ['v1/List', { category: 'client-side', onByDefault: [] }],
  ['apps/v1/Toaster', undefined],
  ['constructor/v1/toString', undefined],
];

for (const [key, expected] of lives) {
  test(`${key} is read as it is`, () => {
    const gvk = parseGroupVersionKind(key);
    assert.ok(gvk);
    const kind = facts.kind(gvk);
    if (!expected) assert.equal(kind, undefined);
    else
      assert.deepEqual(
        kind && Object.fromEntries(Object.keys(expected).map((name) => [name, kind[name as 'gvk']])),
        expected,
      );
  });
}

function isServed(category: KindLifecycle['category']): boolean {
  return ['object', 'list', 'request-only', 'subresource-body'].includes(category);
}
