import { formatApiVersion } from '../../core/kubernetes/GroupVersionKind.ts';
import { formatKubernetesVersion } from '../../core/kubernetes/KubernetesVersion.ts';
import { render } from '../../core/messages/Message.ts';
import { type CheckReport, countBySeverity, type ReportedFinding } from '../CheckReport.ts';
import { jsonFix, jsonRange } from './jsonParts.ts';

/**
 * The report for programs, always in English: a stable contract, described by `docs/json-output.schema.json`. What is not
 * known (the object of a finding about a whole document, an object's name) is left out.
 */
export function json({ files, objects, findings }: CheckReport): string {
  const summary = countBySeverity(findings);
  return `${JSON.stringify({ version: 1, files, objects, summary, findings: findings.map(jsonFinding) }, undefined, 2)}\n`;
}

function jsonFinding({
  file,
  rule,
  category,
  severity,
  message,
  kubernetes,
  object,
  path,
  place,
  fixes,
}: ReportedFinding): object {
  return {
    file,
    rule,
    category,
    severity,
    message: render(message, 'en'),
    ...(kubernetes !== undefined && { kubernetes: formatKubernetesVersion(kubernetes) }),
    ...(object && { object: { apiVersion: formatApiVersion(object), kind: object.kind, name: object.name } }),
    path,
    range: jsonRange(place),
    fixes: fixes.map(jsonFix),
  };
}
