import type { KubernetesVersion } from '../../core/kubernetes/KubernetesVersion.ts';
import type { UpgradeProblem } from '../../workspace/fileUpgrade.ts';
import type { ReportedFinding } from '../CheckReport.ts';
import type { ReportedUnchecked } from '../ReportedUnchecked.ts';

/** What an upgrade means for some files, ready to be written in any format. */
export interface UpgradeReport {
  /** Absent where each file comes from the version to which it is pinned. */
  readonly from: KubernetesVersion | undefined;
  readonly to: KubernetesVersion;
  /** How many files were read. */
  readonly files: number;
  readonly objects: number;
  /** What comes up on the way and what was so at its start, by file, then by place. */
  readonly problems: readonly ReportedProblem[];
  readonly unchecked: readonly ReportedUnchecked[];
  /** Pins to an older version than the upgrade leads to, each once. */
  readonly pins: readonly ReportedPin[];
  /** The files that were changed or, in a dry run, would be; absent in a preview. */
  readonly changes: readonly ReportedChange[] | undefined;
  readonly dryRun: boolean;
}

export interface ReportedProblem extends ReportedFinding, Pick<UpgradeProblem, 'from' | 'breaks' | 'warns'> {
  /** Where its object begins, from which two problems of one object are told; absent for a document as a whole. */
  readonly objectAt: number | undefined;
  /** It was fixed or, in a dry run, would be. */
  readonly fixed: boolean;
}

/** A file with its unified diff. */
export interface ReportedChange {
  readonly file: string;
  readonly diff: string;
}

/** A place, in a comment or a `.drydock.yaml`, that pins files to a version. */
export interface ReportedPin {
  readonly file: string;
  readonly line: number;
  readonly version: KubernetesVersion;
  readonly origin: 'comment' | 'config' | 'override';
}

/** The version on the way at which a problem counts: where it breaks, else where it is first warned of; absent for an old one. */
export function versionOf({ breaks, warns }: Pick<ReportedProblem, 'breaks' | 'warns'>): KubernetesVersion | undefined {
  return breaks ?? warns;
}

/** What can be done about a problem without thinking, with thinking, or only by hand. */
export function remedyOf({ fixes }: Pick<ReportedProblem, 'fixes'>): 'safe' | 'review' | 'none' {
  if (fixes.some(({ safety }) => safety === 'safe')) return 'safe';
  return fixes.length > 0 ? 'review' : 'none';
}

/** What comes up at one version, as a row of the table. */
export interface UpgradeRow {
  /** Absent for what was so at the start. */
  readonly version: KubernetesVersion | undefined;
  /** How many objects are no longer served as written, and how many are warned of. */
  readonly breaks: number;
  readonly warns: number;
  /** How many places can be mended so. */
  readonly safe: number;
  readonly review: number;
  readonly none: number;
}

/** The rows of the table, oldest version first, what was so at the start before all. */
export function upgradeRows(problems: readonly ReportedProblem[]): readonly UpgradeRow[] {
  const versions = new Set(problems.map(versionOf).filter((version) => version !== undefined));
  const hasOld = problems.some((problem) => versionOf(problem) === undefined);
  return [...(hasOld ? [undefined] : []), ...[...versions].sort((a, b) => a - b)].map((version) =>
    upgradeRow(
      version,
      problems.filter((problem) => versionOf(problem) === version),
    ),
  );
}

/** All that `problems` come to, as one row. */
export function upgradeRow(version: KubernetesVersion | undefined, problems: readonly ReportedProblem[]): UpgradeRow {
  const errors = objectsOf(problems.filter(({ severity }) => severity === 'error'));
  const all = objectsOf(problems);
  const count = (remedy: ReturnType<typeof remedyOf>): number =>
    problems.filter((problem) => remedyOf(problem) === remedy).length;
  return {
    version,
    breaks: errors.size,
    warns: all.size - errors.size,
    safe: count('safe'),
    review: count('review'),
    none: count('none'),
  };
}

/** The objects of some problems, each once. */
function objectsOf(problems: readonly ReportedProblem[]): ReadonlySet<unknown> {
  return new Set(problems.map(({ file, objectAt }) => `${objectAt} ${file}`));
}
