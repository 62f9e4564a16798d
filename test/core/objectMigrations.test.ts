import assert from 'node:assert/strict';
import test from 'node:test';
import type { Migration, MigrationResult, MigrationStyle } from '../../server/src/core/analysis/Migration.ts';
import { migrate } from '../../server/src/core/analysis/migration/migrate.ts';
import { type GoShape, readGoJson } from '../../server/src/core/analysis/migration/readGoJson.ts';
import { requestedMigrations } from '../../server/src/core/features/actions/requestedMigrations.ts';
import { formatApiVersion } from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import { existsIn, formatKubernetesVersion } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { render } from '../../server/src/core/messages/Message.ts';
import { certificateSigningRequestMigrations } from '../../server/src/core/migrations/certificate-signing-request.ts';
import { horizontalPodAutoscalerMigrations } from '../../server/src/core/migrations/horizontal-pod-autoscaler.ts';
import { migrations } from '../../server/src/core/migrations/index.ts';
import { podDisruptionBudgetMigrations } from '../../server/src/core/migrations/pod-disruption-budget.ts';
import { roleBindingAlphaMigrations } from '../../server/src/core/migrations/role-binding-alpha.ts';
import { subjectAccessReviewMigrations } from '../../server/src/core/migrations/subject-access-review.ts';
import { webhookConfigurationMigrations } from '../../server/src/core/migrations/webhook-configuration.ts';
import { applyEdits } from '../../server/src/core/text/TextEdit.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import { checkText, facts, timeline } from '../api.ts';

const ours: readonly Migration[] = [
  ...horizontalPodAutoscalerMigrations,
  ...podDisruptionBudgetMigrations,
  ...webhookConfigurationMigrations,
  ...certificateSigningRequestMigrations,
  ...subjectAccessReviewMigrations,
  ...roleBindingAlphaMigrations,
];
const styles: readonly MigrationStyle[] = ['faithful', 'minimal'];

/** Migrates `text` below the head of the migration's first kind. */
function run(
  id: string,
  text: string,
  style: MigrationStyle,
  partial: boolean,
): { after: string; result: MigrationResult } {
  const migration = ours.find((each) => each.id === id) ?? assert.fail(`There is no migration ${id}`);
  const [from] = migration.from;
  assert.ok(from);
  const whole = `apiVersion: ${formatApiVersion(from)}\nkind: ${from.kind}\n${text}`;
  const document = parseDocument(whole);
  assert.deepEqual(document.problems, [], whole);
  assert.ok(document.root?.type === 'mapping');
  const result = migrate({ document, node: document.root, partial }, migration, style);
  return { after: 'refused' in result ? '' : applyEdits(whole, result.edits), result };
}

/** `safe`, `review`, or the reason against it; and the ids of what is said. */
function outcome(id: string, text: string, style: MigrationStyle = 'faithful', partial = false): string {
  const { result } = run(id, text, style, partial);
  if ('refused' in result) return result.refused.id;
  return [result.safety, ...result.notes.map((note) => note.id.replace('migration.', ''))].join(' ');
}

const hpa = 'horizontal-pod-autoscaler-v2beta1';
const metric = (source: string): string => `spec:\n  maxReplicas: 1\n  metrics: [{${source}}]\n`;
const annotated = (name: string, json: string, spec = 'spec: {maxReplicas: 1}'): string =>
  `metadata:\n  annotations:\n    autoscaling.alpha.kubernetes.io/${name}: '${json}'\n${spec}\n`;
const webhook = (fields: string): string => `webhooks:\n- {name: a.b.c, ${fields}}\n`;
const subject = (fields: string): string => `subjects: [{${fields}}]\n`;
const selector = (text: string): string => `spec: {selector: ${text}}\n`;
const marker = 'key: pdb.kubernetes.io/deprecated-v1beta1-empty-selector-match';

