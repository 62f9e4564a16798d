import assert from 'node:assert/strict';
import test from 'node:test';
import { render } from '../../server/src/core/messages/Message.ts';
import { annotations } from '../../server/src/core/rules/deprecated-metadata/annotations.ts';
import { nodeLabels } from '../../server/src/core/rules/deprecated-metadata/nodeLabels.ts';
import { applyEdits } from '../../server/src/core/text/TextEdit.ts';
import { shifted } from '../../server/src/core/text/TextRange.ts';
import { checkText } from '../api.ts';

/** `severity`, the safety of the fixes in their order, and what the first of them makes of the object. */
type Told = readonly [severity: string, safety: string];
const nothing: Told = ['', ''];

interface Row {
  /** As in the table. */
  readonly key: string;
  readonly manifest: string;
  /** From each version on. */
  readonly told: Readonly<Record<string, Told>>;
  /** Lines that the first fix writes at the last version; none where there is no fix. */
  readonly writes?: readonly string[];
}

const pod = (annotation: string, spec = ''): string => `apiVersion: v1
kind: Pod
metadata:
  name: web
  annotations:
    ${annotation}
spec:
${spec}  containers:
    - name: web
      image: registry.example.com/web:1
`;

const object = (
  kind: string,
  apiVersion: string,
  annotation: string,
  rest: string,
): string => `apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  name: web
  annotations:
    ${annotation}
${rest}`;

const service = (annotation: string): string =>
  object('Service', 'v1', annotation, 'spec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n');
const claim = (annotation: string): string =>
  object(
    'PersistentVolumeClaim',
    'v1',
    annotation,
    'spec:\n  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: 1Gi\n',
  );
const volume = (annotation: string): string =>
  object(
    'PersistentVolume',
    'v1',
    annotation,
    'spec:\n  capacity:\n    storage: 1Gi\n  accessModes: [ReadWriteOnce]\n  nfs:\n    server: nfs.example.com\n    path: /\n',
  );
const policy = (annotation: string): string =>
  object(
    'PodSecurityPolicy',
    'policy/v1beta1',
    annotation,
    'spec:\n  seLinux:\n    rule: RunAsAny\n  runAsUser:\n    rule: RunAsAny\n  fsGroup:\n    rule: RunAsAny\n  supplementalGroups:\n    rule: RunAsAny\n',
  );
const unread = (told: Told): Row['told'] => ({ '1.14': told, '1.25': told, '1.36': told });
const leftover = (key: string): Row => ({
  key,
  manifest: pod(`${key}: x`),
  told: unread(['hint', 'safe']),
  writes: [],
});
const ofPolicy = (key: string): Row => ({
  key,
  manifest: policy(`${key}: runtime/default`),
  told: { '1.20': nothing, '1.21': ['hint', ''], '1.24': ['hint', ''], '1.25': nothing },
});

