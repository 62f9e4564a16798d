import { isFixedRule } from '../core/analysis/drydockRules.ts';
import type { KnownNames } from '../core/analysis/KnownNames.ts';
import { formatKubernetesVersion, minor } from '../core/kubernetes/KubernetesVersion.ts';
import { type configKeys, configSeverities, type migrationKeys, migrationStyles, type overrideKeys } from './Config.ts';

/**
 * The JSON schema of `.drydock.yaml`, as `schemas/drydock-config.schema.json` holds it for editors: completion and help for those
 * who write one by hand. What is wrong is said by `parseConfig`, which looks closer.
 */
export function configSchema(known: KnownNames) {
  const globs = (description: string): object => ({
    description,
    type: 'array',
    items: { type: 'string', minLength: 1 },
  });
  const override: Readonly<Record<(typeof overrideKeys)[number], object>> = {
    files: globs('Globs relative to the folder of this file; `!glob` takes files out again.'),
    kubernetes: version(known, 'The Kubernetes version of these files.'),
  };
  const migration: Readonly<Record<(typeof migrationKeys)[number], object>> = {
    style: {
      description: 'Where defaults differ: `faithful` writes out the old ones, `minimal` takes the new ones.',
      enum: migrationStyles,
    },
  };
  const properties: Readonly<Record<(typeof configKeys)[number], object>> = {
    kubernetes: version(known, 'The Kubernetes version that the files in this folder and below are checked against.'),
    overrides: {
      description: 'Other versions for some of the files; the last entry that matches a file decides.',
      type: 'array',
      items: {
        type: 'object',
        properties: override,
        required: Object.keys(override),
        additionalProperties: false,
      },
    },
    rules: {
      description: 'The severity of rules by their id, or `off`.',
      type: ['object', 'null'],
      properties: Object.fromEntries(changeableRules(known).map((id) => [id, { $ref: '#/definitions/severity' }])),
      additionalProperties: false,
    },
    migration: {
      description: 'How objects are moved to another API version.',
      type: ['object', 'null'],
      properties: migration,
      additionalProperties: false,
    },
    ignore: globs('Globs of files that are not checked, relative to the folder of this file.'),
    crds: globs('Globs of files that hold custom resource definitions, relative to the folder of this file.'),
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Drydock configuration',
    description: 'Which Kubernetes version manifests are checked against, and which findings count.',
    type: ['object', 'null'],
    properties,
    additionalProperties: false,
    definitions: { severity: { enum: configSeverities } },
  };
}

/** A pin; a number stands for the text that is written, since `1.30` without quotes is one to YAML. */
function version({ oldest, newest }: KnownNames, description: string): object {
  const names = Array.from({ length: newest - oldest + 1 }, (_, index) =>
    formatKubernetesVersion(minor(newest - index)),
  );
  const pattern = `^v?(${names.map((name) => name.replace('.', '\\.')).join('|')})(\\.\\d+)?$`;
  return { description, anyOf: [{ enum: names }, { type: 'string', pattern }, { type: 'number' }] };
}

function changeableRules({ ruleIds }: KnownNames): readonly string[] {
  return [...ruleIds].filter((id) => !isFixedRule(id)).sort();
}
