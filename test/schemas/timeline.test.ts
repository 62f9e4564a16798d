import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { hashOf, readStructure, type Structure } from '../../schemas/generator/openapi.ts';
import { structureOf } from '../../schemas/generator/structureOf.ts';
import { encodeTimeline } from '../../schemas/generator/timeline.ts';
import type { FieldType } from '../../server/src/core/kubernetes/ApiTimeline.ts';
import { minor } from '../../server/src/core/kubernetes/KubernetesVersion.ts';
import { readTimeline, type TimelineJson } from '../../server/src/core/kubernetes/readTimeline.ts';

const json = JSON.parse(readFileSync('schemas/timeline.json', 'utf8')) as TimelineJson;
const provenance = JSON.parse(readFileSync('schemas/provenance.json', 'utf8')) as Record<
  string,
  { sha256: string; definitions: number }
>;
const timeline = readTimeline(json);

test('23 versions are bundled, 1.14 to 1.36', () => {
  assert.equal(timeline.versions.length, 23);
  assert.deepEqual([timeline.oldest, timeline.newest], [14, 36]);
});

for (const version of timeline.versions) {
  test(`the view at 1.${version} equals its source, by hash`, () => {
    const structure = structureOf(timeline.at(version));
    assert.equal(Object.keys(structure.definitions).length, provenance[`1.${version}`]?.definitions);
    assert.equal(hashOf(structure), provenance[`1.${version}`]?.sha256);
  });

  const source = `../shared/openapi/v1.${version}.json`;
  test(`the view at 1.${version} equals its source, deeply`, {
    skip: existsSync(source) ? false : 'the sources are not at hand',
  }, () => {
    assert.deepEqual(structureOf(timeline.at(version)).definitions, readStructure(source, undefined).definitions);
  });
}

test('what was taken in equals what the document says, read without our notation', {
  skip: existsSync('../shared/openapi/v1.30.json') ? false : 'the sources are not at hand',
}, () => {
  // The reader and the law share code, so one version is also held against the raw document, field by field.
  type Raw = {
    properties?: Record<string, { type?: string; $ref?: string; items?: object; enum?: string[] }>;
    required?: string[];
  };
  const raw = JSON.parse(readFileSync('../shared/openapi/v1.30.json', 'utf8')) as { definitions: Record<string, Raw> };
  const view = timeline.at(minor(30));
  let fields = 0;
  for (const [name, definition] of Object.entries(raw.definitions)) {
    const ours = view.definition(
      name.replace(/^io\.k8s\.(api\.|apimachinery\.pkg\.(apis\.)?|[a-z-]+\.pkg\.apis\.)/, ''),
    );
    assert.ok(ours, name);
    assert.deepEqual([...ours.fields.keys()].sort(), Object.keys(definition.properties ?? {}).sort(), name);
    for (const [field, schema] of Object.entries(definition.properties ?? {})) {
      const type: FieldType | undefined = ours.fields.get(field)?.type;
      const expected = schema.$ref
        ? 'ref'
        : schema.type === 'array'
          ? 'list'
          : schema.type === 'object' && 'additionalProperties' in schema
            ? 'map'
            : schema.type;
      assert.equal(type?.kind, expected, `${name}.${field}`);
      assert.equal(ours.fields.get(field)?.required, definition.required?.includes(field) ?? false, `${name}.${field}`);
      if (type && 'enum' in type) assert.deepEqual([...(type.enum ?? [])].sort(), [...(schema.enum ?? [])].sort());
      fields++;
    }
  }
  assert.ok(fields > 2500);
});

const upstream = (version: string, properties: object): object => ({
  swagger: '2.0',
  info: { version },
  definitions: {
    'io.k8s.api.core.v1.Thing': {
      description: 'Prose that must not survive.',
      type: 'object',
      properties: { description: { type: 'string', description: 'A field of that name must survive.' }, ...properties },
      'x-kubernetes-group-version-kind': [{ group: '', version: 'v1', kind: 'Thing' }],
    },
  },
});

