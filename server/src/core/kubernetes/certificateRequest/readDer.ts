/** One value of ASN.1 in its distinguished encoding. */
export interface DerValue {
  /** The identifier as it stands: class, constructed or not, and number, which stays below 31. */
  readonly tag: number;
  /** What it holds, in the bytes that were read. */
  readonly content: Uint8Array;
}

/** Tags of the universal class, of `[n]` and of `[n]` around other values. */
export const derTag = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
  implicit: (number: number) => 0x80 | number,
  around: (number: number) => 0xa0 | number,
} as const;

/**
 * The values that stand one after the other in `bytes`, to the last byte; `undefined` where that is no DER (lengths that are not
 * the shortest, or reach beyond the end). Nothing is looked into, so that nothing nests.
 */
export function readDer(bytes: Uint8Array): readonly DerValue[] | undefined {
  const values: DerValue[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = bytes[at] ?? 0;
    const first = bytes[at + 1];
    // Tags of several bytes have no place in a certificate request.
    if ((tag & 0x1f) === 0x1f || first === undefined) return undefined;
    at += 2;
    let length = first;
    if (first >= 0x80) {
      const count = first & 0x7f;
      if (count === 0 || count > 3) return undefined;
      length = 0;
      for (let read = 0; read < count; read++) length = length * 256 + (bytes[at + read] ?? Number.NaN);
      if (!(length >= 0x80) || (count > 1 && length < 2 ** (8 * (count - 1)))) return undefined;
      at += count;
    }
    if (at + length > bytes.length) return undefined;
    values.push({ tag, content: bytes.subarray(at, at + length) });
    at += length;
  }
  return values;
}