const annotationRows: readonly Row[] = [
  {
    key: 'seccomp.security.alpha.kubernetes.io/pod',
    manifest: pod('seccomp.security.alpha.kubernetes.io/pod: docker/default'),
    told: { '1.18': nothing, '1.19': ['warning', 'safe'], '1.26': ['warning', 'safe'], '1.27': ['warning', 'safe'] },
    writes: ['  securityContext:', '    seccompProfile:', '      type: RuntimeDefault'],
  },
  {
    key: 'container.seccomp.security.alpha.kubernetes.io/',
    manifest: pod('container.seccomp.security.alpha.kubernetes.io/web: localhost/web.json'),
    told: { '1.18': nothing, '1.19': ['warning', 'safe'], '1.27': ['warning', 'review'] },
    writes: ['        seccompProfile:', '          type: Localhost', '          localhostProfile: web.json'],
  },
  {
    key: 'container.apparmor.security.beta.kubernetes.io/',
    manifest: pod('container.apparmor.security.beta.kubernetes.io/web: unconfined'),
    told: { '1.29': nothing, '1.30': ['warning', 'safe'], '1.36': ['warning', 'safe'] },
    writes: ['      securityContext:', '        appArmorProfile:', '          type: Unconfined'],
  },
  {
    key: 'scheduler.alpha.kubernetes.io/critical-pod',
    manifest: pod('scheduler.alpha.kubernetes.io/critical-pod: ""'),
    told: { '1.14': ['warning', 'review'], '1.16': ['warning', 'review'], '1.36': ['warning', 'review'] },
    writes: ['  priorityClassName: system-cluster-critical'],
  },
  {
    key: 'security.alpha.kubernetes.io/sysctls',
    manifest: pod('security.alpha.kubernetes.io/sysctls: kernel.shm_rmid_forced=1'),
    told: unread(['warning', 'review']),
    writes: ['    sysctls:', '      - name: kernel.shm_rmid_forced', '        value: "1"'],
  },
  {
    key: 'security.alpha.kubernetes.io/unsafe-sysctls',
    manifest: pod('security.alpha.kubernetes.io/unsafe-sysctls: net.core.somaxconn=1024,kernel.msgmax=65536'),
    told: unread(['warning', 'review']),
    writes: ['      - name: net.core.somaxconn', '        value: "1024"', '      - name: kernel.msgmax'],
  },
  {
    key: 'scheduler.alpha.kubernetes.io/affinity',
    manifest: pod(`scheduler.alpha.kubernetes.io/affinity: '{"podAntiAffinity": {}}'`),
    told: unread(['warning', 'review']),
    writes: ['  affinity:', '    podAntiAffinity: {}'],
  },
  {
    key: 'scheduler.alpha.kubernetes.io/tolerations',
    manifest: pod(`scheduler.alpha.kubernetes.io/tolerations: '[{"key": "a", "operator": "Exists"}]'`),
    told: unread(['warning', 'review']),
    writes: ['  tolerations:', '    - key: a', '      operator: Exists'],
  },
  ...['pod.alpha.kubernetes.io/init-containers', 'pod.beta.kubernetes.io/init-containers'].map((key) => ({
    key,
    manifest: pod(`${key}: '[{"name": "init", "image": "registry.example.com/init:1"}]'`),
    told: unread(['warning', 'review']),
    writes: ['  initContainers:', '    - name: init', '      image: registry.example.com/init:1'],
  })),
  ...['hostname', 'subdomain'].map((field) => ({
    key: `pod.beta.kubernetes.io/${field}`,
    manifest: pod(`pod.beta.kubernetes.io/${field}: web`),
    told: unread(['warning', 'review']),
    writes: [`  ${field}: web`],
  })),
  leftover('pod.alpha.kubernetes.io/init-container-statuses'),
  leftover('pod.beta.kubernetes.io/init-container-statuses'),
  leftover('pod.alpha.kubernetes.io/initialized'),
  leftover('kubernetes.io/created-by'),
  leftover('kubernetes.io/limit-ranger'),
  leftover('kubernetes.io/config.hash'),
  leftover('kubernetes.io/config.seen'),
  leftover('kubernetes.io/config.source'),
  {
    key: 'service.alpha.kubernetes.io/tolerate-unready-endpoints',
    manifest: service('service.alpha.kubernetes.io/tolerate-unready-endpoints: "true"'),
    told: { '1.14': ['warning', 'safe'], '1.36': ['warning', 'safe'] },
    writes: ['  publishNotReadyAddresses: true'],
  },
  {
    key: 'service.kubernetes.io/topology-aware-hints',
    manifest: service('service.kubernetes.io/topology-aware-hints: auto'),
    told: { '1.26': nothing, '1.27': ['warning', 'safe'], '1.36': ['warning', 'safe'] },
    writes: ['    service.kubernetes.io/topology-mode: Auto'],
  },
  {
    key: 'volume.beta.kubernetes.io/storage-class',
    manifest: claim('volume.beta.kubernetes.io/storage-class: ""'),
    told: { '1.14': ['warning', 'safe'], '1.36': ['warning', 'safe'] },
    writes: ['  storageClassName: ""'],
  },
  {
    key: 'volume.alpha.kubernetes.io/storage-class',
    manifest: claim('volume.alpha.kubernetes.io/storage-class: any'),
    told: unread(['hint', 'safe']),
    writes: [],
  },
  {
    key: 'volume.beta.kubernetes.io/storage-provisioner',
    manifest: claim('volume.beta.kubernetes.io/storage-provisioner: ebs.csi.aws.com'),
    told: { '1.22': nothing, '1.23': ['hint', 'safe'], '1.36': ['hint', 'safe'] },
    writes: [],
  },
  {
    key: 'volume.beta.kubernetes.io/mount-options',
    manifest: volume('volume.beta.kubernetes.io/mount-options: "ro,nfsvers=4.1"'),
    told: { '1.30': nothing, '1.31': ['warning', 'safe'], '1.36': ['warning', 'safe'] },
    writes: ['  mountOptions:', '  - ro', '  - nfsvers=4.1'],
  },
  {
    key: 'volume.alpha.kubernetes.io/node-affinity',
    manifest: volume(
      `volume.alpha.kubernetes.io/node-affinity: '{"requiredDuringSchedulingIgnoredDuringExecution": {"nodeSelectorTerms": [{}]}}'`,
    ),
    told: unread(['warning', 'review']),
    writes: ['  nodeAffinity:', '    required:', '      nodeSelectorTerms:'],
  },
  {
    key: 'storageclass.beta.kubernetes.io/is-default-class',
    manifest: object(
      'StorageClass',
      'storage.k8s.io/v1',
      'storageclass.beta.kubernetes.io/is-default-class: "true"',
      'provisioner: ebs.csi.aws.com\n',
    ),
    told: { '1.14': ['warning', 'safe'], '1.36': ['warning', 'safe'] },
    writes: ['    storageclass.kubernetes.io/is-default-class: "true"'],
  },
  ofPolicy('seccomp.security.alpha.kubernetes.io/allowedProfileNames'),
  ofPolicy('seccomp.security.alpha.kubernetes.io/defaultProfileName'),
  ofPolicy('apparmor.security.beta.kubernetes.io/allowedProfileNames'),
  ofPolicy('apparmor.security.beta.kubernetes.io/defaultProfileName'),
  {
    key: 'scheduler.alpha.kubernetes.io/preferAvoidPods',
    manifest: object('Node', 'v1', `scheduler.alpha.kubernetes.io/preferAvoidPods: '{}'`, 'spec: {}\n'),
    told: { '1.21': nothing, '1.22': ['warning', ''], '1.36': ['warning', ''] },
  },
  {
    key: 'kubernetes.io/enforce-mountable-secrets',
    manifest: object('ServiceAccount', 'v1', 'kubernetes.io/enforce-mountable-secrets: "true"', ''),
    told: { '1.31': nothing, '1.32': ['warning', ''], '1.36': ['warning', ''] },
  },
  {
    key: 'net.beta.kubernetes.io/network-policy',
    manifest: object('Namespace', 'v1', `net.beta.kubernetes.io/network-policy: '{}'`, ''),
    told: unread(['warning', '']),
  },
  {
    key: 'kubernetes.io/ingress.class',
    manifest: object(
      'Ingress',
      'networking.k8s.io/v1',
      'kubernetes.io/ingress.class: nginx',
      'spec:\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n',
    ),
    told: { '1.18': nothing, '1.19': ['hint', ''], '1.36': ['hint', ''] },
  },
];

