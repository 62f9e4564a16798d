import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import test from 'node:test';
import Ajv from 'ajv';
import { knownNames } from '../../server/src/core/analysis/KnownNames.ts';
import { minor } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { render } from '../../server/src/core/messages/Message.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { applyEdits } from '../../server/src/core/text/TextEdit.ts';
import { configKeys } from '../../server/src/workspace/Config.ts';
import { createConfigLookup } from '../../server/src/workspace/configLookup.ts';
import { configSchema } from '../../server/src/workspace/configSchema.ts';
import type { Files } from '../../server/src/workspace/Files.ts';
import { parseConfig } from '../../server/src/workspace/parseConfig.ts';
import { readGlobs } from '../../server/src/workspace/readGlobs.ts';
import { timeline } from '../api.ts';

const known = {
  oldest: minor(14),
  newest: minor(36),
  ruleIds: new Set([
    'unknown-field',
    'docker-socket',
    'unused-suppression',
    'unknown-kubernetes-version',
    'invalid-config',
  ]),
};

/** Each problem as `rule "the text that it points at"`, with the first words of its message where they matter. */
function problemsOf(text: string): readonly string[] {
  return parseConfig(text, known).problems.map(({ rule, range }) => `${rule} "${text.slice(range.start, range.end)}"`);
}

test('the configuration of the documentation is read', () => {
  const text = `kubernetes: "1.30"
overrides:
  - files: ["legacy/**"]
    kubernetes: "1.21"
rules:
  docker-socket: off          # off | hint | information | warning | error
ignore: ["vendor/**"]
crds: ["crds/**/*.yaml"]
`;
  const { config, problems } = parseConfig(text, known);
  assert.deepEqual(problems, []);
  assert.equal(config.kubernetes?.version, 30);
  assert.deepEqual([...config.rules], [['docker-socket', 'off']]);
  assert.equal(config.overrides[0]?.kubernetes.version, 21);
  assert.equal(config.overrides[0]?.files.matches('legacy/a/b.yaml'), true);
  assert.equal(config.overrides[0]?.files.matches('modern/legacy/b.yaml'), false);
  assert.equal(config.ignore.matches('vendor/x.yaml'), true);
  assert.equal(config.crds.matches('crds/deep/er/x.yaml'), true);
});

const versions: readonly (readonly [text: string, version: number | undefined])[] = [
  ['kubernetes: "1.30"', 30],
  ["kubernetes: '1.30'", 30],
  ['kubernetes: 1.30', 30],
  ['kubernetes: 1.3', undefined],
  ['kubernetes: v1.29', 29],
  ['kubernetes: 1.29.3', 29],
  ['kubernetes: &pin "1.27"', 27],
  ['kubernetes: |\n  1.22\n', 22],
  ['--- # ours\nkubernetes: "1.22"\n', 22],
  ['kubernetes: "1.22"\r\nrules:\r\n', 22],
  ['\uFEFFkubernetes: "1.22"\n', 22],
];
for (const [text, version] of versions) {
  test(`a pin is read as it is written: ${JSON.stringify(text)}`, () => {
    const { config } = parseConfig(text, known);
    assert.ok(config.kubernetes);
    assert.equal(config.kubernetes.version, version);
    const { range } = config.kubernetes;
    assert.equal(text.slice(range.start, range.end), config.kubernetes.text);
  });
}

test('a configuration without content says nothing', () => {
  for (const text of [
    '',
    '# only a comment\n',
    '---\n',
    'rules:\n  # docker-socket: off\n',
    'overrides: []\n',
    'null\n',
  ]) {
    const { config, problems } = parseConfig(text, known);
    assert.deepEqual(problems, [], text);
    assert.equal(config.kubernetes, undefined, text);
    assert.equal(config.broken, false, text);
  }
});

