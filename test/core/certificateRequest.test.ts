import assert from 'node:assert/strict';
import test from 'node:test';
import { decodeBase64 } from '../../server/src/core/kubernetes/certificateRequest/decodeBase64.ts';
import {
  type CertificateRequest,
  readCertificateRequest,
} from '../../server/src/core/kubernetes/certificateRequest/readCertificateRequest.ts';
import { readDer } from '../../server/src/core/kubernetes/certificateRequest/readDer.ts';
import { signerFor } from '../../server/src/core/kubernetes/certificateRequest/signerFor.ts';

const names = (dns: number, ip: number, email: number, uri: number): CertificateRequest['alternativeNames'] => ({
  dns,
  ip,
  email,
  uri,
});

/** Made with `openssl req -new`, their keys thrown away. */
const requests = {
  node: {
    why: 'a kubelet that asks for a client certificate',
    der: 'MIHxMIGYAgEAMDYxFTATBgNVBAoMDHN5c3RlbTpub2RlczEdMBsGA1UEAwwUc3lzdGVtOm5vZGU6d29ya2VyLTEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATEUMZCzZjB1rxHAGhrfOMjttPOc5FQCS255FO8in0nJs9sTwPq9kbX7wxtPfEmiAu6DHF34yQVSp36MG2VlNvxoAAwCgYIKoZIzj0EAwIDSAAwRQIgOtm2FhJXcCL5PDv0yk9gl8wMwuJeVARY/Yty/SlwWBACIQC3g6znZ/pTa8dFiuMgr9yrjzcY2Uv1RdS5SHeJj1ZQQw==',
    expected: {
      organizations: ['system:nodes'],
      commonName: 'system:node:worker-1',
      alternativeNames: names(0, 0, 0, 0),
    },
  },
  ed25519: {
    why: 'with an Ed25519 key',
    der: 'MIG1MGkCAQAwNjEVMBMGA1UECgwMc3lzdGVtOm5vZGVzMR0wGwYDVQQDDBRzeXN0ZW06bm9kZTp3b3JrZXItMTAqMAUGAytlcAMhAMUz6Dwo7keafidSFwahGPyj4FH1KHZybw1y4w6FGzTWoAAwBQYDK2VwA0EA3QeezidnhQSZA4b2OeB0UdsNtwZlxgFIUSWeUiYlrjmvlDDfPYE7gF9fx/MvxcQKANMRSf46rDEr0nZTR1/aCA==',
    expected: {
      organizations: ['system:nodes'],
      commonName: 'system:node:worker-1',
      alternativeNames: names(0, 0, 0, 0),
    },
  },
  rsa: {
    why: 'with an RSA key, whose lengths take two bytes',
    der: 'MIICezCCAWMCAQAwNjEVMBMGA1UECgwMc3lzdGVtOm5vZGVzMR0wGwYDVQQDDBRzeXN0ZW06bm9kZTp3b3JrZXItMTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBAKUS6YZ0dEc+VjKgf8KOMTZgnmORwJUgG7sTmQIMtM3t6AVgqrIZLXySx9IPYVX3EZTqKU2ZwjnecsqAcgijgoepeD/7rHQOvjLastznKqBiGAPWzeqvXoZTcGbh3+ZsFAQYPwkXL9SFDR1+Wsj4tszYNUjgErkSOJL26XRm3+mFkO3sku2eK/IfKLugu+fQMqTl4bWndKuqbNvaiknajcoMCOmEkQJxut+OSNTwZL5q8R8D+0VzYV3jEgDNRkir2P4Xm/3BzaaU/1JlXmSl4DVV8MDJaVtfLCoxeqVY+DCeEhlx5obnJc2Lx207vA7EkYsq8EV5hAbW+gFBcnZuXpsCAwEAAaAAMA0GCSqGSIb3DQEBCwUAA4IBAQBcS0el9tkNZxQL9qWogkpqwt+mn47G4kLk0eLhIMzUqIDNEoNHrBwaBER5KYpDkeLWIsGP5ytUYwGCGI1CVF9Wb0u2tv0OSWO645fAy05ytuC+wqVB4nAii9pAxuj/G0oerFVO/qG21pUZLroKWji71bx2gvRyMMSGcEvMOi099xMU3hIOuPMEQEKRWIDporvdpxAgozZEmlmBI4jHSuLQJFDUEEp98AYOoZdZLFsm/F0dPWor3tQ0Ly6tGz3d3suHh2BH+ivFEN+4Y3nrXjLr/EO2r6QvuQhuMWP+zk3qecD/zCrAao0QXVAtaZwZ7pCkJxjISrSoq3GAbuQ/sSAt',
    expected: {
      organizations: ['system:nodes'],
      commonName: 'system:node:worker-1',
      alternativeNames: names(0, 0, 0, 0),
    },
  },
  serving: {
    why: 'a kubelet that asks for a serving certificate',
    der: 'MIIBMDCB1gIBADA2MRUwEwYDVQQKDAxzeXN0ZW06bm9kZXMxHTAbBgNVBAMMFHN5c3RlbTpub2RlOndvcmtlci0xMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAExFDGQs2Ywda8RwBoa3zjI7bTznORUAktueRTvIp9JybPbE8D6vZG1+8MbT3xJogLugxxd+MkFUqd+jBtlZTb8aA+MDwGCSqGSIb3DQEJDjEvMC0wKwYDVR0RBCQwIoIId29ya2VyLTGHBAoAAAeHEP0AAAAAAAAAAAAAAAAAAAcwCgYIKoZIzj0EAwIDSQAwRgIhAOe0vCAO0hA4Cr7OeurND13k0bMgmCNyDKTjCn6qSZ1yAiEA09Cn6IxGkNReZ/g9WqEpDY8QOrvMH+ylF3yRKPxMlHM=',
    expected: {
      organizations: ['system:nodes'],
      commonName: 'system:node:worker-1',
      alternativeNames: names(1, 2, 0, 0),
    },
  },
  ipOnly: {
    why: 'an address, and a critical extension before it',
    der: 'MIIBIzCBygIBADA2MRUwEwYDVQQKDAxzeXN0ZW06bm9kZXMxHTAbBgNVBAMMFHN5c3RlbTpub2RlOndvcmtlci0xMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAExFDGQs2Ywda8RwBoa3zjI7bTznORUAktueRTvIp9JybPbE8D6vZG1+8MbT3xJogLugxxd+MkFUqd+jBtlZTb8aAyMDAGCSqGSIb3DQEJDjEjMCEwDwYDVR0RBAgwBocECgAABzAOBgNVHQ8BAf8EBAMCB4AwCgYIKoZIzj0EAwIDSAAwRQIgCLiobbA2uNH4uw2Uw+wVWsxwo2PebKLmguYZKWkMjl8CIQCNLDJCTmG5aByrXOXVVAoW5/Kok76SjIAiTq8nhw1IzQ==',
    expected: {
      organizations: ['system:nodes'],
      commonName: 'system:node:worker-1',
      alternativeNames: names(0, 1, 0, 0),
    },
  },
  challenge: {
    why: 'an attribute beside the extensions',
    der: 'MIIBMDCB1wIBADA2MRUwEwYDVQQKDAxzeXN0ZW06bm9kZXMxHTAbBgNVBAMMFHN5c3RlbTpub2RlOndvcmtlci0xMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAExFDGQs2Ywda8RwBoa3zjI7bTznORUAktueRTvIp9JybPbE8D6vZG1+8MbT3xJogLugxxd+MkFUqd+jBtlZTb8aA/MBcGCSqGSIb3DQEJBzEKDAhzZWNyZXQ5OTAkBgkqhkiG9w0BCQ4xFzAVMBMGA1UdEQQMMAqCCHdvcmtlci0xMAoGCCqGSM49BAMCA0gAMEUCIDPjp+T8tD9GWVMoJthIWD1yWDt1v41/bSh7jPlLbIEeAiEA6zX6qkrbahZd8k2ZAqx+Q0E6dJSkjE78dqMwAdrIFzo=',
    expected: {
      organizations: ['system:nodes'],
      commonName: 'system:node:worker-1',
      alternativeNames: names(1, 0, 0, 0),
    },
  },
  email: {
    why: 'a mail address',
    der: 'MIIBJjCBzQIBADA2MRUwEwYDVQQKDAxzeXN0ZW06bm9kZXMxHTAbBgNVBAMMFHN5c3RlbTpub2RlOndvcmtlci0xMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAExFDGQs2Ywda8RwBoa3zjI7bTznORUAktueRTvIp9JybPbE8D6vZG1+8MbT3xJogLugxxd+MkFUqd+jBtlZTb8aA1MDMGCSqGSIb3DQEJDjEmMCQwIgYDVR0RBBswGYIId29ya2VyLTGBDWFAZXhhbXBsZS5jb20wCgYIKoZIzj0EAwIDSAAwRQIgUP500vw6n92U/jFxphaRTWwZ8qmwaCXUr9NYvTFwgAMCIQC6Ibc3/eoNyzfH/lQ8Kw2uXb0Dy2mdegPF4C+ifRXoqA==',
    expected: {
      organizations: ['system:nodes'],
      commonName: 'system:node:worker-1',
      alternativeNames: names(1, 0, 1, 0),
    },
  },
  uri: {
    why: 'a URI',
    der: 'MIIBJTCBzAIBADA2MRUwEwYDVQQKDAxzeXN0ZW06bm9kZXMxHTAbBgNVBAMMFHN5c3RlbTpub2RlOndvcmtlci0xMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAExFDGQs2Ywda8RwBoa3zjI7bTznORUAktueRTvIp9JybPbE8D6vZG1+8MbT3xJogLugxxd+MkFUqd+jBtlZTb8aA0MDIGCSqGSIb3DQEJDjElMCMwIQYDVR0RBBowGIYWc3BpZmZlOi8vZXhhbXBsZS5jb20vYTAKBggqhkjOPQQDAgNIADBFAiBPVzAVdgC6NabUSrwtSzwnvDWRBRvf9xICbtvVlm1JRQIhAP2cTAQ+rg5VzdKdTcolg40r075Pxa3AEx/4lUXXPfot',
    expected: {
      organizations: ['system:nodes'],
      commonName: 'system:node:worker-1',
      alternativeNames: names(0, 0, 0, 1),
    },
  },
  otherName: {
    why: 'names that Go does not read',
    der: 'MIIBHTCBxAIBADA2MRUwEwYDVQQKDAxzeXN0ZW06bm9kZXMxHTAbBgNVBAMMFHN5c3RlbTpub2RlOndvcmtlci0xMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAExFDGQs2Ywda8RwBoa3zjI7bTznORUAktueRTvIp9JybPbE8D6vZG1+8MbT3xJogLugxxd+MkFUqd+jBtlZTb8aAsMCoGCSqGSIb3DQEJDjEdMBswGQYDVR0RBBIwEKAKBgMqAwSgAwwBeIgCKgMwCgYIKoZIzj0EAwIDSAAwRQIhALj4pyGbugrTY/oWYaBfdG922mGWQq0LthBe4PpC11tYAiAdk2s+9Y98keVlvzhwa2x/Ddq991AzU5Zhpj3SyQGm+g==',
    expected: {
      organizations: ['system:nodes'],
      commonName: 'system:node:worker-1',
      alternativeNames: names(0, 0, 0, 0),
    },
  },
  twoOrgs: {
    why: 'two organizations',
    der: 'MIIBCzCBsQIBADBPMRUwEwYDVQQKDAxzeXN0ZW06bm9kZXMxFzAVBgNVBAoMDnN5c3RlbTptYXN0ZXJzMR0wGwYDVQQDDBRzeXN0ZW06bm9kZTp3b3JrZXItMTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABMRQxkLNmMHWvEcAaGt84yO2085zkVAJLbnkU7yKfScmz2xPA+r2RtfvDG098SaIC7oMcXfjJBVKnfowbZWU2/GgADAKBggqhkjOPQQDAgNJADBGAiEAruNbwdSMZO7vAYoVToEKmYFg0OWfdFh3ihQeEN1stF8CIQCN/gtFNQ6KOSO/02kljdNeHR4Qi6y9GAMaykojop+eIA==',
    expected: {
      organizations: ['system:nodes', 'system:masters'],
      commonName: 'system:node:worker-1',
      alternativeNames: names(0, 0, 0, 0),
    },
  },
  oneSet: {
    why: 'two organizations in one set, and two common names',
    der: 'MIH/MIGmAgEAMEQxIzAOBgNVBAoMB3Rlc3RlcnMwEQYDVQQKDApkZXZlbG9wZXJzMQ4wDAYDVQQDDAVmaXJzdDENMAsGA1UEAwwEamFuZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABMRQxkLNmMHWvEcAaGt84yO2085zkVAJLbnkU7yKfScmz2xPA+r2RtfvDG098SaIC7oMcXfjJBVKnfowbZWU2/GgADAKBggqhkjOPQQDAgNIADBFAiBtObMIgh2UJzKpivujVovJ6+OvUvQ8FLojKHu4wy3eIQIhAPH3wZRYF2z+jaDKmbKEKvwEerSIklmkgaZP9O0vQQ7d',
    expected: { organizations: ['testers', 'developers'], commonName: 'jane', alternativeNames: names(0, 0, 0, 0) },
  },
  noName: {
    why: 'a subject without either',
    der: 'MIHGMG8CAQAwDTELMAkGA1UEBhMCS1IwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATEUMZCzZjB1rxHAGhrfOMjttPOc5FQCS255FO8in0nJs9sTwPq9kbX7wxtPfEmiAu6DHF34yQVSp36MG2VlNvxoAAwCgYIKoZIzj0EAwIDRwAwRAIgXx973cL3o5oAcwNq06Szg3CiMPPp4FvtGT2XcYv0YIECIHkhSQ5XOvTBBI3CyeqGRIsWHmmpRbntXNp0YF3Jcqcv',
    expected: { organizations: [], commonName: '', alternativeNames: names(0, 0, 0, 0) },
  },
  jane: {
    why: 'a user, with another extension',
    der: 'MIH8MIGiAgEAMCQxEzARBgNVBAoMCmRldmVsb3BlcnMxDTALBgNVBAMMBGphbmUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATEUMZCzZjB1rxHAGhrfOMjttPOc5FQCS255FO8in0nJs9sTwPq9kbX7wxtPfEmiAu6DHF34yQVSp36MG2VlNvxoBwwGgYJKoZIhvcNAQkOMQ0wCzAJBgNVHRMEAjAAMAoGCCqGSM49BAMCA0kAMEYCIQCUL5cr8ipTZT1mClE0t11Kz4IkDfJJP+o7aWiWICmTtQIhAJxa+ooNyQ3IdA7oDo4Fmmnz3Qme07d+ACbEOU6pNvWf',
    expected: { organizations: ['developers'], commonName: 'jane', alternativeNames: names(0, 0, 0, 0) },
  },
  printable: {
    why: 'PrintableString',
    der: 'MIHXMH8CAQAwHTEMMAoGA1UEChMDZGV2MQ0wCwYDVQQDEwRqYW5lMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAExFDGQs2Ywda8RwBoa3zjI7bTznORUAktueRTvIp9JybPbE8D6vZG1+8MbT3xJogLugxxd+MkFUqd+jBtlZTb8aAAMAoGCCqGSM49BAMCA0gAMEUCIHAXqRLhyNi5s24OVDAP5b/veD/m8e8Cviwc7W+9MQGPAiEAq75Ur+jaspeODCU1zoCFQ33eBFEWpKqHaH53NkG1LFA=',
    expected: { organizations: ['dev'], commonName: 'jane', alternativeNames: names(0, 0, 0, 0) },
  },
  bmp: {
    why: 'BMPString',
    der: 'MIIBETCBuAIBADBWMSEwHwYDVQQKHhgAcwB5AHMAdABlAG0AOgBuAG8AZABlAHMxMTAvBgNVBAMeKABzAHkAcwB0AGUAbQA6AG4AbwBkAGUAOgB3AG8AcgBrAGUAcgAtADEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATEUMZCzZjB1rxHAGhrfOMjttPOc5FQCS255FO8in0nJs9sTwPq9kbX7wxtPfEmiAu6DHF34yQVSp36MG2VlNvxoAAwCgYIKoZIzj0EAwIDSAAwRQIhANmsdcf4+E6HZwYna61WEfbSBGIPTwnN8Wlai5QEQY4NAiAjuCAX0aK1+KD26MVh57stCm6ZtZV/qQjLbhjehshBug==',
    expected: {
      organizations: ['system:nodes'],
      commonName: 'system:node:worker-1',
      alternativeNames: names(0, 0, 0, 0),
    },
  },
  bmpKorean: {
    why: 'BMPString that is not ASCII',
    der: 'MIHdMIGEAgEAMCIxDTALBgNVBAoeBKwcvBwxETAPBgNVBAMeCABqAGEAbgBlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAExFDGQs2Ywda8RwBoa3zjI7bTznORUAktueRTvIp9JybPbE8D6vZG1+8MbT3xJogLugxxd+MkFUqd+jBtlZTb8aAAMAoGCCqGSM49BAMCA0gAMEUCIG8ZLte5q9pu637vIe9RrYNr4E+Sz/hn1twDKUqYVHGlAiEAzDqa3QSQnW2Sxw29Rj7kUC5kSFb0sHekrb1C+s8M3dk=',
    expected: { organizations: ['개발'], commonName: 'jane', alternativeNames: names(0, 0, 0, 0) },
  },
} satisfies Record<string, { why: string; der: string; expected: CertificateRequest }>;