const selecting = (key: string, value = '""'): string => pod('a: b', `  nodeSelector:\n    ${key}: ${value}\n`);
const label = (key: string, since: string, before: string, safety: string, replacement: string): Row => ({
  key,
  manifest: selecting(key, 'x'),
  told: { ...(before && { [before]: nothing }), [since]: ['warning', safety], '1.36': ['warning', safety] },
  writes: [`    ${replacement}: x`],
});

const labelRows: readonly Row[] = [
  label('beta.kubernetes.io/os', '1.14', '', 'safe', 'kubernetes.io/os'),
  label('beta.kubernetes.io/arch', '1.14', '', 'safe', 'kubernetes.io/arch'),
  label('beta.kubernetes.io/instance-type', '1.17', '1.16', 'review', 'node.kubernetes.io/instance-type'),
  label('failure-domain.beta.kubernetes.io/zone', '1.17', '1.16', 'review', 'topology.kubernetes.io/zone'),
  label('failure-domain.beta.kubernetes.io/region', '1.17', '1.16', 'review', 'topology.kubernetes.io/region'),
  label('node-role.kubernetes.io/master', '1.20', '1.19', 'review', 'node-role.kubernetes.io/control-plane'),
  {
    key: 'app.kubernetes.io/created-by',
    manifest: selecting('app.kubernetes.io/created-by'),
    told: { '1.14': ['warning', ''], '1.36': ['warning', ''] },
  },
];