const outcomes: readonly (readonly [id: string, text: string, faithful: string, minimal?: string])[] = [
  [hpa, metric('resource: {name: cpu, targetAverageUtilization: 7}'), 'safe'],
  [hpa, metric('resource: {name: cpu, targetAverageUtilization: null, targetAverageValue: 7}'), 'safe'],
  [
    hpa,
    metric('resource: {name: cpu, targetAverageUtilization: 7, targetAverageValue: 7}'),
    'migration.on.hpa-two-targets',
  ],
  [hpa, metric('resource: {name: cpu}'), 'migration.on.hpa-incomplete'],
  [hpa, metric('resource: {name: cpu, target: {type: Utilization}}'), 'migration.on.hpa-incomplete'],
  [hpa, metric('resource: {targetAverageUtilization: 7, target: {averageUtilization: 8}}'), 'migration.refused.both'],
  [hpa, metric('containerResource: {name: cpu, container: a, targetAverageValue: 7}'), 'safe'],
  [hpa, metric('containerResource: {name: cpu, container: a}'), 'migration.on.hpa-incomplete'],
  [hpa, metric('pods: {targetAverageValue: 7}'), 'migration.on.hpa-incomplete'],
  [hpa, metric('pods: {metricName: a}'), 'migration.on.hpa-incomplete'],
  [hpa, metric('object: {metricName: a, targetValue: 7}'), 'migration.on.hpa-incomplete'],
  [hpa, metric('object: {metricName: a, target: {kind: B, name: b}}'), 'migration.on.hpa-incomplete'],
  [hpa, metric('object: {metricName: a, target: {kind: B, name: b}, averageValue: 7}'), 'safe'],
  [
    hpa,
    metric('object: {metricName: a, target: {kind: B, name: b}, averageValue: 7, targetValue: 0}'),
    'safe on.hpa-object-two-values',
  ],
  [hpa, metric('object: {metricName: a, target: {kind: B}, describedObject: {kind: B}}'), 'migration.refused.both'],
  [hpa, metric('external: {metricName: a, targetValue: 7, targetAverageValue: 7}'), 'migration.on.hpa-two-targets'],
  [hpa, metric('external: {metricName: a}'), 'migration.on.hpa-incomplete'],
  [hpa, metric('external: {targetValue: 7}'), 'migration.on.hpa-incomplete'],
  [hpa, 'spec: {maxReplicas: 1, behavior: {}}\n', 'review on.hpa-new-fields'],
  [hpa, annotated('behavior', '{"ScaleUp":{}}'), 'safe'],
  [hpa, annotated('behavior', '{"ScaleUp":{}}', 'spec: {maxReplicas: 1, behavior: {}}'), 'migration.refused.both'],
  [hpa, annotated('behavior', '{"ScaleUp":{}}', 'status: {}'), 'migration.refused.annotation-unplaced'],
  [hpa, annotated('behavior', '{}'), 'safe'],
  [hpa, annotated('behavior', 'null'), 'safe'],
  [hpa, annotated('behavior', '{'), 'review note.annotation-unreadable'],
  [hpa, annotated('behavior', '[]'), 'review note.annotation-unreadable'],
  [hpa, annotated('metrics', '['), 'safe on.hpa-metrics-annotation'],
  [hpa, annotated('conditions', '['), 'safe'],
  ['horizontal-pod-autoscaler-extensions', 'spec: {scaleRef: {}, scaleTargetRef: {}}\n', 'migration.refused.both'],
  [
    'horizontal-pod-autoscaler-extensions',
    'spec: {cpuUtilization: {targetPercentage: 1}, targetCPUUtilizationPercentage: 1}\n',
    'migration.refused.both',
  ],

  ['pod-disruption-budget', selector('{matchLabels: {a: b}}'), 'safe'],
  ['pod-disruption-budget', selector('null'), 'safe'],
  ['pod-disruption-budget', 'spec: {minAvailable: 1}\n', 'safe'],
  ['pod-disruption-budget', selector('{}'), 'safe on.pdb-nothing', 'review on.pdb-everything'],
  ['pod-disruption-budget', selector('{matchExpressions: []}'), 'safe on.pdb-nothing', 'review on.pdb-everything'],
  ['pod-disruption-budget', selector('{matchLabels: null}'), 'safe on.pdb-nothing', 'review on.pdb-everything'],
  ['pod-disruption-budget', selector(`{matchExpressions: [{${marker}, operator: DoesNotExist}]}`), 'safe'],
  [
    'pod-disruption-budget',
    selector(`{matchExpressions: [{${marker}, operator: Exists}]}`),
    'migration.on.pdb-only-marker',
  ],
  [
    'pod-disruption-budget',
    selector(`{matchExpressions: [{${marker}, operator: DoesNotExist, values: [a]}]}`),
    'migration.on.pdb-only-marker',
  ],
  [
    'pod-disruption-budget',
    selector(`{matchExpressions: [{${marker}, operator: DoesNotExist}, {${marker}, operator: DoesNotExist}]}`),
    'migration.on.pdb-only-marker',
  ],
  [
    'pod-disruption-budget',
    selector(`{matchLabels: {a: b}, matchExpressions: [{${marker}, operator: Exists}]}`),
    'safe',
  ],

  ['mutating-webhook-configuration', webhook('sideEffects: None'), 'safe'],
  ['mutating-webhook-configuration', webhook('sideEffects: NoneOnDryRun'), 'safe'],
  ['mutating-webhook-configuration', webhook('sideEffects: Unknown'), 'review on.webhook-dry-run'],
  ['mutating-webhook-configuration', webhook('failurePolicy: Fail'), 'review on.webhook-dry-run'],
  ['mutating-webhook-configuration', webhook('sideEffects: null'), 'review on.webhook-dry-run'],
  ['mutating-webhook-configuration', webhook('sideEffects: Some'), 'migration.on.webhook-side-effects'],
  ['mutating-webhook-configuration', webhook('sideEffects: none'), 'migration.on.webhook-side-effects'],
  ['mutating-webhook-configuration', 'webhooks: [{name: a.b, sideEffects: None}]\n', 'review on.webhook-name'],
  ['mutating-webhook-configuration', 'webhooks: [{name: $(A).b, sideEffects: None}]\n', 'safe'],
  [
    'validating-webhook-configuration',
    'webhooks: [{name: a.b.c, sideEffects: None}, {name: a.b.c, sideEffects: None}]\n',
    'migration.on.webhook-names',
  ],
  ['validating-webhook-configuration', 'webhooks: []\n', 'safe'],

  ['certificate-signing-request', 'metadata: {name: a}\n', 'migration.on.csr-no-spec'],
  ['certificate-signing-request', 'spec: {usages: [any]}\n', 'migration.on.csr-no-spec'],
  ['certificate-signing-request', 'spec: {request: YQ==}\n', 'migration.on.csr-unreadable'],
  ['certificate-signing-request', 'spec: {request: YQ==, signerName: a.b/c}\n', 'safe'],
  ['certificate-signing-request', 'spec: {request: YQ==, signerName: a.b/c, usages: []}\n', 'migration.on.csr-usages'],
  ['certificate-signing-request', 'spec: {request: YQ==, signerName: a.b/c, usages: null}\n', 'safe'],
  [
    'certificate-signing-request',
    'spec: {request: YQ==, signerName: a.b/c, usages: [any, any]}\n',
    'migration.on.csr-usages',
  ],
  ['certificate-signing-request', 'spec: {request: YQ==, signerName: a.b/c, usages: [1]}\n', 'migration.on.csr-usages'],
  [
    'certificate-signing-request',
    'spec: {request: YQ==, signerName: kubernetes.io/legacy-unknown}\n',
    'migration.on.csr-legacy',
  ],

  ['subject-access-review', 'spec: {group: [a]}\n', 'safe'],
  ['subject-access-review', 'spec: {group: [a], groups: null}\n', 'safe'],
  ['local-subject-access-review', 'spec: {group: [a], groups: [a]}\n', 'migration.refused.both'],

  ['rbac-alpha-role', 'rules: []\n', 'safe'],
  ['rbac-alpha-role-binding', subject('kind: User, name: a, apiVersion: anything'), 'safe'],
  ['rbac-alpha-role-binding', subject('kind: User, name: "*"'), 'safe on.subject-everyone'],
  ['rbac-alpha-role-binding', subject('kind: Group, name: "*"'), 'safe'],
  ['rbac-alpha-role-binding', subject('kind: Robot, name: a'), 'migration.on.subject-kind'],
  ['rbac-alpha-role-binding', subject('name: a'), 'migration.on.subject-kind'],
];

