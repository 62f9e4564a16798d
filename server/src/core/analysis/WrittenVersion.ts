import {
  formatKubernetesVersion,
  type KubernetesVersion,
  parseKubernetesVersion,
} from '../kubernetes/KubernetesVersion.ts';
import { type Message, message } from '../messages/Message.ts';
import type { TextRange } from '../text/TextRange.ts';
import type { KnownNames } from './KnownNames.ts';

/** A Kubernetes version as somebody wrote it, with the place where it stands. */
export interface WrittenVersion {
  /** As written, without quotes: `1.29`, `v1.29.3`, `latest`. */
  readonly text: string;
  /** Of that text, quotes left out, so that it can be replaced by another version. */
  readonly range: TextRange;
  /** `undefined` when there is no such version among the bundled ones; it then stands for no other version either. */
  readonly version: KubernetesVersion | undefined;
}

/** The bundled version that `text` names; `undefined` when it is no version or none that is bundled. */
export function bundledVersion(
  text: string,
  { oldest, newest }: Pick<KnownNames, 'oldest' | 'newest'>,
): KubernetesVersion | undefined {
  const version = parseKubernetesVersion(text);
  return version !== undefined && oldest <= version && version <= newest ? version : undefined;
}

/** Why `text` names no version that can be checked against; for texts of which `bundledVersion` says `undefined`. */
export function unknownVersionMessage(
  text: string,
  { oldest, newest }: Pick<KnownNames, 'oldest' | 'newest'>,
): Message {
  const params = {
    written: text,
    oldest: formatKubernetesVersion(oldest),
    newest: formatKubernetesVersion(newest),
  };
  return parseKubernetesVersion(text) === undefined
    ? message('unknown-kubernetes-version.no-version', params)
    : message('unknown-kubernetes-version.not-bundled', params);
}
