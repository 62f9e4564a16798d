import { texts } from './texts.ts';

/** Texts of the rules of category `schema`. */
export const schemaTexts = texts({
  'unknown-field.title': { en: 'Unknown field', ko: '알 수 없는 필드' },
  'unknown-field.what': {
    en: 'A key that the API of this Kubernetes version does not have at this place.',
    ko: '이 Kubernetes 버전의 API에 이 위치에 존재하지 않는 키입니다.',
  },
  'unknown-field.why': {
    en: 'kubectl refuses the object from 1.25 on; other clients let the API server drop the field without a word, so that it has no effect. Correct the spelling or move the field to where it belongs.',
    ko: 'kubectl은 1.25부터 이 오브젝트를 거부하고, 다른 클라이언트에서는 API 서버가 필드를 조용히 버려 아무 효과가 없습니다. 철자를 고치거나 필드를 올바른 위치로 옮기세요.',
  },
  'unknown-field.message': {
    en: '`{field}` is not a field of {definition}.',
    ko: '`{field}`은(는) {definition}의 필드가 아닙니다.',
  },
  'unknown-field.did-you-mean': {
    en: '`{field}` is not a field of {definition}; did you mean `{suggestion}`?',
    ko: '`{field}`은(는) {definition}의 필드가 아닙니다. `{suggestion}`을(를) 쓰려고 했나요?',
  },
  'unknown-field.elsewhere': {
    en: '`{field}` is not a field of {definition}, but of {owner}: it belongs to `{path}`.',
    ko: '`{field}`은(는) {definition}이(가) 아니라 {owner}의 필드입니다. `{path}` 아래에 두세요.',
  },
  'unknown-field.fix': { en: 'Change `{field}` to `{suggestion}`', ko: '`{field}`을(를) `{suggestion}`(으)로 바꾸기' },
  'unknown-field.note': {
    en: 'The field had no effect until now; it takes effect with its right name.',
    ko: '지금까지 이 필드는 효과가 없었으며, 이름을 바로잡으면 적용됩니다.',
  },

  'unknown-kind.title': { en: 'Unknown kind', ko: '알 수 없는 kind' },
  'unknown-kind.what': {
    en: 'A kind that no Kubernetes version has in this built-in API group and version.',
    ko: '이 내장 API 그룹과 버전에는 어떤 Kubernetes 버전에도 없는 kind입니다.',
  },
  'unknown-kind.why': {
    en: 'kubectl answers "no matches for kind". Correct the kind, or give it the apiVersion in which it exists.',
    ko: 'kubectl이 "no matches for kind" 오류를 냅니다. kind를 고치거나, 그 kind가 있는 apiVersion을 쓰세요.',
  },
  'unknown-kind.message': {
    en: '`{apiVersion}` has no kind `{kind}` in any Kubernetes version from {oldest} to {newest}.',
    ko: 'Kubernetes {oldest}~{newest}의 `{apiVersion}`에는 kind `{kind}`이(가) 없습니다.',
  },
  'unknown-kind.did-you-mean': {
    en: '`{apiVersion}` has no kind `{kind}`; did you mean `{suggestion}`?',
    ko: '`{apiVersion}`에는 kind `{kind}`이(가) 없습니다. `{suggestion}`을(를) 쓰려고 했나요?',
  },
  'unknown-kind.other-api-version': {
    en: '`{apiVersion}` has no kind `{kind}`; it is in `{suggestion}`.',
    ko: '`{apiVersion}`에는 kind `{kind}`이(가) 없습니다. `{suggestion}`에 있습니다.',
  },
  'unknown-kind.group': {
    en: 'Kubernetes has no API group of `{apiVersion}`, and a custom one has a dot; did you mean `{suggestion}` for {kind}?',
    ko: 'Kubernetes에 `{apiVersion}`의 API 그룹이 없고, 사용자 정의 그룹에는 점이 있어야 합니다. {kind}에 `{suggestion}`을(를) 쓰려고 했나요?',
  },
  'unknown-kind.fix': { en: 'Change to `{suggestion}`', ko: '`{suggestion}`(으)로 바꾸기' },
  'unknown-kind.fix-note': {
    en: 'Check that the fields are those of the new kind.',
    ko: '필드가 새 kind에 맞는지 확인하세요.',
  },

  'wrong-type.title': { en: 'Wrong type', ko: '잘못된 타입' },
  'wrong-type.what': {
    en: 'A value whose type is not the one that the field takes, read as Kubernetes reads YAML.',
    ko: 'Kubernetes가 YAML을 읽는 방식으로 보았을 때, 필드가 받는 타입과 다른 값입니다.',
  },
  'wrong-type.why': {
    en: 'The API server refuses the whole object at the first value that it cannot decode. Kubernetes reads YAML 1.1, where `yes`, `on` and `y` are booleans and `0x1F` and `017` are numbers: put texts like these in quotes.',
    ko: 'API 서버는 디코딩할 수 없는 값을 만나면 오브젝트 전체를 거부합니다. Kubernetes는 YAML 1.1로 읽으므로 `yes`, `on`, `y`는 불리언이고 `0x1F`, `017`은 숫자입니다. 이런 텍스트는 따옴표로 감싸세요.',
  },
  'wrong-type.message': {
    en: '`{field}` must be {expected}, but this is {actual}.',
    ko: '`{field}`에는 {expected}이(가) 와야 하지만, 이 값은 {actual}입니다.',
  },
  'wrong-type.boolean-for-string': {
    en: '`{field}` must be a string, but Kubernetes reads `{source}` as the boolean {value}. Put it in quotes.',
    ko: '`{field}`은(는) 문자열이어야 하지만, Kubernetes는 `{source}`을(를) 불리언 {value}(으)로 읽습니다. 따옴표로 감싸세요.',
  },
  'wrong-type.number-for-string': {
    en: '`{field}` must be a string, but Kubernetes reads `{source}` as the number {value}. Put it in quotes.',
    ko: '`{field}`은(는) 문자열이어야 하지만, Kubernetes는 `{source}`을(를) 숫자 {value}(으)로 읽습니다. 따옴표로 감싸세요.',
  },
  'wrong-type.quoted': {
    en: '`{field}` must be {expected}, but {source} in quotes is a string. Remove the quotes.',
    ko: '`{field}`에는 {expected}이(가) 와야 하지만, 따옴표로 감싼 {source}은(는) 문자열입니다. 따옴표를 제거하세요.',
  },
  'wrong-type.not-a-list': {
    en: '`{field}` must be a list, but this is one mapping. Put `- ` in front of it.',
    ko: '`{field}`은(는) 리스트여야 하지만, 이 값은 매핑입니다. 앞에 `- `를 붙이세요.',
  },
  'wrong-type.fix-quote': { en: 'Put `{source}` in quotes', ko: '`{source}`을(를) 따옴표로 감싸기' },
  'wrong-type.fix-unquote': { en: 'Remove the quotes', ko: '따옴표 제거하기' },

  'missing-field.title': { en: 'Missing field', ko: '누락된 필드' },
  'missing-field.what': {
    en: 'A field that a complete object must have. Patches and other partial objects are not asked for it.',
    ko: '완전한 오브젝트에 반드시 있어야 하는 필드입니다. 패치 같은 부분 오브젝트에는 요구하지 않습니다.',
  },
  'missing-field.why': {
    en: 'The API server refuses the object without it. Where only the schema calls the field required and the API server does without, this is a warning.',
    ko: '이 필드가 없으면 API 서버가 오브젝트를 거부합니다. 스키마에만 필수이고 API 서버는 없어도 받아들이는 필드는 경고로 표시합니다.',
  },
  'missing-field.message': {
    en: '{definition} needs the field `{field}`.',
    ko: '{definition}에는 `{field}` 필드가 필요합니다.',
  },
  'missing-field.schema-only': {
    en: 'The schema requires the field `{field}` in {definition}; the API server accepts the object without it.',
    ko: '스키마상 {definition}에는 `{field}` 필드가 필수이지만, API 서버는 없어도 받아들입니다.',
  },

  'unsupported-value.title': { en: 'Unsupported value', ko: '지원되지 않는 값' },
  'unsupported-value.what': {
    en: 'A text that is none of the values that the field takes at this Kubernetes version.',
    ko: '이 Kubernetes 버전에서 필드가 받는 값 중 하나가 아닌 텍스트입니다.',
  },
  'unsupported-value.why': {
    en: 'The API server refuses the object. The values are case-sensitive.',
    ko: 'API 서버가 오브젝트를 거부합니다. 값은 대소문자를 구분합니다.',
  },
  'unsupported-value.message': {
    en: '`{value}` is not supported for `{field}`; use {allowed}.',
    ko: '`{field}`에는 `{value}`을(를) 쓸 수 없습니다. 사용할 수 있는 값: {allowed}.',
  },
  'unsupported-value.did-you-mean': {
    en: '`{value}` is not supported for `{field}`; did you mean `{suggestion}`? It takes {allowed}.',
    ko: '`{field}`에는 `{value}`을(를) 쓸 수 없습니다. `{suggestion}`을(를) 쓰려고 했나요? 사용할 수 있는 값: {allowed}.',
  },
  'unsupported-value.other-version': {
    en: '`{value}` for `{field}` is supported {when}, but not by Kubernetes {version}; use {allowed}.',
    ko: '`{field}`의 `{value}`은(는) {when}에서 지원되며 Kubernetes {version}에서는 지원되지 않습니다. 사용할 수 있는 값: {allowed}.',
  },
  'unsupported-value.from': { en: 'from Kubernetes {version} on', ko: 'Kubernetes {version} 이상' },
  'unsupported-value.until': { en: 'up to Kubernetes {version}', ko: 'Kubernetes {version} 이하' },
  'unsupported-value.fix': { en: 'Change to `{suggestion}`', ko: '`{suggestion}`(으)로 바꾸기' },
  'unsupported-value.fix-note': {
    en: 'Check that this is the value you meant.',
    ko: '의도한 값이 맞는지 확인하세요.',
  },

  'invalid-format.title': { en: 'Invalid format', ko: '잘못된 형식' },
  'invalid-format.what': {
    en: 'A quantity, base64 text, date-time, or number that its decoder does not take.',
    ko: '디코더가 받아들이지 않는 수량, base64 텍스트, 날짜·시각 또는 숫자입니다.',
  },
  'invalid-format.why': {
    en: 'The API server refuses the whole object. Quantities take the suffixes `n`, `u`, `m`, `k`, `M`, `G`, `T`, `P`, `E` and `Ki`, `Mi`, `Gi`, `Ti`, `Pi`, `Ei`, in exactly this case and without a blank.',
    ko: 'API 서버가 오브젝트 전체를 거부합니다. 수량의 접미사는 `n`, `u`, `m`, `k`, `M`, `G`, `T`, `P`, `E`와 `Ki`, `Mi`, `Gi`, `Ti`, `Pi`, `Ei`이며, 대소문자를 정확히 지키고 공백 없이 써야 합니다.',
  },
  'invalid-format.quantity': {
    en: '`{value}` is no quantity. Write a number with a suffix such as `m`, `k`, `M`, `G`, `Ki`, `Mi` or `Gi`, without a blank.',
    ko: '`{value}`은(는) 올바른 수량이 아닙니다. `m`, `k`, `M`, `G`, `Ki`, `Mi`, `Gi` 같은 접미사를 공백 없이 붙인 숫자로 쓰세요.',
  },
  'invalid-format.quantity-did-you-mean': {
    en: '`{value}` is no quantity; did you mean {suggestions}?',
    ko: '`{value}`은(는) 올바른 수량이 아닙니다. {suggestions}을(를) 쓰려고 했나요?',
  },
  'invalid-format.base64': {
    en: '`{field}` must be base64 (standard alphabet, padded with `=`), but this text is not.',
    ko: '`{field}`은(는) base64(표준 알파벳, `=` 패딩)여야 하지만, 이 텍스트는 그렇지 않습니다.',
  },
  'invalid-format.base64-secret': {
    en: 'Values under `data` of a Secret must be base64, but this text is not. Encode it, or move it to `stringData`.',
    ko: 'Secret의 `data` 값은 base64여야 하지만, 이 텍스트는 그렇지 않습니다. 인코딩하거나 `stringData`로 옮기세요.',
  },
  'invalid-format.date-time': {
    en: '`{value}` is no date-time as RFC 3339 has it; write it like `2026-01-02T03:04:05Z`.',
    ko: '`{value}`은(는) RFC 3339 날짜·시각이 아닙니다. `2026-01-02T03:04:05Z`처럼 쓰세요.',
  },
  'invalid-format.integer': {
    en: '`{value}` does not fit into the field: it takes {low} to {high}.',
    ko: '`{value}`은(는) 이 필드의 범위를 벗어납니다. {low}부터 {high}까지 쓸 수 있습니다.',
  },
  'invalid-format.fix': { en: 'Change to `{suggestion}`', ko: '`{suggestion}`(으)로 바꾸기' },
  'invalid-format.fix-encode': { en: 'Encode the text as base64', ko: '텍스트를 base64로 인코딩하기' },
  'invalid-format.fix-note': {
    en: '`M` is a million bytes, `Mi` is 1024 × 1024: check which one you mean.',
    ko: '`M`은 100만 바이트, `Mi`는 1024 × 1024 바이트입니다. 어느 쪽인지 확인하세요.',
  },
  'invalid-format.encode-note': {
    en: 'Check that the text is not encoded already in another way.',
    ko: '텍스트가 이미 다른 방식으로 인코딩되어 있지 않은지 확인하세요.',
  },

  'duplicate-entry.title': { en: 'Duplicate entry', ko: '중복된 항목' },
  'duplicate-entry.what': {
    en: 'Two items of a list that Kubernetes tells apart by their keys have the same keys, or a set holds a value twice.',
    ko: 'Kubernetes가 키로 구분하는 리스트에 같은 키를 가진 항목이 둘 있거나, 집합에 같은 값이 두 번 있습니다.',
  },
  'duplicate-entry.why': {
    en: 'For some lists (containers, volumes, mounts, Service ports) the API server refuses the object: an error. For the others server-side apply refuses it and elsewhere the last one wins: a warning.',
    ko: '일부 리스트(containers, volumes, 마운트, Service 포트)에서는 API 서버가 오브젝트를 거부하므로 오류입니다. 나머지에서는 서버 사이드 적용이 거부하고 그 밖에는 마지막 항목이 이기므로 경고입니다.',
  },
  'duplicate-entry.map': {
    en: 'An earlier item of `{list}` has the same {keys} ({values}).',
    ko: '`{list}`의 앞선 항목과 {keys}이(가) 같습니다({values}).',
  },
  'duplicate-entry.set': {
    en: '`{value}` is in `{list}` already.',
    ko: '`{list}`에 `{value}`이(가) 이미 있습니다.',
  },
  'duplicate-entry.first': { en: 'The first one is here.', ko: '첫 번째 항목은 여기에 있습니다.' },

  'ambiguous-scalar.title': { en: 'Ambiguous scalar', ko: '모호한 스칼라' },
  'ambiguous-scalar.what': {
    en: 'A key or value without quotes that Kubernetes accepts and reads as something else than it looks.',
    ko: '따옴표가 없어 Kubernetes가 보이는 것과 다른 값으로 읽는 키나 값입니다.',
  },
  'ambiguous-scalar.why': {
    en: 'Kubernetes reads YAML 1.1: `y`, `n`, `on` and `off` are booleans even as keys, and an integer with a leading zero is octal. Write what is meant, or put it in quotes.',
    ko: 'Kubernetes는 YAML 1.1로 읽습니다. `y`, `n`, `on`, `off`는 키로 써도 불리언이고, 0으로 시작하는 정수는 8진수입니다. 의도한 값을 분명히 쓰거나 따옴표로 감싸세요.',
  },
  'ambiguous-scalar.key': {
    en: 'Kubernetes reads the key `{source}` as `{value}`. Put it in quotes.',
    ko: 'Kubernetes는 키 `{source}`을(를) `{value}`(으)로 읽습니다. 따옴표로 감싸세요.',
  },
  'ambiguous-scalar.octal': {
    en: 'Kubernetes reads `{source}` as octal: {value}. Write `{value}` if that is meant, `{decimal}` if not.',
    ko: 'Kubernetes는 `{source}`을(를) 8진수로 읽어 {value}이(가) 됩니다. 그 뜻이라면 `{value}`, 아니라면 `{decimal}`(으)로 쓰세요.',
  },
  'ambiguous-scalar.boolean': {
    en: 'Kubernetes reads `{source}` as the boolean {value}. Put it in quotes if a text is meant.',
    ko: 'Kubernetes는 `{source}`을(를) 불리언 {value}(으)로 읽습니다. 텍스트라면 따옴표로 감싸세요.',
  },
  'ambiguous-scalar.fix-quote': { en: 'Put `{source}` in quotes', ko: '`{source}`을(를) 따옴표로 감싸기' },
  'ambiguous-scalar.fix-write': { en: 'Write `{value}`', ko: '`{value}`(으)로 쓰기' },
  'ambiguous-scalar.fix-note': {
    en: 'This changes the value that Kubernetes reads.',
    ko: 'Kubernetes가 읽는 값이 바뀝니다.',
  },
});
