import assert from 'node:assert/strict';
import test from 'node:test';
import type { Severity } from '../../server/src/core/analysis/Finding.ts';
import type { Rule } from '../../server/src/core/analysis/Rule.ts';
import { minor } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { message } from '../../server/src/core/messages/Message.ts';
import { readSnapshot } from '../../server/src/workspace/FileSnapshot.ts';
import { type FileUpgrade, fileUpgrade } from '../../server/src/workspace/fileUpgrade.ts';
import { upgradeEdits } from '../../server/src/workspace/upgradeEdits.ts';
import { createWorkspace } from '../../server/src/workspace/Workspace.ts';
import { facts, placeAt, timeline } from '../api.ts';

/** What a rule says of each ConfigMap at a version; nothing where it says nothing. */
type Said = (version: number) => Severity | undefined;

function rule(id: string, said: Said, more: Partial<Rule> = {}): Rule {
  return {
    id,
    category: 'lifecycle',
    severity: 'error',
    docs: {
      title: 'removed-api.title',
      what: 'removed-api.what',
      why: 'removed-api.why',
      example: { kubernetes: '1.36', manifest: '' },
    },
    *manifest({ manifest, view }) {
      const severity = said(view.version);
      if (manifest.gvk.kind !== 'ConfigMap' || severity === undefined || !manifest.apiVersion) return;
      const { range } = manifest.apiVersion;
      const edits = [{ range, newText: `v${view.version}` }];
      const fix = {
        title: message('migration.title', { apiVersion: `v${view.version}` }),
        safety: 'safe',
        edits,
      } as const;
      yield { range, path: 'apiVersion', severity, message: message('window.none'), fixes: () => [fix] };
    },
    ...more,
  };
}

const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';

function upgradeWith(rules: readonly Rule[], from: number, to: number, source = text, severities = {}): FileUpgrade {
  const onFailure = (text: string): never => {
    throw new Error(text);
  };
  const files = {
    readText: async () => ({ kind: 'missing' }) as const,
    list: async () => ({ kind: 'missing' }) as const,
  };
  const workspace = createWorkspace({ files, timeline, facts, rules, onFailure });
  const place = { ...placeAt('1.36'), severities: new Map(Object.entries(severities) as [string, Severity | 'off'][]) };
  return fileUpgrade(readSnapshot(source), place, { from: minor(from), to: minor(to) }, workspace);
}

/** `1.22 1.19 removed v24`: breaks, warns, rule, and the version that its fix is for. */
function brief({ problems }: FileUpgrade): readonly string[] {
  return problems.map(({ breaks, warns, finding, fixes }) => {
    const version = String(fixes[0]?.title.params.apiVersion ?? 'none');
    return [breaks ?? '-', warns ?? '-', finding.rule, version].join(' ');
  });
}

const cases: readonly (readonly [
  why: string,
  rules: readonly Rule[],
  from: number,
  to: number,
  ...problems: string[],
])[] = [
  ['an error from a version on', [rule('gone', (at) => (at >= 22 ? 'error' : undefined))], 20, 25, '22 - gone v25'],
  ['nothing before it begins', [rule('gone', (at) => (at >= 22 ? 'error' : undefined))], 20, 21],
  ['what was so before', [rule('gone', (at) => (at >= 20 ? 'error' : undefined))], 20, 25, '- - gone v25'],
  [
    'a warning that becomes an error',
    [rule('gone', (at) => (at >= 22 ? 'error' : 'warning'))],
    20,
    25,
    '22 - gone v25',
  ],
  [
    'a warning on the way that becomes an error',
    [rule('gone', (at) => (at >= 24 ? 'error' : at >= 22 ? 'warning' : undefined))],
    20,
    25,
    '24 22 gone v25',
  ],
  [
    'a deprecation, and another rule that takes over',
    [
      rule('old', (at) => (at >= 21 && at < 24 ? 'warning' : undefined)),
      rule('gone', (at) => (at >= 24 ? 'error' : undefined)),
    ],
    20,
    25,
    '24 21 gone v25',
  ],
  [
    'what breaks for a while and is well by the end, for clusters go through every version',
    [rule('gap', (at) => (at === 22 ? 'error' : undefined))],
    20,
    25,
    '22 - gap none',
  ],
  ['what is well from some version on', [rule('new', (at) => (at < 22 ? 'error' : undefined))], 20, 25],
  ['what is no more than information', [rule('hint', () => 'information')], 20, 25],
  [
    'what the version has nothing to do with, for it is no matter of its',
    [rule('style', (at) => (at >= 22 ? 'error' : undefined), { category: 'schema' })],
    20,
    25,
  ],
];
for (const [why, rules, from, to, ...problems] of cases) {
  test(`an upgrade: ${why}`, () => assert.deepEqual(brief(upgradeWith(rules, from, to)), problems));
}

