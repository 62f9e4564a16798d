import type { KubernetesVersion } from '../../kubernetes/KubernetesVersion.ts';
import type { MessageId } from '../../messages/Message.ts';

/** A label of nodes that another one replaced, whole. Everything that selects nodes, or spreads over them, may name it. */
export interface DeprecatedNodeLabel {
  readonly key: string;
  /** The version that deprecates it, in which nodes have both labels; nothing is said before. */
  readonly since: KubernetesVersion;
  /** The first version whose nodes do not have it. */
  readonly ends?: KubernetesVersion;
  /** The label with the same values; absent where nothing replaces it. */
  readonly replacement?: string;
  /** What to look at before nodes are asked for the new label; absent where the kubelet sets both on every node. */
  readonly review?: Extract<MessageId, `deprecated-metadata.note-label-${string}`>;
}
