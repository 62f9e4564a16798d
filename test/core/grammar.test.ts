import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import test from 'node:test';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, type IRawGrammar, parseRawGrammar, Registry } from 'vscode-textmate';

const injections = readdirSync('syntaxes').map((file) => read(join('syntaxes', file)));

/** The rough outline of VS Code's YAML grammar, for machines without a VS Code: the scopes that we inject into. */
const outline: IRawGrammar = parseRawGrammar(
  JSON.stringify({
    scopeName: 'source.yaml',
    patterns: [{ include: '#block' }, { include: '#comment' }, { include: '#key' }, { include: '#value' }],
    repository: {
      comment: { begin: '(?<=[ \\t]|^)#', end: '$', name: 'comment.line.number-sign.yaml' },
      block: {
        begin: '(?<=: )\\|$',
        end: '^(?=\\S)',
        contentName: 'string.unquoted.block.yaml',
      },
      key: {
        begin: '(?<=^|- |[ {,])(?=[\\w.-]+:( |$))',
        end: '(?=:)',
        name: 'meta.map.key.yaml string.unquoted.plain.yaml entity.name.tag.yaml',
      },
      value: {
        patterns: [
          { begin: '"', end: '"', name: 'string.quoted.double.yaml' },
          { begin: "'", end: "'", name: 'string.quoted.single.yaml' },
          {
            begin: '(?<=[\\[{] ?|[:,] )(?=[^\\s"\'#|,{\\[\\]}])(?=[^{]*\\})',
            end: '(?=[ \\t]+#|[,\\]}])',
            name: 'string.unquoted.plain.in.yaml',
          },
          {
            begin: '(?<=: +|- )(?=[^\\s"\'#|{\\[-])',
            end: '(?=[ \\t]+#)|$',
            name: 'string.unquoted.plain.out.yaml',
            patterns: [{ match: '\\G[0-9]+$', name: 'constant.numeric.integer.decimal.yaml' }],
          },
        ],
      },
    },
  }),
  'outline.json',
);

interface Host {
  readonly name: string;
  readonly grammars: readonly IRawGrammar[];
}

const hosts: readonly Host[] = [{ name: 'an outline of it', grammars: [outline] }, ...installedHosts()];

/** The YAML grammars of the VS Codes that the editor tests have installed. */
function installedHosts(): readonly Host[] {
  if (!existsSync('.cache')) return [];
  return readdirSync('.cache')
    .filter((name) => name.startsWith('vscode-'))
    .flatMap((name) => {
      const folder = [`.cache/${name}/vscode`, `.cache/${name}/node_modules/code-server/lib/vscode`]
        .map((root) => join(root, 'extensions/yaml/syntaxes'))
        .find((path) => existsSync(path));
      return folder ? [{ name, grammars: readdirSync(folder).map((file) => read(join(folder, file))) }] : [];
    });
}

function read(file: string): IRawGrammar {
  return parseRawGrammar(readFileSync(file, 'utf8'), file);
}

const oniguruma = loadWASM(
  readFileSync(createRequire(resolve('package.json')).resolve('vscode-oniguruma/release/onig.wasm')),
).then(() => ({ createOnigScanner, createOnigString }));

async function grammarOf(host: Host, injected: readonly IRawGrammar[]): Promise<IGrammar> {
  const all = new Map([...host.grammars, ...injected].map((grammar) => [grammar.scopeName, grammar]));
  const registry = new Registry({
    onigLib: oniguruma,
    loadGrammar: async (scope) => all.get(scope) ?? null,
    getInjections: (scope) => (scope === 'source.yaml' ? injected.map((grammar) => grammar.scopeName) : []),
  });
  const grammar = await registry.loadGrammar('source.yaml');
  assert.ok(grammar);
  return grammar;
}

interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

function tokensOf(grammar: IGrammar, text: string): readonly Token[] {
  let state = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  });
}

/** The scopes of each character, so that texts cut into different tokens can be compared. */
function scopesByCharacter(tokens: readonly Token[]): readonly (readonly string[])[] {
  return tokens.flatMap(({ text, scopes }) => Array.from({ length: text.length }, () => scopes));
}

interface Case {
  readonly text: string;
  /** Each token with our innermost scope, in order; a text without any shows that it is left alone. */
  readonly ours: readonly (readonly [token: string, scope: string])[];
  /** Beyond what the outline can do. */
  readonly real?: true;
}

const key = 'keyword.control.identity';
const group = 'entity.name.namespace.api-group';
const version = 'constant.numeric.api-version';
const kind = 'entity.name.type.kind';
const number = 'constant.numeric.quantity';
const unit = 'keyword.other.unit';
const slash: readonly [string, string] = ['/', 'punctuation.separator.api-group'];
const pin = [
  ['drydock', 'keyword.control.directive'],
  [':', 'punctuation.separator.directive'],
  ['kubernetes', 'variable.parameter.directive'],
  ['=', 'keyword.operator.assignment'],
] as const;
const ignore = (name: string): readonly (readonly [string, string])[] => [
  ...pin.slice(0, 2),
  [name, 'variable.parameter.directive'],
  ['=', 'keyword.operator.assignment'],
];
const rule = 'support.type.rule';

