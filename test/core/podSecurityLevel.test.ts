import assert from 'node:assert/strict';
import test from 'node:test';
import { type PodSecurityFit, podSecurityLevel } from '../../server/src/core/migrations/podSecurityLevel.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';

const seccomp = 'seccomp.security.alpha.kubernetes.io/allowedProfileNames';
const appArmor = 'apparmor.security.beta.kubernetes.io/allowedProfileNames';

/** A policy that fits the strictest level, as fields of its spec; a row of the tables below changes one. */
const strictest: Readonly<Record<string, string>> = {
  privileged: 'false',
  allowPrivilegeEscalation: 'false',
  requiredDropCapabilities: '[ALL]',
  volumes: '[configMap, csi, downwardAPI, emptyDir, ephemeral, persistentVolumeClaim, projected, secret]',
  runAsUser: '{rule: MustRunAsNonRoot}',
  seLinux: '{rule: MustRunAs}',
  supplementalGroups: '{rule: RunAsAny}',
  fsGroup: '{rule: RunAsAny}',
};

function measured(
  spec: Readonly<Record<string, string>>,
  annotations: Readonly<Record<string, string>> = {},
): PodSecurityFit {
  const lines = [
    'apiVersion: policy/v1beta1',
    'kind: PodSecurityPolicy',
    'metadata:',
    '  name: test',
    '  annotations:',
    ...Object.entries({ [seccomp]: 'runtime/default', ...annotations }).map(([key, value]) => `    ${key}: ${value}`),
    'spec:',
    ...Object.entries({ ...strictest, ...spec }).map(([key, value]) => `  ${key}: ${value}`),
  ];
  const { root } = parseDocument(`${lines.join('\n')}\n`);
  assert.ok(root?.type === 'mapping');
  return podSecurityLevel(root);
}

test('a policy that leaves nothing open fits the strictest level', () => {
  const { level, decisive, unchecked, anySeLinux } = measured({});
  assert.deepEqual(
    { level, decisive, unchecked, anySeLinux },
    {
      level: 'restricted',
      decisive: [],
      unchecked: [],
      anySeLinux: false,
    },
  );
});

