import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { catalogue } from '../../server/src/core/messages/catalogue.ts';
import { koreanParticle } from '../../server/src/core/messages/koreanParticle.ts';
import { message, render } from '../../server/src/core/messages/Message.ts';

const parameters = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([name]) => name).sort();
const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

test('both languages of a text name the same parameters', () => {
  for (const [id, { en, ko }] of Object.entries(catalogue))
    assert.deepEqual(unique(parameters(ko)), unique(parameters(en)), id);
});

test('every text of words is translated', () => {
  const same = Object.entries(catalogue).filter(([, { en, ko }]) => {
    const words = en.replace(/`[^`]*`|\{\w+\}/g, '');
    return /[a-z]{4}/.test(words) && words !== 'null' && !/[가-힣]/.test(ko);
  });
  assert.deepEqual(
    same.map(([id]) => id),
    [],
  );
});

test('no two files of texts have the same id', () => {
  const folder = 'server/src/core/messages';
  const ids = readdirSync(folder).flatMap((file) =>
    [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^ {2}'([\w.-]+)': \{/gm)].map(([, id]) => id),
  );
  assert.ok(ids.length >= Object.keys(catalogue).length);
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  );
});

test('backquotes come in pairs', () => {
  for (const [id, texts] of Object.entries(catalogue)) {
    for (const text of [texts.en, texts.ko]) assert.equal(text.split('`').length % 2, 1, `${id}: ${text}`);
  }
});

test('every text is used', () => {
  const files = ['server/src', 'docs/generator', 'client/src'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/messages[/\\]/.test(name))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );
  const code = files.join('\n');
  // An id is written out, or made from a literal that ends in a hole: `yaml-syntax.${code}`.
  const stems = new Set([...code.matchAll(/[`']([\w.-]*\.)\$\{/g)].map(([, stem]) => stem ?? ''));
  const middles = [...code.matchAll(/[`]([\w.-]*)\$\{[^}]*\}([\w.-]*)(?:\$\{[^}]*\}([\w.-]*))?`/g)].map(
    ([, head = '', mid = '', tail]) =>
      new RegExp(`^${escaped(head)}[\\w-]+${escaped(mid)}${tail === undefined ? '' : `[\\w-]+${escaped(tail)}`}$`),
  );
  const unused = Object.keys(catalogue).filter(
    (id) =>
      !code.includes(`'${id}'`) &&
      ![...stems].some((stem) => stem !== '' && id.startsWith(stem)) &&
      !middles.some((pattern) => pattern.source.length > 12 && pattern.test(id)),
  );
  assert.deepEqual(unused, []);
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

test('the editor has every text in both languages', () => {
  const read = (path: string): Record<string, string> =>
    JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  const en = read('package.nls.json');
  const ko = read('package.nls.ko.json');
  assert.deepEqual(Object.keys(ko).sort(), Object.keys(en).sort());
  const manifest = readFileSync('package.json', 'utf8');
  const named = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, name]) => name ?? '');
  assert.deepEqual(unique(named).toSorted(), Object.keys(en).sort());
  const bundle = read('l10n/bundle.l10n.ko.json');
  const client = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`client/src/${name}`, 'utf8'))
    .join('\n');
  const used = [...client.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text ?? '');
  assert.ok(used.length > 5);
  assert.deepEqual(unique(used).toSorted(), Object.keys(bundle).sort());
});

/** As Koreans read the words aloud; both forms where readers differ, or where the spelling does not tell. */
const particles: readonly (readonly [particle: string, words: readonly string[]])[] = [
  ['은', ['볼륨', '값(`a`)', '불리언(`true`)', '리스트(각 항목: 매핑(Probe)) 값', 'port1', '8080', 'v1beta3']],
  ['는', ['파드', '리스트(각 항목: 매핑(Probe))', 'port2', 'autoscaling/v2']],
  // Closed syllables.
  [
    '은',
    ['spec', 'template', 'type', 'name', 'volume', 'hostname', 'description', 'enum', 'protocol', 'file', 'string'],
  ],
  ['은', ['configMap', 'secret', 'emptyDir.medium', 'securityContext.runAsGroup', 'webhook', 'volumeMode: Block']],
  ['은', ['CronJob', 'DaemonSet', 'ObjectMetric', 'HTTPGetAction', 'PersistentVolume', 'PodDisruptionBudget']],
  ['은', ['null', 'no.yaml', 'web.json', 'serverURL', 'FQDN', 'timeout', 'spec.containers[*].exec']],
  // Consonants that gain a vowel, and open syllables.
  ['는', ['ports', 'replicas', 'image', 'label-selector', 'metadata', 'node', 'storage', 'resource', 'policy', 'key']],
  ['는', ['containerPort', 'clusterIP', 'clusterIPs', 'hostPID', 'grpc', 'tcp', 'tls', 'uid', 'ip', 'readinessProbe']],
  ['는', ['Pod', 'Deployment', 'Ingress', 'Service', 'APIService', 'network', 'disk', 'timestamp', 'path', 'match']],
  ['는', ['state', 'attribute', 'scope', 'yes', 'NO', 'ReadWriteOnce', 'config', 'flag', 'self', 'max', 'healthCheck']],
  ['은(는)', ['ServiceCIDR', 'limit', 'format', 'root', '512M', 'k8s', 'e2e', '<<', '"', '*', '$', '']],
  ['이', ['spec']],
  ['가', ['image']],
  ['을', ['label']],
  ['를', ['ports']],
  ['과', ['name']],
  ['와', ['key']],
  ['으로', ['volume', 'spec', '파드명', '1.30', '1.36']],
  ['로', ['label', 'role', '1.21', '1.27', '값의 틀', 'Pod', 'networking.k8s.io/v1']],
  ['(으)로', ['limit', '%']],
];

test('a Korean particle follows the last sound of what stands before it', () => {
  for (const [particle, words] of particles) {
    const [both] = Object.entries(forms).find(([written, of]) => [written, ...of].includes(particle)) ?? [''];
    for (const word of words) assert.equal(koreanParticle(word, both), particle, word);
  }
});

const forms: Readonly<Record<string, readonly string[]>> = {
  '은(는)': ['은', '는'],
  '이(가)': ['이', '가'],
  '을(를)': ['을', '를'],
  '과(와)': ['과', '와'],
  '(으)로': ['으로', '로'],
};

test('a particle is left open only after a parameter, and closes what the parameter is closed by', () => {
  for (const [id, { ko }] of Object.entries(catalogue)) {
    assert.doesNotMatch(ko, /(?<!\}[`'")\]]*)(?:은\(는\)|이\(가\)|을\(를\)|과\(와\)|\(으\)로)/, id);
    assert.doesNotMatch(ko, /\}`(?:은|는|을|를|가|과|와|으로|로)(?=[ ,.])/, id);
  }
  assert.equal(
    render(message('unknown-field.fix', { field: 'imge', suggestion: 'image' }), 'ko'),
    '`imge`를 `image`로 변경',
  );
});

test('particles that texts hold themselves agree with those that are filled in', () => {
  const own = Object.entries(catalogue).flatMap(([id, { ko }]) =>
    [...ko.matchAll(/`([^`{}]+)`(은|는|을|를|이|가|과|와|으로|로)(?=[ ,.])/g)].map(
      ([, word = '', particle = '']) => [id, word, particle] as const,
    ),
  );
  assert.ok(own.length > 30);
  for (const [id, word, particle] of own) {
    const [both] = Object.entries(forms).find(([, of]) => of.includes(particle)) ?? [''];
    const expected = koreanParticle(word, both);
    if (expected !== both) assert.equal(particle, expected, `${id}: ${word}`);
  }
});