test('every entry of the tables has a row', () => {
  assert.deepEqual(
    annotationRows.map(({ key }) => key),
    annotations.map(({ key }) => key),
  );
  assert.deepEqual(
    labelRows.map(({ key }) => key),
    nodeLabels.map(({ key }) => key),
  );
});

for (const { key, manifest, told, writes } of [...annotationRows, ...labelRows]) {
  for (const [version, [severity, safety]] of Object.entries(told)) {
    test(`${key} at ${version}: ${severity || 'nothing'}, ${safety || 'no fix'}`, () => {
      const found = reportsOf(manifest, version);
      assert.deepEqual(
        found.map(({ finding }) => finding.severity),
        severity === '' ? [] : [severity],
      );
      assert.deepEqual(
        found.flatMap(({ finding }) => (finding.fixes?.() ?? []).map((fix) => fix.safety)),
        safety === '' ? [] : [safety],
      );
    });
  }

  test(`${key}: what its fix writes`, () => {
    const version = Object.entries(told).findLast(([, [severity]]) => severity !== '')?.[0] ?? '';
    const [located] = reportsOf(manifest, version);
    const fix = located?.finding.fixes?.()[0];
    assert.equal(fix === undefined, writes === undefined);
    if (!located || !fix) return;
    const after = applyEdits(
      manifest,
      fix.edits.map((edit) => ({ ...edit, range: shifted(edit.range, located.start) })),
    );
    const lines = after.split('\n');
    for (const line of writes ?? []) assert.ok(lines.includes(line), after);
    assert.ok(!lines.some((line) => line.trimStart().startsWith(`${key}:`)), after);
    assert.ok(!/annotations:\s*(?:\{\})?\s*\n(?! {4})/.test(after), after);
    assert.deepEqual(reportsOf(after, version), []);
  });
}

test('a version is named where it decides', () => {
  const text = (manifest: string, version: string): string => {
    const [found] = reportsOf(manifest, version);
    return found ? render(found.finding.message, 'en') : '';
  };
  const seccomp = pod('seccomp.security.alpha.kubernetes.io/pod: runtime/default');
  assert.match(text(seccomp, '1.19'), /deprecated as of Kubernetes 1\.19 and has no effect from 1\.27 on/);
  assert.match(text(seccomp, '1.27'), /has no effect as of Kubernetes 1\.27/);
  assert.match(text(selecting('node-role.kubernetes.io/master'), '1.23'), /deprecated as of Kubernetes 1\.20/);
  assert.match(text(selecting('node-role.kubernetes.io/master'), '1.24'), /no longer get the label .* 1\.24/);
});

function reportsOf(manifest: string, version: string): ReturnType<typeof checkText>['findings'] {
  return checkText(manifest, version).findings.filter(({ finding }) => finding.rule === 'deprecated-metadata');
}
