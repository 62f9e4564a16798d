import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { buildDescriptions } from '../../schemas/generator/buildDescriptions.ts';
import { shortName } from '../../schemas/generator/openapi.ts';
import { readDescriptions } from '../../server/src/core/kubernetes/Descriptions.ts';
import { descriptionMarkdown } from '../../server/src/core/kubernetes/descriptionMarkdown.ts';

const built = buildDescriptions().then((json) => ({ json, descriptions: readDescriptions(json) }));

const coverage: readonly { readonly version: string; readonly definitions: number; readonly fields: number }[] = [
  { version: '1.36', definitions: 769, fields: 2944 },
  { version: '1.21', definitions: 647, fields: 2671 },
];

for (const { version, definitions, fields } of coverage) {
  const source = `../shared/openapi/v${version}.json`;
  test(`of ${version} at least ${definitions} definitions and ${fields} fields are described`, {
    skip: existsSync(source) ? false : 'the sources are not at hand',
  }, async () => {
    const { descriptions } = await built;
    const { definitions: all } = JSON.parse(readFileSync(source, 'utf8')) as {
      definitions: Record<string, { properties?: Record<string, unknown> }>;
    };
    const names = Object.keys(all).map(shortName);
    const described = names.filter((name) => descriptions.definition(name));
    const describedFields = Object.entries(all).flatMap(([name, { properties }]) =>
      Object.keys(properties ?? {}).filter((field) => descriptions.field(shortName(name), field)),
    );
    assert.ok(described.length >= definitions, `${described.length} of ${names.length} definitions`);
    assert.ok(describedFields.length >= fields, `${describedFields.length} fields`);
  });
}

/** Kinds that only old versions have, groups that share a kind's name, names that generators change. */
const known: readonly (readonly [definition: string, field: string | undefined, says: RegExp])[] = [
  ['core.v1.Probe', undefined, /health check/],
  ['core.v1.Probe', 'periodSeconds', /Default to 10 seconds/],
  ['core.v1.Probe', 'exec', /command to execute/],
  ['core.v1.Event', undefined, /event somewhere in the cluster/],
  ['events.v1.Event', 'reportingController', /controller that emitted/],
  ['rbac.v1.Subject', 'kind', /ServiceAccount/],
  ['flowcontrol.v1.Subject', 'kind', /which one of the other fields/],
  ['meta.v1.ObjectMeta', 'name', /unique within a namespace/],
  ['meta.v1.ListMeta', 'continue', /continue/],
  ['api.resource.Quantity', undefined, /fixed-point/],
  ['util.intstr.IntOrString', undefined, /int32 or a string/],
  ['networking.v1.NetworkPolicyIngressRule', 'from', /sources/],
  ['apiextensions.v1.JSONSchemaProps', 'x-kubernetes-list-type', /topology/],
  ['apiextensions.v1.JSONSchemaProps', 'default', /default value/],
  ['apiregistration.v1.APIServiceSpec', 'service', /service/],
  ['policy.v1.PodDisruptionBudgetSpec', 'minAvailable', /eviction is allowed/],
  ['coordination.v1.LeaseSpec', 'acquireTime', /lease was acquired/],
  ['extensions.v1beta1.Ingress', undefined, /Ingress is a collection of rules/],
  ['extensions.v1beta1.IngressBackend', 'servicePort', /port of the referenced service/],
  ['apps.v1beta1.DeploymentSpec', 'rollbackTo', /rolled? back|rollback/],
  ['settings.v1alpha1.PodPreset', undefined, /PodPreset/],
  ['policy.v1beta1.PodSecurityPolicySpec', 'privileged', /privileged/],
  ['batch.v2alpha1.CronJobSpec', 'schedule', /Cron format/],
  ['auditregistration.v1alpha1.AuditSink', undefined, /audit/],
  ['resource.v1alpha3.DeviceRequest', 'count', /greater than zero/],
];

for (const [definition, field, says] of known) {
  test(`${field ? `${definition}.${field}` : definition} is described`, async () => {
    const { descriptions } = await built;
    assert.match((field ? descriptions.field(definition, field) : descriptions.definition(definition)) ?? '', says);
  });
}

