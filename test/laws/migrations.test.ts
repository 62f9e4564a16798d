import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { olderKinds } from '../../schemas/facts/olderKinds.ts';
import type { Migration, MigrationStep, StepContext } from '../../server/src/core/analysis/Migration.ts';
import { type DraftMapping, draftOf } from '../../server/src/core/analysis/migration/Draft.ts';
import { isOfKinds, migrate } from '../../server/src/core/analysis/migration/migrate.ts';
import { compareApiVersionNames } from '../../server/src/core/kubernetes/compareApiVersionNames.ts';
import {
  formatGroupVersionKind,
  type GroupVersionKind,
  parseGroupVersionKind,
} from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import {
  existsIn,
  formatKubernetesVersion,
  type KubernetesVersion,
} from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import type { KindCategory, KindLifecycle, LifecycleJson } from '../../server/src/core/kubernetes/Lifecycle.ts';
import { render } from '../../server/src/core/messages/Message.ts';
import { migrations } from '../../server/src/core/migrations/index.ts';
import { migrationFor } from '../../server/src/core/migrations/migrationFor.ts';
import { byHand, isWithoutSuccessor } from '../../server/src/core/migrations/withoutSuccessor.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import { facts, timeline } from '../api.ts';

/** What can be sent to a cluster; files of other programs and bodies of webhook calls are never migrated. */
const sent: readonly KindCategory[] = ['object', 'list', 'request-only', 'subresource-body'];

const json = JSON.parse(readFileSync('schemas/lifecycle.json', 'utf8')) as LifecycleJson;
const all: readonly KindLifecycle[] = [
  ...sent.flatMap((category) => Object.keys(json.kinds[category])),
  ...Object.keys(olderKinds),
].map((key) => {
  const gvk = parseGroupVersionKind(key);
  const life = gvk && facts.kind(gvk);
  assert.ok(life, key);
  return life;
});

test('every bundled version is looked at', () => {
  const ends = [timeline.oldest, timeline.newest].map(formatKubernetesVersion);
  assert.deepEqual([ends, timeline.versions.length], [['1.14', '1.36'], 23]);
});

test('what a version no longer serves, deprecates or leaves off migrates to what it serves, or there is a reason', () => {
  const missing = new Map<string, string>();
  let migrated = 0;
  for (const version of timeline.versions) {
    for (const life of all) {
      const { replacement } = life;
      if (!replacement || !leaves(life, version)) continue;
      if (!existsIn(facts.kind(replacement)?.onByDefault ?? [], version)) continue;
      const object = objectOf(life.gvk);
      if (migrationFor(object, version, facts, migrations)) migrated++;
      else if (!byHand(object)) {
        missing.set(formatGroupVersionKind(life.gvk), `from 1.${version}`);
      }
    }
  }
  assert.deepEqual(Object.fromEntries(missing), {});
  assert.ok(migrated > 500, `${migrated}`);
});

test('a migration goes to the kind that replaces the object, or to an older version of it', () => {
  for (const version of timeline.versions) {
    for (const { gvk, replacement } of all) {
      const to = migrationFor(gvk, version, facts, migrations)?.to;
      if (!to || !replacement) continue;
      assert.equal(to.kind, kindAt(replacement, to), `${formatGroupVersionKind(gvk)} at 1.${version}`);
      assert.equal(to.group, replacement.group, formatGroupVersionKind(gvk));
      assert.ok(compareApiVersionNames(to.version, replacement.version) <= 0, formatGroupVersionKind(gvk));
      const isNewest = existsIn(facts.kind(replacement)?.onByDefault ?? [], version);
      if (isNewest) assert.deepEqual(to, replacement, `${formatGroupVersionKind(gvk)} at 1.${version}`);
    }
  }
});

test('what a version serves by default and does not deprecate never moves', () => {
  for (const version of timeline.versions) {
    for (const life of all) {
      if (leaves(life, version)) continue;
      const migration = migrationFor(life.gvk, version, facts, migrations);
      assert.equal(migration, undefined, `${formatGroupVersionKind(life.gvk)} at 1.${version}`);
    }
  }
});

test('a migration goes to what the version serves, and to what is off there only from what goes', () => {
  for (const version of timeline.versions) {
    for (const life of all) {
      const to = migrationFor(life.gvk, version, facts, migrations)?.to;
      if (!to) continue;
      const target = facts.kind(to);
      const name = `${formatGroupVersionKind(life.gvk)} to ${formatGroupVersionKind(to)} at 1.${version}`;
      assert.ok(target && (target.removed === undefined || version < target.removed), name);
      assert.ok(existsIn(timeline.kinds.get(formatGroupVersionKind(to))?.spans ?? [], version), name);
      assert.ok(existsIn(target.onByDefault, version) || goes(life, version), name);
    }
  }
});

test('a migration goes to a newer version of its group, or to the group that has taken its kind over', () => {
  for (const { id, from, to } of migrations) {
    for (const gvk of from) {
      if (gvk.group === to.group && gvk.kind === to.kind) {
        assert.ok(compareApiVersionNames(gvk.version, to.version) < 0, id);
      } else {
        assert.ok(movedGroups.includes(`${gvk.group}/${gvk.kind} > ${to.group}/${to.kind}`), `${id}: ${gvk.kind}`);
      }
      assert.ok((facts.kind(gvk)?.introduced ?? 0) <= (facts.kind(to)?.introduced ?? timeline.newest), id);
    }
  }
});

