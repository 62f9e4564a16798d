import type { KnownNames } from '../core/analysis/KnownNames.ts';
import { bundledVersion, unknownVersionMessage, type WrittenVersion } from '../core/analysis/WrittenVersion.ts';
import { formatKubernetesVersion, type KubernetesVersion } from '../core/kubernetes/KubernetesVersion.ts';
import { type Message, message } from '../core/messages/Message.ts';
import type { TextRange } from '../core/text/TextRange.ts';
import type { FoundConfig } from './configLookup.ts';
import { pathWithin } from './uriPath.ts';

/** A document's Kubernetes version with who says so. */
export type Pin =
  | { readonly kind: 'version'; readonly version: KubernetesVersion; readonly origin: PinOrigin }
  /** Who decides names no version: the document is not checked, neither at this version nor at another. */
  | { readonly kind: 'invalid'; readonly origin: PinOrigin };

/** Who decides: places in a file with the version's text (file offsets), or something outside of files. */
export type PinOrigin =
  | { readonly kind: 'comment' | 'config' | 'override'; readonly written: string; readonly where: PinPlace }
  /** A configuration that cannot be read, so that what it pins is not known. */
  | { readonly kind: 'broken-config'; readonly where: PinPlace }
  | { readonly kind: 'command-line' | 'setting' | 'yaml-setting'; readonly written: string }
  | { readonly kind: 'newest' };

export interface PinPlace {
  readonly uri: string;
  readonly range: TextRange;
}

/** All that may say which version a document is checked against; what says nothing is absent or ''. */
export interface PinSources {
  /** The file. */
  readonly uri: string;
  /** The comment that is nearest to the document, in file offsets. */
  readonly comment?: WrittenVersion | undefined;
  /** `--kubernetes`. */
  readonly commandLine?: string | undefined;
  readonly config?: FoundConfig | undefined;
  /** `drydock.kubernetesVersion`. */
  readonly setting?: string | undefined;
  /** `yaml.kubernetesVersion`, when the user has set it. */
  readonly yamlSetting?: string | undefined;
}

/** The first of: comment, command line, configuration (its last override that matches, then its own pin), settings, the newest. */
export function resolvePin(sources: PinSources, known: Pick<KnownNames, 'oldest' | 'newest'>): Pin {
  const { uri, comment, commandLine, config, setting, yamlSetting } = sources;
  if (comment)
    return pinOf(comment.version, { kind: 'comment', written: comment.text, where: { uri, range: comment.range } });
  if (commandLine) return pinOf(bundledVersion(commandLine, known), { kind: 'command-line', written: commandLine });
  if (config) {
    const pin = configPin(config, uri);
    if (pin) return pin;
  }
  if (setting?.trim()) return pinOf(bundledVersion(setting, known), { kind: 'setting', written: setting });
  if (yamlSetting?.trim())
    return pinOf(bundledVersion(yamlSetting, known), { kind: 'yaml-setting', written: yamlSetting });
  return { kind: 'version', version: known.newest, origin: { kind: 'newest' } };
}

/**
 * What is said in a file that an invalid pin leaves unchecked; `undefined` where it is said elsewhere: at the comment, or in a
 * configuration that can be shown.
 */
export function invalidPinMessage(pin: Pin, known: Pick<KnownNames, 'oldest' | 'newest'>): Message | undefined {
  if (pin.kind !== 'invalid') return undefined;
  const { origin } = pin;
  const range = { oldest: formatKubernetesVersion(known.oldest), newest: formatKubernetesVersion(known.newest) };
  switch (origin.kind) {
    case 'command-line':
      return message('unknown-kubernetes-version.command-line', { written: origin.written, ...range });
    case 'setting':
      return settingMessage('drydock.kubernetesVersion', origin.written, range);
    case 'yaml-setting':
      return settingMessage('yaml.kubernetesVersion', origin.written, range);
    case 'comment':
    case 'config':
    case 'override':
      return unknownVersionMessage(origin.written, known);
    case 'broken-config':
      return message('unknown-kubernetes-version.unread', {
        file: origin.where.uri.slice(origin.where.uri.lastIndexOf('/') + 1),
      });
    case 'newest':
      return undefined;
  }
}

function settingMessage(setting: string, written: string, range: { oldest: string; newest: string }): Message {
  return message('unknown-kubernetes-version.setting', { setting, written, ...range });
}

function configPin({ uri: configUri, folder, config, problems }: FoundConfig, uri: string): Pin | undefined {
  if (config.broken) {
    const range = problems[0]?.range ?? { start: 0, end: 0 };
    return { kind: 'invalid', origin: { kind: 'broken-config', where: { uri: configUri, range } } };
  }
  const path = pathWithin(folder, uri);
  const override = path === undefined ? undefined : config.overrides.findLast(({ files }) => files.matches(path));
  const written = override?.kubernetes ?? config.kubernetes;
  if (!written) return undefined;
  const where = { uri: configUri, range: written.range };
  return pinOf(written.version, { kind: override ? 'override' : 'config', written: written.text, where });
}

function pinOf(version: KubernetesVersion | undefined, origin: PinOrigin): Pin {
  return version === undefined ? { kind: 'invalid', origin } : { kind: 'version', version, origin };
}
