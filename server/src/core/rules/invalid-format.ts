import type { Report } from '../analysis/Finding.ts';
import type { ManifestContext, Rule } from '../analysis/Rule.ts';
import { scalarFix } from '../analysis/scalarFix.ts';
import { message } from '../messages/Message.ts';
import { isQuantity } from '../schema/formats.ts';
import { fieldName, pathOf, rangeOf, type TypedNode } from '../schema/TypedNode.ts';
import { shortened } from '../text/shortened.ts';
import { replaceScalar } from '../yaml/edit.ts';
import type { YamlDocument } from '../yaml/YamlDocument.ts';
import type { YamlScalar } from '../yaml/YamlNode.ts';

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
    yield {
      range: rangeOf(error.node),
      path: pathOf(error.node),
      ...described(error.format, error.node, error.node.value, context),
    };
  },
};

type Described = Pick<Report, 'message' | 'fixes'>;

function described(format: string, node: TypedNode, scalar: YamlScalar, { manifest }: ManifestContext): Described {
  const { document } = manifest;
  const value = shortened(String(scalar.value));
  switch (format) {
    case 'quantity':
      return quantity(String(scalar.value), node, document);
    case 'byte': {
      const inSecret = manifest.gvk.kind === 'Secret' && node.parent?.segment === 'data';
      return {
        message: inSecret
          ? message('invalid-format.base64-secret')
          : message('invalid-format.base64', { field: fieldName(node) }),
        fixes: () => {
          const notes = [message('invalid-format.encode-note')];
          const fix = { title: message('invalid-format.fix-encode'), safety: 'review', notes } as const;
          const encoded = base64Of(String(scalar.value));
          return scalarFix(document, node.node, fix, (old) => replaceScalar(document, old, encoded));
        },
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

function quantity(text: string, node: TypedNode, document: YamlDocument): Described {
  const isCpu = /^(?:(?:requests|limits)\.)?cpu$/.test(String(node.segment));
  const suggestions = quantitiesMeantBy(text, isCpu ? cpuSuffixes : byteSuffixes);
  const value = shortened(text);
  const [first, second] = suggestions.map((suggestion) => `\`${suggestion}\``);
  if (first === undefined) return { message: message('invalid-format.quantity', { value }) };
  return {
    message: message('invalid-format.quantity-did-you-mean', {
      value,
      suggestions: second === undefined ? first : message('value.or', { first, second }),
    }),
    fixes: () =>
      suggestions.flatMap((suggestion) => {
        const notes = [message(isCpu ? 'invalid-format.cpu-note' : 'invalid-format.fix-note')];
        const fix = { title: message('invalid-format.fix', { suggestion }), safety: 'review', notes } as const;
        return scalarFix(document, node.node, fix, (scalar) => replaceScalar(document, scalar, suggestion));
      }),
  };
}

/** `512MB`, `1 Gi`, `64K`, `1gi`, `1,5`, `500 m`, `2cores` as quantities that Kubernetes takes, the likelier first. */
function quantitiesMeantBy(text: string, suffixesFor: (unit: string) => readonly string[]): readonly string[] {
  const match = /^([+-]?[\d.,]+)\s*([a-zA-Z]*)$/.exec(text.trim());
  // Three digits behind a comma may be thousands or thousandths.
  if (!match || /,\d{3}(?!\d)/.test(text)) return [];
  const number = (match[1] ?? '').replace(',', '.');
  return suffixesFor(match[2] ?? '')
    .map((suffix) => number + suffix)
    .filter((candidate) => candidate !== text && isQuantity(candidate));
}

function byteSuffixes(written: string): readonly string[] {
  const unit = written.replace(/(?<=.)(b|bytes)$/i, '').replace(/^b(ytes)?$/i, '');
  const letter = unit.charAt(0).toUpperCase();
  const binary = `${letter}i`;
  const decimal = letter === 'K' ? 'k' : letter;
  if (unit === '') return [''];
  return /^[kmgtpe]i$/i.test(unit) ? [binary] : /^[kmgtpe]$/i.test(unit) ? [binary, decimal] : [];
}

function cpuSuffixes(written: string): readonly string[] {
  if (/^(?:v?cpus?|cores?)?$/i.test(written)) return [''];
  return /^m(?:illi)?(?:cpus?|cores?)?$/i.test(written) ? ['m'] : [];
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
