import type { FieldType } from '../../kubernetes/ApiTimeline.ts';

/**
 * The text that stands for a value nobody gave yet: one that the field takes, so that what is left as it is breaks nothing. In
 * most fields of type string it is the field's own name.
 */
export function sampleText(field: string, type: FieldType): string {
  switch (type.kind) {
    case 'string':
      if (type.format === 'byte') return 'dmFsdWU=';
      if (type.format === 'date-time') return '2026-01-01T00:00:00Z';
      if (type.format === 'micro-time') return '2026-01-01T00:00:00.000000Z';
      return texts.get(field) ?? (field === '' ? 'value' : field);
    case 'integer':
    case 'number':
    case 'int-or-string':
      return numbers.get(field) ?? '1';
    case 'quantity':
      return '1';
    case 'boolean':
      return 'true';
    default:
      return '';
  }
}

const texts: ReadonlyMap<string, string> = new Map([
  ['mountPath', '/data'],
  ['devicePath', '/dev/xvda'],
  ['path', '/data'],
  ['schedule', '0 * * * *'],
  ['provisioner', 'example.com/provisioner'],
  ['controller', 'example.com/controller'],
  ['driver', 'example.com'],
  ['cidr', '10.0.0.0/8'],
  ['ip', '10.0.0.1'],
  ['group', 'example.com'],
  ['plural', 'examples'],
  ['handler', 'runc'],
  ['topologyKey', 'kubernetes.io/hostname'],
  ['signerName', 'example.com/signer'],
  ['fieldPath', 'metadata.name'],
  ['resource', 'limits.cpu'],
  ['admissionReviewVersions', 'v1'],
  ['apiGroups', ''],
  ['apiVersions', 'v1'],
  ['namespace', 'default'],
]);

const numbers: ReadonlyMap<string, string> = new Map([
  ['containerPort', '8080'],
  ['port', '80'],
  ['number', '80'],
  ['servicePort', '80'],
  ['targetPort', '8080'],
  ['maxReplicas', '3'],
  ['value', '1000'],
  ['weight', '100'],
]);