/** `spec.request` of a PEM text. */
const encode = (pem: string): string => Buffer.from(pem, 'latin1').toString('base64');

function pem(der: string, type = 'CERTIFICATE REQUEST'): string {
  return `-----BEGIN ${type}-----\n${der.replace(/.{64}/g, '$&\n').trimEnd()}\n-----END ${type}-----\n`;
}

for (const { why, der, expected } of Object.values(requests)) {
  test(`certificate request: ${why}`, () => {
    assert.deepEqual(readCertificateRequest(encode(pem(der))), expected);
  });
}

const { node, serving } = requests;

test('certificate request: PEM as people have it', () => {
  const lines = encode(pem(node.der)).replace(/.{76}/g, '$&\n');
  const texts = [
    encode(pem(node.der).replaceAll('\n', '\r\n')),
    encode(`Certificate Request:\n    Data:\n${pem(node.der)}`),
    encode(pem(node.der).trimEnd()),
    encode(`${pem(node.der)}${pem(serving.der)}`),
    encode(pem(node.der.replace(/.{20}/g, '$& '))),
    lines,
    lines.replaceAll('\n', '\r\n'),
  ];
  for (const text of texts) assert.deepEqual(readCertificateRequest(text), node.expected, text);
});

test('certificate request: what the API server would not read is not read', () => {
  const bytes = [...Buffer.from(node.der, 'base64')];
  const der = (changed: readonly number[]): string => encode(pem(Buffer.from(changed).toString('base64')));
  const texts: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['no base64', '$(cat request.pem)'],
    ['PEM that is not encoded', pem(node.der)],
    ['DER without PEM', node.der],
    ['another type', encode(pem(node.der, 'CERTIFICATE'))],
    ['the type of old Windows', encode(pem(node.der, 'NEW CERTIFICATE REQUEST'))],
    ['another block first', encode(pem(node.der, 'PRIVATE KEY') + pem(node.der))],
    ['no end', encode(pem(node.der).replace(/-----END.*/, ''))],
    ['a header', encode(pem(node.der).replace('\n', '\nProc-Type: 4,ENCRYPTED\n\n'))],
    ['an empty block', encode(pem(''))],
    ['a byte too few', der(bytes.slice(0, -1))],
    ['a byte too many', der([...bytes, 0])],
    ['another structure', der([0x31, ...bytes.slice(1)])],
    ['a length of no end', der([0x30, 0x80, ...bytes.slice(3), 0, 0])],
    ['a length that is not the shortest', der([0x30, 0x82, 0, ...bytes.slice(2)])],
    ['too much', encode(pem('A'.repeat(120_000)))],
    ['a subject of no sets', der(bytes.with(bytes.indexOf(0x31), 0x30))],
  ];
  for (const [why, text] of texts) assert.equal(readCertificateRequest(text), undefined, why);
});

