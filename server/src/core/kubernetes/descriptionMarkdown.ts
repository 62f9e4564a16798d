/**
 * An upstream description as Markdown that shows what upstream wrote. Descriptions are Markdown in part: code in backquotes,
 * lists and links are meant as such and stay; stars, angle brackets and underscores are meant literally and are escaped.
 * Examples that stand indented between blank lines become code blocks.
 */
export function descriptionMarkdown(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((block) => (isExample(block) ? `\`\`\`\n${dedented(block)}\n\`\`\`` : prose(block)))
    .join('\n\n');
}

const listItem = /^(\s*)[-*] (?=\S)/;

function isExample(block: string): boolean {
  const lines = block.split('\n');
  return lines.length > 1 && lines.every((line) => /^\s/.test(line)) && !listItem.test(block) && !block.includes('`');
}

function dedented(block: string): string {
  const lines = block.split('\n');
  const blanks = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(blanks)).join('\n');
}

function prose(block: string): string {
  const lines = block.split('\n').map((line) => {
    const item = listItem.exec(line);
    // Deeper than three blanks would be a code block; continuation lines need none at all.
    return item ? `${(item[1] ?? '').slice(0, 3)}- ${line.slice(item[0].length)}` : line.trimStart();
  });
  // A code span may reach over a line's end, so all lines are escaped as one.
  return escaped(lines.join('\n')).replace(/^(#{1,6} |>|\+ |~~~|===|---)/gm, '\\$1');
}

/** What stays as it is: code, links to the web and bare addresses. Everything between is escaped. */
const literal = /`[^`]+`|\[[^\]\n]+\]\(https?:\/\/[^)\s]+\)|https?:\/\/[^\s"'<>()]+/g;

function escaped(text: string): string {
  let result = '';
  let end = 0;
  for (const match of text.matchAll(literal)) {
    result += escapedWords(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return result + escapedWords(text.slice(end));
}

function escapedWords(text: string): string {
  return text
    .replace(/[\\`*]/g, '\\$&')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|~~/g, '\\$&')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\](?=\()/g, '\\]');
}