/** Where a kind went that changed its group, or its name. */
const movedGroups: readonly string[] = [
  'extensions/Ingress > networking.k8s.io/Ingress',
  'extensions/NetworkPolicy > networking.k8s.io/NetworkPolicy',
  'extensions/PodSecurityPolicy > policy/PodSecurityPolicy',
  'extensions/Scale > autoscaling/Scale',
  'apps/Scale > autoscaling/Scale',
  '/Endpoints > discovery.k8s.io/EndpointSlice',
  'extensions/Deployment > apps/Deployment',
  'extensions/DaemonSet > apps/DaemonSet',
  'extensions/ReplicaSet > apps/ReplicaSet',
  'extensions/HorizontalPodAutoscaler > autoscaling/HorizontalPodAutoscaler',
  'extensions/Job > batch/Job',
  'apps/PetSet > apps/StatefulSet',
  'batch/ScheduledJob > batch/CronJob',
];

test('a kind that goes without a replacement says what to do instead', () => {
  let said = 0;
  for (const { gvk, category, replacement, deprecated, removed } of all) {
    const goes = (deprecated ?? removed ?? timeline.newest + 1) <= timeline.newest;
    if (replacement || category === 'list' || !goes) continue;
    assert.ok(isWithoutSuccessor(gvk), formatGroupVersionKind(gvk));
    said++;
  }
  assert.ok(said > 12, `${said}`);
});

test('a kind says why there is no migration only where there is none to its replacement', () => {
  for (const { gvk, replacement } of all) {
    if (!byHand(gvk)) continue;
    assert.ok(replacement, formatGroupVersionKind(gvk));
    assert.ok(
      migrations.every(
        ({ from, to }) =>
          formatGroupVersionKind(to) !== formatGroupVersionKind(replacement) ||
          from.every((kind) => formatGroupVersionKind(kind) !== formatGroupVersionKind(gvk)),
      ),
      formatGroupVersionKind(gvk),
    );
  }
});

/** Migrations whose steps are for objects that no single one can be; each step has a case of its own. */
const excludingEachOther: ReadonlySet<string> = new Set(['custom-resource-definition-v1']);

for (const migration of migrations) {
  if (migration.steps.length === 0) continue;
  test(`the example of ${migration.id} is migrated, and shows what its steps do`, () => {
    assert.ok(migration.example, 'there is no example');
    const document = parseDocument(migration.example);
    const node = document.root;
    assert.ok(node?.type === 'mapping' && document.problems.length === 0);
    assert.ok(isOfKinds(node, migration.from));
    const result = migrate({ document, node, partial: false }, migration, 'faithful');
    assert.ok(!('refused' in result), 'refused' in result ? render(result.refused, 'en') : '');
    const idle = idleSteps(migration, draftOf(node));
    if (!excludingEachOther.has(migration.id)) assert.deepEqual(idle, []);
  });
}

/**
 * The steps that change nothing of an object; those that only have something to say need not, nor those that are for another
 * case than a step that does change it: one adds a mapping, and the next what that lacks where there is one.
 */
function idleSteps(migration: Migration, object: DraftMapping): readonly string[] {
  const context: StepContext = { at: [], partial: false, style: 'faithful' };
  const idle: MigrationStep[] = [];
  const busy: MigrationStep[] = [];
  let draft = object;
  for (const step of migration.steps) {
    const after = step.rewrite(draft, context);
    if (after !== draft) busy.push(step);
    else if (changesSomething(step)) idle.push(step);
    draft = after;
  }
  const done = busy.flatMap(fieldsOf);
  const isAlternative = (step: MigrationStep): boolean =>
    fieldsOf(step).some((field) =>
      done.some((other) => field.startsWith(`${other}.`) || other.startsWith(`${field}.`)),
    );
  return idle.filter((step) => !isAlternative(step)).map(said);
}

function fieldsOf(step: MigrationStep): readonly string[] {
  return step
    .describe('')
    .flatMap(({ message }) => (typeof message.params.field === 'string' ? [message.params.field] : []));
}

/** Whether a step changes text; one of several cases, of which an object is in one, need not. */
function changesSomething(step: MigrationStep): boolean {
  return step.describe('').some(({ kind }) => kind === 'change');
}

function said(step: MigrationStep): string {
  return step
    .describe('')
    .map(({ message }) => render(message, 'en'))
    .join(' ');
}

/** Whether a version no longer serves a kind, deprecates it, or has it off by default; not one that is yet to come. */
function leaves(life: KindLifecycle, version: KubernetesVersion): boolean {
  const { introduced = version, onByDefault } = life;
  return goes(life, version) || (introduced <= version && !existsIn(onByDefault, version));
}

function goes({ deprecated, removed }: KindLifecycle, version: KubernetesVersion): boolean {
  return [deprecated, removed].some((from) => from !== undefined && from <= version);
}

/** The kind of the items of a list, which change with it. */
function objectOf(gvk: GroupVersionKind): GroupVersionKind {
  const object = { ...gvk, kind: gvk.kind.replace(/List$/, '') };
  return facts.kind(gvk)?.category === 'list' ? object : gvk;
}

/** What the replacement was called in the API version that a migration goes to. */
function kindAt(replacement: GroupVersionKind, to: GroupVersionKind): string {
  const renamed: Readonly<Record<string, string>> = { 'resource.k8s.io/v1alpha2/DeviceClass': 'ResourceClass' };
  return renamed[formatGroupVersionKind({ ...to, kind: replacement.kind })] ?? replacement.kind;
}