const mistakes: readonly (readonly [why: string, text: string, problems: readonly string[]])[] = [
  ['an unknown key', 'kubernets: "1.30"\n', ['invalid-config "kubernets"']],
  ['an unknown key far from any', 'colour: red\n', ['invalid-config "colour"']],
  ['a key in the wrong case', 'Kubernetes: "1.30"\n', ['invalid-config "Kubernetes"']],
  ['a version that is not bundled', 'kubernetes: "1.99"\n', ['unknown-kubernetes-version "1.99"']],
  ['a version that is none', 'kubernetes: latest\n', ['unknown-kubernetes-version "latest"']],
  ['a version left out', 'kubernetes:\n', ['invalid-config "kubernetes"']],
  ['a version of the wrong type', 'kubernetes: ["1.30"]\n', ['invalid-config "["1.30"]"']],
  ['a version that is a boolean', 'kubernetes: yes\n', ['invalid-config "yes"']],
  ['overrides that are no list', 'overrides: {}\n', ['invalid-config "{}"']],
  ['an override that is no mapping', 'overrides:\n  - legacy\n', ['invalid-config "legacy"']],
  ['an override without files', 'overrides:\n  - kubernetes: "1.21"\n', ['invalid-config "kubernetes"']],
  ['an override without a version', 'overrides:\n  - files: ["a"]\n', ['invalid-config "files"']],
  [
    'an unknown key in an override',
    'overrides:\n  - {file: ["a"], files: ["a"], kubernetes: "1.21"}\n',
    ['invalid-config "file"'],
  ],
  [
    'a version of an override that is not bundled',
    'overrides:\n  - {files: ["a"], kubernetes: "1.5"}\n',
    ['unknown-kubernetes-version "1.5"'],
  ],
  ['files that are no list', 'overrides:\n  - {files: "a/**", kubernetes: "1.21"}\n', ['invalid-config ""a/**""']],
  ['rules that are a list', 'rules: [docker-socket]\n', ['invalid-config "[docker-socket]"']],
  ['an unknown rule', 'rules:\n  dockersocket: off\n', ['unknown-rule "dockersocket"']],
  ['an unknown severity', 'rules:\n  docker-socket: warn\n', ['invalid-config "warn"']],
  ['a severity left out', 'rules:\n  docker-socket:\n', ['invalid-config "docker-socket"']],
  ['a severity that is a mapping', 'rules:\n  docker-socket: {severity: off}\n', ['invalid-config "{severity: off}"']],
  ['a rule that cannot be silenced', 'rules:\n  invalid-config: off\n', ['invalid-config "invalid-config"']],
  ['a glob that is no text', 'ignore: [1]\n', ['invalid-config "1"']],
  ['a glob with a folder in braces', 'ignore: ["{a/b,c}/**"]\n', ['invalid-config ""{a/b,c}/**""']],
  ['an empty glob', 'ignore: [""]\n', ['invalid-config """"']],
  ['a glob with an open bracket', 'ignore: ["[a"]\n', ['invalid-config ""[a""']],
  ['a glob with an open brace', 'ignore: ["{a,b"]\n', ['invalid-config ""{a,b""']],
  ['a glob with a backslash', "ignore: ['a\\b']\n", ['invalid-config "\'a\\b\'"']],
  ['a glob that leaves the folder', 'ignore: ["../other/**"]\n', ['invalid-config ""../other/**""']],
  ['a glob that takes out of nothing', 'ignore: ["!a/**"]\n', ['invalid-config ""!a/**""']],
  ['a second document', 'kubernetes: "1.30"\n---\nrules: {}\n', ['invalid-config "rules: {}"']],
  ['a text', 'hello\n', ['invalid-config "hello"']],
  [
    'several mistakes at once',
    'kubernets: "1.30"\nrules: {unknown-feild: off, docker-socket: of}\n',
    ['invalid-config "kubernets"', 'unknown-rule "unknown-feild"', 'invalid-config "of"'],
  ],
];
for (const [why, text, expected] of mistakes) {
  test(`${why} is a problem where it stands`, () => {
    assert.deepEqual(problemsOf(text), expected);
    for (const { message } of parseConfig(text, known).problems) {
      for (const language of ['en', 'ko'] as const) assert.doesNotMatch(render(message, language), /\{\w+\}/);
    }
  });
}

for (const text of [
  'kubernetes: "1.30\n',
  'kubernetes: "1.30"\nkubernetes: "1.29"\n',
  '{',
  'a: b: c\n',
  '- a\n',
  '\0',
]) {
  test(`of ${JSON.stringify(text)} nothing counts, and its pin is not taken for absent`, () => {
    const { config, problems } = parseConfig(text, known);
    assert.equal(config.broken, true);
    assert.equal(config.kubernetes, undefined);
    assert.notEqual(problems.length, 0);
  });
}

test('every prefix of a configuration is read without throwing', () => {
  const text = `kubernetes: "1.30"\noverrides:\n  - files: ["a/{b,c}/**", "!a/d"]\n    kubernetes: v1.21\nrules: {docker-socket: off}\n`;
  for (let end = 0; end <= text.length; end++) parseConfig(text.slice(0, end), known);
});

