import type { KubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import type { Finding, Report } from './Finding.ts';
import type { Rule } from './Rule.ts';

/**
 * The findings about Drydock's own comments and configuration. They have what a rule has for its page, its severity and its
 * id, and no hook: what finds them looks at a whole file or at `.drydock.yaml`, not at an object.
 */
export interface DrydockRule extends Rule {
  readonly id: DrydockRuleId;
  readonly category: 'drydock';
  /** Where `docs.example.manifest` stands. */
  readonly exampleIn: 'manifest' | '.drydock.yaml';
  /** Neither a comment nor the configuration changes its severity or silences it: nothing is checked while it stands. */
  readonly fixed: boolean;
}

export type DrydockRuleId =
  | 'unknown-kubernetes-version'
  | 'conflicting-pin'
  | 'unknown-directive'
  | 'unknown-rule'
  | 'unused-suppression'
  | 'invalid-config';

/** A report that says whose it is. */
export interface DrydockReport extends Report {
  readonly rule: DrydockRuleId;
}

/** The report as a finding; where no version is known, `kubernetes` is the one that would have been checked against. */
export function drydockFinding(report: DrydockReport, kubernetes: KubernetesVersion | undefined): Finding {
  const severity = report.severity ?? drydockRules.find(({ id }) => id === report.rule)?.severity ?? 'error';
  return { ...report, category: 'drydock', severity, kubernetes, object: undefined };
}

function rule(
  id: DrydockRuleId,
  severity: Rule['severity'],
  manifest: string,
  more: Partial<Pick<DrydockRule, 'exampleIn' | 'fixed'>> = {},
): DrydockRule {
  const docs = {
    title: `${id}.title`,
    what: `${id}.what`,
    why: `${id}.why`,
    example: { kubernetes: '1.36', manifest },
  } as const;
  return { id, category: 'drydock', severity, docs, exampleIn: 'manifest', fixed: false, ...more };
}

const configMap = `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
`;

/** All rules of category `drydock`. */
export const drydockRules: readonly DrydockRule[] = [
  rule('unknown-kubernetes-version', 'error', `# drydock: kubernetes=1.99\n${configMap}`, { fixed: true }),
  rule('conflicting-pin', 'warning', `# drydock: kubernetes=1.27\n# drydock: kubernetes=1.29\n${configMap}`),
  rule('unknown-directive', 'warning', `# drydock: ignroe=unknown-field\n${configMap}`),
  rule('unknown-rule', 'warning', `${configMap}  namespace: web # drydock: ignore=unknwon-field\n`),
  rule('unused-suppression', 'hint', `${configMap}  namespace: web # drydock: ignore=unknown-field\n`),
  rule('invalid-config', 'error', 'kubernets: "1.30"\n', { exampleIn: '.drydock.yaml', fixed: true }),
];

/** Whether a rule's severity cannot be changed and no comment silences it. */
export function isFixedRule(id: string): boolean {
  return drydockRules.some((rule) => rule.id === id && rule.fixed);
}
