import type { DefinitionView } from '../../kubernetes/ApiTimeline.ts';

/** Whether a name is one of a resource, in a definition that has such names one level below: in `requests` and `limits`. */
export function isAmount(definition: DefinitionView, name: string): boolean {
  return (
    definition.fields.get('requests')?.type.kind === 'map' && /^(?:cpu|memory|storage|ephemeral-storage)$|\//.test(name)
  );
}