test('certificate request: however a byte is changed or the text cut, nothing is thrown', () => {
  for (const { der } of [serving, requests.challenge]) {
    const bytes = Buffer.from(der, 'base64');
    let unreadable = 0;
    for (const [at, byte] of bytes.entries()) {
      for (const other of [0, 0x1f, 0x30, 0x80, 0xff, byte ^ 1]) {
        const changed = Buffer.from(bytes);
        changed[at] = other;
        if (!readCertificateRequest(encode(pem(changed.toString('base64'))))) unreadable++;
      }
      assert.equal(readCertificateRequest(encode(pem(bytes.subarray(0, at).toString('base64')))), undefined, `${at}`);
    }
    assert.ok(unreadable > bytes.length);
  }
});

test('base64 is read as Go reads it', () => {
  const same = ['', 'YQ==', 'YWI=', 'YWJj', '+/+/', 'AAAA', '//8='];
  for (const text of same) assert.deepEqual(Buffer.from(decodeBase64(text) ?? []), Buffer.from(text, 'base64'), text);
  assert.deepEqual([...(decodeBase64('YW\r\nJj\n') ?? [])], [0x61, 0x62, 0x63]);
  for (const text of ['YQ', 'YQ=', 'Y===', '-_-_', 'YW Jj', 'YQ==YQ==', 'é==='])
    assert.equal(decodeBase64(text), undefined, text);
});

