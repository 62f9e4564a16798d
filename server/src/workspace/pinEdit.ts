import { formatKubernetesVersion, type KubernetesVersion } from '../core/kubernetes/KubernetesVersion.ts';
import type { TextEdit } from '../core/text/TextEdit.ts';
import type { PinOrigin } from './resolvePin.ts';

/** How a pin is changed at the source that decides. */
export type PinChange =
  /** An edit of the file that says it, in file offsets. */
  | { readonly kind: 'edit'; readonly uri: string; readonly edits: readonly TextEdit[] }
  /** Drydock's own setting, which the client writes; that of another extension is never written. */
  | { readonly kind: 'setting'; readonly setting: 'drydock.kubernetesVersion'; readonly value: string }
  /** Nothing that can be written decides: a command line, or a configuration that must be mended first. */
  | { readonly kind: 'none'; readonly reason: 'command-line' | 'broken-config' };

/** The change that makes the source which decides say `version`; a `v` in front stays, a patch release goes. */
export function pinEdit(origin: PinOrigin, version: KubernetesVersion): PinChange {
  const value = formatKubernetesVersion(version);
  switch (origin.kind) {
    case 'comment':
    case 'config':
    case 'override': {
      // Behind a key without a value, or in place of one that is no text, there are no quotes to keep.
      const newText = origin.written === '' ? ` "${value}"` : /^v\d/.test(origin.written) ? `v${value}` : value;
      return { kind: 'edit', uri: origin.where.uri, edits: [{ range: origin.where.range, newText }] };
    }
    case 'command-line':
    case 'broken-config':
      return { kind: 'none', reason: origin.kind };
    case 'setting':
    case 'yaml-setting':
    case 'newest':
      return { kind: 'setting', setting: 'drydock.kubernetesVersion', value };
  }
}
