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
 */
export function expandReferences(text: string, environment: Environment): ExpandedText {
  const unknown: string[] = [];
  const emptied: string[] = [];
  const expanded = text.replace(/\$(?:\$|\(([^)]*)\))/g, (whole, name: string | undefined) => {
    if (name === undefined) return '$';
    const source = environment.get(name);
    if (!source) {
      unknown.push(name);
      return whole;
    }
    if (source.kind === 'literal') return source.value;
    if (source.fieldPath === 'status.podIP') return standIn.emptiedPodIp;
    emptied.push(name);
    return '';
  });
  return { text: expanded, unknown, emptied };
}
