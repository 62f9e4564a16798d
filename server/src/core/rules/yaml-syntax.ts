import type { Report } from '../analysis/Finding.ts';
import type { Fix } from '../analysis/Fix.ts';
import type { Rule } from '../analysis/Rule.ts';
import { type Message, message } from '../messages/Message.ts';
import { lineIndexOf } from '../text/LineIndex.ts';
import { applyEdits, type TextEdit } from '../text/TextEdit.ts';
import { encloses, type TextRange } from '../text/TextRange.ts';
import { indentationOf, lineEndingOf, removeEntry } from '../yaml/edit.ts';
import { parseDocument } from '../yaml/parseDocument.ts';
import type { YamlDocument, YamlProblem } from '../yaml/YamlDocument.ts';
import { keyText, type YamlEntry, type YamlMapping, type YamlNode } from '../yaml/YamlNode.ts';
import { secondObject } from './yaml-syntax/secondObject.ts';

/** What is wrong with the YAML itself. */
export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  category: 'schema',
  severity: 'error',
  docs: {
    title: 'yaml-syntax.title',
    what: 'yaml-syntax.what',
    why: 'yaml-syntax.why',
    example: {
      kubernetes: '1.36',
      manifest: `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
  name: other
`,
    },
  },
  *document(document) {
    const second = secondObject(document);
    for (const problem of document.problems) {
      if (second && problem.code === 'duplicate-key' && problem.range.start >= second.range.start) {
        if (problem.range.start === second.range.start) yield missingSeparator(document, second);
        if (isKeyOfRoot(document, problem)) continue;
      }
      yield { range: problem.range, path: '', severity: problem.severity, ...explained(document, problem) };
    }
  },
};

type Explained = Pick<Report, 'message' | 'fixes'> & Partial<Pick<Report, 'range'>>;

function explained(document: YamlDocument, problem: YamlProblem): Explained {
  return (
    (problem.code === 'missing-colon' && missingColon(document, problem)) ||
    (problem.code === 'bad-indentation' && foreignBlank(document, problem)) || {
      message: { id: `yaml-syntax.${problem.code}`, params: problem.params },
      fixes: () => fixesFor(document, problem),
    }
  );
}

function fixesFor(document: YamlDocument, problem: YamlProblem): readonly Fix[] {
  if (problem.code === 'tab-indentation') return tabFix(document, problem.range);
  return problem.code === 'duplicate-key' ? repeatedFix(document, problem.range) : [];
}

/** `replicas:1` and `--`, which are no keys that lack a colon. */
function missingColon(document: YamlDocument, { range, params }: YamlProblem): Explained | undefined {
  const text = params.key ?? '';
  if (text === '-' || text === '--') return { message: message('yaml-syntax.short-separator', { text }) };
  const [, name, assigned] = /^([A-Za-z_][\w./-]*)\s*=\s*(\S.*)$/.exec(text) ?? [];
  if (name !== undefined && assigned !== undefined) {
    const newText = `${name}: ${assigned}`;
    return {
      message: message('yaml-syntax.equals', { text, written: newText }),
      fixes: () => reviewed(message('yaml-syntax.fix-colon'), [{ range, newText }], document),
    };
  }
  const match = /^([A-Za-z_][\w./-]*):(?!\/\/)(\S+)$/.exec(text);
  if (!match) return undefined;
  const [, key = '', value = ''] = match;
  const at = range.start + key.length + 1;
  return {
    message: message('yaml-syntax.missing-blank', { text, key, value }),
    fixes: () =>
      reviewed(message('yaml-syntax.fix-blank'), [{ range: { start: at, end: at }, newText: ' ' }], document),
  };
}

/** Two objects in one document. */
function missingSeparator({ text }: YamlDocument, { key: { range } }: YamlEntry): Report {
  const newText = `---${lineEndingOf(text)}`;
  return {
    range,
    path: '',
    message: message('yaml-syntax.missing-separator'),
    fixes: () => [
      {
        title: message('yaml-syntax.fix-separator'),
        safety: 'review',
        edits: [{ range: { start: range.start, end: range.start }, newText }],
        notes: [message('yaml-syntax.separator-note')],
      },
    ],
  };
}

