import assert from 'node:assert/strict';
import test from 'node:test';
import { drydockRules } from '../../server/src/core/analysis/drydockRules.ts';
import { render } from '../../server/src/core/messages/Message.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { timeline } from '../api.ts';
import { runFake } from './fakeHost.ts';

interface Case {
  /** Parted by blanks. */
  readonly args: string;
  /** What the first line is, and what the rest holds. */
  readonly title: string;
  readonly holds?: readonly (string | RegExp)[];
}

const cases: readonly Case[] = [
  {
    args: 'Deployment',
    title: 'Deployment',
    holds: ['`apps/v1`', '`deployments`', 'apps/v1beta2', /^ {2}spec +DeploymentSpec +required$/m],
  },
  { args: 'deployment', title: 'Deployment', holds: ['`apps/v1`'] },
  { args: 'deployments', title: 'Deployment', holds: ['`apps/v1`'] },
  { args: 'deploy', title: 'Deployment', holds: ['`apps/v1`'] },
  { args: 'deploy --kubernetes 1.14', title: 'Deployment', holds: ['`apps/v1`'] },
  { args: 'deployments.apps', title: 'Deployment', holds: ['`apps/v1`'] },
  {
    args: 'deployments.v1beta2.apps',
    title: 'Deployment',
    holds: ['`apps/v1beta2`', /Not part of a Kubernetes 1\.36 cluster.*1\.15/],
  },
  { args: 'apps/v1/Deployment', title: 'Deployment', holds: ['`apps/v1`'] },
  { args: 'extensions/v1beta1/deployment', title: 'Deployment', holds: ['`extensions/v1beta1`'] },
  { args: 'v1/Pod.spec.nodeName', title: 'Pod.spec.nodeName (v1)', holds: ['string'] },
  { args: 'ingress.networking.k8s.io/v1beta1', title: 'Ingress', holds: ['`networking.k8s.io/v1beta1`', '1.21'] },
  {
    args: 'ingress.networking.k8s.io/v1beta1.spec.backend',
    title: 'Ingress.spec.backend (networking.k8s.io/v1beta1)',
    holds: [/^ {2}serviceName +string/m],
  },
  {
    args: 'ingresses.networking.k8s.io.spec.rules',
    title: 'Ingress.spec.rules (networking.k8s.io/v1)',
    holds: [/^ {2}host +string$/m],
  },
  { args: 'ing --kubernetes 1.18', title: 'Ingress', holds: ['`networking.k8s.io/v1beta1`'] },
  { args: 'hpa', title: 'HorizontalPodAutoscaler', holds: ['`autoscaling/v2`'] },
  { args: 'hpa --kubernetes 1.20', title: 'HorizontalPodAutoscaler', holds: ['`autoscaling/v1`'] },
  { args: 'event', title: 'Event', holds: ['`v1`', 'events.k8s.io/v1'] },
  { args: 'psp', title: 'PodSecurityPolicy', holds: [/Not part of a Kubernetes 1\.36 cluster.*1\.24/, '1.25'] },
  {
    args: 'Deployment.spec.strategy',
    title: 'Deployment.spec.strategy (apps/v1)',
    holds: ['DeploymentStrategy', /^ {2}rollingUpdate +RollingUpdateDeployment$/m],
  },
  {
    args: 'deploy.SPEC.Strategy.rollingupdate.maxsurge',
    title: 'Deployment.spec.strategy.rollingUpdate.maxSurge (apps/v1)',
    holds: ['int-or-string', '25%'],
  },
  {
    args: 'pod.spec.containers[0].livenessProbe.grpc',
    title: 'Pod.spec.containers.livenessProbe.grpc (v1)',
    holds: ['1.23', /^ {2}port +integer +required$/m],
  },
  { args: 'pod.spec.containers[].env[*].name', title: 'Pod.spec.containers.env.name (v1)' },
  { args: 'pod.metadata.labels["app"]', title: 'Pod.metadata.labels.app (v1)' },
  { args: 'Probe', title: 'Probe', holds: ['core.v1.Probe', /^ {2}httpGet +HTTPGetAction$/m] },
  { args: 'Probe.grpc', title: 'Probe.grpc (core.v1)', holds: ['GRPCAction'] },
  { args: 'core.v1.Probe.grpc', title: 'Probe.grpc (core.v1)', holds: ['GRPCAction'] },
  {
    args: 'Probe.grpc --kubernetes 1.20',
    title: 'Probe.grpc (core.v1)',
    holds: [/Not part of a Kubernetes 1\.20 cluster.*1\.23/],
  },
  {
    args: 'JobTemplateSpec',
    title: 'JobTemplateSpec',
    holds: ['batch.v1.JobTemplateSpec', 'batch.v1beta1.JobTemplateSpec'],
  },
  { args: 'svc.spec.type', title: 'Service.spec.type (v1)', holds: ['`LoadBalancer`'] },
  {
    args: 'crd.spec.versions.schema.openAPIV3Schema.properties.a.type',
    title: 'CustomResourceDefinition.spec.versions.schema.openAPIV3Schema.properties.a.type (apiextensions.k8s.io/v1)',
  },
];

