/**
 * Declares the texts of one area. Both languages of a text stand side by side, so that the compiler refuses a text without
 * its translation and a reviewer sees both; a test checks that they name the same parameters.
 * Parameters stand in braces; code, fields and values in backquotes.
 */
export function texts<const Texts extends Readonly<Record<string, { readonly en: string; readonly ko: string }>>>(
  entries: Texts,
): Texts {
  return entries;
}
