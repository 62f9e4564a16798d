import assert from 'node:assert/strict';
import test from 'node:test';
import { hover } from '../../server/src/core/features/hover.ts';
import { hoverField } from '../../server/src/core/features/hoverField.ts';
import type { FieldType } from '../../server/src/core/kubernetes/ApiTimeline.ts';
import { noDescriptions } from '../../server/src/core/kubernetes/Descriptions.ts';
import { formatApiVersion } from '../../server/src/core/kubernetes/GroupVersionKind.ts';
import { existsIn, formatKubernetesVersion } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { checkText, facts, timeline } from '../api.ts';

test('every kind of every version has a hover, in both languages, with nothing left unfilled', () => {
  for (const version of timeline.versions) {
    const view = timeline.at(version);
    for (const { gvk, spans } of timeline.kinds.values()) {
      if (!existsIn(spans, version)) continue;
      const text = `apiVersion: ${formatApiVersion(gvk)}\nkind: ${gvk.kind}\n`;
      const [part] = checkText(text, formatKubernetesVersion(version)).parts;
      for (const language of ['en', 'ko'] as const) {
        const found =
          part &&
          hover(
            part.analysis.manifests.map((manifest, index) => ({ manifest, window: () => part.windows()[index] })),
            text.length - 2,
            { view, facts, descriptions: noDescriptions, language, now: 0 },
          );
        assert.ok(found, `${text} at 1.${version}`);
        assert.doesNotMatch(found.markdown, /undefined|\{\w+\}|NaN/);
      }
    }
  }
});

test('every field of every version has a hover, in both languages, with a type and nothing left unfilled', () => {
  let fields = 0;
  for (const version of timeline.versions) {
    const view = timeline.at(version);
    for (const name of timeline.definitionNames) {
      const definition = view.definition(name);
      for (const field of definition?.fields.values() ?? []) {
        const place = { node: undefined, value: undefined, key: undefined, children: [], repeated: false };
        const above = { ...place, segment: undefined, type: anyType, definition, field: undefined, parent: undefined };
        const node = { ...place, segment: field.name, type: field.type, definition: undefined, field, parent: above };
        for (const language of ['en', 'ko'] as const) {
          const [title = ''] = (
            hoverField(node, { view, facts, descriptions: noDescriptions, language, now: 0 }) ?? ''
          ).split('\n\n');
          assert.match(title, /^\*\*`[^`]+`\*\*: \S.*, \S/, `${name}.${field.name} at 1.${version}`);
          assert.doesNotMatch(title, /undefined|\[object|NaN|: ,/, `${name}.${field.name} at 1.${version}`);
        }
        fields++;
      }
    }
  }
  assert.ok(fields > 50_000);
});

const anyType: FieldType = { kind: 'any' };
