import { texts } from './texts.ts';

/** Names of types and values, to stand within other texts. */
export const typeTexts = texts({
  'type.string': { en: 'a string', ko: '문자열' },
  'type.integer': { en: 'an integer', ko: '정수' },
  'type.number': { en: 'a number', ko: '숫자' },
  'type.boolean': { en: 'a boolean (`true` or `false`)', ko: '불리언(`true` 또는 `false`)' },
  'type.object': { en: 'a mapping', ko: '매핑' },
  'type.any': { en: 'any value', ko: '임의의 값' },
  'type.int-or-string': { en: 'an integer or a string', ko: '정수 또는 문자열' },
  'type.quantity': { en: 'a quantity such as `500m` or `1Gi`', ko: '`500m`, `1Gi` 같은 수량' },
  'type.base64': { en: 'a base64 string', ko: 'base64 문자열' },
  'type.date-time': { en: 'a date-time such as `2026-01-02T03:04:05Z`', ko: '`2026-01-02T03:04:05Z` 같은 날짜·시각' },
  'type.object-of': { en: 'a mapping ({definition})', ko: '매핑({definition})' },
  'type.list-of': { en: 'a list; each item {items}', ko: '리스트(각 항목: {items})' },
  'type.map-of': { en: 'a mapping; each value {values}', ko: '매핑(각 값: {values})' },
  'type.schema-or-boolean': { en: 'a schema or a boolean', ko: '스키마 또는 불리언' },
  'type.schema-or-list': { en: 'a schema or a list', ko: '스키마 또는 리스트' },
  'value.mapping': { en: 'a mapping', ko: '매핑' },
  'value.list': { en: 'a list', ko: '리스트' },
  'value.string': { en: 'the string {source}', ko: '문자열 {source}' },
  'value.number': { en: 'the number `{source}`', ko: '숫자 `{source}`' },
  'value.boolean': { en: 'the boolean `{source}`', ko: '불리언 `{source}`' },
  'value.null': { en: 'null', ko: 'null' },
  'value.or': { en: '{first} or {second}', ko: '{first} 또는 {second}' },
});
