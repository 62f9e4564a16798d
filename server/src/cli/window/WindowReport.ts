import type { CompatibilityWindow, WindowBound } from '../../core/analysis/CompatibilityWindow.ts';
import type { ObjectName } from '../../core/analysis/Finding.ts';
import type { ApiTimeline } from '../../core/kubernetes/ApiTimeline.ts';
import type { KubernetesVersion } from '../../core/kubernetes/KubernetesVersion.ts';
import type { SourcePlace } from '../CheckReport.ts';
import type { ReportedUnchecked } from '../ReportedUnchecked.ts';

/** The windows of all objects of some files, ready to be written in any format. */
export interface WindowReport {
  /** How many files were read. */
  readonly files: number;
  /** By file, then by place. */
  readonly objects: readonly ReportedWindow[];
  /** What the objects whose window is known have in common; absent where there is none. */
  readonly together: CompatibilityWindow<OwnedBound> | undefined;
  readonly unchecked: readonly ReportedUnchecked[];
  readonly timeline: ApiTimeline;
}

export interface ReportedWindow {
  /** The file as shown: relative to the current folder, with `/`. */
  readonly file: string;
  readonly object: ObjectName;
  /** Its apiVersion. */
  readonly place: SourcePlace;
  /** Absent for a custom resource. */
  readonly window: CompatibilityWindow<OwnedBound> | undefined;
  /** The version that holds for it, where one was asked about. */
  readonly asked: KubernetesVersion | undefined;
}

/** A bound with the object in which it stands. */
export interface OwnedBound extends WindowBound {
  readonly file: string;
  readonly object: ObjectName;
  readonly place: SourcePlace;
}

/** Whether the version that was asked about serves an object as written, as far as that is known. */
export function fits({ window, asked }: ReportedWindow): boolean {
  return !window || asked === undefined || window.spans.some(({ from, to }) => from <= asked && asked <= to);
}
