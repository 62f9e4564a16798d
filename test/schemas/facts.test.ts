import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { writtenFacts } from '../../schemas/facts/writtenFacts.ts';
import type { ApiView, Definition, FieldType } from '../../server/src/core/kubernetes/ApiTimeline.ts';
import { parseApiVersion } from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import {
  existsIn,
  type KubernetesVersion,
  minor,
  parseKubernetesVersion,
} from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import {
  type FieldTable,
  formatGroupKind,
  gateStageAt,
  type LifecycleJson,
  parseLifecycle,
} from '../../server/src/core/kubernetes/Lifecycle.ts';
import { readTimeline, type TimelineJson } from '../../server/src/core/kubernetes/readTimeline.ts';

const timeline = readTimeline(JSON.parse(readFileSync('schemas/timeline.json', 'utf8')) as TimelineJson);
const json = JSON.parse(readFileSync('schemas/lifecycle.json', 'utf8')) as LifecycleJson;
const facts = parseLifecycle(json, writtenFacts, timeline.newest);

const tables: Readonly<Record<string, FieldTable<unknown>>> = {
  gatedFields: writtenFacts.gatedFields,
  defaults: writtenFacts.defaults,
  accepted: writtenFacts.requiredFields.accepted,
  refused: writtenFacts.requiredFields.refused,
  unvalidated: writtenFacts.requiredFields.unvalidated,
  deprecatedFields: writtenFacts.deprecatedFields,
  openEnums: writtenFacts.openEnums,
};

/** All facts of a table with the definition and field that they are about, which the first test finds to exist. */
function entriesOf<Fact>(table: FieldTable<Fact>): readonly { key: string; name: string; field: string; fact: Fact }[] {
  return Object.entries(table).flatMap(([name, fields]) =>
    Object.entries(fields).map(([field, fact]) => ({ key: `${name}.${field}`, name, field, fact })),
  );
}

function versionsOf(name: string, field: string): readonly KubernetesVersion[] {
  const spans = timeline.definition(name)?.fields.get(field)?.spans ?? [];
  return timeline.versions.filter((version) => existsIn(spans, version));
}

for (const [table, entries] of Object.entries(tables)) {
  test(`every entry of ${table} is about a definition and field that some version has`, () => {
    for (const { key, name, field } of entriesOf(entries)) assert.notDeepEqual(versionsOf(name, field), [], key);
  });
}

test('a gate is known in every version that has the field behind it, and its stages ascend', () => {
  for (const { key, name, field } of entriesOf(writtenFacts.gatedFields)) {
    const gate = facts.gate(name, field);
    assert.ok(gate, key);
    for (const version of versionsOf(name, field)) assert.ok(gateStageAt(gate, version), `${key} at 1.${version}`);
    const order = ['alpha', 'beta', 'stable'];
    gate.stages.reduce((before, stage) => {
      assert.ok(before.from < stage.from && order.indexOf(before.stage) <= order.indexOf(stage.stage), gate.gate);
      return stage;
    });
  }
});

test('every gate that is listed guards a field, and the gate of every field is listed', () => {
  const used = new Set(entriesOf(writtenFacts.gatedFields).map(({ fact }) => fact.gate));
  assert.deepEqual([...used].sort(), Object.keys(writtenFacts.gates).sort());
});

const known = [...timeline.kinds.values()].filter(({ gvk }) => {
  const category = facts.kind(gvk)?.category;
  return category === 'object' || category === 'request-only' || category === 'subresource-body';
});

test('every kind that can be written has a scope and a plural, and no other has', () => {
  const groupKinds = new Set(known.map(({ gvk }) => formatGroupKind(gvk)));
  assert.deepEqual(Object.keys(writtenFacts.kinds).sort(), [...groupKinds].sort());
  for (const { gvk } of known)
    assert.ok(facts.plural(gvk) && facts.namespaced(gvk) !== undefined, formatGroupKind(gvk));
});

test('a plural is the plural of its kind; a body is named after its subresource', () => {
  for (const { gvk } of known) {
    const word = gvk.kind.toLowerCase();
    const plural = /(?:s|ss|x|ch)$/.test(word) ? `${word}es` : word.replace(/y$/, 'ie').concat('s');
    const already = ['endpoints', 'resourceclaimparameters', 'resourceclassparameters'].includes(word);
    const subresource = { DeploymentRollback: 'rollback', Eviction: 'eviction', Scale: 'scale', TokenRequest: 'token' };
    const expected = Object.entries(subresource).find(([kind]) => kind === gvk.kind)?.[1];
    assert.equal(facts.plural(gvk), expected ?? (already || word === 'ephemeralcontainers' ? word : plural));
  }
});

test('no two kinds of different groups share a short name unless they are the same resource', () => {
  const owners = new Map<string, string>();
  for (const { gvk } of known) {
    for (const name of facts.shortNames(gvk)) {
      const plural = facts.plural(gvk) ?? '';
      assert.equal(owners.get(name) ?? plural, plural, name);
      owners.set(name, plural);
    }
  }
});

