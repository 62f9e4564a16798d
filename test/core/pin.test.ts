import assert from 'node:assert/strict';
import test from 'node:test';
import { formatKubernetesVersion, minor } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { render } from '../../server/src/core/messages/Message.ts';
import { applyEdits } from '../../server/src/core/text/TextEdit.ts';
import { parseDocument } from '../../server/src/core/yaml/parseDocument.ts';
import { splitDocuments } from '../../server/src/core/yaml/splitDocuments.ts';
import type { FoundConfig } from '../../server/src/workspace/configLookup.ts';
import { type DocumentComments, drydockComments } from '../../server/src/workspace/drydockComments.ts';
import { parseConfig } from '../../server/src/workspace/parseConfig.ts';
import { pinEdit } from '../../server/src/workspace/pinEdit.ts';
import { invalidPinMessage, type Pin, type PinSources, resolvePin } from '../../server/src/workspace/resolvePin.ts';

const known = { oldest: minor(14), newest: minor(36), ruleIds: new Set(['unknown-field', 'wrong-type']) };
const uri = 'file:///w/legacy/web.yaml';

function commentsOf(text: string): readonly DocumentComments[] {
  const documents = splitDocuments(text).map((slice) => ({ slice, document: parseDocument(slice.text) }));
  return drydockComments(text, documents, known);
}

function configOf(text: string): FoundConfig {
  return { uri: 'file:///w/.drydock.yaml', folder: 'file:///w', text, ...parseConfig(text, known) };
}

function said(pin: Pin): string {
  return `${pin.origin.kind} ${pin.kind === 'version' ? formatKubernetesVersion(pin.version) : 'invalid'}`;
}

const config = configOf('kubernetes: "1.30"\noverrides:\n  - {files: ["legacy/**"], kubernetes: "1.21"}\n');
const plainConfig = configOf('kubernetes: "1.30"\n');
const comment = commentsOf('# drydock: kubernetes=1.27\na: b\n')[0]?.pin;
const all: PinSources = { uri, comment, commandLine: '1.28', config, setting: '1.25', yamlSetting: '1.24' };

const order: readonly (readonly [sources: PinSources, said: string])[] = [
  [all, 'comment 1.27'],
  [{ ...all, comment: undefined }, 'command-line 1.28'],
  [{ ...all, comment: undefined, commandLine: undefined }, 'override 1.21'],
  [{ uri, config: plainConfig, setting: '1.25', yamlSetting: '1.24' }, 'config 1.30'],
  [{ uri: 'file:///w/web.yaml', config, setting: '1.25' }, 'config 1.30'],
  [{ uri: 'file:///elsewhere/legacy/web.yaml', config }, 'config 1.30'],
  [{ uri, config: configOf('rules: {}\n'), setting: '1.25', yamlSetting: '1.24' }, 'setting 1.25'],
  [{ uri, setting: '', yamlSetting: 'v1.24.3' }, 'yaml-setting 1.24'],
  [{ uri, setting: ' ', yamlSetting: undefined }, 'newest 1.36'],
  [{ uri }, 'newest 1.36'],
  [{ uri, commandLine: '1.99', config }, 'command-line invalid'],
  [{ uri, config: configOf('kubernetes: latest\n'), setting: '1.25' }, 'config invalid'],
  [{ uri, config: configOf('kubernetes:\n'), setting: '1.25' }, 'config invalid'],
  [{ uri, config: configOf('kubernetes: "1.30\n'), setting: '1.25' }, 'broken-config invalid'],
  [
    { uri, config: configOf('kubernetes: "1.30"\noverrides:\n  - {files: ["**"], kubernetes: "1.2"}\n') },
    'override invalid',
  ],
  [
    {
      uri,
      config: configOf(
        'overrides:\n  - {files: ["**"], kubernetes: "1.20"}\n  - {files: ["legacy"], kubernetes: "1.22"}\n',
      ),
    },
    'override 1.22',
  ],
  [{ uri, comment: commentsOf('# drydock: kubernetes=1.40\na: b\n')[0]?.pin, setting: '1.25' }, 'comment invalid'],
  [{ uri, setting: 'latest', yamlSetting: '1.24' }, 'setting invalid'],
  [{ uri, yamlSetting: 'master' }, 'yaml-setting invalid'],
];
for (const [index, [sources, expected]] of order.entries()) {
  test(`the nearest pin decides, and one that names no version gives way to no other: ${index + 1}. ${expected}`, () => {
    const pin = resolvePin(sources, known);
    assert.equal(said(pin), expected);
    const text = invalidPinMessage(pin, known);
    assert.equal(text !== undefined, pin.kind === 'invalid');
    if (text) for (const language of ['en', 'ko'] as const) assert.doesNotMatch(render(text, language), /\{\w+\}/);
  });
}

