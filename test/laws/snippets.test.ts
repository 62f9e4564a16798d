import assert from 'node:assert/strict';
import test from 'node:test';
import type { Completion } from '../../server/src/core/features/completion/Completion.ts';
import { plainText } from '../../server/src/core/features/completion/insertText.ts';
import { createServedSnippets, type ServedSnippet } from '../../server/src/core/features/completion/servedSnippets.ts';
import type { ApiView } from '../../server/src/core/kubernetes/ApiTimeline.ts';
import { formatKubernetesVersion } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { gateStageAt } from '../../server/src/core/kubernetes/Lifecycle.ts';
import { catalogue } from '../../server/src/core/messages/catalogue.ts';
import { render } from '../../server/src/core/messages/Message.ts';
import { snippets } from '../../server/src/core/snippets/index.ts';
import type { Snippet } from '../../server/src/core/snippets/Snippet.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import { checkText, facts, timeline } from '../api.ts';
import { caseFiles, completionCases } from '../caseFiles.ts';
import { accept, completeText } from '../completeText.ts';
import { readCompletionCase } from '../readCompletionCase.ts';

const served = createServedSnippets(snippets, facts);

function servedSnippets(view: ApiView): readonly ServedSnippet[] {
  return [...served(view, 'document'), ...served(view, 'part')];
}

const pod = `apiVersion: v1 # first
kind: Pod
metadata:
  name: web
spec:
`;
const workload = `metadata:
  name: web
spec:
  selector:
    matchLabels: {app: web} # ours
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
      - name: web
        image: web
`;

/** Texts with a place in a mapping of each definition that snippets fit in, in several styles; comments are there to be kept. */
const mappings: Readonly<Record<string, readonly string[]>> = {
  'core.v1.Container': [
    `${pod}  containers:\n  - name: web # the server\n    image: web\n    $0\n  # end\n`,
    `${pod}    containers:\n        - name: web\n          image: web\n          $0\n    # end\n    restartPolicy: Always\n`,
    `${pod}  containers:\n  - name: web\n    image: web\n    $0`,
    '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "spec": {"containers": [{"name": "web", "image": "web", $0}]}}\n',
  ],
  'core.v1.PodSpec': [
    `${pod}  containers: # one\n  - name: web\n    image: web\n  $0\n`,
    `${pod}  $0\n  # two\n  containers:\n    - name: web\n      image: web\n    - name: log\n      image: log\n`,
    '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "spec": {"containers": [{"name": "web", "image": "web"}], $0}}\n',
  ],
  'apps.v1.DeploymentSpec': [`apiVersion: apps/v1\nkind: Deployment\n${workload}  # end\n  $0\n`],
  'apps.v1.DaemonSetSpec': [`apiVersion: apps/v1\nkind: DaemonSet\n${workload}  $0\n`],
  'apps.v1.StatefulSetSpec': [`apiVersion: apps/v1\nkind: StatefulSet\n${workload}  serviceName: web\n  $0\n`],
  'batch.v1.JobSpec': [
    `apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: web\nspec:\n  $0\n  template:\n    spec:\n      restartPolicy: Never\n      containers: [{name: web, image: web}]\n`,
  ],
  'networking.v1.IngressSpec': [
    `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\nspec:\n  $0\n  defaultBackend:\n    service: {name: web, port: {number: 80}}\n`,
  ],
  'autoscaling.v2.HorizontalPodAutoscalerSpec': [
    `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}\n  maxReplicas: 3\n  $0\n`,
  ],
};

/** The text with a list of its own at the cursor, and the cursor at its first item. */
function listsIn(text: string, field: string): readonly string[] {
  if (text.startsWith('{')) return [text.replace('$0', `"${field}": [$0]`)];
  const margin = /^( *)\$0/m.exec(text)?.[1] ?? '';
  return ['', '  '].flatMap((more) => [
    text.replace('$0', `${field}:\n${margin}${more}- $0`),
    text.replace('$0', `${field}:\n${margin}${more}$0`),
  ]);
}

/** The places that a snippet fits at. */
function placesOf({ fits }: Snippet): readonly string[] {
  if (fits.in === 'document') return ['$0', `${pod}  containers: [{name: web, image: web}]\n---\n$0\n`, '# mine\n$0\n'];
  const places = mappings[fits.definition] ?? [];
  return fits.in === 'keys' ? places : [...places, ...places.flatMap((text) => listsIn(text, fits.field))];
}

