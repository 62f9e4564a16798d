import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { catalogue } from '../../server/src/core/messages/catalogue.ts';
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
  const client = readdirSync('client/src')
    .map((name) => readFileSync(`client/src/${name}`, 'utf8'))
    .join('\n');
  const used = [...client.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text ?? '');
  assert.ok(used.length > 5);
  assert.deepEqual(unique(used).toSorted(), Object.keys(bundle).sort());
});

test('Korean particles follow the last sound of what stands before them', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['파드', '`파드`는 ServiceSpec의 필드가 아닙니다.'],
    ['볼륨', '`볼륨`은 ServiceSpec의 필드가 아닙니다.'],
    ['port1', '`port1`은 ServiceSpec의 필드가 아닙니다.'],
    ['port2', '`port2`는 ServiceSpec의 필드가 아닙니다.'],
    ['ports', '`ports`은(는) ServiceSpec의 필드가 아닙니다.'],
  ];
  for (const [field, text] of cases) {
    assert.equal(render(message('unknown-field.message', { field, definition: 'ServiceSpec' }), 'ko'), text);
  }
});