/** Texts with several documents, and what each is pinned to: `-` for nothing, `!` for no version. */
const comments: readonly (readonly [why: string, text: string, pins: readonly string[]])[] = [
  ['before the first key: the whole file', '# drydock: kubernetes=1.27\na: 1\n---\nb: 1\n', ['1.27', '1.27']],
  ['before the first `---`', '# drydock: kubernetes=1.27\n---\na: 1\n---\nb: 1\n', ['1.27', '1.27', '1.27']],
  ['between the first `---` and the first key', '---\n# drydock: kubernetes=1.27\na: 1\n---\nb: 1\n', ['1.27', '1.27']],
  ['behind the first `---`', '--- # drydock: kubernetes=1.27\na: 1\n---\nb: 1\n', ['1.27', '1.27']],
  ['after a key of the first document', 'a: 1 # drydock: kubernetes=1.27\n---\nb: 1\n', ['1.27', '-']],
  ['in a later document', 'a: 1\n---\n# drydock: kubernetes=1.27\nb: 1\n---\nc: 1\n', ['-', '1.27', '-']],
  ['behind a later `---`', 'a: 1\n--- # drydock: kubernetes=1.27\nb: 1\n---\nc: 1\n', ['-', '1.27', '-']],
  ['at the end of a later document', 'a: 1\n---\nb: 1\n# drydock: kubernetes=1.27\n', ['-', '1.27']],
  [
    'nearer than that of the file',
    '# drydock: kubernetes=1.27\na: 1\n---\n# drydock: kubernetes=v1.29.4\nb: 1\n---\nc: 1\n',
    ['1.27', '1.29', '1.27'],
  ],
  ['with CRLF', '# drydock: kubernetes=1.27\r\na: 1\r\n---\r\nb: 1\r\n', ['1.27', '1.27']],
  ['with a byte-order mark', '\uFEFF# drydock: kubernetes=1.27\na: 1\n', ['1.27']],
  ['with blanks and capitals', '#Drydock :  kubernetes = 1.27  -- the old cluster\na: 1\n', ['1.27']],
  ['that names no version', '# drydock: kubernetes=1.99\na: 1\n---\nb: 1\n', ['!', '!']],
  ['in a block scalar it is no comment', 'a: |\n  # drydock: kubernetes=1.27\n', ['-']],
  ['in quotes it is no comment', 'a: "# drydock: kubernetes=1.27"\n', ['-']],
  ['in prose', '# drydock is pinned to kubernetes 1.27\na: 1\n', ['-']],
];
for (const [why, text, expected] of comments) {
  test(`a pin ${why}`, () => {
    const pins = commentsOf(text).map(({ pin }) => {
      if (pin) assert.equal(text.slice(pin.range.start, pin.range.end), pin.text);
      return pin ? (pin.version === undefined ? '!' : formatKubernetesVersion(pin.version)) : '-';
    });
    assert.deepEqual(pins, expected);
  });
}

