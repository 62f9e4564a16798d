/** What upstream says of definitions and fields, in English, as plain text with line breaks where upstream has them. */
export interface Descriptions {
  /** The text of a definition (short name); `undefined` when upstream says nothing. */
  definition(name: string): string | undefined;
  /** The text of a definition's field; a field without one can fall back to what its type's definition says. */
  field(definition: string, field: string): string | undefined;
}

/** The descriptions as `dist/descriptions.json` holds them: each text once, numbers are places in `texts`. */
export interface DescriptionsJson {
  readonly texts: readonly string[];
  readonly definitions: Readonly<Record<string, DescribedDefinition>>;
}

export interface DescribedDefinition {
  readonly text?: number;
  readonly fields?: Readonly<Record<string, number>>;
}

/** Descriptions over their file's content; nothing is copied, so that reading costs no more than parsing the file. */
export function readDescriptions(json: DescriptionsJson): Descriptions {
  const text = (index: number | undefined): string | undefined => (index === undefined ? undefined : json.texts[index]);
  const own = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
    record && Object.hasOwn(record, key) ? record[key] : undefined;
  return {
    definition: (name) => text(own(json.definitions, name)?.text),
    field: (definition, field) => text(own(own(json.definitions, definition)?.fields, field)),
  };
}

/** For a server without the file: nothing is described. */
export const noDescriptions: Descriptions = readDescriptions({ texts: [], definitions: {} });