for (const { args, title, holds = [] } of cases) {
  test(`drydock explain ${args}`, async () => {
    const { status, stdout, stderr } = await runFake(['explain', ...args.split(' ')]);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.equal(stdout.split('\n')[0], title);
    for (const part of holds)
      assert.ok(typeof part === 'string' ? stdout.includes(part) : part.test(stdout), `${part}\n${stdout}`);
    assert.doesNotMatch(stdout, /undefined|\*\*|\[object|this file/);
  });
}

const failures: readonly (readonly [topic: string, stderr: string])[] = [
  ['Deploymnt.spec', 'drydock: `Deploymnt` is neither a rule nor a kind; did you mean `Deployment.spec`?\n'],
  ['unknown-feild', 'drydock: `unknown-feild` is neither a rule nor a kind; did you mean `unknown-field`?\n'],
  ['Deployment.spec.stratgy', 'drydock: `stratgy` is not a field of DeploymentSpec; did you mean `strategy`?\n'],
  ['Service.spec.zzz', 'drydock: `zzz` is not a field of ServiceSpec in any Kubernetes version from 1.14 to 1.36.\n'],
  ['Pod.metadata.name.first', 'drydock: `metadata.name` is a string, which has no fields, so it has no `first`.\n'],
  [
    'networking.k8s.io/v9/Ingress',
    'drydock: `networking.k8s.io/v9/Ingress` is neither a rule nor a kind in Kubernetes 1.14 to 1.36.\n',
  ],
  ['xyzzyxyzzy', 'drydock: `xyzzyxyzzy` is neither a rule nor a kind in Kubernetes 1.14 to 1.36.\n'],
];

for (const [topic, wanted] of failures) {
  test(`drydock explain ${topic} says what there is`, async () => {
    const { status, stdout, stderr } = await runFake(['explain', topic]);
    assert.deepEqual({ status, stdout, stderr }, { status: 2, stdout: '', stderr: wanted });
  });
}

for (const language of ['en', 'ko'] as const) {
  test(`every rule is explained with its example and what is found in it (${language})`, async () => {
    for (const { id, docs } of [...rules, ...drydockRules]) {
      const { status, stdout, stderr } = await runFake(['explain', id, '--lang', language]);
      assert.deepEqual({ id, status, stderr }, { id, status: 0, stderr: '' });
      assert.ok(stdout.startsWith(`${id}: ${render({ id: docs.title, params: {} }, language)}\n`));
      assert.match(stdout, /\n +\| +\^+ \S/, `${id} has no mark in its example`);
    }
  });
}

test('every kind of every version is explained, from its own name in full', async () => {
  for (const name of timeline.kinds.keys()) {
    const { status, stdout, stderr } = await runFake(['explain', name]);
    assert.deepEqual({ name, status, stderr }, { name, status: 0, stderr: '' });
    assert.ok(stdout.startsWith(`${name.slice(name.lastIndexOf('/') + 1)}\n`));
  }
});

test('without a topic all rules are listed', async () => {
  const { status, stdout } = await runFake(['explain']);
  assert.equal(status, 0);
  for (const { id } of [...rules, ...drydockRules]) assert.match(stdout, new RegExp(`^ {2}${id} `, 'm'));
});
