/** Where a container's variable has its value from. */
export type VariableSource =
  | { readonly kind: 'literal'; readonly value: string }
  /** `valueFrom`: a field of the pod such as `status.podIP`, or something that the manifest does not hold (undefined). */
  | { readonly kind: 'value-from'; readonly fieldPath: string | undefined };

/** The `env` of one container; of entries with the same name the last. */
export type Environment = ReadonlyMap<string, VariableSource>;

/**
 * Stand-ins for addresses that only a running pod has. No argument of a program can hold a NUL, so they cannot be mistaken
 * for something that was written.
 */
export const standIn = {
  /** The pod's IP, where a shell fills it in. */
  podIp: '\0pod-ip\0',
  /** The node's IP, where a shell fills it in. */
  nodeIp: '\0node-ip\0',
  /** Nothing, where the author wrote a reference to the pod's IP. */
  emptiedPodIp: '\0emptied-pod-ip\0',
} as const;

export interface ExpandedText {
  readonly text: string;
  /** References to names that `env` does not have; they stay in the text as written. */
  readonly unknown: readonly string[];
  /** References to variables with `valueFrom`, which the kubelet replaces by nothing here. */
  readonly emptied: readonly string[];
}

/**
 * What becomes of one word of a probe's command before it is run: `$(NAME)` is replaced by the container's literal value,
 * once and not again in what came of it, `$$` is one `$`. Unlike a container's own command, a probe's is expanded from the
 * manifest alone, so that a variable with `valueFrom` counts as empty.
 * Source: kubelet prober.go and `ExpandContainerCommandOnlyStatic`, third_party/forked/golang/expansion.
 * @returns `undefined` when it gets longer than `longest`: a few references to a long value could ask for gigabytes.
 */
export function expandReferences(text: string, environment: Environment, longest: number): ExpandedText | undefined {
  const unknown: string[] = [];
  const emptied: string[] = [];
  const filledIn = (name: string): string => {
    const source = environment.get(name);
    if (source?.kind === 'literal') return source.value;
    if (source?.fieldPath === 'status.podIP') return standIn.emptiedPodIp;
    (source ? emptied : unknown).push(name);
    return source ? '' : `$(${name})`;
  };
  let expanded = '';
  let at = 0;
  // Not by a regular expression: each unclosed reference would be sought an end for.
  const last = text.lastIndexOf(')');
  for (let dollar = text.indexOf('$'); dollar !== -1; dollar = text.indexOf('$', at)) {
    const isEscape = text.charAt(dollar + 1) === '$';
    const isReference = text.charAt(dollar + 1) === '(' && dollar < last;
    const end = isReference ? text.indexOf(')', dollar) + 1 : dollar + (isEscape ? 2 : 1);
    expanded += text.slice(at, dollar) + (isReference ? filledIn(text.slice(dollar + 2, end - 1)) : '$');
    at = end;
    if (expanded.length > longest) return undefined;
  }
  return { text: expanded + text.slice(at), unknown, emptied };
}