/** `"Always" (image: *:latest), "IfNotPresent"`: each alternative with its condition. */
const alternative = /^(?<value>= [^(]+|.+?)(?: \((?<condition>[^()]+)\))?$/;

function alternatives(text: string): readonly { value: string; condition: string | undefined }[] {
  return text.split(/, (?=(?:[^"]*"[^"]*")*[^"]*$)(?![^()]*\))(?![^[{]*[\]}])/).map((part) => {
    const groups = alternative.exec(part)?.groups;
    assert.ok(groups?.value, text);
    return { value: groups.value.trimEnd(), condition: groups.condition };
  });
}

test('a default is JSON that fits the type of its field and its enum, or a copy of a field', () => {
  for (const { key, name, field, fact } of entriesOf(writtenFacts.defaults)) {
    const definition = timeline.definition(name);
    const spans = definition?.fields.get(field)?.spans ?? [];
    for (const { value } of alternatives(fact)) {
      const copied = /^= (?:lowercase\()?(\w+)/.exec(value)?.[1];
      if (copied) assert.ok(definition?.fields.has(copied), `${key} copies ${copied}`);
      else for (const { type } of spans) assert.ok(fits(JSON.parse(value), type), `${key} = ${value}`);
    }
  }
});

test('the condition of a default is on a field beside it, or on the Pod or kind that it is in', () => {
  for (const { key, name, fact } of entriesOf(writtenFacts.defaults)) {
    for (const { condition } of alternatives(fact)) {
      const on = condition && /^\w+/.exec(condition)?.[0];
      if (on) assert.ok(timeline.definition(name)?.fields.has(on) || ['hostNetwork', 'kind'].includes(on), key);
    }
  }
});

function fits(value: unknown, type: FieldType): boolean {
  switch (type.kind) {
    case 'string':
      return typeof value === 'string' && (value === '' || !type.enum || type.enum.includes(value));
    case 'integer':
      return Number.isInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value) && value.every((item) => fits(item, type.items));
    case 'ref':
      if (type.definition === 'util.intstr.IntOrString') return typeof value === 'string' || Number.isInteger(value);
      return fitsDefinition(value, timeline.definition(type.definition));
    default:
      return false;
  }
}

function fitsDefinition(value: unknown, definition: Definition | undefined): boolean {
  if (typeof value !== 'object' || value === null || !definition) return false;
  return Object.entries(value).every(([name, inner]) => {
    const span = definition.fields.get(name)?.spans.at(-1);
    return span !== undefined && fits(inner, span.type);
  });
}

for (const difference of ['accepted', 'refused'] as const) {
  test(`${difference} fields differ from the schema in every version named`, () => {
    for (const { key, name, field } of entriesOf(writtenFacts.requiredFields[difference])) {
      const spans = timeline.definition(name)?.fields.get(field)?.spans ?? [];
      const differing = timeline.versions.filter((version) => facts.required(name, field, version) === difference);
      const real = differing.filter((version) => existsIn(spans, version));
      assert.notDeepEqual(real, [], `${key} never differs`);
      for (const { from, to, required } of spans) {
        if (required === (difference === 'accepted')) continue;
        const wrong = real.find((version) => from <= version && version <= to);
        assert.equal(wrong, undefined, `${key}: the schema says the same at 1.${wrong}`);
      }
    }
  });
}

test('what the server takes beyond an enum is about a field that has one', () => {
  for (const { key, name, field } of entriesOf(writtenFacts.openEnums)) {
    const types = (timeline.definition(name)?.fields.get(field)?.spans ?? []).map(({ type }) => enumOf(type));
    assert.ok(
      types.some((values) => values && values.length > 0),
      key,
    );
    const version = versionsOf(name, field)[0] ?? timeline.oldest;
    assert.ok(
      ['', 'example.com/any'].some((value) => facts.takesBeyondEnum(name, field, version, value)),
      key,
    );
    assert.ok(!types.some((values) => values?.includes('')), `${key} lists the empty text itself`);
  }
});

const beyond: readonly (readonly [name: string, field: string, value: string, taken: boolean])[] = [
  ['core.v1.Container', 'imagePullPolicy', '', true],
  ['core.v1.Container', 'imagePullPolicy', 'always', false],
  ['networking.v1.HTTPIngressPath', 'pathType', '', false],
  ['core.v1.LimitRangeItem', 'type', 'example.com/gpu', true],
  ['core.v1.LimitRangeItem', 'type', 'Pods', false],
  ['core.v1.PodStatus', 'phase', 'Waiting', true],
  ['core.v1.Nothing', 'at all', '', false],
];

for (const [name, field, value, taken] of beyond) {
  test(`${name}.${field}: "${value}" is ${taken ? 'taken' : 'refused'}`, () => {
    assert.equal(facts.takesBeyondEnum(name, field, minor(30), value), taken);
  });
}

test('what upstream calls deprecated is so from the minor that says so', () => {
  assert.equal(facts.deprecated('core.v1.ServiceSpec', 'loadBalancerIP', minor(23)), false);
  assert.equal(facts.deprecated('core.v1.ServiceSpec', 'loadBalancerIP', minor(24)), true);
  assert.equal(facts.deprecated('core.v1.PodSpec', 'serviceAccount', minor(14)), true);
  assert.equal(facts.deprecated('core.v1.PodSpec', 'serviceAccountName', minor(36)), false);
});

test('a field that says that it is deprecated is in the table', () => {
  for (const name of timeline.definitionNames) {
    for (const field of timeline.definition(name)?.fields.keys() ?? []) {
      if (!/^deprecated[A-Z]/.test(field)) continue;
      for (const version of versionsOf(name, field))
        assert.ok(facts.deprecated(name, field, version), `${name}.${field}`);
    }
  }
});

function enumOf(type: FieldType): readonly string[] | undefined {
  const scalar = type.kind === 'list' ? type.items : type;
  return 'enum' in scalar ? scalar.enum : undefined;
}

/** The fields of type `[]byte` in the Go types of all served groups. */
const bytes =
  /\.(?:caBundle|binaryData|pkixPublicKey|proofOfPossession|stubPKCS10Request)$|Secret\.data$|SigningRequestSpec\.request$|SigningRequestStatus\.certificate$/;

test('every field that holds base64 says so in the schema, so that none needs to be written down', () => {
  const found: string[] = [];
  for (const name of timeline.definitionNames) {
    for (const field of timeline.definition(name)?.fields.values() ?? []) {
      const key = `${name}.${field.name}`;
      if (!bytes.test(key)) continue;
      found.push(key);
      for (const { type } of field.spans) {
        const text = type.kind === 'map' ? type.values : type;
        assert.ok('format' in text && text.format === 'byte', key);
      }
    }
  }
  assert.ok(found.includes('core.v1.Secret.data') && found.length >= 16, `${found}`);
});

test('what is asked of a definition or field that nothing is known of has no answer', () => {
  for (const name of ['core.v1.Nothing', 'constructor', 'toString']) {
    assert.equal(facts.gate(name, 'toString'), undefined);
    assert.equal(facts.defaultOf(name, 'constructor'), undefined);
    assert.equal(facts.required(name, 'toString', minor(30)), undefined);
    assert.equal(facts.unvalidated(name, 'toString', minor(30)), false);
  }
  const gvk = { group: 'example.com', version: 'v1', kind: 'constructor' };
  assert.deepEqual([facts.namespaced(gvk), facts.plural(gvk), facts.shortNames(gvk)], [undefined, undefined, []]);
});

interface Case {
  readonly id: string;
  readonly yaml: string;
  readonly results: readonly {
    readonly versions: readonly string[];
    readonly errors?: unknown;
    readonly decode?: boolean;
  }[];
}

const cases = '../shared/facts/validation-cases.json';
test('no document that an API server accepted lacks what is written to be refused without', {
  skip: !existsSync(cases) && `${cases} is not there`,
}, () => {
  let walked = 0;
  for (const { id, yaml, results } of JSON.parse(readFileSync(cases, 'utf8')) as readonly Case[]) {
    for (const { versions, errors, decode } of results) {
      if (errors || decode) continue;
      for (const text of versions) {
        const version = parseKubernetesVersion(text);
        assert.ok(version, id);
        const object: unknown = parse(yaml, { version: '1.1', logLevel: 'silent' });
        const lacking = lackingIn(object, timeline.at(version));
        assert.deepEqual(lacking, [], `${id} at ${text}`);
        walked++;
      }
    }
  }
  assert.ok(walked > 1000, `${walked} documents`);
});

/** The paths of required fields that an object lacks, as schema and facts have it. */
function lackingIn(object: unknown, view: ApiView): readonly string[] {
  if (!isMapping(object)) return [];
  const gv = typeof object.apiVersion === 'string' ? parseApiVersion(object.apiVersion) : undefined;
  const kind = gv && typeof object.kind === 'string' ? view.kind({ ...gv, kind: object.kind }) : undefined;
  return kind ? lackingBelow(object, kind.definition, view, '') : [];
}

function lackingBelow(value: unknown, name: string, view: ApiView, path: string): readonly string[] {
  const definition = view.definition(name);
  if (!definition || !isMapping(value)) return [];
  return [...definition.fields.values()].flatMap((field): readonly string[] => {
    const here = `${path}${field.name}`;
    const inner = value[field.name];
    if (inner === undefined || inner === null) {
      const difference = facts.required(name, field.name, view.version);
      return difference === 'refused' || (field.required && difference !== 'accepted') ? [here] : [];
    }
    if (facts.unvalidated(name, field.name, view.version)) return [];
    return lackingInType(inner, field.type, view, here);
  });
}

function lackingInType(value: unknown, type: FieldType, view: ApiView, path: string): readonly string[] {
  if (type.kind === 'ref') return lackingBelow(value, type.definition, view, `${path}.`);
  if (type.kind === 'list' && Array.isArray(value))
    return value.flatMap((item, index) => lackingInType(item ?? {}, type.items, view, `${path}[${index}]`));
  if (type.kind === 'map' && isMapping(value))
    return Object.entries(value).flatMap(([key, item]) => lackingInType(item, type.values, view, `${path}.${key}`));
  return [];
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
