import type { Report } from '../analysis/Finding.ts';
import type { Fix } from '../analysis/Fix.ts';
import type { Rule } from '../analysis/Rule.ts';
import { scalarFix } from '../analysis/scalarFix.ts';
import { message } from '../messages/Message.ts';
import { nodesOf } from '../schema/pairObject.ts';
import { pathOf, type TypedNode } from '../schema/TypedNode.ts';
import { quoted, replaceScalar } from '../yaml/edit.ts';
import type { YamlDocument } from '../yaml/YamlDocument.ts';
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
  *manifest({ manifest: { document, root } }) {
    for (const node of nodesOf(root)) {
      if (node.key && isMisreadKey(node.key)) yield misreadKey(node.key, pathOf(node), document);
      yield* misreadOctal(node, document);
      if (node.type.kind === 'quantity') yield* misreadQuantity(node, document);
      if (node.type.kind === 'any' && isOfSchema(node)) yield* misreadBooleans(node.node, pathOf(node), document);
    }
  },
};

function isMisreadKey(key: YamlScalar): boolean {
  return (
    key.style === 'plain' && key.scalarType !== 'string' && key.scalarType !== 'null' && keyText(key) !== key.source
  );
}

function misreadKey(key: YamlScalar, path: string, document: YamlDocument): Report {
  const { source } = key;
  return {
    range: key.range,
    path,
    message: message('ambiguous-scalar.key', { source, value: keyText(key) }),
    fixes: () => scalarFix(document, key, quoteFix(source), ({ range }) => ({ range, newText: quoted(source) })),
  };
}

/** An integer with leading zeros that octal makes another number; a file mode is meant to be octal. */
function* misreadOctal(node: TypedNode, document: YamlDocument): Iterable<Report> {
  const scalar = node.value;
  if (!node.node || scalar?.type !== 'scalar' || scalar.style !== 'plain' || scalar.scalarType !== 'integer') return;
  if (node.type.kind === 'string' || /mode$/i.test(String(node.segment))) return;
  const [, sign = '', digits] = /^([+-]?)0+([1-7][0-7]+)$/.exec(scalar.source) ?? [];
  if (digits === undefined) return;
  const minus = sign === '-' ? '-' : '';
  const decimal = minus + digits;
  // Not the scalar's value, which is approximate beyond 2^53.
  const value = `${minus}${BigInt(`0o${digits}`)}`;
  const writeFix = (newText: string, fix: Omit<Fix, 'title' | 'edits'>): readonly Fix[] => {
    const title = message('ambiguous-scalar.fix-write', { value: newText });
    return scalarFix(document, node.node, { title, ...fix }, ({ range }) => ({ range, newText }));
  };
  yield {
    range: node.node.range,
    path: pathOf(node),
    message: message('ambiguous-scalar.octal', { source: scalar.source, value, decimal }),
    fixes: () => [
      ...writeFix(decimal, { safety: 'review', notes: [message('ambiguous-scalar.fix-note')] }),
      ...writeFix(value, { safety: 'safe' }),
    ],
  };
}

/**
 * Thousandths of a byte, where megabytes were meant, and millions of CPUs, where thousandths were. The API server takes both: of the
 * first it warns, the second no node has.
 */
function* misreadQuantity(node: TypedNode, document: YamlDocument): Iterable<Report> {
  if (!node.node || node.value?.type !== 'scalar') return;
  const [source, number = '', suffix] = /^\+?(\d+(?:\.\d*)?)(m|[MGTPE]i?)$/.exec(String(node.value.value)) ?? [];
  const resource = String(node.segment).replace(/^(?:requests|limits)\./, '');
  const isBytes = /^(?:memory|storage|ephemeral-storage|sizeLimit|hugepages-.+)$/.test(resource);
  const isTooLittle = isBytes && suffix === 'm' && Number(number) % 1000 !== 0;
  const isTooMuch = resource === 'cpu' && suffix !== 'm';
  if (source === undefined || (!isTooLittle && !isTooMuch)) return;
  const suggestions = isTooLittle ? [`${number}Mi`, `${number}M`] : [`${number}m`];
  const [first = '', second] = suggestions.map((each) => `\`${each}\``);
  const params = { source, suggestions: second === undefined ? first : message('value.or', { first, second }) };
  const notes = [message(isTooLittle ? 'ambiguous-scalar.bytes-note' : 'ambiguous-scalar.fix-note')];
  yield {
    range: node.node.range,
    path: pathOf(node),
    message: message(isTooLittle ? 'ambiguous-scalar.milli-bytes' : 'ambiguous-scalar.many-cpus', params),
    fixes: () =>
      suggestions.flatMap((value) => {
        const fix = { title: message('ambiguous-scalar.fix-write', { value }), safety: 'review', notes } as const;
        return scalarFix(document, node.node, fix, (scalar) => replaceScalar(document, scalar, value));
      }),
  };
}

/** The free values of a CRD's schema (`enum`, `default`, `example`), where a boolean slips in among texts unseen. */
function isOfSchema(node: TypedNode): boolean {
  const owner = node.parent?.definition ?? node.parent?.parent?.definition;
  return owner?.name.endsWith('.JSONSchemaProps') ?? false;
}

function* misreadBooleans(node: YamlNode | undefined, path: string, document: YamlDocument): Iterable<Report> {
  const value = resolve(node);
  if (value?.type === 'sequence') for (const item of value.items) yield* misreadBooleans(item.value, path, document);
  if (value?.type === 'mapping') {
    for (const entry of value.entries) if (!isMerge(entry)) yield* misreadBooleans(entry.value, path, document);
  }
  if (!node || value?.type !== 'scalar' || value.scalarType !== 'boolean') return;
  const { source } = value;
  if (/^(true|false)$/i.test(source)) return;
  yield {
    range: node.range,
    path,
    message: message('ambiguous-scalar.boolean', { source, value: String(value.value) }),
    fixes: () => scalarFix(document, node, quoteFix(source), ({ range }) => ({ range, newText: quoted(source) })),
  };
}

function quoteFix(source: string): Omit<Fix, 'edits'> {
  const notes = [message('ambiguous-scalar.fix-note')];
  return { title: message('ambiguous-scalar.fix-quote', { source }), safety: 'review', notes };
}
