/**
 * A Kubernetes release of the 1.x series, as its minor number: `1.29` is 29. Patch releases never change the API, so they
 * are not kept. Branded, so that a bare number is not taken for a version.
 */
export type KubernetesVersion = number & { readonly __brand: 'KubernetesVersion' };

/** Minors in which something exists, both ends included. */
export interface Span {
  readonly from: KubernetesVersion;
  readonly to: KubernetesVersion;
}

/** `1.29`, `v1.29` or `1.29.3` as a version; `undefined` for any other text. Says nothing about whether it is bundled. */
export function parseKubernetesVersion(text: string): KubernetesVersion | undefined {
  const match = /^v?1\.(0|[1-9]\d{0,2})(?:\.\d+)?$/.exec(text.trim());
  return match ? (Number(match[1]) as KubernetesVersion) : undefined;
}

/** The version as people write it: `1.29`. */
export function formatKubernetesVersion(version: KubernetesVersion): string {
  return `1.${version}`;
}

/** The version of a 1.x minor that is known to be one, from data that was checked when it was made. */
export function minor(number: number): KubernetesVersion {
  return number as KubernetesVersion;
}

/** Whether `version` lies in one of `spans`. */
export function existsIn(spans: readonly Span[], version: KubernetesVersion): boolean {
  return spans.some((span) => span.from <= version && version <= span.to);
}

/** The minor of `spans` that is closest to `version`; `version` itself when it lies within. */
export function nearest(spans: readonly Span[], version: KubernetesVersion): KubernetesVersion {
  let best: KubernetesVersion | undefined;
  for (const { from, to } of spans) {
    const candidate = version < from ? from : version > to ? to : version;
    if (best === undefined || Math.abs(candidate - version) < Math.abs(best - version)) best = candidate;
  }
  return best ?? version;
}