/** One field of the strictest policy and what it is changed to, with the level that it then fits. */
const fields: readonly (readonly [field: string, value: string, level: PodSecurityFit['level']])[] = [
  ['privileged', 'true', 'privileged'],
  ['privileged', 'null', 'restricted'],
  ['hostPID', 'true', 'privileged'],
  ['hostIPC', 'true', 'privileged'],
  ['hostNetwork', 'true', 'privileged'],
  ['hostNetwork', 'false', 'restricted'],
  ['hostPorts', '[]', 'restricted'],
  ['hostPorts', '[{min: 0, max: 0}]', 'restricted'],
  ['hostPorts', '[{min: 0, max: 0}, {min: 8000, max: 8080}]', 'privileged'],
  ['volumes', '["*"]', 'privileged'],
  ['volumes', '[configMap, hostPath]', 'privileged'],
  ['volumes', '[configMap, nfs]', 'baseline'],
  ['volumes', '[none]', 'restricted'],
  ['volumes', '[]', 'restricted'],
  ['allowedHostPaths', '[{pathPrefix: /var}]', 'restricted'],
  ['allowedCapabilities', '["*"]', 'privileged'],
  ['allowedCapabilities', '[SYS_ADMIN]', 'privileged'],
  ['allowedCapabilities', '[NET_BIND_SERVICE, CHOWN, SETUID]', 'baseline'],
  ['allowedCapabilities', '[NET_BIND_SERVICE]', 'restricted'],
  ['defaultAddCapabilities', '[NET_ADMIN]', 'privileged'],
  ['defaultAddCapabilities', '[KILL]', 'baseline'],
  ['defaultAddCapabilities', '[NET_BIND_SERVICE]', 'restricted'],
  ['requiredDropCapabilities', '[NET_RAW]', 'baseline'],
  ['requiredDropCapabilities', '[]', 'baseline'],
  ['requiredDropCapabilities', '[NET_RAW, ALL]', 'restricted'],
  ['seLinux', '{rule: MustRunAs, seLinuxOptions: {type: container_t, level: "s0:c1"}}', 'restricted'],
  ['seLinux', '{rule: MustRunAs, seLinuxOptions: {type: spc_t}}', 'privileged'],
  ['seLinux', '{rule: MustRunAs, seLinuxOptions: {user: system_u}}', 'privileged'],
  ['seLinux', '{rule: MustRunAs, seLinuxOptions: {role: system_r}}', 'privileged'],
  ['seLinux', '{rule: RunAsAny}', 'restricted'],
  ['runAsUser', '{rule: RunAsAny}', 'baseline'],
  ['runAsUser', '{rule: MustRunAs, ranges: [{min: 1000, max: 2000}]}', 'baseline'],
  ['runAsGroup', '{rule: MustRunAs, ranges: [{min: 1000, max: 2000}]}', 'restricted'],
  ['allowPrivilegeEscalation', 'true', 'baseline'],
  // The default.
  ['allowPrivilegeEscalation', 'null', 'baseline'],
  ['defaultAllowPrivilegeEscalation', 'false', 'restricted'],
  ['allowedProcMountTypes', '[Default]', 'restricted'],
  ['allowedProcMountTypes', '[Default, Unmasked]', 'privileged'],
  ['allowedUnsafeSysctls', '[]', 'restricted'],
  ['allowedUnsafeSysctls', '[net.ipv4.tcp_syncookies]', 'restricted'],
  ['allowedUnsafeSysctls', '["net.*"]', 'privileged'],
  ['allowedUnsafeSysctls', '["*"]', 'privileged'],
  ['forbiddenSysctls', '["*"]', 'restricted'],
  ['readOnlyRootFilesystem', 'true', 'restricted'],
  ['fsGroup', '{rule: MayRunAs, ranges: [{min: 1, max: 2}]}', 'restricted'],
  ['allowedFlexVolumes', '[{driver: a}]', 'restricted'],
  ['allowedCSIDrivers', '[{name: a}]', 'restricted'],
];

for (const [field, value, level] of fields) {
  test(`${field}: ${value} fits ${level}`, () => {
    const found = measured({ [field]: value });
    assert.equal(found.level, level);
    assert.deepEqual(
      found.decisive.map(({ path }) => path),
      level === 'restricted' ? [] : [`spec.${field}`],
    );
  });
}

const annotated: readonly (readonly [name: string, value: string, level: PodSecurityFit['level']])[] = [
  [seccomp, 'runtime/default', 'restricted'],
  [seccomp, 'docker/default, runtime/default', 'restricted'],
  [seccomp, 'runtime/default,localhost/audit.json', 'restricted'],
  // The comma at the end lets Pods go without a profile.
  [seccomp, 'runtime/default,', 'baseline'],
  [seccomp, 'null', 'baseline'],
  [seccomp, "'*'", 'privileged'],
  [seccomp, 'runtime/default,unconfined', 'privileged'],
  [appArmor, 'runtime/default', 'restricted'],
  [appArmor, 'runtime/default,', 'restricted'],
  [appArmor, 'localhost/mine', 'restricted'],
  [appArmor, 'unconfined', 'privileged'],
  [appArmor, "'*'", 'privileged'],
  ['seccomp.security.alpha.kubernetes.io/defaultProfileName', 'runtime/default', 'restricted'],
];

for (const [name, value, level] of annotated) {
  test(`annotation ${name}: ${value} fits ${level}`, () => {
    const found = measured({}, { [name]: value });
    assert.equal(found.level, level);
    const paths = level === 'restricted' ? [] : [`metadata.annotations["${name}"]`];
    assert.deepEqual(
      found.decisive.map(({ path }) => path),
      paths,
    );
  });
}

