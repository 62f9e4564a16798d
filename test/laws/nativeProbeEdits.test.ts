import assert from 'node:assert/strict';
import test from 'node:test';
import { parse } from 'yaml';
import { minor } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { commandProbeAt, nativeProbeEdits } from '../../server/src/core/rules/exec-grpc-probe/nativeProbeEdits.ts';
import type { NativeDeadline } from '../../server/src/core/rules/exec-grpc-probe/nativeProbes.ts';
import { nodesOf, pairObject } from '../../server/src/core/schema/pairObject.ts';
import { applyEdits } from '../../server/src/core/text/TextEdit.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import { timeline } from '../api.ts';

/** Probes in every shape that people write, each with the comments `#1`, `#2` … that must all be there afterwards. */
const probes: readonly string[] = [
  'exec:\n  command: ["a", "b"]',
  'exec:\n  command: ["a", "b"]   #1',
  'exec: #1\n  #2\n  command: #3\n  #4\n  - a #5\n  #6\n  - b #7\n  #8\nperiodSeconds: 5 #9',
  'exec:\n    command:\n    - a\n    #1\n    - b\n    #2\n#3\nperiodSeconds: 5',
  'exec:\n  command:\n    - sh\n    - -c\n    - |\n      a\n\n#1\nperiodSeconds: 5',
  'exec:\n  command:\n    - sh\n    - -c\n    - >-\n      a\n      b\n\n\nperiodSeconds: 5 #1',
  'exec:\n  command: [\n    "a", #1\n    #2\n    "b"\n  ] #3\nfailureThreshold: 1',
  'exec: #1\n  command:\n    [a, b] #2',
  'exec: {command: [a, b]} #1\nperiodSeconds: 5',
  'exec: { command: [ a, b ] }',
  'exec: {command: [a, #1\n    b]} #2\nperiodSeconds: 5',
  'exec: {\n    #1\n    command: [a, b] #2\n  }\nperiodSeconds: 5',
  'exec: {\n    "command": [ #1\n      "a", "b" #2\n    ]}',
  '"exec":\n  \'command\': [a]\n"periodSeconds": 5',
  'periodSeconds: 5\n#1\nexec:\n  command: [a]\n#2',
  'timeoutSeconds: 9 #1\nexec:\n  command: [a]',
  'exec:\n  command: [a]\ntimeoutSeconds:\nperiodSeconds: 5',
];

/** The same as values of a flow mapping. */
const flowProbes: readonly string[] = [
  '{exec: {command: [a, b]}, periodSeconds: 5}',
  '{periodSeconds: 5, exec: {command: [a, b]}}',
  '{ "exec": { "command": ["a"] } } #1',
  '{"exec":{"command":["a"]},"timeoutSeconds":9}',
  '{exec: #1\n  {command: [a, #2\n  b #3\n  ]}, #4\n  periodSeconds: 5}',
  '{\n  exec: {\n    command: [\n      a, #1\n      b\n    ], #2\n  },\n  periodSeconds: 5\n}',
];

const deadlines: readonly NativeDeadline[] = [
  { kind: 'as-written' },
  { kind: 'keep', seconds: 3 },
  { kind: 'set', seconds: 7 },
];

function podWith(probe: string, lineBreak: string): string {
  const flow = probe.startsWith('{');
  const value = flow ? ` ${probe.replaceAll('\n', '\n        ')}` : `\n        ${probe.replaceAll('\n', '\n        ')}`;
  const text = `kind: Pod
apiVersion: v1
metadata: {name: x}
spec:
  containers:
    - name: x #0
      livenessProbe:${value}
      image: x
`;
  return text.replace(/^ +$/gm, '').replaceAll('\n', lineBreak);
}

interface Variant {
  readonly service: string;
  readonly deadline: NativeDeadline;
  readonly unsetExec: boolean;
  readonly comments: readonly string[];
}

function* variants(): Iterable<Variant> {
  for (const service of ['', 'true', "a, b: {c}'s"])
    for (const deadline of deadlines)
      for (const unsetExec of [false, true])
        for (const comments of [[], ['# of the script']]) yield { service, deadline, unsetExec, comments };
}

for (const probe of [...probes, ...flowProbes]) {
  test(`a native probe in the place of ${JSON.stringify(probe)}`, () => {
    for (const variant of variants()) {
      const lineBreak = variant.unsetExec ? '\r\n' : '\n';
      check(podWith(probe, lineBreak), variant, lineBreak);
    }
  });
}

function check(text: string, variant: Variant, lineBreak: string): void {
  const document = parseDocument(text);
  assert.deepEqual(document.problems, [], text);
  assert.equal(document.root?.type, 'mapping');
  if (document.root?.type !== 'mapping') return;
  const root = pairObject(document.root, 'core.v1.Pod', timeline.at(minor(36)));
  const node = [...nodesOf(root)].find(({ definition }) => definition?.name === 'core.v1.Probe')?.node;
  assert.equal(node?.type, 'mapping');
  if (node?.type !== 'mapping') return;
  const at = commandProbeAt(document, node);
  assert.ok(at, text);
  const after = applyEdits(text, nativeProbeEdits(at, { port: 50051, ...variant }));
  const context = `${text}\n→\n${after}`;

  const { exec, timeoutSeconds, ...rest } = probeOf(text);
  assert.ok(exec);
  const { service, deadline, unsetExec } = variant;
  const seconds = deadline.kind === 'set' ? deadline.seconds : timeoutSeconds;
  assert.deepEqual(
    probeOf(after),
    {
      ...rest,
      grpc: { port: 50051, ...(service !== '' && { service }) },
      ...(seconds !== undefined && { timeoutSeconds: seconds }),
      ...(unsetExec && { exec: null }),
    },
    context,
  );
  assert.deepEqual(
    commentsOf(after),
    [...commentsOf(text), ...variant.comments.map((comment) => comment.slice(1))].sort(),
    context,
  );
  assert.deepEqual(parseDocument(after).problems, [], context);
  assert.ok(
    after.split(lineBreak).every((line) => !/[\r\n]/.test(line)),
    context,
  );
  assert.doesNotMatch(after, /[ \t]+$/m, context);
}

function probeOf(text: string): Record<string, unknown> {
  const pod = parse(text) as { spec: { containers: { livenessProbe: Record<string, unknown> }[] } };
  return pod.spec.containers[0]?.livenessProbe ?? {};
}

function commentsOf(text: string): readonly string[] {
  return parseDocument(text)
    .comments.map((comment) => comment.text.trim())
    .map((comment) => (comment === 'of the script' ? ' of the script' : comment))
    .sort();
}
