import { caseSections } from './caseSections.ts';

/** A test case as a file: a sentence that says why, the version, the manifest with what is found in it, and it after fixes. */
export interface Case {
  readonly file: string;
  readonly why: string;
  readonly kubernetes: string;
  /** `manifest.yaml` unless the case says otherwise. */
  readonly name: string;
  /** `crlf`, `patch`: what the text itself cannot say. */
  readonly options: ReadonlySet<string>;
  readonly manifest: string;
  /** `error removed-api: …` with the place that its carets mark. */
  readonly expected: readonly ExpectedFinding[];
  /** Titles of fixes, with the whole text after each. */
  readonly fixes: readonly { readonly title: string; readonly after: string }[];
}

export interface ExpectedFinding {
  readonly line: number;
  readonly start: number;
  readonly length: number;
  /** The marked stretch goes on in the next line. */
  readonly continues: boolean;
  readonly text: string;
}

const caretLine = /^(\s*)(\^+)(>?) ((?:error|warning|information|hint) [a-z-]+: .*)$/;

/**
 * Reads a case. In `-- manifest --` a line of carets marks what stands above it: `^^^^ error rule-id: message`; a `>` after the
 * carets says that the stretch goes on in the next line. No carets means no findings.
 */
export function readCase(file: string): Case {
  const { sections, section, ...head } = caseSections(file);
  const marked = section('manifest');
  if (marked === undefined) throw new Error(`${file}: no "-- manifest --"`);
  const lines: string[] = [];
  const expected: ExpectedFinding[] = [];
  for (const line of marked.split('\n')) {
    const match = caretLine.exec(line);
    if (!match) {
      lines.push(line);
      continue;
    }
    const [, blanks = '', carets = '', more, text = ''] = match;
    expected.push({
      line: lines.length - 1,
      start: blanks.length,
      length: carets.length,
      continues: more === '>',
      text,
    });
  }
  const native = (text: string): string => (head.options.has('crlf') ? text.replaceAll('\n', '\r\n') : text);
  return {
    file,
    ...head,
    manifest: native(lines.join('\n')),
    expected,
    fixes: sections
      .filter(([title]) => title.startsWith('after fix: '))
      .map(([title, after]) => ({ title: title.slice('after fix: '.length), after: native(after) })),
  };
}

/** Writes a case back, with what was really found. */
export function formatCase(given: Case, findings: readonly ExpectedFinding[], fixes: Case['fixes']): string {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n');
  const lines = plain(given.manifest).split('\n');
  const marked = lines.flatMap((line, index) => [
    line,
    ...findings
      .filter((finding) => finding.line === index)
      .map(
        ({ start, length, continues, text }) =>
          `${' '.repeat(start)}${'^'.repeat(Math.max(1, length))}${continues ? '>' : ''} ${text}`,
      ),
  ]);
  const head = [given.why, '', `-- kubernetes --\n${given.kubernetes}`];
  if (given.name !== 'manifest.yaml') head.push(`-- file --\n${given.name}`);
  if (given.options.size > 0) head.push(`-- options --\n${[...given.options].join(' ')}`);
  const tail = fixes.map(({ title, after }) => `-- after fix: ${title} --\n${plain(after)}`);
  return `${head.join('\n')}\n-- manifest --\n${marked.join('\n')}${tail.join('')}`;
}
