import assert from 'node:assert/strict';
import test from 'node:test';
import * as fc from 'fast-check';
import type { Fix } from '../../server/src/core/analysis/Fix.ts';
import { render } from '../../server/src/core/messages/Message.ts';
import { applyEdits } from '../../server/src/core/text/TextEdit.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import type { LocatedFinding } from '../../server/src/workspace/checkFile.ts';
import { readSnapshot } from '../../server/src/workspace/FileSnapshot.ts';
import { fixAll } from '../../server/src/workspace/fixAll.ts';
import { checkText } from '../api.ts';
import type { Value } from '../random/arbitraryObject.ts';
import { arbitraryStyle, writeYaml } from '../random/writeYaml.ts';

/** How many workloads; `RUNS=5000 npm run test:laws` for more, `SEED=…` for the same ones again. */
const numRuns = Number(process.env.RUNS ?? 60);
const seed = Number(process.env.SEED ?? 20_261_129);
const kubernetes = '1.36';
const rules: readonly string[] = ['deprecated-metadata', 'deprecated-field', 'removed-field'];

/** Some of the entries, in any order. */
function someOf(
  entries: Readonly<Record<string, fc.Arbitrary<Value>>>,
): fc.Arbitrary<{ readonly [key: string]: Value }> {
  return fc
    .shuffledSubarray(Object.keys(entries))
    .chain((keys) =>
      fc
        .tuple(...keys.map((key) => entries[key] ?? fc.constant(null)))
        .map((values) => Object.fromEntries(keys.map((key, index) => [key, values[index] ?? null]))),
    );
}

const profile = fc.constantFrom('runtime/default', 'docker/default', 'unconfined', 'localhost/a/b.json', 'none', '');
const seccompProfile = fc.constantFrom<Value>({ type: 'RuntimeDefault' }, { type: 'Unconfined' }, {});
const container = (name: string): fc.Arbitrary<Value> =>
  someOf({
    securityContext: fc.oneof(someOf({ seccompProfile, runAsUser: fc.constant(1000) }), fc.constant(null)),
    lifecycle: fc.constant({ preStop: { tcpSocket: { port: 80 } } }),
    resources: fc.constant({}),
  }).map((rest) => ({ name, image: `${name}:1`, ...rest }));

/** Workloads that say old things, some of them twice and some of them in contradiction. */
const workload: fc.Arbitrary<Value> = fc
  .tuple(
    someOf({
      'seccomp.security.alpha.kubernetes.io/pod': profile,
      'container.seccomp.security.alpha.kubernetes.io/web': profile,
      'container.apparmor.security.beta.kubernetes.io/proxy': profile,
      'container.apparmor.security.beta.kubernetes.io/nobody': profile,
      'scheduler.alpha.kubernetes.io/critical-pod': fc.constant(''),
      'security.alpha.kubernetes.io/sysctls': fc.constantFrom('a.b=1', 'a.b=1,c.d=2', 'a'),
      'pod.beta.kubernetes.io/init-containers': fc.constantFrom('[{"name": "i", "image": "i:1"}]', '{', '[]'),
      'pod.alpha.kubernetes.io/initialized': fc.constant('true'),
      'example.com/owner': fc.constant('platform'),
    }),
    someOf({
      nodeSelector: someOf({
        'beta.kubernetes.io/os': fc.constantFrom('linux', 'windows'),
        'kubernetes.io/os': fc.constant('linux'),
        'node-role.kubernetes.io/master': fc.constant(''),
        disk: fc.constant('ssd'),
      }),
      tolerations: fc.array(
        fc.constantFrom<Value>(
          { key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' },
          { key: 'node-role.kubernetes.io/master', operator: 'Exists' },
          { key: 'example.com/gpu', operator: 'Exists' },
        ),
        { maxLength: 3 },
      ),
      securityContext: fc.oneof(
        someOf({ seccompProfile, sysctls: fc.constant([{ name: 'a.b', value: '1' }]) }),
        fc.constant(null),
      ),
      serviceAccount: fc.constant('a'),
      serviceAccountName: fc.constantFrom<Value>('a', 'b', '', null),
      priorityClassName: fc.constantFrom<Value>('high', '', null),
      initContainers: fc.constantFrom<Value>([{ name: 'i', image: 'i:1' }], [], null),
      resourceClaims: fc.constant([{ name: 'gpu', source: { resourceClaimName: 'gpu' } }]),
      volumes: fc.constant([{ name: 'a', ephemeral: { readOnly: false, volumeClaimTemplate: { spec: {} } } }]),
    }),
    container('web'),
    container('proxy'),
    fc.boolean(),
  )
  .map(([annotations, spec, web, proxy, labeled]) => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', clusterName: 'east' },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      template: {
        metadata: { annotations, ...(labeled && { labels: { app: 'web' } }) },
        spec: { ...spec, containers: [web, proxy] },
      },
    },
  }));

test('old things in random workloads are moved one by one and all together', () => {
  let offered = 0;
  let refused = 0;
  fc.assert(
    fc.property(workload, arbitraryStyle, (object, style) => {
      const text = writeYaml(object, style);
      const { findings, snapshot } = checkText(text, kubernetes);
      for (const located of findings) {
        for (const fix of fixesOf(located)) {
          offered++;
          holds(text, located, fix);
        }
        if (located.finding.fixes && fixesOf(located).length === 0 && rules.includes(located.finding.rule)) refused++;
      }
      for (const accepts of [(fix: Fix) => fix.safety === 'safe', () => true]) {
        const findingsOf = (at: typeof snapshot): readonly LocatedFinding[] =>
          checkText(at.text, kubernetes).findings.filter(({ finding }) => rules.includes(finding.rule));
        const once = fixAll(snapshot, findingsOf, accepts);
        const twice = fixAll(readSnapshot(once.text), findingsOf, accepts);
        assert.equal(twice.text, once.text);
        assert.deepEqual(commentsOf(once.text), commentsOf(text), once.text);
      }
    }),
    { numRuns, seed },
  );
  // Refused is what a person has to decide, and what has comments within braces.
  assert.ok(offered > 2 * refused, `${offered} fixes, and ${refused} findings that might have one have none`);
});

function fixesOf({ finding }: LocatedFinding): readonly Fix[] {
  return rules.includes(finding.rule) ? (finding.fixes?.() ?? []) : [];
}

/** One fix: what it writes can be read, keeps every comment, and answers its finding without an error that was not there. */
function holds(text: string, { finding }: LocatedFinding, fix: Fix): void {
  const after = applyEdits(text, fix.edits);
  const shown = `${render(fix.title, 'en')}\n${text}\n--- becomes ---\n${after}`;
  assert.deepEqual(commentsOf(after), commentsOf(text), shown);
  const errors = (of: string): number =>
    checkText(of, kubernetes).findings.filter((each) => each.finding.severity === 'error').length;
  assert.ok(errors(after) <= errors(text), shown);
  const same = (of: string): number =>
    checkText(of, kubernetes).findings.filter(
      (each) => each.finding.rule === finding.rule && each.finding.message.id === finding.message.id,
    ).length;
  assert.ok(same(after) < same(text), shown);
}

function commentsOf(text: string): readonly string[] {
  return parseDocument(text)
    .comments.map((comment) => comment.text.trim())
    .sort();
}
