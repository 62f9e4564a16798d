/**
 * The values of a field with those that people mostly mean first: the default, unless another is the one that is written down. The
 * rest stays in the order of the schema.
 */
export function inUsualOrder(
  values: readonly string[],
  field: string,
  standard: string | undefined,
): readonly string[] {
  const first = usual.get(field)?.find((value) => values.includes(value)) ?? standard;
  if (first === undefined || !values.includes(first)) return values;
  return [first, ...values.filter((value) => value !== first)];
}

/** By the field's name, the values that are written most often. */
const usual: ReadonlyMap<string, readonly string[]> = new Map([
  ['accessModes', ['ReadWriteOnce']],
  ['effect', ['NoSchedule']],
  ['fsGroupChangePolicy', ['OnRootMismatch']],
  ['imagePullPolicy', ['IfNotPresent']],
  ['medium', ['Memory']],
  ['operations', ['CREATE']],
  ['operator', ['In', 'Exists']],
  ['pathType', ['Prefix']],
  ['policyTypes', ['Ingress']],
  ['type', ['RuntimeDefault']],
  ['whenUnsatisfiable', ['ScheduleAnyway']],
]);
