import { texts } from './texts.ts';

/** Texts of the rules of category `schema`. */
export const schemaTexts = texts({
  'unknown-field.title': { en: 'Unknown field', ko: '알 수 없는 필드' },
});