test('a misspelt word has the right one as its fix', () => {
  for (const [before, after] of [
    ['kubernets: "1.30"\n', 'kubernetes: "1.30"\n'],
    ['rules: {unknown-feild: off}\n', 'rules: {unknown-field: off}\n'],
    ['rules: {unknown-field: of}\n', 'rules: {unknown-field: off}\n'],
  ] as const) {
    const fixes = parseConfig(before, known).problems[0]?.fixes?.();
    assert.equal(applyEdits(before, fixes?.[0]?.edits ?? []), after);
  }
});

const globs: readonly (readonly [globs: readonly string[], takenIn: readonly string[], leftOut: readonly string[]])[] =
  [
    [['legacy/**'], ['legacy/a.yaml', 'legacy/a/.b/c.yaml'], ['legacy.yaml', 'x/legacy/a.yaml']],
    [['**/legacy/**'], ['legacy/a.yaml', 'x/y/legacy/a.yaml'], ['legacy.yaml']],
    [['vendor'], ['vendor/a/b.yaml', 'vendor'], ['x/vendor/a.yaml', 'vendors/a.yaml']],
    [['vendor/'], ['vendor/a/b.yaml'], ['x/vendor/a.yaml']],
    [['./a.yaml', '/b.yaml'], ['a.yaml', 'b.yaml'], ['x/a.yaml']],
    [['*.yaml'], ['a.yaml', '.a.yaml'], ['x/a.yaml', 'a.yml']],
    [['{old,older}/*.y?ml'], ['old/a.yaml', 'older/b.y1ml'], ['oldest/a.yaml']],
    [['[ab].yaml'], ['a.yaml'], ['c.yaml']],
    [['charts (old)/a+b/**'], ['charts (old)/a+b/c.yaml'], ['charts old/a+b/c.yaml', 'charts (old)/aab/c.yaml']],
    [['vendor/**', '!vendor/ours/**'], ['vendor/a.yaml'], ['vendor/ours/a.yaml']],
    [['a/**', '!a/b/**', 'a/b/c.yaml'], ['a/x', 'a/b/c.yaml'], ['a/b/d.yaml']],
    [['내 차트/**'], ['내 차트/값.yaml'], ['차트/값.yaml']],
  ];
for (const [sources, takenIn, leftOut] of globs) {
  test(`the globs ${sources.join(' ')}`, () => {
    const { globs: read, problems } = readGlobs(sources);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      takenIn.filter((path) => !read.matches(path)),
      [],
    );
    assert.deepEqual(
      leftOut.filter((path) => read.matches(path)),
      [],
    );
  });
}

test('a glob made to take for ever is refused, and the worst that is not takes a bounded time', () => {
  for (const glob of ['*a*a*a*a*b', `${'{a,aa}'.repeat(40)}b`, '+(a|aa)+(a|aa)b', 'a'.repeat(2000)]) {
    assert.equal(readGlobs([glob]).problems.length, 1, glob);
  }
  for (const glob of [
    '*a*a*b',
    `${'**/*a*a*b/'.repeat(9)}c`,
    '{a,aa}+{a,aa}+{a,aa}+b',
    '(a|aa)+(a|aa)+b',
    '[a]+[a]+[a]+b',
  ]) {
    const { globs: read } = readGlobs([glob]);
    for (const path of ['a'.repeat(255), `${'a/'.repeat(500)}x`, `${`${'a'.repeat(200)}/`.repeat(5)}x`]) {
      assert.equal(read.matches(path), false, glob);
    }
  }
});

/** Files of a test: texts by URI, and the URIs that were asked for. */
function filesOf(texts: Readonly<Record<string, string>>): { readonly files: Files; readonly asked: string[] } {
  const asked: string[] = [];
  const files: Files = {
    readText: (uri) => {
      asked.push(uri);
      const text = texts[uri];
      if (text === '<denied>') return Promise.resolve({ kind: 'unreadable', reason: 'denied' });
      return Promise.resolve(text === undefined ? { kind: 'missing' } : { kind: 'text', text });
    },
    list: () => Promise.resolve({ kind: 'missing' }),
  };
  return { files, asked };
}

