import type { ObjectName } from '../../core/analysis/Finding.ts';
import { formatApiVersion } from '../../core/kubernetes/GroupVersionKind.ts';
import { render } from '../../core/messages/Message.ts';
import type { ReportedFix, SourcePlace, SourcePoint } from '../CheckReport.ts';
import type { ReportedUnchecked } from '../ReportedUnchecked.ts';

/** An object as reports for programs name it; a name or namespace that it does not say is left out. */
export function jsonObject({ kind, name, namespace, ...gv }: ObjectName): object {
  return {
    apiVersion: formatApiVersion(gv),
    kind,
    ...(name !== undefined && { name }),
    ...(namespace !== undefined && { namespace }),
  };
}

/** Line and column from 1, as in all reports for programs. */
export function jsonRange({ start, end }: SourcePlace): object {
  return { start: jsonPoint(start), end: jsonPoint(end) };
}

function jsonPoint({ line, column }: SourcePoint): object {
  return { line, column };
}

export function jsonFix({ title, safety, notes }: ReportedFix): object {
  return {
    title: render(title, 'en'),
    safety,
    ...(notes.length > 0 && { notes: notes.map((note) => render(note, 'en')) }),
  };
}

export function jsonUnchecked({ file, line, kind, reason }: ReportedUnchecked): object {
  return { file, line, kind, reason: render(reason, 'en') };
}