test('DER: values side by side, and what is none', () => {
  const tags = (...bytes: readonly number[]): readonly (readonly number[])[] | undefined =>
    readDer(Uint8Array.from(bytes))?.map(({ tag, content }) => [tag, ...content]);
  assert.deepEqual(tags(), []);
  assert.deepEqual(tags(2, 1, 7, 4, 0), [[2, 7], [4]]);
  assert.equal(tags(4, 0x81, 0x80, ...Array<number>(128).fill(1))?.[0]?.length, 129);
  const wrong = [
    [2],
    [2, 1],
    [2, 0x81, 1, 1],
    [2, 0x81],
    [2, 0x84, 0, 0, 0, 1, 1],
    [0x1f, 1, 1],
    [2, 0x82, 1],
    [2, 0xff],
  ];
  for (const bytes of wrong) assert.equal(tags(...bytes), undefined, String(bytes));
});

test('the signer of a request without one', () => {
  const usages = {
    client: ['digital signature', 'key encipherment', 'client auth'],
    'client without RSA': ['client auth', 'digital signature'],
    server: ['digital signature', 'key encipherment', 'server auth'],
    'server without RSA': ['server auth', 'digital signature'],
    both: ['digital signature', 'client auth', 'server auth'],
    'client only': ['client auth'],
    default: ['digital signature', 'key encipherment'],
    any: ['any'],
  };
  const table = Object.entries(requests).flatMap(([name, { expected }]) =>
    Object.entries(usages).flatMap(([use, asked]) => {
      const signer = signerFor(expected, asked);
      return signer
        ? [`${name}, ${use}: ${signer.name.replace('kubernetes.io/', '')}${signer.isDefault ? '' : '?'}`]
        : [];
    }),
  );
  const clients = (name: string): readonly string[] =>
    ['client', 'client without RSA', 'client only'].map((use) => `${name}, ${use}: kube-apiserver-client?`);
  const kubelet = (name: string): readonly string[] => [
    `${name}, client: kube-apiserver-client-kubelet`,
    `${name}, client without RSA: kube-apiserver-client-kubelet?`,
  ];
  const serves = (name: string): readonly string[] => [
    `${name}, server: kubelet-serving`,
    `${name}, server without RSA: kubelet-serving?`,
  ];
  assert.deepEqual(
    table.toSorted(),
    [
      ...['node', 'ed25519', 'rsa', 'otherName', 'bmp'].flatMap(kubelet),
      ...['serving', 'ipOnly', 'challenge'].flatMap(serves),
      ...['oneSet', 'noName', 'jane', 'printable', 'bmpKorean'].flatMap(clients),
    ].toSorted(),
  );
});
