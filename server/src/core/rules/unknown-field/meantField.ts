import type { DefinitionView } from '../../kubernetes/ApiTimeline.ts';
import { closest } from '../../text/closest.ts';

/** What a key stands among. */
export interface NamesAround {
  readonly definition: DefinitionView;
  /** The names of all keys of the mapping. */
  readonly present: ReadonlySet<string>;
  /** The names of fields that it must have. */
  readonly needed: readonly string[];
}

/**
 * The field that was meant by a key that its definition does not have: one in another case, else a field that is needed, is not
 * given, and has the key's name as a part of its own or the other way round (`port` for `containerPort`), else the one spelt
 * most alike, else the only one that has a longer name with it (`updateStrategy` for `strategy`). A field that stands there
 * already was not meant.
 * @param most the most letters in which the spelling may differ; as many as the length allows when left out
 */
export function meantField(
  name: string,
  { definition, present, needed }: NamesAround,
  most?: number,
): string | undefined {
  const free = [...definition.fields.keys()].filter((field) => !present.has(field));
  const lower = name.toLowerCase();
  const asked = needed.filter((field) => !present.has(field) && (isPart(name, field) || isPart(field, name)));
  return (
    free.find((field) => field.toLowerCase() === lower) ??
    only(asked) ??
    closest(name, free, most) ??
    (most === undefined && name.length >= 4 ? only(free.filter((field) => isPart(name, field))) : undefined)
  );
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** Whether a name begins or ends with another, at a capital letter: `port` and `container` of `containerPort`. */
function isPart(part: string, whole: string): boolean {
  if (part.length >= whole.length) return false;
  const head = whole.slice(0, part.length);
  const tail = whole.slice(-part.length);
  return (
    (head.toLowerCase() === part.toLowerCase() && /[A-Z]/.test(whole.charAt(part.length))) ||
    (tail.toLowerCase() === part.toLowerCase() && /[A-Z]/.test(tail.charAt(0)))
  );
}
