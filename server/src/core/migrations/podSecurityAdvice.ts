import type { Report } from '../analysis/Finding.ts';
import type { Manifest } from '../analysis/Manifest.ts';
import type { GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';
import { type Message, type MessageParameter, message } from '../messages/Message.ts';
import { type PodSecurityLevel, type PolicyField, podSecurityLevel } from './podSecurityLevel.ts';

/** What takes the place of a PodSecurityPolicy: the level of Pod Security admission that fits it, and why no stricter one. */
export function podSecurityAdvice({ node, partial }: Manifest): Message {
  // A patch does not say what the policy allows.
  if (partial) return message('pod-security.admission');
  const { level, decisive, unchecked: left } = podSecurityLevel(node);
  const unchecked =
    left.length === 0
      ? message('pod-security.all-checked')
      : message('pod-security.unchecked', { fields: fieldNames(left) });
  const stricter = stricterThan(level);
  if (stricter === undefined) return message('pod-security.strictest', { level, unchecked });
  return message('pod-security.level', { level, stricter, fields: fieldNames(decisive), unchecked });
}

/** The places in a PodSecurityPolicy that keep it from the next stricter level; none for any other kind. */
export function decisivePlaces({ gvk, node, partial }: Manifest): NonNullable<Report['related']> {
  if (!isPodSecurityPolicy(gvk) || partial) return [];
  const { level, decisive } = podSecurityLevel(node);
  const stricter = stricterThan(level);
  if (stricter === undefined) return [];
  const said = message('pod-security.decisive', { stricter });
  return decisive.flatMap(({ range }) => (range ? [{ range, message: said }] : []));
}

/** Whether a kind is PodSecurityPolicy, in either of the groups that had it. */
export function isPodSecurityPolicy({ group, kind }: GroupVersionKind): boolean {
  return kind === 'PodSecurityPolicy' && (group === 'policy' || group === 'extensions');
}

/** Names of fields as they are shown: the first few, and how many there are beside. */
export function fieldNames(fields: readonly PolicyField[]): MessageParameter {
  const names = fields.map(({ path }) => `\`${path}\``);
  if (names.length <= most) return names.join(', ');
  return message('pod-security.more-fields', {
    fields: names.slice(0, most - 1).join(', '),
    count: names.length - most + 1,
  });
}

/** A sentence with more names than that is no sentence any more. */
const most = 4;

function stricterThan(level: PodSecurityLevel): PodSecurityLevel | undefined {
  return ({ privileged: 'baseline', baseline: 'restricted', restricted: undefined } as const)[level];
}
