import type { FieldType } from './ApiTimeline.ts';

const open: FieldType = { kind: 'any' };
const openObject: FieldType = { kind: 'object' };

/**
 * The definitions whose Go type decodes itself, so that the OpenAPI does not say what they accept. Described once for all
 * versions. Sources: k8s.io/apimachinery pkg/util/intstr, pkg/api/resource, pkg/runtime/types.go, pkg/apis/meta/v1
 * (Time, MicroTime, FieldsV1, Patch); k8s.io/apiextensions-apiserver pkg/apis/apiextensions/{v1,v1beta1}/marshal.go.
 */
export function ownDecoder(definition: string): FieldType | undefined {
  return decoders.get(definition);
}

const decoders: ReadonlyMap<string, FieldType> = new Map<string, FieldType>([
  ['util.intstr.IntOrString', { kind: 'int-or-string' }],
  ['api.resource.Quantity', { kind: 'quantity' }],
  ['meta.v1.Time', { kind: 'string', format: 'date-time' }],
  ['meta.v1.MicroTime', { kind: 'string', format: 'micro-time' }],
  ['meta.v1.Fields', openObject],
  ['meta.v1.FieldsV1', openObject],
  ['meta.v1.Patch', openObject],
  ['runtime.RawExtension', openObject],
  ...['v1', 'v1beta1'].flatMap((version): [string, FieldType][] => {
    const name = `apiextensions.${version}.JSONSchemaProps`;
    const props: FieldType = { kind: 'ref', definition: name };
    const list = (items: FieldType): FieldType => ({ kind: 'list', items });
    return [
      [`apiextensions.${version}.JSON`, open],
      [`${name}OrBool`, { kind: 'by-node', mapping: props, boolean: { kind: 'boolean' } }],
      [`${name}OrArray`, { kind: 'by-node', mapping: props, sequence: list(props) }],
      [`${name}OrStringArray`, { kind: 'by-node', mapping: props, sequence: list({ kind: 'string' }) }],
    ];
  }),
]);
