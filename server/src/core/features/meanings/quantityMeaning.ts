import { type Message, message } from '../../messages/Message.ts';

/**
 * What a quantity amounts to, in plain units: CPUs, bytes, or just the number. `undefined` for what is no quantity.
 * Source: k8s.io/apimachinery pkg/api/resource (suffixes), kubernetes.io resource units.
 * @param resource the key that it stands under: `cpu`, `memory`, `storage`, `hugepages-2Mi`
 */
export function quantityMeaning(text: string, resource: string): Message | undefined {
  const match = /^([+-]?)(\d+\.?\d*|\.\d+)(?:([eE][+-]?\d{1,3})|([numkMGTPE]|[KMGTPE]i)?)$/.exec(text);
  if (!match) return undefined;
  const [, sign = '', digits = '', exponent, suffix = ''] = match;
  const [whole = '', fraction = ''] = digits.split('.');
  const power = exponent === undefined ? (decimalPowers.get(suffix) ?? 0) : Number(exponent.slice(1));
  const binary = binaryPowers.get(suffix) ?? 0n;
  const value = { digits: BigInt(`0${whole}${fraction}`) << binary, power: power - fraction.length };
  const amount = sign.replace('+', '') + grouped(plain(value));
  if (resource === 'cpu' || resource.endsWith('.cpu')) {
    const thousandths = { ...value, power: value.power + 3 };
    return message('meaning.cpu', { cpus: amount, milli: grouped(plain(thousandths)) });
  }
  if (!isBytes(resource) && binary === 0n) return message('meaning.number', { amount });
  const bytes = plain(value);
  if (bytes.includes('.')) return message('meaning.part-of-byte', { amount });
  const size = BigInt(bytes);
  const inBinary = inUnit(size, 1024n, ['KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB']);
  const inDecimal = inUnit(size, 1000n, ['kB', 'MB', 'GB', 'TB', 'PB', 'EB']);
  if (inBinary === undefined || inDecimal === undefined) return message('meaning.bytes', { amount });
  return message('meaning.bytes-units', { amount, binary: inBinary, decimal: inDecimal });
}

const decimalPowers: ReadonlyMap<string, number> = new Map([
  ['n', -9],
  ['u', -6],
  ['m', -3],
  ['k', 3],
  ['M', 6],
  ['G', 9],
  ['T', 12],
  ['P', 15],
  ['E', 18],
]);

const binaryPowers: ReadonlyMap<string, bigint> = new Map([
  ['Ki', 10n],
  ['Mi', 20n],
  ['Gi', 30n],
  ['Ti', 40n],
  ['Pi', 50n],
  ['Ei', 60n],
]);

function isBytes(resource: string): boolean {
  return /(^|\.)(memory|storage|ephemeral-storage|sizeLimit|capacity|maximumVolumeSize|hugepages-\w+)$/.test(resource);
}

/** A decimal number without exponent and without needless zeros. */
function plain({ digits, power }: { readonly digits: bigint; readonly power: number }): string {
  const text = digits.toString();
  if (power >= 0) return (digits * 10n ** BigInt(power)).toString();
  const padded = text.padStart(1 - power, '0');
  const at = padded.length + power;
  const fraction = padded.slice(at).replace(/0+$/, '');
  return fraction === '' ? padded.slice(0, at) : `${padded.slice(0, at)}.${fraction}`;
}

/** Thousands set apart by commas. */
function grouped(number: string): string {
  const [whole = '', fraction] = number.split('.');
  const apart = whole.replace(/(?<=\d)(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? apart : `${apart}.${fraction}`;
}

/** The size in the largest unit of which there is at least one, to two places; `undefined` below the first unit. */
function inUnit(size: bigint, base: bigint, units: readonly string[]): string | undefined {
  let unit = base;
  let name: string | undefined;
  for (const each of units) {
    if (size < unit) break;
    name = each;
    unit *= base;
  }
  if (name === undefined) return undefined;
  const hundredths = (size * 100n * base + unit / 2n) / unit;
  const rest = (hundredths % 100n).toString().padStart(2, '0').replace(/0+$/, '');
  return `${hundredths / 100n}${rest === '' ? '' : `.${rest}`} ${name}`;
}