const gone = rule('gone', (at) => (at >= 22 ? 'error' : undefined));

test('an upgrade holds to severities and suppressions', () => {
  const ignoring = text.replace('v1', 'v1 # drydock: ignore=removed-api');
  const known = { ...gone, id: 'removed-api' };
  assert.deepEqual(brief(upgradeWith([known], 20, 25, ignoring)), []);
  assert.deepEqual(brief(upgradeWith([known], 20, 25, `# drydock: ignore-file=removed-api\n${text}---\n${text}`)), []);
  assert.deepEqual(brief(upgradeWith([gone], 20, 25, text, { gone: 'off' })), []);
  assert.deepEqual(brief(upgradeWith([gone], 20, 25, text, { gone: 'warning' })), ['- 22 gone v25']);
});

test('an upgrade counts objects, whether anything comes up in them or not', () => {
  assert.equal(
    upgradeWith([], 20, 25, `${text}---\nkind: List\napiVersion: v1\nitems: [{apiVersion: v1, kind: Pod}]\n`).objects,
    2,
  );
});

test('what several objects of a file have to do with each other comes up too, at the object that it is said of', () => {
  const pairs = rule('pairs', () => undefined, {
    *file(objects) {
      const [first, second] = objects;
      if (!first || !second?.manifest.apiVersion || second.view.version < 23) return;
      yield {
        of: second,
        range: second.manifest.apiVersion.range,
        path: 'apiVersion',
        message: message('window.none'),
      };
    },
  });
  const found = upgradeWith([pairs], 20, 25, `${text}---\n${text.replace('name: a', 'name: b')}`);
  assert.deepEqual(brief(found), ['23 - pairs none']);
  assert.equal(found.problems[0]?.manifest?.name, 'b');
  assert.deepEqual(brief(upgradeWith([pairs], 20, 25)), []);
});

test('all that changes in an object is one edit, which leaves what stands between as it is', () => {
  const two = rule('two', () => undefined, {
    *manifest({ manifest: { node, gvk } }) {
      for (const { key, value } of node.entries) {
        if (gvk.kind !== 'ConfigMap' || value?.type !== 'scalar' || value.source === 'new') continue;
        const edits = [{ range: value.range, newText: 'new' }];
        const fix = {
          title: message('migration.title', { apiVersion: String(key.value) }),
          safety: 'safe',
          edits,
        } as const;
        yield {
          range: key.range,
          path: String(key.value),
          severity: 'error',
          message: message('window.none'),
          fixes: () => [fix],
        };
      }
    },
  });
  const source = `a: 1 # one\nb: 2\n---\nkind: ConfigMap # mine\napiVersion: v1\nimmutable: true\n---\napiVersion: v1\nkind: List\nitems:\n- {kind: ConfigMap, apiVersion: v1}\n- {apiVersion: v1, kind: Secret}\n- {kind: ConfigMap, apiVersion: v1}\n`;
  const files = {
    readText: async () => ({ kind: 'missing' }) as const,
    list: async () => ({ kind: 'missing' }) as const,
  };
  const workspace = createWorkspace({ files, timeline, facts, rules: [two], onFailure: assert.fail });
  const edits = upgradeEdits(
    readSnapshot(source),
    placeAt('1.20'),
    { from: minor(20), to: minor(25) },
    () => true,
    workspace,
  );
  assert.deepEqual(
    edits.map(({ edit, fixes }) => [source.slice(edit.range.start, edit.range.end), edit.newText, fixes.length]),
    [
      ['ConfigMap # mine\napiVersion: v1\nimmutable: true', 'new # mine\napiVersion: new\nimmutable: new', 3],
      ['ConfigMap, apiVersion: v1', 'new, apiVersion: new', 3],
      ['ConfigMap, apiVersion: v1', 'new, apiVersion: new', 3],
    ],
  );
});