for (const [id, text, faithful, minimal = faithful] of outcomes) {
  test(`${id}: ${text.replaceAll('\n', ' ')}`, () => {
    assert.equal(outcome(id, text, 'faithful'), faithful);
    assert.equal(outcome(id, text, 'minimal'), minimal);
  });
}

const inPatches: readonly (readonly [id: string, text: string, expected: string])[] = [
  [hpa, metric('resource: {name: cpu, targetAverageUtilization: 7}'), 'safe'],
  [hpa, metric('resource: {name: cpu}'), 'migration.on.hpa-incomplete'],
  [hpa, annotated('behavior', '{"ScaleUp":{}}'), 'migration.refused.annotation-unplaced'],
  [hpa, annotated('metrics', '[]'), 'safe on.hpa-metrics-annotation'],
  ['horizontal-pod-autoscaler-v1', 'spec: {targetCPUUtilizationPercentage: 7}\n', 'review on.hpa-cpu-patch'],
  ['pod-disruption-budget', selector('{}'), 'migration.on.pdb-patch'],
  [
    'pod-disruption-budget',
    selector(`{matchLabels: {a: b}, matchExpressions: [{${marker}}]}`),
    'migration.on.pdb-patch',
  ],
  ['pod-disruption-budget', selector('{matchLabels: {a: b}}'), 'safe'],
  ['mutating-webhook-configuration', webhook('failurePolicy: Fail'), 'safe'],
  ['mutating-webhook-configuration', webhook('sideEffects: Unknown'), 'review on.webhook-dry-run'],
  ['mutating-webhook-configuration', webhook('sideEffects: Some'), 'migration.on.webhook-side-effects'],
  ['certificate-signing-request', 'spec: {usages: [any]}\n', 'safe'],
  ['certificate-signing-request', 'spec: {signerName: kubernetes.io/legacy-unknown}\n', 'migration.on.csr-legacy'],
  ['rbac-alpha-role-binding', subject('kind: User, name: "*"'), 'safe on.subject-everyone'],
];

