import type { ApiView, DefinitionView, FieldType, FieldView } from '../../kubernetes/ApiTimeline.ts';
import type { GroupVersionKind } from '../../kubernetes/GroupVersionKind.ts';
import type { LifecycleFacts } from '../../kubernetes/Lifecycle.ts';
import type { Cursor } from '../../yaml/cursor.ts';
import type { PathSegment } from '../../yaml/FieldPath.ts';
import type { ValueStyle } from '../../yaml/renderValue.ts';
import type { YamlDocument } from '../../yaml/YamlDocument.ts';
import type { ScalarStyle, YamlMapping, YamlNode } from '../../yaml/YamlNode.ts';
import type { ObjectNames } from './ObjectNames.ts';
import type { ServedKinds } from './servedKinds.ts';
import type { ServedSnippets } from './servedSnippets.ts';

/** What completion works with, besides the document and the place. */
export interface CompletionContext {
  readonly view: ApiView;
  readonly facts: LifecycleFacts;
  readonly servedKinds: ServedKinds;
  readonly servedSnippets: ServedSnippets;
  /** The objects around: those of the file and of the workspace. */
  readonly names: ObjectNames;
  /** Other documents of the file, nearest first: how they are written decides where this one does not tell. */
  readonly neighbours: readonly YamlDocument[];
  /** Another document of the file is a manifest. */
  readonly fileHoldsManifests: boolean;
  /** Whether an object may begin here though nothing tells so yet: not in a file whose name or content says that it is something else. */
  readonly mayStart: boolean;
}

/** One reading of the place at the cursor, with the part of the API that it is in. */
export interface Place {
  readonly cursor: Cursor;
  readonly document: YamlDocument;
  readonly context: CompletionContext;
  readonly view: ApiView;
  /** The object at the place; `undefined` where one may begin. */
  readonly object: PlacedObject | undefined;
  /** From the object's root down to the cursor's path, whose step is the last. */
  readonly steps: readonly [Step, ...Step[]];
  readonly style: ValueStyle;
  /** In which quotes keys and strings stand around. */
  readonly quotes: ScalarStyle;
}

/** The object that a place is in, known by its text as it stands now. */
export interface PlacedObject {
  /** Absent while nothing of it is written. */
  readonly node: YamlMapping | undefined;
  /** Parts that are not written are ''. */
  readonly gvk: GroupVersionKind;
  /** How many steps of the cursor's path lead to the object. */
  readonly depth: number;
}

/** One step on the way from an object's root to the cursor. */
export interface Step {
  readonly segment: PathSegment | undefined;
  /** The type of what stands here; `any` where the API leaves it open or does not know it. */
  readonly type: FieldType;
  readonly definition: DefinitionView | undefined;
  /** The field of the definition above, when this is one. */
  readonly field: FieldView | undefined;
  /** What stands here, aliases looked through. */
  readonly node: Exclude<YamlNode, { readonly type: 'alias' }> | undefined;
}

/** The step of the cursor's own path: the mapping for a key, the value for a value or item. */
export function lastStep({ steps }: Pick<Place, 'steps'>): Step {
  return steps.at(-1) ?? steps[0];
}

/** The field that a value or item belongs to, with the definition that has it: for items and entries that of their list or map. */
export function fieldAt({
  steps,
}: Place): { readonly definition: DefinitionView; readonly field: FieldView } | undefined {
  for (let index = steps.length - 1; index > 0; index--) {
    const { field } = steps[index] ?? {};
    const { definition } = steps[index - 1] ?? {};
    if (field && definition) return { definition, field };
    if (definition) return undefined;
  }
  return undefined;
}

/** Whether a scalar goes here: as a value, an item, or on the line below its key. */
export function isScalarPlace(place: Place): boolean {
  const { type, definition } = lastStep(place);
  if (definition || !scalarTypes.includes(type.kind)) return false;
  const { role, mapping, flow } = place.cursor;
  return role !== 'key' || (mapping === undefined && !flow && place.steps.length > 1);
}

const scalarTypes: readonly FieldType['kind'][] = [
  'string',
  'integer',
  'number',
  'boolean',
  'int-or-string',
  'quantity',
];
