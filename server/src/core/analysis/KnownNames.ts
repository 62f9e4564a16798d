import type { ApiTimeline } from '../kubernetes/ApiTimeline.ts';
import type { KubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import { drydockRules } from './drydockRules.ts';
import type { Rule } from './Rule.ts';

/** What the words of a `# drydock:` comment or of a `.drydock.yaml` are held against. A timeline gives the two versions. */
export interface KnownNames {
  readonly oldest: KubernetesVersion;
  readonly newest: KubernetesVersion;
  /** The ids of all rules, those of category `drydock` among them. */
  readonly ruleIds: ReadonlySet<string>;
}

/** The names that a timeline and a list of rules bring; the rules of category `drydock` are added. */
export function knownNames({ oldest, newest }: ApiTimeline, rules: readonly Rule[]): KnownNames {
  return { oldest, newest, ruleIds: new Set([...rules, ...drydockRules].map(({ id }) => id)) };
}