for (const [id, text, expected] of inPatches) {
  test(`patch, ${id}: ${text.replaceAll('\n', ' ')}`, () => {
    for (const style of styles) assert.equal(outcome(id, text, style, true), expected);
    const { after } = run(id, text, 'faithful', true);
    const added = /sideEffects: None\b|admissionReviewVersions|signerName: kubernetes.io\/kube|key encipherment/;
    if (!text.includes('Unknown')) assert.doesNotMatch(after, added);
  });
}

// What a default cluster makes of it

for (const migration of ours) {
  test(`${migration.id}: its example is clean at every version that serves ${formatApiVersion(migration.to)}`, () => {
    const { example, to } = migration;
    if (example === undefined) {
      assert.deepEqual(migration.steps, []);
      return;
    }
    for (const style of styles) {
      const body = example.split('\n').slice(2).join('\n');
      const { after, result } = run(migration.id, body, style, false);
      assert.ok(!('refused' in result), 'refused' in result ? render(result.refused, 'en') : '');
      assert.ok(result.edits.length > 0);
      let versions = 0;
      for (const version of timeline.versions) {
        if (!existsIn(facts.kind(to)?.onByDefault ?? [], version)) continue;
        versions++;
        const { findings } = checkText(after, formatKubernetesVersion(version));
        assert.deepEqual(
          findings
            // The gates of fields were what they were: nothing that a migration could change.
            .filter(({ finding }) => finding.category === 'schema')
            .map(({ finding }) => render(finding.message, 'en')),
          [],
          `1.${version}\n${after}`,
        );
      }
      assert.ok(versions > 0);
    }
  });
}

