import type { OutputStyle } from '../formats/Format.ts';
import { printable, textWidth } from '../textWidth.ts';

/** The Markdown that hovers are made of, as text for a terminal: lines broken at words, links spelled out, marks taken away. */
export function terminalText(markdown: string, style: OutputStyle): string {
  const width = Math.min(style.width, widest);
  return markdown
    .split(/\n{2,}/)
    .map((block) => {
      if (block.startsWith('```')) return indented(block.replace(/^```.*\n|\n```$/g, ''), style);
      return block
        .split(/\n(?=\s*- )/)
        .map((part) => paragraph(part, width, style))
        .join('\n');
    })
    .filter((block) => block !== '')
    .join('\n\n');
}

/** Longer lines are hard to read. */
const widest = 100;

function indented(code: string, { colours }: OutputStyle): string {
  return code
    .split('\n')
    .map((line) => `    ${colours.dim(printable(line))}`)
    .join('\n');
}

function paragraph(text: string, width: number, style: OutputStyle): string {
  const bullet = /^(\s*)- /.exec(text);
  const lead = bullet ? `  ${bullet[1] ?? ''}- ` : '';
  // A link is one word, so that it is not broken in two.
  const words = text.slice(bullet?.[0].length ?? 0).match(/\[[^\]\n]+\]\(https?:[^)\s]+\)\S*|\S+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words.map(printable)) {
    const columns = textWidth(unescaped(word.replaceAll('**', '')));
    if (line !== '' && lead.length + used + 1 + columns > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    used += columns + (line === '' ? 0 : 1);
    line += (line === '' ? '' : ' ') + word;
  }
  lines.push(line);
  const indent = ' '.repeat(lead.length);
  return emphasised(lines.map((each, index) => (index === 0 ? lead : indent) + each).join('\n'), style);
}

/** `**bold**` as the terminal has it, links as their words and address; what was escaped stands as it is meant. */
function emphasised(text: string, { colours }: OutputStyle): string {
  return unescaped(
    text
      .replace(/(?<!\\)\*\*([^*]+)\*\*/g, (_, bold: string) => colours.bold(bold))
      .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, (_, words: string, url: string) => `${words}: ${url}`),
  );
}

/** Without the backslashes before Markdown's own characters; code keeps its backquotes. */
function unescaped(text: string): string {
  return text.replace(/\\([\\`*_<>&~\]#+=|-])/g, '$1');
}
