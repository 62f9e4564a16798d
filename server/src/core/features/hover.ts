import type { CompatibilityWindow } from '../analysis/CompatibilityWindow.ts';
import type { Manifest } from '../analysis/Manifest.ts';
import type { ApiView } from '../kubernetes/ApiTimeline.ts';
import type { Descriptions } from '../kubernetes/Descriptions.ts';
import type { LifecycleFacts } from '../kubernetes/Lifecycle.ts';
import type { Language } from '../messages/Message.ts';
import { type TextRange, touches } from '../text/TextRange.ts';
import { entryAt } from '../yaml/YamlNode.ts';
import { hoverField } from './hoverField.ts';
import { hoverKind } from './hoverKind.ts';
import { typedPlaceAt } from './typedPlaceAt.ts';

/** An object with the versions that serve it as written, where they are known. */
export interface HoveredObject {
  readonly manifest: Manifest;
  /** Asked for when the hover is about the whole object. */
  readonly window: () => CompatibilityWindow | undefined;
}

/** What a hover is made from, besides the place. */
export interface HoverContext {
  readonly view: ApiView;
  readonly facts: LifecycleFacts;
  readonly descriptions: Descriptions;
  readonly language: Language;
  /** Milliseconds since 1970: a schedule's next runs count from here. */
  readonly now: number;
  /** Whether the client has the command that shows what a value of a Secret decodes to. */
  readonly showsSecrets?: boolean;
}

/** A hover: Markdown, and the stretch of the document that it is about. */
export interface Hover {
  readonly markdown: string;
  readonly range: TextRange;
}

/**
 * What is known of the key or value at `offset` (a document offset): on the object's own `apiVersion` and `kind` the life of
 * its kind and the object's window, elsewhere the field. `objects` are the document's, of which the innermost at the place is asked.
 * `undefined` between keys and values, in custom resources, and below what the API leaves open.
 */
export function hover(objects: readonly HoveredObject[], offset: number, context: HoverContext): Hover | undefined {
  const object = objects
    .filter(({ manifest }) => touches(manifest.node.range, offset))
    .reduce<HoveredObject | undefined>((best, each) => (best && length(best) <= length(each) ? best : each), undefined);
  if (!object) return undefined;
  const { manifest } = object;

  for (const key of ['apiVersion', 'kind']) {
    const entry = entryAt(manifest.node, key);
    const range = [entry?.key.range, entry?.value?.range].find((range) => range && touches(range, offset));
    if (!range) continue;
    const markdown = hoverKind(manifest.gvk, context, object.window());
    return markdown === undefined ? undefined : { markdown, range };
  }

  const place = typedPlaceAt(manifest.root, offset);
  const markdown = place && hoverField(place.node, context);
  return markdown === undefined ? undefined : { markdown, range: place?.range ?? manifest.node.range };
}

function length({ manifest }: HoveredObject): number {
  return manifest.node.range.end - manifest.node.range.start;
}