test('examples show what there is to show', () => {
  const changed = ours.filter(({ steps }) => steps.length > 0);
  assert.ok(
    changed.every(({ example }) => example?.includes('#')),
    'an example without a comment',
  );
  assert.deepEqual(
    changed
      .filter(({ id, example = '' }) => {
        const [faithful, minimal] = styles.map(
          (style) => run(id, example.split('\n').slice(2).join('\n'), style, false).after,
        );
        return faithful !== minimal;
      })
      .map(({ id }) => id),
    ['pod-disruption-budget', 'mutating-webhook-configuration', 'validating-webhook-configuration'],
  );
});

// On request

function requested(text: string, kubernetes: string): readonly string[] {
  const { parts } = checkText(text, kubernetes);
  return parts.flatMap(({ view, analysis, document }) =>
    analysis.manifests.flatMap((manifest) => {
      assert.ok(view);
      return requestedMigrations(manifest, { view, facts, migrationStyle: 'faithful' }).map(
        ({ title, safety, edits, notes }) => {
          const after = applyEdits(document.text, edits).split('\nspec:\n')[1];
          return [render(title, 'en'), safety, ...(notes ?? []).map(({ id }) => id), after].join('\n');
        },
      );
    }),
  );
}

const v1 = (spec: string, annotations = ''): string =>
  `apiVersion: autoscaling/v1\nkind: HorizontalPodAutoscaler\nmetadata: {name: a${annotations}}\nspec:\n  scaleTargetRef: {kind: A, name: a}\n  maxReplicas: 2\n${spec}`;
const ref = '  scaleTargetRef: {kind: A, name: a}\n  maxReplicas: 2\n';
const title = 'Convert to autoscaling/v2';
const note = (id: string): string => `migration.on.hpa-${id}`;
const cpu = (indent: string): string =>
  `${indent}- type: Resource\n${indent}  resource:\n${indent}    name: cpu\n${indent}    target:\n${indent}      type: Utilization\n${indent}      averageUtilization: 50`;

const requests: readonly (readonly [why: string, text: string, kubernetes: string, expected: readonly string[]])[] = [
  ['is not there before 1.23', v1('  targetCPUUtilizationPercentage: 50\n'), '1.22', []],
  [
    'keeps the comment of the one goal',
    v1('  targetCPUUtilizationPercentage: 50 # half\n'),
    '1.23',
    [`${title}\nsafe\n${ref}  metrics:\n${cpu('  ')} # half\n`],
  ],
  ['without a goal writes none: the default is the same', v1(''), '1.36', [`${title}\nsafe\n${ref}`]],
  [
    'puts what the annotation tells before it',
    v1(
      '  targetCPUUtilizationPercentage: 50\n  minReplicas: 1\n',
      `, annotations: {autoscaling.alpha.kubernetes.io/metrics: '[{"type":"External","external":{"metricName":"q","targetValue":"5"}},{"TYPE":"Resource","resource":{"name":"memory","targetAverageUtilization":60}}]'}`,
    ),
    '1.36',
    [
      `${title}\nsafe\n${ref}  metrics:\n  - type: External\n    external:\n      metric:\n        name: q\n      target:\n        type: Value\n        value: "5"\n  - type: Resource\n    resource:\n      name: memory\n      target:\n        type: Utilization\n        averageUtilization: 60\n${cpu('  ')}\n  minReplicas: 1\n`,
    ],
  ],
  [
    'writes the metrics of the annotation last where there is no goal',
    v1(
      '  minReplicas: 1\n',
      `, annotations: {a/b: c, autoscaling.alpha.kubernetes.io/metrics: '[{"type":"Pods","pods":{"metricName":"q","targetAverageValue":5,"selector":{"matchLabels":{"a":"b"}}}}]'}`,
    ),
    '1.36',
    [
      `${title}\nsafe\n${ref}  minReplicas: 1\n  metrics:\n  - type: Pods\n    pods:\n      metric:\n        name: q\n        selector:\n          matchLabels:\n            a: b\n      target:\n        type: AverageValue\n        averageValue: 5\n`,
    ],
  ],
  [
    'refuses what the annotation has twice',
    v1(
      '',
      `, annotations: {autoscaling.alpha.kubernetes.io/metrics: '[{"type":"External","external":{"metricName":"q","targetValue":"5","targetAverageValue":"1"}}]'}`,
    ),
    '1.36',
    [],
  ],
  [
    'says what takes effect',
    v1('  targetCPUUtilizationPercentage: 50\n  metrics: []\n'),
    '1.36',
    [`${title}\nreview\n${note('new-fields')}\n${ref}  metrics:\n${cpu('  ')}\n`],
  ],
  [
    'says what a patch replaces',
    'apiVersion: autoscaling/v1\nkind: HorizontalPodAutoscaler\nmetadata: {name: a}\nspec:\n  targetCPUUtilizationPercentage: 50\n',
    '1.36',
    [`${title}\nreview\n${note('cpu-patch')}\n  metrics:\n${cpu('  ')}\n`],
  ],
  [
    'takes a typed list as a whole',
    'apiVersion: autoscaling/v1\nkind: HorizontalPodAutoscalerList\nspec:\nitems:\n- metadata: {name: a}\n  spec: {targetCPUUtilizationPercentage: 50}\n',
    '1.36',
    [
      `${title}\nsafe\nitems:\n- metadata: {name: a}\n  spec: {metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 50}}}]}\n`,
    ],
  ],
  [
    'is nothing for what is no autoscaler',
    'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {}\n',
    '1.36',
    [],
  ],
];

