import { readFileSync } from 'node:fs';

/** A case file, taken apart: what stands before the first `-- title --`, and what each section holds. */
export interface CaseSections {
  readonly why: string;
  readonly kubernetes: string;
  /** `manifest.yaml` unless the case says otherwise. */
  readonly name: string;
  readonly options: ReadonlySet<string>;
  /** In the order of the file. */
  readonly sections: readonly (readonly [title: string, content: string])[];
  readonly section: (title: string) => string | undefined;
}

/** Reads what case files of every kind have in common. */
export function caseSections(file: string): CaseSections {
  const [why = '', ...parts] = readFileSync(file, 'utf8').split(/^-- (.+) --\n/m);
  const sections: [string, string][] = [];
  for (let at = 0; at < parts.length; at += 2) sections.push([parts[at] ?? '', parts[at + 1] ?? '']);
  const section = (name: string): string | undefined => sections.find(([title]) => title === name)?.[1];
  return {
    why: why.trim(),
    kubernetes: (section('kubernetes') ?? '').trim(),
    name: (section('file') ?? 'manifest.yaml').trim(),
    options: new Set((section('options') ?? '').split(/\s+/).filter(Boolean)),
    sections,
    section,
  };
}
