import assert from 'node:assert/strict';
import test from 'node:test';
import { analyseDocument } from '../../server/src/core/analysis/analyse.ts';
import type { ApiView, FieldType } from '../../server/src/core/kubernetes/ApiTimeline.ts';
import { formatApiVersion } from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import { existsIn, formatKubernetesVersion } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { ownDecoder } from '../../server/src/core/kubernetes/ownDecoders.ts';
import { render } from '../../server/src/core/messages/Message.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { createStructuralValidator } from '../../server/src/core/schema/structuralValidator.ts';
import type { YamlDocument } from '../../server/src/core/yaml/YamlDocument.ts';
import type { YamlNode, YamlScalar } from '../../server/src/core/yaml/YamlNode.ts';
import { facts, timeline } from '../api.ts';

const structural = new Set([
  'unknown-field',
  'wrong-type',
  'missing-field',
  'unknown-kind',
  'unsupported-value',
  'invalid-format',
]);

const tools = {
  facts,
  rules,
  validator: createStructuralValidator(),
  onRuleFailure: (rule: { readonly id: string }, error: unknown) => assert.fail(`${rule.id}: ${String(error)}`),
};

for (const version of timeline.versions) {
  const kubernetes = formatKubernetesVersion(version);
  test(`every kind of ${kubernetes} with every field set has nothing to be said of its structure`, () => {
    const view = timeline.at(version);
    let kinds = 0;
    for (const { gvk, definition, spans } of timeline.kinds.values()) {
      const category = facts.kind(gvk)?.category;
      if (!existsIn(spans, version) || (category !== 'object' && category !== 'request-only')) continue;
      const object = {
        ...(sample({ kind: 'ref', definition }, view, []) as object),
        apiVersion: formatApiVersion(gvk),
        kind: gvk.kind,
      };
      const { manifests, findings } = analyseDocument(
        documentOf(object),
        { view, fileHoldsManifests: false, isPatch: false, migrationStyle: 'faithful' },
        tools,
      );
      assert.equal(manifests.length, 1, gvk.kind);
      const said = findings.filter(({ rule }) => structural.has(rule));
      assert.deepEqual(
        said.map((finding) => `${finding.path}: ${render(finding.message, 'en')}`),
        [],
        `${formatApiVersion(gvk)} ${gvk.kind}`,
      );
      kinds++;
    }
    assert.ok(kinds > 60);
  });
}

/** A value of a type with every field set; a definition within itself is left empty. */
function sample(type: FieldType, view: ApiView, above: readonly string[]): unknown {
  switch (type.kind) {
    case 'ref': {
      const own = ownDecoder(type.definition);
      if (own) return sample(own, view, above);
      const definition = view.definition(type.definition);
      if (!definition || above.includes(type.definition)) return undefined;
      const within = [...above, type.definition];
      return Object.fromEntries(
        [...definition.fields.values()].map((field) => [field.name, sample(field.type, view, within)]),
      );
    }
    case 'list':
      return [sample(type.items, view, above)].filter((item) => item !== undefined);
    case 'map': {
      const value = sample(type.values, view, above);
      return value === undefined ? {} : { key: value };
    }
    case 'by-node':
      return type.boolean ? true : [];
    case 'object':
      return { anything: [1, 'two'] };
    case 'any':
      return 'anything';
    case 'int-or-string':
      return '25%';
    case 'quantity':
      return '1500m';
    case 'boolean':
      return true;
    case 'integer':
      return 2;
    case 'number':
      return 0.5;
    case 'string':
      if (type.enum) return type.enum.at(-1) ?? '';
      if (type.format === 'byte') return 'a2V5';
      return type.format ? '2026-01-02T03:04:05Z' : 'text';
  }
}

/** A document with `value` in it and no text: reading text is tested elsewhere, and takes most of the time. */
function documentOf(value: unknown): YamlDocument {
  return { text: '', root: nodeOf(value), problems: [], brokenAt: undefined, comments: [] };
}

function nodeOf(value: unknown): YamlNode {
  const common = { range: { start: 0, end: 0 }, tag: undefined, anchor: undefined };
  if (Array.isArray(value))
    return {
      ...common,
      type: 'sequence',
      flow: true,
      items: value.map((item) => ({ value: nodeOf(item), range: common.range })),
    };
  if (typeof value !== 'object' || value === null) return scalarOf(value as string | number | boolean);
  const entries = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .map(([key, child]) => ({ key: scalarOf(key), value: nodeOf(child), range: common.range }));
  return { ...common, type: 'mapping', flow: true, entries };
}

function scalarOf(value: string | number | boolean): YamlScalar {
  const scalarType =
    typeof value === 'number'
      ? Number.isInteger(value)
        ? 'integer'
        : 'float'
      : typeof value === 'boolean'
        ? 'boolean'
        : 'string';
  return {
    type: 'scalar',
    range: { start: 0, end: 0 },
    style: 'double-quoted',
    scalarType,
    value,
    source: JSON.stringify(value),
    tag: undefined,
    anchor: undefined,
  };
}
