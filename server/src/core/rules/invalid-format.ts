import type { Report } from '../analysis/Finding.ts';
import type { Fix } from '../analysis/Fix.ts';
import type { ManifestContext, Rule } from '../analysis/Rule.ts';
import { message } from '../messages/Message.ts';
import { isQuantity } from '../schema/formats.ts';
import { pathOf, rangeOf, type TypedNode } from '../schema/TypedNode.ts';
import { replaceScalar } from '../yaml/edit.ts';
import type { YamlScalar } from '../yaml/YamlNode.ts';
import { isVariable } from './unsupported-value.ts';
import { fieldName, shortened } from './wrong-type.ts';

/** A text or number of the right type that its decoder does not take. */
export const invalidFormat: Rule = {
  id: 'invalid-format',
  category: 'schema',
  severity: 'error',
  docs: {
    title: 'invalid-format.title',
    what: 'invalid-format.what',
    why: 'invalid-format.why',
    example: {
      kubernetes: '1.36',
      manifest: `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: 10GB
`,
    },
  },
  *structure(error, context) {
    if (error.kind !== 'invalid-format' || error.node.value?.type !== 'scalar') return;
    if (isVariable(String(error.node.value.value))) return;
    yield {
      range: rangeOf(error.node),
      path: pathOf(error.node),
      ...described(error.format, error.node, error.node.value, context),
    };
  },
};

type Described = Pick<Report, 'message' | 'fixes'>;

function described(format: string, node: TypedNode, scalar: YamlScalar, context: ManifestContext): Described {
  const value = shortened(String(scalar.value));
  switch (format) {
    case 'quantity':
      return quantity(String(scalar.value), scalar, context);
    case 'byte': {
      const inSecret = context.manifest.gvk.kind === 'Secret' && node.parent?.segment === 'data';
      return {
        message: inSecret
          ? message('invalid-format.base64-secret')
          : message('invalid-format.base64', { field: fieldName(node) }),
        fixes: () => [encodeFix(scalar, context)],
      };
    }
    case 'int32':
      return { message: message('invalid-format.integer', { value, low: '-2147483648', high: '2147483647' }) };
    case 'int64':
      return {
        message: message('invalid-format.integer', { value, low: '-9223372036854775808', high: '9223372036854775807' }),
      };
    default:
      return { message: message('invalid-format.date-time', { value }) };
  }
}

function quantity(text: string, scalar: YamlScalar, context: ManifestContext): Described {
  const suggestions = quantitiesMeantBy(text);
  const value = shortened(text);
  if (suggestions.length === 0) return { message: message('invalid-format.quantity', { value }) };
  return {
    message: message('invalid-format.quantity-did-you-mean', {
      value,
      suggestions: suggestions.map((suggestion) => `\`${suggestion}\``).join(' / '),
    }),
    fixes: () =>
      suggestions.map((suggestion) => ({
        title: message('invalid-format.fix', { suggestion }),
        safety: 'review',
        edits: [replaceScalar(context.manifest.document, scalar, suggestion)],
        notes: [message('invalid-format.fix-note')],
      })),
  };
}

/** `512MB`, `1 Gi`, `64K`, `1gi`, `1,5` as quantities that Kubernetes takes, the likelier first. */
function quantitiesMeantBy(text: string): readonly string[] {
  const match = /^\s*([+-]?[\d.,]+)\s*([a-zA-Z]*)\s*$/.exec(text);
  if (!match) return [];
  const number = (match[1] ?? '').replace(',', '.');
  const unit = (match[2] ?? '').replace(/(?<=.)(b|bytes)$/i, '').replace(/^b(ytes)?$/i, '');
  const letter = unit.charAt(0).toUpperCase();
  const binary = `${letter}i`;
  const decimal = letter === 'K' ? 'k' : letter;
  const suffixes =
    unit === '' ? [''] : /^[kmgtpe]i$/i.test(unit) ? [binary] : /^[kmgtpe]$/i.test(unit) ? [binary, decimal] : [];
  return suffixes.map((suffix) => number + suffix).filter((candidate) => candidate !== text && isQuantity(candidate));
}

function encodeFix(scalar: YamlScalar, context: ManifestContext): Fix {
  return {
    title: message('invalid-format.fix-encode'),
    safety: 'review',
    edits: [replaceScalar(context.manifest.document, scalar, base64Of(String(scalar.value)))],
    notes: [message('invalid-format.encode-note')],
  };
}

/** The UTF-8 bytes of a text in standard padded base64. */
function base64Of(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const bytes = unescapeUtf8(encodeURIComponent(text.toWellFormed()));
  let encoded = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.slice(at, at + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    encoded += `${alphabet[bits >> 18]}${alphabet[(bits >> 12) & 63]}`;
    encoded += `${b === undefined ? '=' : alphabet[(bits >> 6) & 63]}${c === undefined ? '=' : alphabet[bits & 63]}`;
  }
  return encoded;
}

function unescapeUtf8(escaped: string): readonly number[] {
  return [...escaped.matchAll(/%([0-9A-F]{2})|(.)/g)].map(([, hex, character]) =>
    hex ? Number.parseInt(hex, 16) : (character ?? '').charCodeAt(0),
  );
}
