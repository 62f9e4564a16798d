import type { TextRange } from '../text/TextRange.ts';

/** What makes a file a template: its first action, in file offsets, and why that one decides. */
export interface Template {
  readonly range: TextRange;
  /**
   * `not-yaml`: the action stands where YAML expects a value or a key, so that kubectl could not read the file.
   * `helm-object`: it stands within a text, as in `name: web-{{ .Release.Name }}`, and names something that only Helm has.
   */
  readonly reason: 'not-yaml' | 'helm-object';
}

/**
 * Whether a file is a template (Helm, Jinja, consul-template) rather than a manifest: outside comments and block scalars it has
 * `{{ … }}` or `{% … %}` where YAML expects a value or a key, or within a text what only Helm has (`{{ .Values… }}`,
 * `{{ include … }}`). Any other action within a text leaves it a manifest that kubectl reads: what a cluster's own controllers
 * fill in (`{{ $value }}` of Prometheus, `{{inputs.parameters.x}}` of Argo Workflows), and what somebody is to fill in
 * (`image: web:{{ version }}`). One pass over the text; broken YAML is as good as any.
 */
export function findTemplate(text: string): Template | undefined {
  if (!/\{[{%]/.test(text)) return undefined;
  let blockIndent: number | undefined;
  let headerIndent: number | undefined;
  let quote: string | undefined;
  let lineStart = 0;
  while (lineStart < text.length) {
    const lineEnd = endOfLine(text, lineStart);
    const next = text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : lineEnd + 1;
    const line = text.slice(lineStart, lineEnd);
    const indent = line.length - line.trimStart().length;
    const isBlank = indent === line.length;
    if (headerIndent !== undefined && !isBlank) {
      blockIndent = indent > headerIndent ? indent : undefined;
      headerIndent = undefined;
    }
    if (blockIndent !== undefined && !isBlank && indent < blockIndent) blockIndent = undefined;
    if (blockIndent === undefined && !isBlank) {
      const read = readLine(line, quote);
      if (read.template) {
        const { start, end, reason } = read.template;
        return { range: { start: lineStart + start, end: lineStart + end }, reason };
      }
      quote = read.quote;
      if (read.opensBlock) headerIndent = /^---/.test(line) ? -1 : indent;
    }
    lineStart = next;
  }
  return undefined;
}

interface ReadLine {
  readonly template?: { readonly start: number; readonly end: number; readonly reason: Template['reason'] };
  /** The quote that is still open at the line's end. */
  readonly quote?: string | undefined;
  readonly opensBlock?: boolean;
}

function readLine(line: string, openQuote: string | undefined): ReadLine {
  let quote = openQuote;
  let end = line.length;
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (quote !== undefined) {
      if (char === '\\' && quote === '"') at++;
      else if (char === quote && line.charAt(at + 1) === quote && quote === "'") at++;
      else if (char === quote) quote = undefined;
      else if (isHelmAction(line, at))
        return { template: { start: at, end: endOfAction(line, at), reason: 'helm-object' } };
      continue;
    }
    if (char === '#' && (at === 0 || /\s/.test(line.charAt(at - 1)))) {
      end = at;
      break;
    }
    if (line.startsWith('{{', at) || line.startsWith('{%', at)) {
      const stop = endOfAction(line, at);
      if (beginsToken(line, at)) return { template: { start: at, end: stop, reason: 'not-yaml' } };
      if (isHelmAction(line, at)) return { template: { start: at, end: stop, reason: 'helm-object' } };
      at = stop - 1;
    } else if ((char === '"' || char === "'") && beginsToken(line, at)) {
      quote = char;
    }
  }
  return { quote, opensBlock: quote === undefined && /(?:^|\s)[|>][-+\d]{0,2}\s*$/.test(line.slice(0, end)) };
}

/** An action of Helm, told by the objects and functions that only Helm has; they may stand anywhere in it. */
function isHelmAction(line: string, at: number): boolean {
  if (!line.startsWith('{{', at)) return false;
  const action = line.slice(at, Math.min(endOfAction(line, at), at + 200));
  return /[\s($]\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|^\{\{-?\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|^\{\{-?\s*(?:include|tpl|template|required|lookup|toYaml)\s/.test(
    action,
  );
}

/** Whether a token begins at `at`: after the start of the line, an indicator with its blank, a bracket, a comma, a tag or an anchor. */
function beginsToken(line: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /\s/.test(line.charAt(before))) before--;
  if (before < 0) return true;
  const char = line.charAt(before);
  if ('[{,'.includes(char)) return true;
  if (before === at - 1) return char === ':' && /["']/.test(line.charAt(before - 1));
  if (':-?'.includes(char)) return true;
  const word = line.slice(Math.max(0, before - 80), before + 1);
  return /(?:^|\s)[!&]\S+$/.test(word);
}

function endOfAction(line: string, start: number): number {
  const close = line.indexOf(line.startsWith('{%', start) ? '%}' : '}}', start);
  return close === -1 ? line.length : close + 2;
}

function endOfLine(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}
