import type { Report } from '../analysis/Finding.ts';
import type { Rule } from '../analysis/Rule.ts';
import { message } from '../messages/Message.ts';
import { nodesOf } from '../schema/pairObject.ts';
import { pathOf, type TypedNode } from '../schema/TypedNode.ts';
import { quoted } from '../yaml/edit.ts';
import { isMerge, keyText, resolve, type YamlNode, type YamlScalar } from '../yaml/YamlNode.ts';

/** A scalar that is accepted and read as something else than it looks. */
export const ambiguousScalar: Rule = {
  id: 'ambiguous-scalar',
  category: 'schema',
  severity: 'warning',
  docs: {
    title: 'ambiguous-scalar.title',
    what: 'ambiguous-scalar.what',
    why: 'ambiguous-scalar.why',
    example: {
      kubernetes: '1.36',
      manifest: `apiVersion: v1
kind: ConfigMap
metadata:
  name: features
data:
  on: "dark-mode"
`,
    },
  },
  *manifest({ manifest }) {
    for (const node of nodesOf(manifest.root)) {
      if (node.key && isMisreadKey(node.key)) yield misreadKey(node.key, pathOf(node));
      if (node.value?.type === 'scalar' && isOctal(node.value, node)) yield octal(node.value, pathOf(node));
      if (node.type.kind === 'any' && node.value && isOfSchema(node)) yield* misreadValues(node.value, pathOf(node));
    }
  },
};

function isMisreadKey(key: YamlScalar): boolean {
  return (
    key.style === 'plain' && key.scalarType !== 'string' && key.scalarType !== 'null' && keyText(key) !== key.source
  );
}

function misreadKey(key: YamlScalar, path: string): Report {
  return {
    range: key.range,
    path,
    message: message('ambiguous-scalar.key', { source: key.source, value: keyText(key) }),
    fixes: () => [
      {
        title: message('ambiguous-scalar.fix-quote', { source: key.source }),
        safety: 'review',
        edits: [{ range: key.range, newText: quoted(key.source) }],
        notes: [message('ambiguous-scalar.fix-note')],
      },
    ],
  };
}

/** An integer with leading zeros; a file mode is meant to be octal. */
function isOctal(scalar: YamlScalar, node: TypedNode): boolean {
  if (scalar.style !== 'plain' || typeof scalar.value !== 'number' || !/^[+-]?0\d+$/.test(scalar.source)) return false;
  return node.type.kind !== 'string' && !/mode$/i.test(String(node.segment)) && scalar.value !== decimalOf(scalar);
}

function decimalOf(scalar: YamlScalar): number {
  return Number(scalar.source.replace(/^([+-]?)0+(?=\d)/, '$1'));
}

function octal(scalar: YamlScalar, path: string): Report {
  const value = String(scalar.value);
  const decimal = String(decimalOf(scalar));
  return {
    range: scalar.range,
    path,
    message: message('ambiguous-scalar.octal', { source: scalar.source, value, decimal }),
    fixes: () => [
      {
        title: message('ambiguous-scalar.fix-write', { value: decimal }),
        safety: 'review',
        edits: [{ range: scalar.range, newText: decimal }],
        notes: [message('ambiguous-scalar.fix-note')],
      },
      {
        title: message('ambiguous-scalar.fix-write', { value }),
        safety: 'safe',
        edits: [{ range: scalar.range, newText: value }],
      },
    ],
  };
}

/** The free values of a CRD's schema (`enum`, `default`, `example`), where a boolean slips in among texts unseen. */
function isOfSchema(node: TypedNode): boolean {
  const owner = node.parent?.definition ?? node.parent?.parent?.definition;
  return owner?.name.endsWith('.JSONSchemaProps') ?? false;
}

function* misreadValues(node: YamlNode, path: string): Iterable<Report> {
  const value = resolve(node);
  if (value?.type === 'sequence')
    for (const item of value.items) if (item.value) yield* misreadValues(item.value, path);
  if (value?.type === 'mapping') {
    for (const entry of value.entries) if (entry.value && !isMerge(entry)) yield* misreadValues(entry.value, path);
  }
  if (value?.type !== 'scalar' || value.scalarType !== 'boolean' || /^(true|false)$/i.test(value.source)) return;
  yield {
    range: value.range,
    path,
    message: message('ambiguous-scalar.boolean', { source: value.source, value: String(value.value) }),
    fixes: () => [
      {
        title: message('ambiguous-scalar.fix-quote', { source: value.source }),
        safety: 'review',
        edits: [{ range: value.range, newText: quoted(value.source) }],
        notes: [message('ambiguous-scalar.fix-note')],
      },
    ],
  };
}
