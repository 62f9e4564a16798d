import assert from 'node:assert/strict';
import test from 'node:test';
import type { RuleContext } from '../../server/src/core/analysis/Rule.ts';
import { formatApiVersion } from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import type { KubernetesVersion } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { fateOfResource } from '../../server/src/core/rules/stale-api-reference/fateOfResource.ts';
import { facts, timeline } from '../api.ts';

const contextAt = (version: KubernetesVersion): RuleContext => ({
  view: timeline.at(version),
  facts,
  migrationStyle: 'faithful',
  offers: new Map(),
});

/**
 * By resource, with versions where they count, what becomes of it from each minor on: `works`, or its state and what the version
 * serves instead. The API deprecation guide and the life-cycle table say the same.
 */
const fates: readonly (readonly [resource: string, fate: string])[] = [
  ['deployments.extensions', '14 deprecated apps/v1, 16 removed apps/v1'],
  ['deployments/scale.extensions', '14 deprecated apps/v1, 16 removed apps/v1'],
  ['deployments.apps', '14 works'],
  ['deployments.apps v1beta1', '14 deprecated apps/v1, 16 removed apps/v1'],
  [
    'ingresses.extensions',
    '14 deprecated networking.k8s.io/v1beta1, 19 deprecated networking.k8s.io/v1, 22 removed networking.k8s.io/v1',
  ],
  [
    'ingresses.networking.k8s.io v1beta1',
    '14 works, 19 deprecated networking.k8s.io/v1, 22 removed networking.k8s.io/v1',
  ],
  ['networkpolicies.extensions', '14 deprecated networking.k8s.io/v1, 16 removed networking.k8s.io/v1'],
  ['podsecuritypolicies.extensions', '14 deprecated policy/v1beta1, 16 removed policy/v1beta1, 25 removed'],
  ['podsecuritypolicies.policy', '14 works, 25 removed'],
  ['jobs.extensions', '14 removed batch/v1'],
  ['horizontalpodautoscalers.extensions', '14 removed autoscaling/v1'],
  ['horizontalpodautoscalers.autoscaling', '14 works'],
  [
    'horizontalpodautoscalers.autoscaling v2beta1',
    '14 works, 22 deprecated autoscaling/v2beta2, 23 deprecated autoscaling/v2, 25 removed autoscaling/v2',
  ],
  ['cronjobs.batch', '14 works'],
  ['cronjobs.batch v1beta1', '14 works, 21 deprecated batch/v1, 25 removed batch/v1'],
  ['poddisruptionbudgets.policy v1beta1', '14 works, 21 deprecated policy/v1, 25 removed policy/v1'],
  ['podpresets.settings.k8s.io', '14 works, 20 removed'],
  ['endpoints.', '14 works'],
  ['componentstatuses.', '14 works'],
  ['widgets.example.com', '14 works'],
  ['widgets.extensions', '14 works'],
];

for (const [resource, expected] of fates) {
  test(`${resource}: ${expected}`, () => {
    const [name = '', version] = resource.split(' ');
    const dot = name.indexOf('.');
    const changes: string[] = [];
    for (const at of timeline.versions) {
      const fate = fateOfResource(
        name.slice(dot + 1),
        name.slice(0, dot),
        version ? [version] : undefined,
        contextAt(at),
      );
      const said = fate ? [fate.state, ...fate.now.map(formatApiVersion)].join(' ') : 'works';
      if (changes.at(-1)?.replace(/^\d+ /, '') !== said) changes.push(`${at} ${said}`);
    }
    assert.equal(changes.join(', '), expected);
  });
}