test('a new version is taken in from an OpenAPI v2 document or from v3 documents in a folder, with the same result', () => {
  const folder = mkdtempSync(join(tmpdir(), 'drydock-'));
  try {
    const v2 = upstream('v1.40.0', {
      size: { $ref: '#/definitions/io.k8s.apimachinery.pkg.api.resource.Quantity', description: 'x' },
      mode: { type: 'string', enum: ['b', 'a'], description: 'x' },
    });
    const v3 = {
      openapi: '3.0.0',
      info: { version: 'v1.40.0' },
      components: {
        schemas: {
          'io.k8s.api.core.v1.Thing': {
            type: 'object',
            properties: {
              description: { type: 'string', default: '' },
              size: {
                allOf: [{ $ref: '#/components/schemas/io.k8s.apimachinery.pkg.api.resource.Quantity' }],
                default: {},
              },
              mode: { type: 'string', enum: ['a', 'b'] },
            },
            'x-kubernetes-group-version-kind': [{ group: '', version: 'v1', kind: 'Thing' }],
          },
        },
      },
    };
    writeFileSync(join(folder, 'v3.json'), JSON.stringify(v3));
    writeFileSync(join(mkdirSync(join(folder, 'v2'), { recursive: true }) ?? folder, 'v2.json'), JSON.stringify(v2));
    const fromV2 = readStructure(join(folder, 'v2', 'v2.json'), undefined);
    assert.equal(fromV2.minor, 40);
    assert.deepEqual(readStructure(folder, undefined), fromV2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what has no notation stops the generator and names the place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'drydock-'));
  const file = join(folder, 'openapi.json');
  try {
    writeFileSync(file, JSON.stringify(upstream('v1.40.0', { odd: { type: 'string', 'x-kubernetes-novelty': true } })));
    assert.throws(() => readStructure(file, undefined), /core\.v1\.Thing\.odd.*x-kubernetes-novelty/);
    writeFileSync(file, '{ "definitions": ');
    assert.throws(() => readStructure(file, undefined), /openapi\.json/);
    writeFileSync(file, '{"hello": 1}');
    assert.throws(() => readStructure(file, undefined), /neither OpenAPI v2/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('spans, types that change, fields that come, go and come back', () => {
  const at = (version: number, schema: Structure['definitions'][string]): Structure => ({
    minor: version,
    definitions: { 'core.v1.Thing': schema },
  });
  const text = { type: 'string' };
  const made = encodeTimeline([
    at(20, { type: 'object', properties: { a: text, b: text } }),
    at(21, { type: 'object', properties: { a: { type: 'integer', format: 'int32' } }, required: ['a'] }),
    at(22, { type: 'object', properties: { a: { type: 'integer', format: 'int32' }, b: text } }),
  ]);
  assert.deepEqual(made.definitions['core.v1.Thing'], {
    fields: { a: ['20 string', '21 integer/int32 *', '22- integer/int32'], b: '20+22- string' },
  });
  const read = readTimeline(made);
  assert.deepEqual(
    read
      .definition('core.v1.Thing')
      ?.fields.get('b')
      ?.spans.map(({ from, to }) => [from, to]),
    [
      [20, 20],
      [22, 22],
    ],
  );
  assert.equal(read.at(minor(21)).definition('core.v1.Thing')?.fields.has('b'), false);
  assert.throws(() => encodeTimeline([at(20, {}), at(22, {})]), /1\.21 is missing/);
});

test('versions that agree on a definition share its view', () => {
  assert.equal(timeline.at(minor(35)).definition('core.v1.Probe'), timeline.at(minor(36)).definition('core.v1.Probe'));
  assert.notEqual(
    timeline.at(minor(22)).definition('core.v1.Probe'),
    timeline.at(minor(23)).definition('core.v1.Probe'),
  );
});
