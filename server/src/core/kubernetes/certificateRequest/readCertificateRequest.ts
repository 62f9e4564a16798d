import { decodeBase64 } from './decodeBase64.ts';
import { type DerValue, derTag, readDer } from './readDer.ts';

/** Of a PKCS#10 certificate request, what API servers of old derived its signer from. */
export interface CertificateRequest {
  /** The organizations of its subject, in their order. */
  readonly organizations: readonly string[];
  /** The last common name of its subject; '' when there is none. */
  readonly commonName: string;
  /** How many subject alternative names it asks for, by kind; kinds that Go does not read are not counted. */
  readonly alternativeNames: {
    readonly dns: number;
    readonly ip: number;
    readonly email: number;
    readonly uri: number;
  };
}

/** Far longer than any request. */
const longest = 100_000;

/**
 * Reads `spec.request` of a CertificateSigningRequest: base64 of PEM of DER, as Go's encoding/pem and crypto/x509 do. `undefined`
 * for whatever they would not read, and for some odd things that they would; the key and the signature are not looked at.
 */
export function readCertificateRequest(request: string): CertificateRequest | undefined {
  const pem = request.length <= longest ? decodeBase64(request) : undefined;
  const der = pem && decodePem(textOf(pem));
  const [whole, ...behind] = (der && readDer(der)) ?? [];
  if (whole?.tag !== derTag.sequence || behind.length > 0) return undefined;
  const [info, algorithm, signature, ...more] = readDer(whole.content) ?? [];
  const isWhole = algorithm?.tag === derTag.sequence && signature?.tag === derTag.bitString && more.length === 0;
  if (info?.tag !== derTag.sequence || !isWhole) return undefined;
  const [version, subject, key, attributes, ...others] = readDer(info.content) ?? [];
  if (version?.tag !== derTag.integer || subject?.tag !== derTag.sequence || key?.tag !== derTag.sequence)
    return undefined;
  if (others.length > 0 || (attributes && attributes.tag !== derTag.around(0))) return undefined;
  const name = readName(subject);
  const alternativeNames = readAlternativeNames(attributes);
  return name && alternativeNames && { ...name, alternativeNames };
}

/** The content of the first PEM block, if it is a certificate request. */
function decodePem(text: string): Uint8Array | undefined {
  const begin = /(?:^|\n)-----BEGIN ([^\r\n]*)-----[ \t\r]*\n/.exec(text);
  if (begin?.[1] !== 'CERTIFICATE REQUEST') return undefined;
  const body = text.slice(begin.index + begin[0].length);
  const end = body.indexOf('-----END CERTIFICATE REQUEST-----');
  if (end < 0) return undefined;
  return decodeBase64(body.slice(0, end).replace(/[ \t]/g, ''));
}

const attribute = { commonName: '550403', organization: '55040a' } as const;

function readName({ content }: DerValue): Pick<CertificateRequest, 'organizations' | 'commonName'> | undefined {
  const organizations: string[] = [];
  let commonName = '';
  const sets = readDer(content);
  if (!sets) return undefined;
  for (const set of sets) {
    const pairs = set.tag === derTag.set ? readDer(set.content) : undefined;
    if (!pairs) return undefined;
    for (const pair of pairs) {
      const [type, value, ...more] = (pair.tag === derTag.sequence ? readDer(pair.content) : undefined) ?? [];
      if (type?.tag !== derTag.objectIdentifier || !value || more.length > 0) return undefined;
      const id = hex(type.content);
      if (id === attribute.organization) organizations.push(stringOf(value));
      if (id === attribute.commonName) commonName = stringOf(value);
    }
  }
  return { organizations, commonName };
}

/** 1.2.840.113549.1.9.14, extensionRequest; 2.5.29.17, subjectAltName. */
const extensionRequest = '2a864886f70d01090e';
const subjectAltName = '551d11';

function readAlternativeNames(attributes: DerValue | undefined): CertificateRequest['alternativeNames'] | undefined {
  const counts = { dns: 0, ip: 0, email: 0, uri: 0 };
  const all = attributes ? readDer(attributes.content) : [];
  if (!all) return undefined;
  for (const one of all) {
    const [type, values] = (one.tag === derTag.sequence ? readDer(one.content) : undefined) ?? [];
    if (type?.tag !== derTag.objectIdentifier || values?.tag !== derTag.set) return undefined;
    if (hex(type.content) !== extensionRequest) continue;
    const [extensions, ...more] = readDer(values.content) ?? [];
    const listed = extensions?.tag === derTag.sequence ? readDer(extensions.content) : undefined;
    if (!listed || more.length > 0) return undefined;
    for (const extension of listed) {
      const parts = extension.tag === derTag.sequence ? readDer(extension.content) : undefined;
      const value = parts?.at(-1);
      if (parts?.[0]?.tag !== derTag.objectIdentifier || value?.tag !== derTag.octetString) return undefined;
      if (hex(parts[0].content) !== subjectAltName) continue;
      const [names, ...rest] = readDer(value.content) ?? [];
      const general = names?.tag === derTag.sequence ? readDer(names.content) : undefined;
      if (!general || rest.length > 0) return undefined;
      for (const { tag, content } of general) {
        if (tag === derTag.implicit(1)) counts.email++;
        if (tag === derTag.implicit(2)) counts.dns++;
        if (tag === derTag.implicit(6)) counts.uri++;
        if (tag === derTag.implicit(7)) {
          if (content.length !== 4 && content.length !== 16) return undefined;
          counts.ip++;
        }
      }
    }
  }
  return counts;
}

/** A text of a name. Only ASCII is compared, so that the bytes of other characters may stand for themselves. */
function stringOf({ tag, content }: DerValue): string {
  if (tag !== derTag.bmpString) return textOf(content);
  let text = '';
  for (let at = 0; at < content.length; at += 2) {
    text += String.fromCharCode((content[at] ?? 0) * 256 + (content[at + 1] ?? 0));
  }
  return text;
}

function textOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