function isKeyOfRoot({ root }: YamlDocument, { range }: YamlProblem): boolean {
  return root?.type === 'mapping' && root.entries.some(({ key }) => key.range.start === range.start);
}

/** A line above that is indented with blanks which are none to YAML: they came with copied text. */
function foreignBlank(document: YamlDocument, { range }: YamlProblem): Explained | undefined {
  const before = document.text.slice(0, range.start).split(/(?<=\r\n|\n|\r(?!\n))/);
  let at = range.start;
  for (const line of before.slice(-4).reverse()) {
    at -= line.length;
    const blanks = /^[ \t]*([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]+)/.exec(line);
    if (!blanks) continue;
    const end = at + blanks[0].length;
    const start = end - (blanks[1] ?? '').length;
    return {
      range: { start, end },
      message: message('yaml-syntax.foreign-blank', { char: codePoint(document.text.charAt(start)) }),
      fixes: () =>
        reviewed(
          message('yaml-syntax.fix-spaces'),
          [{ range: { start, end }, newText: ' '.repeat(end - start) }],
          document,
        ),
    };
  }
  return undefined;
}

function codePoint(char: string): string {
  return `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Spaces for tabs, as many as bring the line in line with one of its neighbours, if the document can be read then. */
function tabFix(document: YamlDocument, { start }: TextRange): readonly Fix[] {
  const { text } = document;
  const lines = lineIndexOf(text);
  const { line } = lines.positionAt(start);
  const lineStart = lines.lineStart(line);
  const blanks = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  if (start >= lineStart + blanks.length) return [];
  /** The indentation of the nearest line that holds more than a comment, above or below. */
  const indentBeside = (step: 1 | -1): number | undefined => {
    for (let at = line + step; at >= 0 && at < lines.lineCount; at += step) {
      const indent = /^( *)[^\s#]/.exec(text.slice(lines.lineStart(at), lines.lineEnd(at)))?.[1];
      if (indent !== undefined) return indent.length;
    }
    return undefined;
  };
  const above = indentBeside(-1) ?? 0;
  const below = indentBeside(1);
  const widths = new Set([...(below === undefined ? [] : [below]), above, above + indentationOf(document)]);
  for (const width of widths) {
    const edit = { range: { start: lineStart, end: lineStart + blanks.length }, newText: ' '.repeat(width) };
    const fixes = reviewed(message('yaml-syntax.fix-spaces'), [edit], document);
    if (fixes.length > 0) return fixes;
  }
  return [];
}

/** A key that is there twice with the same scalar says nothing new the second time. */
function repeatedFix(document: YamlDocument, range: TextRange): readonly Fix[] {
  const mapping = mappingWith(document.root, range);
  const entry = mapping?.entries.find(({ key }) => key.range.start === range.start);
  const first = mapping?.entries.find(({ key }) => entry && keyText(key) === keyText(entry.key));
  if (!mapping || !entry || !first || first === entry) return [];
  const same =
    first.value?.type === 'scalar' && entry.value?.type === 'scalar' && first.value.value === entry.value.value;
  if (!same) return [];
  const title = message('yaml-syntax.fix-repeated', { key: keyText(entry.key) });
  return [{ title, safety: 'safe', edits: [removeEntry(document, mapping, entry)] }];
}

/** The innermost mapping that has a key at a place. */
function mappingWith(node: YamlNode | undefined, range: TextRange): YamlMapping | undefined {
  if (node?.type === 'mapping') {
    if (node.entries.some(({ key }) => key.range.start === range.start)) return node;
    const entry = node.entries.find((each) => encloses(each.range, range));
    return mappingWith(entry?.value, range);
  }
  if (node?.type !== 'sequence') return undefined;
  return mappingWith(node.items.find((item) => encloses(item.range, range))?.value, range);
}

/** A fix to review, if the document can be read with it, as far as what is changed. */
function reviewed(title: Message, edits: readonly TextEdit[], document: YamlDocument): readonly Fix[] {
  const changed = Math.max(...edits.map(({ range, newText }) => range.start + newText.length));
  const after = parseDocument(applyEdits(document.text, edits));
  if (after.problems.some(({ severity, range }) => severity === 'error' && range.start <= changed)) return [];
  return [{ title, safety: 'review', edits, notes: [message('yaml-syntax.fix-note')] }];
}
