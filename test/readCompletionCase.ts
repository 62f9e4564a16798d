import { caseSections } from './caseSections.ts';

/** A case of completion as a file: a sentence that says why, the version, a file with the cursor in it, and what is offered there. */
export interface CompletionCase {
  readonly file: string;
  readonly why: string;
  readonly kubernetes: string;
  /** `manifest.yaml` unless the case says otherwise. */
  readonly name: string;
  /** `crlf`: what the text itself cannot say. */
  readonly options: ReadonlySet<string>;
  /** The text without the cursor. */
  readonly text: string;
  readonly offset: number;
  readonly expected: readonly Expected[];
  /** Labels of what is accepted, with the whole text after each. */
  readonly accepted: readonly { readonly label: string; readonly after: string }[];
}

/** Some of what is offered: a label, and behind two blanks its detail. */
export interface Expected {
  readonly kind: ExpectedKind;
  readonly lines: readonly string[];
}

/**
 * `completions`: these and no others, in this order. `first completions`: the list begins with these. `some completions`: these are
 * among them, in this order. `no completions`: none with one of these labels; where the section is empty, none at all.
 */
export type ExpectedKind = 'completions' | 'first completions' | 'some completions' | 'no completions';
const expectedKinds: readonly ExpectedKind[] = [
  'completions',
  'first completions',
  'some completions',
  'no completions',
];

/**
 * Reads a case. The sections: `kubernetes`; `file` with the file's name and `options`, where needed; `manifest` with the cursor at
 * `$0`; one or several of `completions`, `first completions`, `some completions` and `no completions`; and `after accepting: LABEL`
 * with the whole text, tab stops as the protocol writes them (`${1:name}`, `$0` for where the cursor ends). Blanks at the end of a
 * line, which editors cut, are written as `␠`; a text that does not end in a line break ends in `␃`.
 */
export function readCompletionCase(file: string): CompletionCase {
  const { sections, section, ...head } = caseSections(file);
  const marked = section('manifest');
  if (marked === undefined || marked.split('$0').length !== 2)
    throw new Error(`${file}: no "-- manifest --" with one $0`);
  const native = (text: string): string => {
    const whole = text.replaceAll('␠', ' ').replace(/␃\n$/, '');
    return head.options.has('crlf') ? whole.replaceAll('\n', '\r\n') : whole;
  };
  const text = native(marked);
  return {
    file,
    ...head,
    text: text.replace('$0', ''),
    offset: text.indexOf('$0'),
    expected: sections.flatMap(([title, content]) => {
      const kind = expectedKinds.find((each) => each === title);
      return kind ? [{ kind, lines: content.split('\n').filter((line) => line !== '') }] : [];
    }),
    accepted: sections
      .filter(([title]) => title.startsWith('after accepting: '))
      .map(([title, after]) => ({ label: title.slice('after accepting: '.length), after: native(after) })),
  };
}

/** Writes a case back, with what was really offered. */
export function formatCompletionCase(
  given: CompletionCase,
  expected: readonly Expected[],
  accepted: CompletionCase['accepted'],
): string {
  // A text that does not end in a line break ends in ␃, and blanks at the end of a line are shown.
  const shown = (text: string): string => {
    const lines = text.replaceAll('\r\n', '\n').replace(/ +$/gm, (blanks) => '␠'.repeat(blanks.length));
    return lines === '' || lines.endsWith('\n') ? lines : `${lines}␃\n`;
  };
  const head = [given.why, '', `-- kubernetes --\n${given.kubernetes}`];
  if (given.name !== 'manifest.yaml') head.push(`-- file --\n${given.name}`);
  if (given.options.size > 0) head.push(`-- options --\n${[...given.options].join(' ')}`);
  const marked = `${given.text.slice(0, given.offset)}$0${given.text.slice(given.offset)}`;
  const offers = expected.map(({ kind, lines }) => `-- ${kind} --\n${lines.map((line) => `${line}\n`).join('')}`);
  const afters = accepted.map(({ label, after }) => `-- after accepting: ${label} --\n${shown(after)}`);
  return `${head.join('\n')}\n-- manifest --\n${shown(marked)}${offers.join('')}${afters.join('')}`;
}
