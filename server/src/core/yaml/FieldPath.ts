/** One step into an object: a field or map key, or an index of a list. */
export type PathSegment = string | number;

/** `spec.containers[0].image`; keys that are no plain names are quoted: `metadata.labels["app.kubernetes.io/name"]`. */
export function formatFieldPath(segments: readonly PathSegment[]): string {
  let path = '';
  for (const segment of segments) {
    if (typeof segment === 'number') path += `[${segment}]`;
    else if (/^[A-Za-z_$][\w$-]*$/.test(segment)) path += path === '' ? segment : `.${segment}`;
    else path += `[${JSON.stringify(segment)}]`;
  }
  return path;
}