for (const [why, text, kubernetes, expected] of requests) {
  test(`the conversion of a HorizontalPodAutoscaler ${why}`, () => {
    assert.deepEqual(requested(text, kubernetes), expected);
  });
}

test('what is only done on request is no fix', () => {
  const onRequest = migrations.filter((migration) => migration.onRequest);
  assert.ok(onRequest.length > 0);
  for (const { from, example = '' } of onRequest) {
    for (const version of timeline.versions) {
      if (!existsIn(facts.kind(from[0] ?? assert.fail())?.onByDefault ?? [], version)) continue;
      const { findings } = checkText(example, formatKubernetesVersion(version));
      assert.deepEqual(
        findings.flatMap(({ finding }) => finding.fixes?.() ?? []),
        [],
      );
    }
  }
});

// JSON in annotations

test('JSON is read into a type as Go does', () => {
  const shape: GoShape = {
    fields: { ScaleUp: { fields: { count: 'int32' } }, list: { list: 'quantity' }, labels: { map: 'string' } },
  };
  const texts: readonly (readonly [text: string, expected: unknown])[] = [
    ['{"scaleup": {"COUNT": 3}}', { ScaleUp: { count: 3 } }],
    ['{"scaleUp": {"count": 3}, "SCALEUP": {"count": 4}}', { ScaleUp: { count: 4 } }],
    ['{"list": ["1k", 2, "1.5Gi"]}', { list: ['1k', 2, '1.5Gi'] }],
    [
      '{"labels": {"a": "b", "__proto__": "c"}}',
      {
        labels: Object.fromEntries([
          ['a', 'b'],
          ['__proto__', 'c'],
        ]),
      },
    ],
    ['{"other": [1], "list": null}', {}],
    ['null', null],
    ['{"scaleUp": {"count": 3.5}}', undefined],
    ['{"scaleUp": {"count": 3000000000}}', undefined],
    ['{"scaleUp": {"count": "3"}}', undefined],
    ['{"scaleUp": []}', undefined],
    ['{"list": ["much"]}', undefined],
    ['{"list": {}}', undefined],
    ['{"labels": {"a": 1}}', undefined],
    ['[]', undefined],
    ['', undefined],
    ["{'a': 1}", undefined],
    ['{"a": 1,}', undefined],
    ['[', undefined],
    ['['.repeat(100_000), undefined],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, undefined],
  ];
  for (const [text, expected] of texts) assert.deepEqual(readGoJson(text, shape), expected, text.slice(0, 60));
});
