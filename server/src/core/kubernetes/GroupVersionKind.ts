/** The identity of a kind, as Kubernetes has it. The core group is the empty string. */
export interface GroupVersionKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** Splits `apps/v1` or `v1` into group and version; a text with more than one slash is no apiVersion: `undefined`. */
export function parseApiVersion(apiVersion: string): { readonly group: string; readonly version: string } | undefined {
  const parts = apiVersion.split('/');
  if (parts.length === 1) return { group: '', version: apiVersion };
  const [group, version] = parts;
  return parts.length === 2 && group && version ? { group, version } : undefined;
}

/** `apps/v1`, or `v1` for the core group. */
export function formatApiVersion(gv: { readonly group: string; readonly version: string }): string {
  return gv.group === '' ? gv.version : `${gv.group}/${gv.version}`;
}

/** `apps/v1/Deployment`, `v1/Pod`: one text that is equal exactly when the kinds are; a key for maps. */
export function formatGroupVersionKind(gvk: GroupVersionKind): string {
  return `${formatApiVersion(gvk)}/${gvk.kind}`;
}

/** Reads back what {@link formatGroupVersionKind} wrote. */
export function parseGroupVersionKind(text: string): GroupVersionKind | undefined {
  const slash = text.lastIndexOf('/');
  const gv = slash > 0 ? parseApiVersion(text.slice(0, slash)) : undefined;
  return gv ? { ...gv, kind: text.slice(slash + 1) } : undefined;
}
