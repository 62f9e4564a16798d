import assert from 'node:assert/strict';
import test from 'node:test';
import { imageMeaning } from '../../server/src/core/features/meanings/imageMeaning.ts';
import { modeMeaning } from '../../server/src/core/features/meanings/modeMeaning.ts';
import { quantityMeaning } from '../../server/src/core/features/meanings/quantityMeaning.ts';
import { scheduleMeaning } from '../../server/src/core/features/meanings/scheduleMeaning.ts';
import { render } from '../../server/src/core/messages/Message.ts';

const quantities: readonly (readonly [text: string, resource: string, meaning: string | undefined])[] = [
  ['1500m', 'cpu', '= 1.5 CPU (1,500 thousandths)'],
  ['0.1', 'cpu', '= 0.1 CPU (100 thousandths)'],
  ['2', 'cpu', '= 2 CPU (2,000 thousandths)'],
  ['100', 'requests.cpu', '= 100 CPU (100,000 thousandths)'],
  ['1Gi', 'memory', '= 1,073,741,824 bytes (1 GiB, 1.07 GB)'],
  ['512M', 'memory', '= 512,000,000 bytes (488.28 MiB, 512 MB)'],
  ['64Mi', 'limits.memory', '= 67,108,864 bytes (64 MiB, 67.11 MB)'],
  ['1.5Gi', 'storage', '= 1,610,612,736 bytes (1.5 GiB, 1.61 GB)'],
  ['1e3', 'memory', '= 1,000 bytes'],
  ['12E', 'storage', '= 12,000,000,000,000,000,000 bytes (10.41 EiB, 12 EB)'],
  [
    '512m',
    'memory',
    '= 0.512 bytes, which is less than a whole number of bytes: `m` means thousandths. Did you mean `M` or `Mi`?',
  ],
  ['4', 'pods', '= 4'],
  ['2k', 'example.com/widgets', '= 2,000'],
  ['-1', 'example.com/widgets', '= -1'],
  ['1gi', 'memory', undefined],
  ['', 'memory', undefined],
  ['1e999', 'cpu', '= '],
];
for (const [text, resource, expected] of quantities) {
  test(`a quantity in plain units: ${resource}: ${text}`, () => {
    const meaning = quantityMeaning(text, resource);
    const said = meaning && render(meaning, 'en');
    if (expected === '= ') assert.ok(said?.startsWith(expected));
    else assert.equal(said, expected);
  });
}

test('a file mode as its permissions', () => {
  assert.equal(
    render(modeMeaning(420) ?? assert.fail(), 'en'),
    '`0644` (decimal 420): owner `rw-`, group `r--`, others `r--`',
  );
  assert.equal(
    render(modeMeaning(0o511) ?? assert.fail(), 'en'),
    '`0511` (decimal 329): owner `r-x`, group `--x`, others `--x`',
  );
  assert.equal(modeMeaning(0o1000), undefined);
  assert.equal(modeMeaning(-1), undefined);
});

const images: readonly (readonly [image: string, ...parts: readonly string[]])[] = [
  ['nginx', 'docker.io', 'library/nginx', 'No tag, which means `latest`', 'Always'],
  ['nginx:1.27', 'docker.io', 'library/nginx', 'Tag: `1.27`', 'IfNotPresent'],
  ['team/web:latest', 'docker.io', 'team/web', 'Tag: `latest`', 'Always'],
  ['localhost:5000/web', 'localhost:5000', 'web', 'No tag, which means `latest`', 'Always'],
  [
    'registry.k8s.io/ingress-nginx/controller:v1.9.0',
    'registry.k8s.io',
    'ingress-nginx/controller',
    'Tag: `v1.9.0`',
    'IfNotPresent',
  ],
  [`ghcr.io/a/b:1@sha256:${'0'.repeat(64)}`, 'ghcr.io', 'a/b', 'Digest: `sha256:0000000000000000000…`', 'IfNotPresent'],
];
for (const [image, registry, repository, version, policy] of images) {
  test(`the parts of an image: ${image}`, () => {
    assert.deepEqual(
      imageMeaning(image).map((part) => render(part, 'en')),
      [
        `Registry: \`${registry}\``,
        `Repository: \`${repository}\``,
        version,
        `Without an \`imagePullPolicy\` it is \`${policy}\``,
      ],
    );
  });
}

test('what is no image has no parts', () => {
  for (const text of ['', 'UPPER', 'a b', '{{ image }}', 'a:b:c', '/a', 'a//b'])
    assert.deepEqual(imageMeaning(text), [], text);
});

const now = Date.UTC(2026, 10, 28, 9, 0);
const schedules: readonly (readonly [schedule: string, zone: string | undefined, en: readonly string[]])[] = [
  [
    '0 6 * * 1-5',
    'Asia/Seoul',
    [
      'At 06:00, Monday through Friday',
      'Next runs (Asia/Seoul): `2026-11-30 06:00`, `2026-12-01 06:00`, `2026-12-02 06:00`',
    ],
  ],
  ['@hourly', 'UTC', ['Every hour', 'Next runs (UTC): `2026-11-28 10:00`, `2026-11-28 11:00`, `2026-11-28 12:00`']],
  // Day of month and day of week are alternatives where both are set, as in every cron.
  [
    '0 0 1 * FRI',
    'UTC',
    [
      'At 00:00, on day 1 of the month, and on Friday',
      'Next runs (UTC): `2026-12-01 00:00`, `2026-12-04 00:00`, `2026-12-11 00:00`',
    ],
  ],
  ['0 0 31 2 *', 'UTC', ['At 00:00, on day 31 of the month, only in February', 'Never runs']],
  ['0 0 * * * *', 'UTC', []],
  ['61 * * * *', 'UTC', []],
  ['0 6 * * *', 'Moon/Crater', []],
  ['{{ schedule }}', undefined, []],
  ['', undefined, []],
];
for (const [schedule, zone, expected] of schedules) {
  test(`a schedule in words: ${schedule} ${zone ?? ''}`, () => {
    assert.deepEqual(
      scheduleMeaning(schedule, zone, now, 'en').map((part) => render(part, 'en')),
      expected,
    );
  });
}

test('a schedule in Korean words, in UTC where nothing says otherwise', () => {
  const [words, next] = scheduleMeaning('0 6 * * 1-5', undefined, now, 'ko').map((part) => render(part, 'ko'));
  assert.equal(words, '06:00, 월요일부터 금요일까지');
  assert.match(String(next), /^다음 실행\(UTC, .*\): `2026-11-30 06:00`/);
});