const cases: readonly Case[] = [
  { text: 'apiVersion: apps/v1', ours: [['apiVersion', key], ['apps', group], slash, ['v1', version]] },
  {
    text: 'apiVersion: v1 # core',
    ours: [
      ['apiVersion', key],
      ['v1', version],
    ],
  },
  {
    text: 'apiVersion:   networking.k8s.io/v1beta1',
    ours: [['apiVersion', key], ['networking.k8s.io', group], slash, ['v1beta1', version]],
  },
  { text: 'apiVersion: "batch/v1"', ours: [['apiVersion', key], ['batch', group], slash, ['v1', version]] },
  {
    text: "apiVersion: 'v1'",
    ours: [
      ['apiVersion', key],
      ['v1', version],
    ],
  },
  { text: 'apiVersion: not a version', ours: [['apiVersion', key]] },
  {
    text: 'kind: Deployment',
    ours: [
      ['kind', key],
      ['Deployment', kind],
    ],
  },
  {
    text: 'kind: "Pod"',
    ours: [
      ['kind', key],
      ['Pod', kind],
    ],
  },
  { text: 'kind: lowercase', ours: [['kind', key]] },
  {
    text: '---\nkind: Pod\n---\nkind: Job',
    ours: [
      ['kind', key],
      ['Pod', kind],
      ['kind', key],
      ['Job', kind],
    ],
  },
  { text: 'kindly: Deployment', ours: [] },
  { text: 'spec:\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment', ours: [] },
  {
    text: 'cpu: 500m',
    ours: [
      ['500', number],
      ['m', unit],
    ],
  },
  {
    text: 'memory: 1Gi   # enough',
    ours: [
      ['1', number],
      ['Gi', unit],
    ],
  },
  {
    text: 'cpu: 0.5k',
    ours: [
      ['0.5', number],
      ['k', unit],
    ],
  },
  {
    text: '- 128Mi',
    ours: [
      ['128', number],
      ['Mi', unit],
    ],
  },
  {
    text: 'limits: { cpu: 500m, memory: 1Gi }',
    ours: [
      ['500', number],
      ['m', unit],
      ['1', number],
      ['Gi', unit],
    ],
  },
  { text: 'cpu: "500m"', ours: [] },
  { text: "cpu: '500m'", ours: [] },
  { text: 'replicas: 3', ours: [] },
  { text: 'image: 10m/app', ours: [] },
  { text: 'time: 500ms', ours: [] },
  { text: 'says: 500m is enough', ours: [] },
  { text: '500m: key', ours: [] },
  { text: '#500m', ours: [] },
  { text: 'script: |\n  apiVersion: v1\n  kind: Pod\n  500m\n  # drydock: kubernetes=1.27\nnext: x', ours: [] },
  {
    text: 'script: |\n  cpu: 500m\nkind: Pod',
    ours: [
      ['kind', key],
      ['Pod', kind],
    ],
  },
  { text: 'text: "a\n  kind: Pod\n  500m"', ours: [], real: true },
  { text: 'text: a\n  500m\n  1Gi', ours: [], real: true },
  { text: 'text: a\n  500m', ours: [], real: true },
  { text: '# drydock: kubernetes=1.27', ours: [...pin, ['1.27', 'constant.numeric.version']] },
  { text: '#drydock: kubernetes=v1.29.3', ours: [...pin, ['v1.29.3', 'constant.numeric.version']] },
  { text: '# drydock: kubernetes=latest', ours: pin },
  {
    text: 'cpu: 1Gi # drydock: ignore=wrong-type',
    ours: [['1', number], ['Gi', unit], ...ignore('ignore'), ['wrong-type', rule]],
  },
  {
    text: '# drydock: ignore=unknown-field,wrong-type -- ignore=us',
    ours: [...ignore('ignore'), ['unknown-field', rule], [',', 'punctuation.separator.comma'], ['wrong-type', rule]],
  },
  { text: '# drydock: ignore-object=removed-api', ours: [...ignore('ignore-object'), ['removed-api', rule]] },
  { text: '# drydock: ignore-file=removed-api', ours: [...ignore('ignore-file'), ['removed-api', rule]] },
  {
    text: '# Drydock : kubernetes = 1.27 ignore-file = removed-api # reason',
    ours: [
      ['Drydock', 'keyword.control.directive'],
      ...pin.slice(1),
      ['1.27', 'constant.numeric.version'],
      ...ignore('ignore-file').slice(2),
      ['removed-api', rule],
    ],
  },
  { text: '# see drydock: ignore=removed-api', ours: [] },
  { text: '# drydock: hello', ours: [] },
  { text: 'says: "# drydock: kubernetes=1.27"', ours: [] },
];

for (const host of hosts) {
  for (const { text, ours, real } of cases) {
    if (real && host.grammars.length === 1) continue;
    test(`in YAML of ${host.name}: ${JSON.stringify(text)}`, async () => {
      const tokens = tokensOf(await grammarOf(host, injections), text);
      const lifted = tokens.flatMap((token): [string, string][] => {
        const scope = token.scopes.at(-1) ?? '';
        return scope.endsWith('.drydock') ? [[token.text, scope.slice(0, -'.drydock'.length)]] : [];
      });
      assert.deepEqual(lifted, ours);
    });
  }

  test(`in YAML of ${host.name}, scopes are added and none is taken away`, async () => {
    const [plain, injected] = await Promise.all([grammarOf(host, []), grammarOf(host, injections)]);
    const texts = [...cases.map(({ text }) => text), ...examples()];
    for (const text of texts) {
      const [before, after] = [plain, injected].map((grammar) => scopesByCharacter(tokensOf(grammar, text)));
      assert.deepEqual(
        after?.map((scopes) => scopes.filter((scope) => !scope.endsWith('.drydock'))),
        before,
        text,
      );
    }
  });
}

if (hosts.length === 1) test('in the YAML of a real VS Code', { skip: 'none under .cache: run the editor tests once' });

function examples(): readonly string[] {
  return readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(join('examples', file), 'utf8'));
}
