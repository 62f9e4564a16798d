/** Amounts of a resource that make sense, from small to large: of `cpu`, `requests.memory`, `storage` and the like. */
export function amountsOf(resource: string): readonly string[] {
  const name = resource.replace(/^(?:requests|limits)\./, '');
  const known = amounts.get(name);
  if (known) return known;
  return name.startsWith('hugepages-') ? ['128Mi', '1Gi'] : ['1', '2', '5', '10'];
}

const memory: readonly string[] = ['64Mi', '128Mi', '256Mi', '512Mi', '1Gi', '2Gi', '4Gi'];
const disk: readonly string[] = ['1Gi', '5Gi', '10Gi', '20Gi', '50Gi', '100Gi'];

const amounts: ReadonlyMap<string, readonly string[]> = new Map([
  ['cpu', ['50m', '100m', '250m', '500m', '1', '2', '4']],
  ['memory', memory],
  ['sizeLimit', memory],
  ['storage', disk],
  ['ephemeral-storage', disk],
]);