test('line breaks and what enum values mean are kept where a package has them', async () => {
  const { descriptions } = await built;
  assert.match(descriptions.field('batch.v1.CronJobSpec', 'concurrencyPolicy') ?? '', /\n - `"Forbid"` /);
  assert.match(descriptions.field('batch.v1.PodFailurePolicyRule', 'action') ?? '', /\n- FailIndex: /);
});

test('a list of enum values that says nothing of any is left out: the timeline has it for each version', async () => {
  const { json, descriptions } = await built;
  assert.match(descriptions.field('core.v1.Lifecycle', 'stopSignal') ?? '', /non-empty \.spec\.os\.name$/);
  const empty = json.texts.filter((text) => /Possible enum values:(\s*- `"[^"`]*"`)+$/.test(text));
  assert.deepEqual(empty, []);
});

test('what is not there is not described, whatever its name', async () => {
  const { descriptions } = await built;
  assert.equal(descriptions.definition('core.v1.Nothing'), undefined);
  assert.equal(descriptions.definition('constructor'), undefined);
  assert.equal(descriptions.field('core.v1.Probe', 'toString'), undefined);
  assert.equal(descriptions.field('__proto__', 'text'), undefined);
});

test('every text is told once, used, and free of what comments and generators add', async () => {
  const { json } = await built;
  assert.equal(new Set(json.texts).size, json.texts.length);
  const used = new Set<number>();
  for (const { text, fields } of Object.values(json.definitions)) {
    if (text !== undefined) used.add(text);
    for (const index of Object.values(fields ?? {})) used.add(index);
  }
  assert.equal(used.size, json.texts.length);
  const residue: readonly RegExp[] = [
    /^\s|\s$/,
    /(^|\s)\*\//,
    /\/\*\*/,
    /^\s*@\w+/m,
    /\{@/,
    /\\['"*/]\w/,
    /\*_\/|\/_\*/,
    /\r|\t/,
    /\n{3}/,
    /openapi generator/i,
  ];
  for (const text of json.texts) {
    assert.notEqual(text, '');
    // Stars and slashes that upstream means: '*/scale', and JSON in an annotation's example.
    const plain = text.replaceAll("'*/", '').replaceAll('"*/', '').replaceAll('\\"', '');
    for (const pattern of residue) assert.doesNotMatch(plain, pattern, text);
  }
});

test('as Markdown every text shows its own words', async () => {
  const { json } = await built;
  for (const text of json.texts) {
    const markdown = descriptionMarkdown(text);
    assert.equal(unescaped(markdown), unescaped(text), text);
    const fences = markdown.match(/^```$/gm) ?? [];
    assert.equal(fences.length % 2, 0, text);
    // Outside code, nothing is left that Markdown would read as a tag, emphasis, a heading or an image.
    const open = markdown
      .replace(/^```\n[\s\S]*?\n```$/gm, '')
      .replace(/\\[\s\S]/g, '')
      .replace(/`[^`]+`|https?:\/\/\S+/g, '');
    assert.doesNotMatch(open, /<[A-Za-z/!?]|\*|`|^#|^>|!\[|^ {4}/m, text);
  }
});

/** The words alone: no blanks, no backslashes, no list bullets, no fences. */
function unescaped(text: string): string {
  return text
    .replace(/^```$/gm, '')
    .replace(/^\s*[-*] /gm, '')
    .replace(/[\s\\]/g, '');
}

const markdown: readonly (readonly [text: string, markdown: string])[] = [
  ['All of *, _all and snake_case', 'All of \\*, \\_all and snake_case'],
  ['Use <name> or 1 < 2', 'Use \\<name> or 1 < 2'],
  [
    'See https://example.com/a_b_c_. [web](https://a.b/c) [code](/pkg)',
    'See https://example.com/a_b_c_. [web](https://a.b/c) [code\\](/pkg)',
  ],
  ['Code `a*b` and a lone ` one', 'Code `a*b` and a lone \\` one'],
  ['One of:\n* A: first\n  more\n     - B', 'One of:\n- A: first\nmore\n   - B'],
  ['For example:\n\n  Object{\n    a: *\n  }\n\nand', 'For example:\n\n```\nObject{\n  a: *\n}\n```\n\nand'],
  ['# no heading\n> no quote', '\\# no heading\n\\> no quote'],
];

for (const [text, expected] of markdown) {
  test(`Markdown of ${JSON.stringify(text)}`, () => assert.equal(descriptionMarkdown(text), expected));
}