test('the weakest level is told by everything that keeps from the middle one, and checks nothing', () => {
  const found = measured({
    hostPID: 'true',
    volumes: '["*"]',
    allowPrivilegeEscalation: 'true',
    readOnlyRootFilesystem: 'true',
  });
  assert.equal(found.level, 'privileged');
  assert.deepEqual(
    found.decisive.map(({ path }) => path),
    ['spec.hostPID', 'spec.volumes'],
  );
  assert.deepEqual(found.unchecked, []);
});

test('what is restricted beyond the level is told, with where it stands', () => {
  const groups = '{rule: MustRunAs, ranges: [{min: 1, max: 2}]}';
  const more = {
    supplementalGroups: groups,
    fsGroup: groups,
    readOnlyRootFilesystem: 'true',
    forbiddenSysctls: '["kernel.*"]',
    runtimeClass: '{allowedRuntimeClassNames: [gvisor], defaultRuntimeClassName: gvisor}',
  };
  const names = (spec: Readonly<Record<string, string>>): readonly string[] =>
    measured(spec).unchecked.map(({ path }) => path);
  assert.deepEqual(names(more), [
    'spec.supplementalGroups',
    'spec.fsGroup',
    'spec.readOnlyRootFilesystem',
    'spec.forbiddenSysctls',
    'spec.runtimeClass.allowedRuntimeClassNames',
  ]);
  // The middle level has no opinion of what only the strictest one demands.
  assert.deepEqual(names({ volumes: '[nfs]' }), [
    'spec.allowPrivilegeEscalation',
    'spec.requiredDropCapabilities',
    'spec.runAsUser',
  ]);
  const ranges = measured({ runAsUser: groups });
  assert.deepEqual(
    ranges.unchecked.map(({ path }) => path),
    ['spec.allowPrivilegeEscalation', 'spec.requiredDropCapabilities', 'spec.runAsUser'],
  );
  assert.ok(ranges.unchecked.every(({ range }) => range !== undefined));
});

test('what the policy writes into Pods is told, as Pod Security admission writes nothing', () => {
  assert.deepEqual(
    measured({
      requiredDropCapabilities: '[]',
      allowPrivilegeEscalation: 'true',
      runAsUser: '{rule: RunAsAny}',
      seLinux: '{rule: RunAsAny}',
    }).filledIn,
    [],
  );
  const filled = measured(
    { defaultAllowPrivilegeEscalation: 'false', runtimeClass: '{defaultRuntimeClassName: gvisor}' },
    { 'seccomp.security.alpha.kubernetes.io/defaultProfileName': 'runtime/default' },
  );
  assert.deepEqual(
    filled.filledIn.map(({ path }) => path),
    [
      'spec.allowPrivilegeEscalation',
      'spec.defaultAllowPrivilegeEscalation',
      'spec.runAsUser',
      'spec.seLinux',
      'spec.requiredDropCapabilities',
      'spec.runtimeClass.defaultRuntimeClassName',
      'metadata.annotations["seccomp.security.alpha.kubernetes.io/defaultProfileName"]',
    ],
  );
});

test('a policy that allows any SELinux options is measured by the rest, and that is told', () => {
  assert.equal(measured({ seLinux: '{rule: RunAsAny}' }).anySeLinux, true);
  assert.equal(measured({ seLinux: 'null' }).anySeLinux, true);
  assert.equal(measured({ seLinux: '{rule: RunAsAny}', privileged: 'true' }).anySeLinux, false);
});

test('aliases and merge keys are looked through', () => {
  const { root } = parseDocument(`apiVersion: policy/v1beta1
kind: PodSecurityPolicy
metadata: {name: test}
spec:
  <<: &common {hostPID: true}
  volumes: &volumes [hostPath]
  allowedFlexVolumes: *volumes
`);
  assert.ok(root?.type === 'mapping');
  assert.deepEqual(
    podSecurityLevel(root).decisive.map(({ path }) => path),
    ['spec.hostPID', 'spec.volumes'],
  );
});