/** Comments with what is wrong in them, as `rule "the text"`. */
const mistakes: readonly (readonly [comment: string, problems: readonly string[]])[] = [
  ['# drydock: kubernetes=1.27 ignore-file=unknown-field', []],
  ['# drydock: ignore-file=unknown-field, wrong-type kubernetes=1.27', []],
  ['# drydock: ignore-file=unknown-field # because', []],
  ['# drydock: ignore-file=unknown-field -- because of ignroe=this', []],
  ['# drydock:', []],
  ['# our drydock: ships', []],
  ['# drydocks: ships', []],
  ['# drydock is a tool', []],
  ['# drydock: kubernetes=1.99', ['unknown-kubernetes-version "1.99"']],
  ['# drydock: kubernetes=latest', ['unknown-kubernetes-version "latest"']],
  ['# drydock: kubernetes="1.27"', ['unknown-kubernetes-version ""1.27""']],
  ['# drydock: kubernetes=1.27,1.29', ['unknown-kubernetes-version "1.27,1.29"']],
  ['# drydock: kubernetes', ['unknown-directive "kubernetes"']],
  ['# drydock: kubernetes=', ['unknown-directive "kubernetes"']],
  ['# drydock: ignore-file=,', ['unknown-directive "ignore-file"']],
  ['# drydock: kubernets=1.27', ['unknown-directive "kubernets"']],
  ['# drydock: 1.27', ['unknown-directive "1.27"']],
  ['# drydock: please look away', ['unknown-directive "please"']],
  ['# drydock: =1.27', ['unknown-directive "="']],
  ['# drydock kubernetes=1.27', ['unknown-directive "drydock"']],
  ['# drydock: ignore-file=unknwon-field,wrong-type', ['unknown-rule "unknwon-field"']],
  ['# drydock: ignore-file=all', ['unknown-rule "all"']],
  [
    '# drydock: ignroe-file=unknown-field kubernetes=1.9',
    ['unknown-directive "ignroe-file"', 'unknown-kubernetes-version "1.9"'],
  ],
];
for (const [written, expected] of mistakes) {
  for (const before of ['', 'a: 1 ', 'x: 1\n---\n']) {
    test(`what is wrong in ${JSON.stringify(before + written)}`, () => {
      const text = `${before}${written}\nb: 1\n`;
      const slices = splitDocuments(text);
      const problems = commentsOf(text).flatMap((document, index) => {
        const start = slices[index]?.start ?? 0;
        return document.problems.map(
          ({ rule, range }) => `${rule} "${text.slice(range.start + start, range.end + start)}"`,
        );
      });
      assert.deepEqual(problems, expected);
    });
  }
}

test('of two pins for the same the first counts, and the second is said where it differs', () => {
  const text = '# drydock: kubernetes=1.27\n# drydock: kubernetes=1.27\n# drydock: kubernetes=1.29\na: 1\n';
  const [first] = commentsOf(text);
  assert.equal(first?.pin?.version, 27);
  assert.deepEqual(
    first?.problems.map(({ rule, range }) => [rule, text.slice(range.start, range.end), range.start > 70]),
    [['conflicting-pin', '1.29', true]],
  );
});

test('a pin is changed where it is written, its style kept', () => {
  const texts: readonly (readonly [text: string, after: string])[] = [
    ['kubernetes: "1.30" # ours\n', 'kubernetes: "1.33" # ours\n'],
    ["kubernetes: '1.30.4'\n", "kubernetes: '1.33'\n"],
    ['kubernetes: v1.30\r\n', 'kubernetes: v1.33\r\n'],
    ['kubernetes: 1.30\n', 'kubernetes: 1.33\n'],
    ['kubernetes:\n', 'kubernetes: "1.33"\n'],
    ['kubernetes:  # which?\n', 'kubernetes: "1.33"  # which?\n'],
    ['kubernetes: latest\n', 'kubernetes: 1.33\n'],
    ['overrides:\n  - {files: ["**"], kubernetes: "1.2"}\n', 'overrides:\n  - {files: ["**"], kubernetes: "1.33"}\n'],
  ];
  for (const [text, after] of texts) {
    const change = pinEdit(resolvePin({ uri, config: configOf(text) }, known).origin, minor(33));
    assert.equal(
      change.kind === 'edit' && change.uri === 'file:///w/.drydock.yaml' && applyEdits(text, change.edits),
      after,
    );
  }
  const file = 'a: 1\n---\n# drydock: kubernetes=1.27 ignore-file=unknown-field\nb: 1\n';
  const pin = resolvePin({ uri, comment: commentsOf(file)[1]?.pin }, known);
  const change = pinEdit(pin.origin, minor(33));
  assert.equal(
    change.kind === 'edit' && change.uri === uri && applyEdits(file, change.edits),
    file.replace('1.27', '1.33'),
  );
});

test('what is written in no file is changed in the setting, or not at all', () => {
  const change = (sources: Omit<PinSources, 'uri'>): object =>
    pinEdit(resolvePin({ uri, ...sources }, known).origin, minor(33));
  const setting = { kind: 'setting', setting: 'drydock.kubernetesVersion', value: '1.33' };
  assert.deepEqual(change({}), setting);
  assert.deepEqual(change({ setting: '1.25' }), setting);
  assert.deepEqual(change({ yamlSetting: '1.25' }), setting);
  assert.deepEqual(change({ commandLine: '1.25' }), { kind: 'none', reason: 'command-line' });
  assert.deepEqual(change({ config: configOf('- a\n') }), { kind: 'none', reason: 'broken-config' });
});
