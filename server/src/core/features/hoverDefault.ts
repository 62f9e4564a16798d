import { type Language, type Message, message, render } from '../messages/Message.ts';

/**
 * A default as `LifecycleFacts.defaultOf` notes it, in words and Markdown: each alternative as YAML would have it, a copy of
 * another field as such, its condition behind it.
 */
export function hoverDefault(notation: string, language: Language): string {
  return alternatives(notation)
    .map((text) => {
      const [, value = text, condition] = /^(.+?) \(([^()]*)\)$/.exec(text) ?? [];
      const shown = shownValue(value, language);
      if (condition === undefined) return shown;
      return render(message('hover.default-when', { value: shown, condition }), language);
    })
    .join('; ');
}

function shownValue(text: string, language: Language): string {
  if (!text.startsWith('= ')) return `\`${withoutNeedlessQuotes(text)}\``;
  const copy: Message = message('hover.default-copy', { path: text.slice(2) });
  return render(copy, language);
}

/** `"TCP"` as `TCP`; what YAML would read as something else than a string keeps its quotes. */
function withoutNeedlessQuotes(text: string): string {
  const word = /^"([A-Za-z](?:[\w./ -]*\w)?)"$/.exec(text)?.[1];
  return word === undefined || /^(true|false|yes|no|on|off|null|y|n)$/i.test(word) ? text : word;
}

/** Parts at the commas that stand in no bracket and no string. */
function alternatives(notation: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (const { 0: token, index } of notation.matchAll(/"(?:[^"\\]|\\.)*"|[[{(]|[\]})]|, /g)) {
    if (token === ', ' && depth === 0) {
      parts.push(notation.slice(start, index));
      start = index + token.length;
    } else if (/^[[{(]$/.test(token)) depth++;
    else if (/^[\]})]$/.test(token)) depth--;
  }
  return [...parts, notation.slice(start)];
}