const above: readonly (readonly [why: string, texts: readonly string[], uri: string, found: string | undefined])[] = [
  [
    'in its own folder',
    ['file:///w/a/.drydock.yaml', 'file:///w/.drydock.yaml'],
    'file:///w/a/x.yaml',
    'file:///w/a/.drydock.yaml',
  ],
  ['in a folder above', ['file:///w/.drydock.yaml'], 'file:///w/a/b/x.yaml', 'file:///w/.drydock.yaml'],
  ['at the root', ['file:///.drydock.yaml'], 'file:///w/a/b/x.yaml', 'file:///.drydock.yaml'],
  ['in no folder beside', ['file:///w/b/.drydock.yaml'], 'file:///w/a/x.yaml', undefined],
  ['by its other name', ['file:///w/.drydock.yml'], 'file:///w/a/x.yaml', 'file:///w/.drydock.yml'],
  [
    'on another authority',
    ['vscode-vfs://github/o/r/.drydock.yaml'],
    'vscode-vfs://github/o/r/a/x.yaml',
    'vscode-vfs://github/o/r/.drydock.yaml',
  ],
  ['below a drive', ['file:///c%3A/w/.drydock.yaml'], 'file:///c%3A/w/a/x.yaml', 'file:///c%3A/w/.drydock.yaml'],
  ['of a document that has no folder', ['file:///.drydock.yaml'], 'untitled:Untitled-1', undefined],
];
for (const [why, uris, uri, expected] of above) {
  test(`a configuration is found ${why}`, async () => {
    const { files } = filesOf(Object.fromEntries(uris.map((name) => [name, 'kubernetes: "1.30"\n'])));
    const found = await createConfigLookup(files, known).configFor(uri);
    assert.equal(found?.uri, expected);
  });
}

test('the nearest configuration stands alone: what it does not say is not taken from one above', async () => {
  const { files } = filesOf({
    'file:///w/.drydock.yaml': 'kubernetes: "1.30"\n',
    'file:///w/a/.drydock.yaml': 'rules: {}\n',
  });
  const found = await createConfigLookup(files, known).configFor('file:///w/a/x.yaml');
  assert.equal(found?.config.kubernetes, undefined);
});

test('a configuration is read once until it is forgotten', async () => {
  const texts: Record<string, string> = { 'file:///w/.drydock.yaml': 'kubernetes: "1.30"\n' };
  const { files, asked } = filesOf(texts);
  const lookup = createConfigLookup(files, known);
  await lookup.configFor('file:///w/a/x.yaml');
  const before = asked.length;
  assert.equal((await lookup.configFor('file:///w/a/y.yaml'))?.config.kubernetes?.version, 30);
  assert.equal(asked.length, before);
  texts['file:///w/.drydock.yaml'] = 'kubernetes: "1.21"\n';
  texts['file:///w/a/.drydock.yaml'] = 'kubernetes: "1.22"\n';
  lookup.forget('file:///w/.drydock.yaml');
  assert.equal((await lookup.configFor('file:///w/a/y.yaml'))?.config.kubernetes?.version, 21);
  lookup.forget('file:///w/a/.drydock.yaml');
  assert.equal((await lookup.configFor('file:///w/a/y.yaml'))?.config.kubernetes?.version, 22);
});

test('a configuration that cannot be read is broken, not absent', async () => {
  const { files } = filesOf({ 'file:///w/.drydock.yaml': '<denied>' });
  const found = await createConfigLookup(files, known).configFor('file:///w/x.yaml');
  assert.equal(found?.config.broken, true);
  assert.equal(found?.problems[0]?.rule, 'invalid-config');
});

const schemaFile = 'schemas/drydock-config.schema.json';
const schema = configSchema(knownNames(timeline, rules));

test('the committed JSON schema is the one that the tables of the parser give', () => {
  if (process.env.UPDATE_CASES === '1') writeFileSync(schemaFile, `${JSON.stringify(schema, null, 2)}\n`);
  const committed: unknown = JSON.parse(readFileSync(schemaFile, 'utf8'));
  assert.deepEqual(committed, JSON.parse(JSON.stringify(schema)), 'stale: UPDATE_CASES=1 npm run test:unit writes it');
});

test('the schema accepts what the parser accepts, and refuses its mistakes where a schema can', () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
  const accepted = [
    {},
    { kubernetes: '1.30', overrides: [{ files: ['a/**'], kubernetes: 'v1.21.3' }], rules: { 'unknown-field': 'off' } },
    { kubernetes: 1.3, ignore: ['a'], crds: [] },
  ];
  const refused = [
    { kubernets: '1.30' },
    { kubernetes: '1.99' },
    { kubernetes: true },
    { overrides: {} },
    { overrides: [{ files: ['a'] }] },
    { rules: { 'no-such-rule': 'off' } },
    { rules: { 'unknown-field': 'warn' } },
    { rules: { 'invalid-config': 'off' } },
    { ignore: 'vendor' },
  ];
  assert.deepEqual(
    accepted.filter((config) => !validate(config)),
    [],
  );
  assert.deepEqual(
    refused.filter((config) => validate(config)),
    [],
  );
  const properties = schema.properties;
  assert.deepEqual(Object.keys(properties).sort(), [...configKeys].sort());
});
