import assert from 'node:assert/strict';
import test from 'node:test';
import type { ApiView, FieldType } from '../../server/src/core/kubernetes/ApiTimeline.ts';
import { formatApiVersion } from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import { existsIn, formatKubernetesVersion } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { ownDecoder } from '../../server/src/core/kubernetes/ownDecoders.ts';
import { render } from '../../server/src/core/messages/Message.ts';
import { checkText, facts, timeline } from '../api.ts';

const structural = new Set([
  'unknown-field',
  'wrong-type',
  'missing-field',
  'unknown-kind',
  'unsupported-value',
  'invalid-format',
]);

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
      // JSON is YAML, and its reading is tested elsewhere.
      const { findings, objects } = checkText(JSON.stringify(object), kubernetes);
      assert.equal(objects, 1, gvk.kind);
      const said = findings.filter(({ finding }) => structural.has(finding.rule));
      assert.deepEqual(
        said.map(({ finding }) => `${finding.path}: ${render(finding.message, 'en')}`),
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