/** Errors and warnings of the schema and of versions, without those that the text had before. */
function faults(text: string, kubernetes: string): readonly string[] {
  return checkText(text, kubernetes)
    .findings.map(({ finding }) => finding)
    .filter(({ category, rule }) => category !== 'drydock' && rule !== 'unenforced-pod-security')
    .map((finding) => `${finding.rule} ${finding.path}: ${render(finding.message, 'en')}`);
}

function comments(text: string): readonly string[] {
  return text.match(/# .*/g) ?? [];
}

function offeredAt(marked: string, kubernetes: string): ReturnType<typeof completeText> {
  return completeText(
    marked.replace('$0', ''),
    marked.indexOf('$0'),
    kubernetes,
    marked.startsWith('{') ? 'a.json' : 'a.yaml',
  );
}

function isAbout(completion: Completion, id: string): boolean {
  return completion.subject !== undefined && 'snippet' in completion.subject && completion.subject.snippet === id;
}

test('every snippet, as it is put in where it fits, is sound at every version that it claims, and keeps every comment', () => {
  const lacking: string[] = [];
  const wrong: string[] = [];
  const seen = new Map<string, ReturnType<typeof completeText>>();
  const known = new Map<string, readonly string[]>();
  let accepted = 0;
  for (const version of timeline.versions) {
    const kubernetes = formatKubernetesVersion(version);
    const view = timeline.at(version);
    for (const { snippet } of servedSnippets(view)) {
      for (const marked of placesOf(snippet)) {
        const key = `${kubernetes}\n${marked}`;
        const before = known.get(key) ?? faults(marked.replace('$0', ''), kubernetes);
        known.set(key, before);
        const kindIsServed = !before.some((fault) => /^(?:removed-api|not-yet-served-api|unknown-kind)/.test(fault));
        if (!seen.has(key)) seen.set(key, offeredAt(marked, kubernetes));
        const offered = seen.get(key);
        const own = offered?.completions.filter((each) => isAbout(each, snippet.id)) ?? [];
        if (own.length === 0 && kindIsServed && isBlock(marked))
          lacking.push(`${snippet.id} at ${kubernetes} in\n${marked}`);
        for (const completion of own) {
          if (!offered) continue;
          const text = marked.replace('$0', '');
          const after = accept(text, offered, completion, ({ insert }) => plainText(insert));
          const found = faults(after, kubernetes).filter((fault) => !before.includes(fault));
          if (found.length > 0) wrong.push(`${snippet.id} at ${kubernetes}: ${found.join('; ')}\n${after}`);
          assert.deepEqual(comments(after), comments(text), snippet.id);
          assert.deepEqual(emptyStops(completion), [], `${snippet.id} at ${kubernetes}`);
          if (marked.startsWith('{')) JSON.parse(after);
          accepted++;
        }
      }
    }
  }
  assert.deepEqual([wrong.length, wrong.slice(0, 8)], [0, []]);
  assert.deepEqual([lacking.length, lacking.slice(0, 8)], [0, []]);
  assert.ok(accepted > 3_000, `${accepted}`);
});

/** Stops at which nothing stands, but for those in quotes: the core group of a rule. */
function emptyStops({ insert }: Completion): readonly number[] {
  const known = new Set<number>();
  return insert.flatMap((part, index) => {
    if (typeof part === 'string' || known.has(part.stop)) return [];
    known.add(part.stop);
    const before = insert[index - 1];
    const isQuoted = typeof before === 'string' && before.endsWith('"');
    return part.text !== undefined || part.choices || isQuoted ? [] : [part.stop];
  });
}

/** Between braces what needs several keys, or follows a line, is not offered. */
function isBlock(marked: string): boolean {
  return !marked.startsWith('{');
}

test('no snippet is offered where it does not fit', () => {
  for (const kubernetes of ['1.14', '1.23', '1.36']) {
    for (const [definition, texts] of Object.entries(mappings)) {
      // On a line at the column of the dashes above, another item of their list may begin as well.
      for (const marked of texts.filter((text) => !/^( *)- (?:.*\n\1 {2})*.*\n\1\$0/m.test(text))) {
        for (const { subject, label } of offeredAt(marked, kubernetes)?.completions ?? []) {
          if (!subject || !('snippet' in subject)) continue;
          const fits = snippets.find(({ id }) => id === subject.snippet)?.fits;
          const isVolume = subject.snippet.startsWith('volume-');
          if (isVolume) assert.ok(/PodSpec|Container/.test(definition), `${label} in ${definition}`);
          else assert.ok(fits && fits.in !== 'document' && fits.definition === definition, `${label} in ${definition}`);
        }
      }
    }
  }
});

test('what is offered at the cursor of any case leaves nothing wrong that was right', () => {
  const structural = /^(?:yaml-syntax|unknown-field|wrong-type|unsupported-value|invalid-format|unknown-kind) /;
  let accepted = 0;
  for (const given of caseFiles(completionCases).map(readCompletionCase)) {
    const offered = completeText(given.text, given.offset, given.kubernetes, given.name);
    const before = faults(given.text, given.kubernetes);
    for (const completion of offered?.completions ?? []) {
      if (completion.kind !== 'snippet' || !offered) continue;
      const after = accept(given.text, offered, completion, ({ insert }) => plainText(insert));
      const found = faults(after, given.kubernetes).filter(
        (fault) => structural.test(fault) && !before.includes(fault),
      );
      assert.deepEqual(found, [], `${given.file}: ${completion.label} makes\n${after}`);
      assert.deepEqual(comments(after).toSorted(), comments(given.text).toSorted(), given.file);
      accepted++;
    }
  }
  assert.ok(accepted > 300, `${accepted}`);
});

test('every snippet is YAML before its stops are filled in, has an id and words of its own, and a version that serves it', () => {
  const ids = snippets.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.length > 90, `${ids.length}`);
  for (const { id, yaml, description, documentation, label } of snippets) {
    assert.match(id, /^[\w-]+$/);
    for (const text of yaml.flatMap((all) => all.split(/^---\n/m))) {
      assert.deepEqual(parseDocument(text).problems, [], id);
      assert.ok(!text.includes('undefined') && text.endsWith('\n'), id);
    }
    for (const words of [description, ...documentation]) assert.notEqual(render(words, 'en'), render(words, 'ko'), id);
    assert.ok(label !== '');
    const versions = timeline.versions.filter((version) =>
      servedSnippets(timeline.at(version)).some(({ snippet }) => snippet.id === id),
    );
    assert.ok(versions.length > 0, `${id} fits no version`);
    // What a plugin of one vendor was is gone with it.
    assert.ok(
      versions.at(-1) === timeline.newest || /^volume-(?:flocker|scaleIO|storageos)$/.test(id),
      `${id} is gone`,
    );
  }
  const used = new Set(
    snippets.flatMap(({ description, documentation }) => [description, ...documentation].map((m) => m.id)),
  );
  const others = Object.keys(catalogue).filter(
    (text) =>
      text.startsWith('snippet.') && !text.startsWith('snippet.volume') && !used.has(text as keyof typeof catalogue),
  );
  assert.deepEqual(others, []);
});

test('every source of a volume that a version serves, and does not deprecate, is offered with its mount', () => {
  for (const version of timeline.versions) {
    const view = timeline.at(version);
    const definition = view.definition('core.v1.Volume');
    const sources = [...(definition?.fields.keys() ?? [])].filter((field) => {
      const gate = facts.gate('core.v1.Volume', field);
      const isOff = gate && gateStageAt(gate, version)?.on !== true;
      return field !== 'name' && !isOff && !facts.deprecated('core.v1.Volume', field, version);
    });
    const offered = offeredAt(
      `${pod}  containers:\n  - name: web\n    image: web\n  volumes:\n  - $0\n`,
      formatKubernetesVersion(version),
    );
    for (const source of sources) {
      const own = offered?.completions.find(({ label }) => label === `volume ${source}`);
      assert.match(
        own?.edits?.map(({ newText }) => newText).join('') ?? '',
        /volumeMounts:/,
        `${source} at ${version}`,
      );
    }
    const count = offered?.completions.filter(({ label }) => /^volume \w+$/.test(label)).length;
    assert.equal(count, sources.length, `at ${version}`);
  }
});
