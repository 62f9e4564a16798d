import type { KubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import type { Finding, ObjectName, Report } from './Finding.ts';
import type { Fix } from './Fix.ts';
import type { Manifest } from './Manifest.ts';
import type { Rule } from './Rule.ts';

/** Where a report comes from: its rule, the version that was checked, the object if there is one. */
export interface ReportOrigin {
  readonly rule: Rule;
  readonly kubernetes: KubernetesVersion;
  readonly object: ObjectName | undefined;
}

/** A rule's report with what the runner knows; a fix that throws is told to `onFailure` and is none. */
export function findingOf(
  report: Report,
  { rule, kubernetes, object }: ReportOrigin,
  onFailure: (rule: Rule, error: unknown) => void,
): Finding {
  const { id, category } = rule;
  const { fixes } = report;
  const guarded = fixes && {
    fixes: (): readonly Fix[] => {
      try {
        return fixes();
      } catch (error) {
        onFailure(rule, error);
        return [];
      }
    },
  };
  return { ...report, ...guarded, rule: id, category, severity: report.severity ?? rule.severity, kubernetes, object };
}

/** What people call the object of a manifest by. */
export function objectNameOf({ gvk, name, namespace }: Manifest): ObjectName {
  return { ...gvk, name, namespace };
}
