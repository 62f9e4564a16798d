import type { ValueStyle } from '../../yaml/renderValue.ts';
import { quoted, scalarText } from '../../yaml/scalarText.ts';
import type { ScalarStyle } from '../../yaml/YamlNode.ts';
import { type InsertPart, plainText } from './insertText.ts';
import type { ScalarShape, Shape } from './shape.ts';
import { snippetParts } from './snippetParts.ts';

/** How and where shapes are written. */
export interface Sheet {
  readonly style: ValueStyle;
  readonly flow: boolean;
  /** Of keys and strings in flow style. */
  readonly quotes: ScalarStyle;
}

/** Writes shapes with stops; those of one pen are numbered through. */
export interface Pen {
  /** What comes behind the colon of a key at `column`, its blank or line break included. */
  afterColon(shape: Shape, column: number): readonly InsertPart[];
  /** A value whose first line stands at `column` already. */
  at(shape: Shape, column: number): readonly InsertPart[];
}

/** A pen. What needs nothing in it is left open, with the cursor where its first key or item goes. */
export function penOn({ style, flow, quotes }: Sheet): Pen {
  let stops = 0;
  const shared = new Map<string, number>();

  const scalar = (shape: ScalarShape): readonly InsertPart[] => {
    if (shape.parts) return snippetScalar(shape, shape.parts);
    const { text, isString, choices, shared: name, isFixed } = shape;
    // Whatever is chosen or typed has to fit in; what begins with a star would be an alias without quotes.
    const needsQuotes = [text, ...(choices ?? [])].some((each) => each.includes('*') || scalarText(each) !== each);
    const style = flow ? quotes : needsQuotes && !isFixed ? 'double-quoted' : 'plain';
    const plain = isString ? scalarText(text, style, flow ? 'flow' : 'block') : text;
    if (isFixed) return [plain];
    const known = name === undefined ? undefined : shared.get(name);
    const quote = isString && /^["']/.test(plain) ? plain.charAt(0) : '';
    const stop = known ?? ++stops;
    if (name !== undefined) shared.set(name, stop);
    const inner = quote === '' ? plain : quoted(text, quote === "'" ? 'single-quoted' : 'double-quoted').slice(1, -1);
    const part =
      known === undefined ? { stop, ...(choices ? { choices } : inner !== '' && { text: inner }) } : { stop };
    return quote === '' ? [part] : [quote, part, quote];
  };

  /** In block style as the snippet has it; in flow style strings are quoted as they are around, or where they have to be. */
  const snippetScalar = ({ isString, text }: ScalarShape, parts: readonly InsertPart[]): readonly InsertPart[] => {
    if (!flow) return parts;
    const [first, last] = [parts[0], parts.at(-1)];
    const isQuoted = typeof first === 'string' && typeof last === 'string' && /^["']/.test(first);
    const inner = isQuoted ? trimmed(parts) : parts;
    const mark = isString ? /^["']/.exec(scalarText(text, quotes, 'flow'))?.[0] : undefined;
    return mark === undefined ? inner : [mark, ...inner, mark];
  };

  const keyOf = (key: string): readonly InsertPart[] => {
    if (key.startsWith('${')) {
      const parts = snippetParts(key);
      return [...snippetScalar({ kind: 'scalar', isString: true, text: plainText(parts) }, parts), ':'];
    }
    const name = /^<(.+)>$/.exec(key)?.[1];
    if (name === undefined) return [`${scalarText(key, flow ? quotes : 'plain', flow ? 'flow' : 'block')}:`];
    return [...scalar({ kind: 'scalar', isString: true, text: name }), ':'];
  };

  const inFlow = (shape: Shape): readonly InsertPart[] => {
    switch (shape.kind) {
      case 'scalar':
        return scalar(shape);
      case 'list':
        return [
          '[',
          ...[shape.item, ...(shape.others ?? [])].flatMap((item, index) => [
            ...(index > 0 ? [', '] : []),
            ...inFlow(item),
          ]),
          ']',
        ];
      case 'mapping': {
        if (shape.isComplete) return ['{}'];
        if (shape.entries.size === 0) return ['{', { stop: ++stops }, '}'];
        const entries = [...shape.entries].map(([key, value], index) => [
          ...(index > 0 ? [', '] : []),
          ...keyOf(key),
          ' ',
          ...inFlow(value),
        ]);
        return ['{', ...entries.flat(), '}'];
      }
    }
  };

  const newLine = (column: number): string => style.lineEnding + ' '.repeat(column);

  const afterColon = (shape: Shape, column: number, isOutermost: boolean): readonly InsertPart[] => {
    if (flow || shape.kind === 'scalar') return [' ', ...at(shape, column, isOutermost)];
    if (shape.kind === 'mapping' && shape.entries.size === 0 && (shape.isComplete || !isOutermost))
      return [' ', ...inFlow(shape)];
    const inner = column + (shape.kind === 'list' ? style.listIndentation : style.indentation);
    return [newLine(inner), ...at(shape, inner, isOutermost)];
  };

  const at = (shape: Shape, column: number, isOutermost: boolean): readonly InsertPart[] => {
    if (flow) return inFlow(shape);
    switch (shape.kind) {
      case 'scalar':
        return scalar(shape);
      case 'list': {
        const { item } = shape;
        const isOpen = isOutermost && item.kind === 'scalar' && !item.choices && !item.isFixed && !item.parts;
        const others = (shape.others ?? []).flatMap((item) => [newLine(column), '- ', ...at(item, column + 2, false)]);
        return ['- ', ...(isOpen ? [{ stop: 0 }] : at(shape.item, column + 2, isOutermost)), ...others];
      }
      case 'mapping': {
        if (shape.entries.size === 0) return isOutermost ? [{ stop: 0 }] : inFlow(shape);
        return [...shape.entries].flatMap(([key, value], index) => [
          ...(index > 0 ? [newLine(column)] : []),
          ...keyOf(key),
          ...afterColon(value, column, false),
        ]);
      }
    }
  };

  return {
    afterColon: (shape, column) => afterColon(shape, column, true),
    at: (shape, column) => at(shape, column, true),
  };
}

/** Parts without the quotes that they begin and end with. */
function trimmed(parts: readonly InsertPart[]): readonly InsertPart[] {
  return parts.map((part, index) => {
    if (typeof part !== 'string') return part;
    return part.slice(index === 0 ? 1 : 0, index === parts.length - 1 ? -1 : undefined);
  });
}
