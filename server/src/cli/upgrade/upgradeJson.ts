import { formatKubernetesVersion } from '../../core/kubernetes/KubernetesVersion.ts';
import { render } from '../../core/messages/Message.ts';
import { jsonFix, jsonObject, jsonRange, jsonUnchecked } from '../formats/jsonParts.ts';
import {
  type ReportedPin,
  type ReportedProblem,
  type UpgradeReport,
  type UpgradeRow,
  upgradeRows,
  versionOf,
} from './UpgradeReport.ts';

/** The report for programs, always in English: a stable contract, described by `docs/upgrade-output.schema.json`. */
export function upgradeJson(report: UpgradeReport): string {
  const { from, to, files, objects, problems, unchecked, pins, changes } = report;
  const onTheWay = problems.filter((problem) => versionOf(problem) !== undefined);
  const json = {
    version: 1,
    ...(from !== undefined && { from: formatKubernetesVersion(from) }),
    to: formatKubernetesVersion(to),
    files,
    objects,
    versions: upgradeRows(onTheWay).map(jsonRow),
    problems: onTheWay.map((problem) => jsonProblem(problem, report)),
    already: problems.filter((problem) => versionOf(problem) === undefined).map((each) => jsonProblem(each, report)),
    unchecked: unchecked.map(jsonUnchecked),
    pins: pins.map(jsonPin),
    ...(changes && { changes }),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function jsonRow({ version, breaks, warns, safe, review, none }: UpgradeRow): object {
  return {
    ...(version !== undefined && { kubernetes: formatKubernetesVersion(version) }),
    objects: { breaking: breaks, warned: warns },
    fixes: { safe, review, none },
  };
}

function jsonProblem(problem: ReportedProblem, { changes }: UpgradeReport): object {
  const { file, object, rule, severity, message, from, warns, path, place, fixes, fixed } = problem;
  const version = versionOf(problem);
  return {
    file,
    ...(object && { object: jsonObject(object) }),
    rule,
    severity,
    message: render(message, 'en'),
    from: formatKubernetesVersion(from),
    ...(version !== undefined && { kubernetes: formatKubernetesVersion(version) }),
    ...(warns !== undefined && warns !== version && { warnedFrom: formatKubernetesVersion(warns) }),
    path,
    range: jsonRange(place),
    fixes: fixes.map(jsonFix),
    ...(changes && { fixed }),
  };
}

function jsonPin({ file, line, version, origin }: ReportedPin): object {
  return { file, line, kubernetes: formatKubernetesVersion(version), origin };
}
