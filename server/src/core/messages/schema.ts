import { texts } from './texts.ts';

/** Texts of the rules of category `schema`. */
export const schemaTexts = texts({
  'unknown-field.title': { en: 'Unknown field', ko: '알 수 없는 필드' },
  'unknown-field.what': {
    en: 'A key that the API of this Kubernetes version does not have in this place.',
    ko: '이 Kubernetes 버전의 API에서 이 위치에 없는 키입니다.',
  },
  'unknown-field.why': {
    en: 'kubectl rejects the object from 1.25 on; with other clients, the API server silently drops the field, so it has no effect. Correct the spelling, or move the field to where it belongs.',
    ko: 'kubectl은 1.25부터 오브젝트를 거부하고, 다른 클라이언트를 쓰면 API 서버가 필드를 조용히 버려 아무 효과가 없습니다. 철자를 수정하거나 필드를 올바른 위치로 옮기세요.',
  },
  'unknown-field.message': {
    en: '`{field}` is not a field of {definition}.',
    ko: '`{field}`은(는) {definition}의 필드가 아닙니다.',
  },
  'unknown-field.did-you-mean': {
    en: '`{field}` is not a field of {definition}; did you mean `{suggestion}`?',
    ko: '`{field}`은(는) {definition}의 필드가 아닙니다. 혹시 `{suggestion}`인가요?',
  },
  'unknown-field.elsewhere': {
    en: '`{field}` is a field of {owner}, not of {definition}. Move it to `{path}`.',
    ko: '`{field}`은(는) {definition}이(가) 아니라 {owner}의 필드입니다. `{path}` 아래로 옮기세요.',
  },
  'unknown-field.in-items': {
    en: '`{field}` is a field of {owner}, not of {definition}. Move it to an item of `{path}`.',
    ko: '`{field}`은(는) {definition}이(가) 아니라 {owner}의 필드입니다. `{path}`의 항목으로 옮기세요.',
  },
  'unknown-field.top-level': {
    en: '`{field}` is a field of {owner}, not of {definition}. Move it to the top level of the object.',
    ko: '`{field}`은(는) {definition}이(가) 아니라 {owner}의 필드입니다. 오브젝트의 최상위로 옮기세요.',
  },
  'unknown-field.of-few': {
    en: '`{field}` is not a field of {definition}. Its fields: {fields}.',
    ko: '`{field}`은(는) {definition}의 필드가 아닙니다. 사용할 수 있는 필드: {fields}.',
  },
  'unknown-field.not-indented': {
    en: '`{field}` is not a field of {definition}, and `{parent}` above it is empty. Indent `{field}` so that it stands under `{parent}`.',
    ko: '`{field}`은(는) {definition}의 필드가 아니며, 위의 `{parent}`이(가) 비어 있습니다. `{field}`을(를) 들여써서 `{parent}` 아래에 두세요.',
  },
  'unknown-field.match-labels': {
    en: '`{field}` is not a field of LabelSelector. Put the labels to match under `matchLabels`.',
    ko: '`{field}`은(는) LabelSelector의 필드가 아닙니다. 일치시킬 레이블은 `matchLabels` 아래에 쓰세요.',
  },
  'unknown-field.other-api-version': {
    en: '`{field}` is a field of {definition} in `{other}`; this object is `{apiVersion}`, which does not have it.',
    ko: '`{field}`은(는) `{other}`의 {definition}에 있는 필드이며, 이 오브젝트의 `{apiVersion}`에는 없습니다.',
  },
  'unknown-field.foreign-blank': {
    en: 'The character before `{field}` looks like a space but is not one, so the key is not a field of {definition}. Replace it with spaces.',
    ko: '`{field}` 앞의 문자는 공백처럼 보이지만 공백이 아니어서, {definition}의 필드로 읽히지 않습니다. 공백으로 바꾸세요.',
  },
  'unknown-field.dash': {
    en: '`{field}` is read as a key. Put a space after the dash to make it a list item: `- {item}`.',
    ko: '`{field}`은(는) 키로 읽힙니다. 리스트 항목이라면 하이픈 뒤에 공백을 넣어 `- {item}`(으)로 쓰세요.',
  },
  'unknown-field.variable': {
    en: '`{field}` is not a field of EnvVar. Write `name: {field}` and, on the next line, `value`.',
    ko: '`{field}`은(는) EnvVar의 필드가 아닙니다. `name: {field}`과(와) 그 다음 줄의 `value`로 나누어 쓰세요.',
  },
  'unknown-field.amount': {
    en: '`{field}` is not a field of {definition}. Put it under `requests`, `limits` or both.',
    ko: '`{field}`은(는) {definition}의 필드가 아닙니다. `requests`나 `limits` 또는 둘 다의 아래에 쓰세요.',
  },
  'unknown-field.fix-under': { en: 'Move under `{parent}`', ko: '`{parent}` 아래로 이동' },
  'unknown-field.fix-move': { en: 'Move `{field}` to `{path}`', ko: '`{field}`을(를) `{path}`(으)로 이동' },
  'unknown-field.fix-blank': { en: 'Put a space after the dash', ko: '하이픈 뒤에 공백 추가' },
  'unknown-field.fix-migrate': { en: 'Write the fields of `{apiVersion}`', ko: '`{apiVersion}`의 필드로 변경' },
  'unknown-field.fix': { en: 'Change `{field}` to `{suggestion}`', ko: '`{field}`을(를) `{suggestion}`(으)로 변경' },
  'unknown-field.note': {
    en: 'The field had no effect until now; with the right name, it takes effect.',
    ko: '지금까지 이 필드는 아무 효과가 없었으며, 이름을 바로잡으면 적용됩니다.',
  },

  'unknown-kind.title': { en: 'Unknown kind', ko: '알 수 없는 kind' },
  'unknown-kind.what': {
    en: 'A kind that does not exist in this built-in API group and version in any Kubernetes version.',
    ko: '어떤 Kubernetes 버전에서도 이 내장 API 그룹과 버전에 없는 kind입니다.',
  },
  'unknown-kind.why': {
    en: 'kubectl fails with "no matches for kind". Correct the kind, or use the apiVersion in which it exists.',
    ko: 'kubectl이 "no matches for kind" 오류를 냅니다. kind를 수정하거나, 그 kind가 있는 apiVersion을 사용하세요.',
  },
  'unknown-kind.message': {
    en: '`{apiVersion}` has no kind `{kind}` in any Kubernetes version from {oldest} to {newest}.',
    ko: 'Kubernetes {oldest}~{newest}의 어느 버전에서도 `{apiVersion}`에 kind `{kind}`이(가) 없습니다.',
  },
  'unknown-kind.did-you-mean': {
    en: '`{apiVersion}` has no kind `{kind}`; did you mean `{suggestion}`?',
    ko: '`{apiVersion}`에는 kind `{kind}`이(가) 없습니다. 혹시 `{suggestion}`인가요?',
  },
  'unknown-kind.other-api-version': {
    en: '`{apiVersion}` has no kind `{kind}`; use `{suggestion}`.',
    ko: '`{apiVersion}`에는 kind `{kind}`이(가) 없습니다. `{suggestion}`을(를) 사용하세요.',
  },
  'unknown-kind.group': {
    en: '`{apiVersion}` does not name an API group of Kubernetes, and a custom group has a dot in its name; did you mean `{suggestion}` for {kind}?',
    ko: '`{apiVersion}`은(는) Kubernetes의 API 그룹이 아니며, 커스텀 리소스 그룹의 이름에는 점이 있어야 합니다. {kind}의 apiVersion은 혹시 `{suggestion}`인가요?',
  },
  'unknown-kind.group-like': {
    en: 'Kubernetes has no API group `{group}`; did you mean `{suggestion}` for {kind}?',
    ko: 'Kubernetes에 API 그룹 `{group}`이(가) 없습니다. {kind}의 apiVersion은 혹시 `{suggestion}`인가요?',
  },
  'unknown-kind.slashes': {
    en: '`{apiVersion}` is not an apiVersion. Write a group and a version, as in `apps/v1`, or a version alone.',
    ko: '`{apiVersion}`은(는) 올바른 apiVersion이 아닙니다. `apps/v1`처럼 그룹과 버전을 쓰거나 버전만 쓰세요.',
  },
  'unknown-kind.former': {
    en: '`{apiVersion}` has no kind `{kind}` in any Kubernetes version. It was in `{other}`, up to Kubernetes {last}.',
    ko: '어떤 Kubernetes 버전에서도 `{apiVersion}`에 kind `{kind}`이(가) 없습니다. Kubernetes {last}까지 `{other}`에 있었습니다.',
  },
  'unknown-kind.fix': { en: 'Change to `{suggestion}`', ko: '`{suggestion}`(으)로 변경' },
  'unknown-kind.fix-note': {
    en: 'Check that the fields fit the new kind.',
    ko: '필드가 새 kind에 맞는지 확인하세요.',
  },

  'wrong-type.title': { en: 'Wrong type', ko: '잘못된 타입' },
  'wrong-type.what': {
    en: 'A value of another type than the field takes, read the way Kubernetes reads YAML.',
    ko: 'Kubernetes가 YAML을 읽는 방식으로 읽었을 때 필드의 타입과 맞지 않는 값입니다.',
  },
  'wrong-type.why': {
    en: 'The API server rejects the whole object at the first value that it cannot decode. Kubernetes reads YAML 1.1, where `yes`, `on` and `y` are booleans and `0x1F` and `017` are numbers: put such strings in quotes.',
    ko: 'API 서버는 디코딩할 수 없는 값이 하나라도 있으면 오브젝트 전체를 거부합니다. Kubernetes는 YAML 1.1로 읽으므로 `yes`, `on`, `y`는 불리언이고 `0x1F`, `017`은 숫자입니다. 이런 문자열은 따옴표로 감싸세요.',
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
    en: '`{field}` must be a list, but this is a single mapping. Put `- ` in front of it.',
    ko: '`{field}`은(는) 리스트여야 하지만, 이 값은 매핑 하나입니다. 앞에 `- `를 붙이세요.',
  },
  'wrong-type.names-for-list': {
    en: '`{field}` must be a list, but this is a mapping of names to values. Write each as an item: `- name: {example}`, with `value` on the next line.',
    ko: '`{field}`은(는) 리스트여야 하지만, 이 값은 이름과 값의 매핑입니다. 각각을 `- name: {example}`과(와) 그 다음 줄의 `value`로 된 항목으로 쓰세요.',
  },
  'wrong-type.not-a-mapping': {
    en: '`{field}` must be {expected}, but this is a list. Remove the `- ` in front of its keys.',
    ko: '`{field}`에는 {expected}이(가) 와야 하지만, 이 값은 리스트입니다. 키 앞의 `- `를 제거하세요.',
  },
  'wrong-type.match-labels': {
    en: '`{field}` takes the labels themselves. Write them directly under it, without `matchLabels`.',
    ko: '`{field}`은(는) 레이블 자체를 받습니다. `matchLabels` 없이 바로 아래에 쓰세요.',
  },
  'wrong-type.scalar-for-mapping': {
    en: '`{field}` must be a mapping ({definition}), but this is {actual}. Did you mean `{name}: {source}` under it?',
    ko: '`{field}`은(는) 매핑({definition})이어야 하지만, 이 값은 {actual}입니다. 혹시 그 아래의 `{name}: {source}`인가요?',
  },
  'wrong-type.list-for-mapping': {
    en: '`{field}` must be a mapping ({definition}), but this is a list. Move the list under `{list}`.',
    ko: '`{field}`은(는) 매핑({definition})이어야 하지만, 이 값은 리스트입니다. 리스트를 `{list}` 아래로 옮기세요.',
  },
  'wrong-type.comma': {
    en: '`{field}` must be {expected}, but `{source}` is a string. Remove the comma: YAML has none at the end of a line.',
    ko: '`{field}`에는 {expected}이(가) 와야 하지만, `{source}`은(는) 문자열입니다. YAML에서는 줄 끝에 쉼표를 쓰지 않으므로 제거하세요.',
  },
  'wrong-type.comment': {
    en: '`{field}` must be {expected}, but `{source}` is a string. Put a space in front of the `#` to begin a comment.',
    ko: '`{field}`에는 {expected}이(가) 와야 하지만, `{source}`은(는) 문자열입니다. 주석이라면 `#` 앞에 공백을 넣으세요.',
  },
  'wrong-type.pair': {
    en: 'An item of `env` must be a mapping, but `{source}` is a string. Write `name: {name}` and, on the next line, `value: {value}`.',
    ko: '`env`의 항목은 매핑이어야 하지만, `{source}`은(는) 문자열입니다. `name: {name}`과(와) 그 다음 줄의 `value: {value}`(으)로 나누어 쓰세요.',
  },
  'wrong-type.fix-dash': { en: 'Make it a list item', ko: '리스트 항목으로 변경' },
  'wrong-type.fix-dashes': { en: 'Make the list one mapping', ko: '리스트를 매핑 하나로 변경' },
  'wrong-type.fix-named': { en: 'Write `name` and `value`', ko: '`name`과 `value`로 변경' },
  'wrong-type.fix-level': { en: 'Remove the level `{field}`', ko: '`{field}` 단계 제거' },
  'wrong-type.fix-list': { en: 'Make it a list', ko: '리스트로 변경' },
  'wrong-type.fix-empty': { en: 'Change to `{empty}`', ko: '`{empty}`(으)로 변경' },
  'wrong-type.fix-write': { en: 'Write `{value}`', ko: '`{value}`(으)로 변경' },
  'wrong-type.fix-key': { en: 'Write it under `{name}`', ko: '`{name}` 아래에 쓰기' },
  'wrong-type.note': {
    en: 'The API server has rejected the object until now: check that this is what you meant.',
    ko: '지금까지 API 서버가 거부한 오브젝트이므로, 의도한 내용인지 확인하세요.',
  },
  'wrong-type.fix-quote': { en: 'Put `{source}` in quotes', ko: '`{source}`을(를) 따옴표로 감싸기' },
  'wrong-type.fix-unquote': { en: 'Remove the quotes', ko: '따옴표 제거' },

  'missing-field.title': { en: 'Missing field', ko: '누락된 필드' },
  'missing-field.what': {
    en: 'A field that a complete object must have. Patches and other partial objects may leave it out.',
    ko: '완전한 오브젝트에 반드시 있어야 하는 필드입니다. 패치 같은 부분 오브젝트에는 요구하지 않습니다.',
  },
  'missing-field.why': {
    en: 'The API server rejects the object without it. A field that only the schema requires, and the API server does not, is a warning.',
    ko: '이 필드가 없으면 API 서버가 오브젝트를 거부합니다. 스키마상 필수이지만 API 서버는 없어도 받아들이는 필드는 경고로 표시합니다.',
  },
  'missing-field.message': {
    en: '{definition} needs the field `{field}`.',
    ko: '{definition}에는 `{field}` 필드가 필요합니다.',
  },
  'missing-field.misspelt': {
    en: 'An object needs the field `{field}`; did you mean that by `{given}`?',
    ko: '오브젝트에는 `{field}` 필드가 필요합니다. `{given}`은(는) 혹시 `{field}`인가요?',
  },
  'missing-field.note': {
    en: 'This field decides what the object is.',
    ko: '이 필드에 따라 오브젝트의 종류가 정해집니다.',
  },
  'missing-field.fix-add': { en: 'Add `{field}: {value}`', ko: '`{field}: {value}` 추가' },
  'missing-field.path-type': {
    en: '`Prefix` compares path elements; `ImplementationSpecific` leaves it to the controller, as before path types existed.',
    ko: '`Prefix`는 경로를 요소 단위로 비교하고, `ImplementationSpecific`은 경로 타입이 없던 때처럼 컨트롤러에 맡깁니다.',
  },
  'missing-field.name': {
    en: 'This {kind} has no name. Add `name` to `metadata`, or `generateName` if it is only ever created.',
    ko: '이 {kind}에 이름이 없습니다. `metadata`에 `name`을 추가하거나, 항상 새로 만드는 경우에는 `generateName`을 추가하세요.',
  },
  'missing-field.schema-only': {
    en: 'The schema requires the field `{field}` in {definition}, but the API server accepts the object without it.',
    ko: '스키마상 {definition}에는 `{field}` 필드가 필수이지만, API 서버는 이 필드가 없는 오브젝트도 받아들입니다.',
  },

  'unsupported-value.title': { en: 'Unsupported value', ko: '지원되지 않는 값' },
  'unsupported-value.what': {
    en: 'A string that is not one of the values that the field takes in this Kubernetes version.',
    ko: '이 Kubernetes 버전에서 필드에 쓸 수 있는 값이 아닌 문자열입니다.',
  },
  'unsupported-value.why': {
    en: 'The API server rejects the object. The values are case-sensitive.',
    ko: 'API 서버가 오브젝트를 거부합니다. 값은 대소문자를 구분합니다.',
  },
  'unsupported-value.message': {
    en: '`{value}` is not supported for `{field}`. Supported values: {allowed}.',
    ko: '`{field}`에는 `{value}`을(를) 사용할 수 없습니다. 사용할 수 있는 값: {allowed}.',
  },
  'unsupported-value.did-you-mean': {
    en: '`{value}` is not supported for `{field}`; did you mean `{suggestion}`? Supported values: {allowed}.',
    ko: '`{field}`에는 `{value}`을(를) 사용할 수 없습니다. 혹시 `{suggestion}`인가요? 사용할 수 있는 값: {allowed}.',
  },
  'unsupported-value.other-version': {
    en: '`{value}` for `{field}` is supported {when}, but not by Kubernetes {version}. Supported values: {allowed}.',
    ko: '`{field}`의 `{value}`은(는) {when}에서 지원되며 Kubernetes {version}에서는 지원되지 않습니다. 사용할 수 있는 값: {allowed}.',
  },
  'unsupported-value.from': { en: 'from Kubernetes {version} on', ko: 'Kubernetes {version} 이상' },
  'unsupported-value.until': { en: 'up to Kubernetes {version}', ko: 'Kubernetes {version} 이하' },
  'unsupported-value.fix': { en: 'Change to `{suggestion}`', ko: '`{suggestion}`(으)로 변경' },
  'unsupported-value.fix-note': {
    en: 'Check that this is the value you meant.',
    ko: '의도한 값이 맞는지 확인하세요.',
  },

  'invalid-format.title': { en: 'Invalid format', ko: '잘못된 형식' },
  'invalid-format.what': {
    en: 'A quantity, base64 string, date-time or number that the API server cannot decode.',
    ko: 'API 서버가 디코딩할 수 없는 수량, base64 문자열, 날짜·시각 또는 숫자입니다.',
  },
  'invalid-format.why': {
    en: 'The API server rejects the whole object. Quantities take the suffixes `n`, `u`, `m`, `k`, `M`, `G`, `T`, `P`, `E` and `Ki`, `Mi`, `Gi`, `Ti`, `Pi`, `Ei`, in exactly this case and without a space.',
    ko: 'API 서버가 오브젝트 전체를 거부합니다. 수량의 접미사는 `n`, `u`, `m`, `k`, `M`, `G`, `T`, `P`, `E`와 `Ki`, `Mi`, `Gi`, `Ti`, `Pi`, `Ei`이며, 대소문자를 정확히 지키고 공백 없이 써야 합니다.',
  },
  'invalid-format.quantity': {
    en: '`{value}` is not a quantity. Write a number with a suffix such as `m`, `k`, `M`, `G`, `Ki`, `Mi` or `Gi`, without a space.',
    ko: '`{value}`은(는) 올바른 수량이 아닙니다. 숫자에 `m`, `k`, `M`, `G`, `Ki`, `Mi`, `Gi` 같은 접미사를 공백 없이 붙여 쓰세요.',
  },
  'invalid-format.quantity-did-you-mean': {
    en: '`{value}` is not a quantity; did you mean {suggestions}?',
    ko: '`{value}`은(는) 올바른 수량이 아닙니다. 혹시 {suggestions}인가요?',
  },
  'invalid-format.base64': {
    en: '`{field}` must be base64 (standard alphabet, padded with `=`), but this string is not.',
    ko: '`{field}`은(는) base64(표준 알파벳, `=` 패딩)여야 하지만, 이 문자열은 그렇지 않습니다.',
  },
  'invalid-format.base64-secret': {
    en: 'Values under `data` of a Secret must be base64, but this string is not. Encode it, or move it to `stringData`.',
    ko: 'Secret의 `data` 값은 base64여야 하지만, 이 문자열은 그렇지 않습니다. 인코딩하거나 `stringData`로 옮기세요.',
  },
  'invalid-format.date-time': {
    en: '`{value}` is not an RFC 3339 date-time. Write it like `2026-01-02T03:04:05Z`.',
    ko: '`{value}`은(는) RFC 3339 날짜·시각이 아닙니다. `2026-01-02T03:04:05Z`처럼 쓰세요.',
  },
  'invalid-format.integer': {
    en: '`{value}` is out of range: the field takes {low} to {high}.',
    ko: '`{value}`은(는) 이 필드의 범위를 벗어납니다. {low}부터 {high}까지 쓸 수 있습니다.',
  },
  'invalid-format.fix': { en: 'Change to `{suggestion}`', ko: '`{suggestion}`(으)로 변경' },
  'invalid-format.fix-encode': { en: 'Encode the string as base64', ko: '문자열을 base64로 인코딩' },
  'invalid-format.fix-note': {
    en: '`M` is a million bytes, `Mi` is 1024 × 1024 bytes: check which one you mean.',
    ko: '`M`은 100만 바이트, `Mi`는 1024 × 1024바이트입니다. 어느 쪽인지 확인하세요.',
  },
  'invalid-format.cpu-note': {
    en: '`1` is one CPU, `1m` is a thousandth of one: check that this is the amount you mean.',
    ko: '`1`은 CPU 하나, `1m`은 CPU의 1000분의 1입니다. 의도한 양인지 확인하세요.',
  },
  'invalid-format.encode-note': {
    en: 'Check that the string is not already encoded in another way.',
    ko: '문자열이 이미 다른 방식으로 인코딩되어 있지 않은지 확인하세요.',
  },

  'duplicate-entry.title': { en: 'Duplicate entry', ko: '중복된 항목' },
  'duplicate-entry.what': {
    en: 'Two items with the same keys in a list whose items Kubernetes tells apart by those keys, or the same value twice in a set.',
    ko: 'Kubernetes가 키로 항목을 구분하는 리스트에 키가 같은 항목이 둘 있거나, 집합에 같은 값이 두 번 있는 경우입니다.',
  },
  'duplicate-entry.why': {
    en: 'In some lists (containers, volumes, mounts, Service ports) the API server rejects the object: an error. In the others, server-side apply rejects it, and otherwise the last one wins: a warning.',
    ko: '일부 리스트(컨테이너, 볼륨, 마운트, Service 포트)에서는 API 서버가 오브젝트를 거부하므로 오류입니다. 나머지 리스트에서는 서버 사이드 어플라이(server-side apply)가 거부하고, 그 밖에는 마지막 항목이 적용되므로 경고입니다.',
  },
  'duplicate-entry.map': {
    en: 'An earlier item of `{list}` has the same {keys} ({values}). {consequence}',
    ko: '`{list}`의 앞선 항목과 {keys}이(가) 같습니다({values}). {consequence}',
  },
  'duplicate-entry.set': {
    en: '`{value}` is already in `{list}`. {consequence}',
    ko: '`{list}`에 `{value}`이(가) 이미 있습니다. {consequence}',
  },
  'duplicate-entry.refused': {
    en: 'The API server rejects the object: remove or change one of them.',
    ko: 'API 서버가 오브젝트를 거부하므로, 둘 중 하나를 제거하거나 변경하세요.',
  },
  'duplicate-entry.merged': {
    en: 'Server-side apply rejects this, and an update may keep only one of them: remove or change one.',
    ko: '서버 사이드 어플라이(server-side apply)가 거부하고 업데이트하면 하나만 남을 수 있으므로, 둘 중 하나를 제거하거나 변경하세요.',
  },
  'duplicate-entry.first': { en: 'The first one is here.', ko: '첫 번째 항목은 여기에 있습니다.' },

  'ambiguous-scalar.title': { en: 'Ambiguous scalar', ko: '모호한 스칼라' },
  'ambiguous-scalar.what': {
    en: 'A key or value without quotes that Kubernetes accepts but reads as something other than it looks.',
    ko: 'Kubernetes가 받아들이지만, 따옴표가 없어 보이는 것과 다르게 읽는 키나 값입니다.',
  },
  'ambiguous-scalar.why': {
    en: 'Kubernetes reads YAML 1.1: `y`, `n`, `on` and `off` are booleans, even as keys, and an integer with a leading zero is octal. Write what you mean, or put it in quotes.',
    ko: 'Kubernetes는 YAML 1.1로 읽습니다. `y`, `n`, `on`, `off`는 키로 써도 불리언이고, 0으로 시작하는 정수는 8진수입니다. 의도한 값을 분명히 쓰거나 따옴표로 감싸세요.',
  },
  'ambiguous-scalar.key': {
    en: 'Kubernetes reads the key `{source}` as `{value}`. Put it in quotes.',
    ko: 'Kubernetes는 키 `{source}`을(를) `{value}`(으)로 읽습니다. 따옴표로 감싸세요.',
  },
  'ambiguous-scalar.octal': {
    en: 'Kubernetes reads `{source}` as octal: {value}. Write `{value}` if you mean that, `{decimal}` if not.',
    ko: 'Kubernetes는 `{source}`을(를) 8진수로 보고 {value}(으)로 읽습니다. 그 뜻이라면 `{value}`, 아니라면 `{decimal}`(으)로 쓰세요.',
  },
  'ambiguous-scalar.boolean': {
    en: 'Kubernetes reads `{source}` as the boolean {value}. Put it in quotes if you mean a string.',
    ko: 'Kubernetes는 `{source}`을(를) 불리언 {value}(으)로 읽습니다. 문자열이라면 따옴표로 감싸세요.',
  },
  'ambiguous-scalar.milli-bytes': {
    en: '`{source}` is a fraction of what it looks like: the suffix `m` means thousandths, here of a byte. Did you mean {suggestions}?',
    ko: '`{source}`은(는) 보이는 것보다 훨씬 작습니다. 접미사 `m`은 1000분의 1(여기서는 바이트의 1000분의 1)입니다. 혹시 {suggestions}인가요?',
  },
  'ambiguous-scalar.many-cpus': {
    en: '`{source}` is more CPUs than any node has: the quantity counts whole CPUs, and `m` means thousandths. Did you mean {suggestions}?',
    ko: '`{source}`은(는) 어떤 노드에도 없는 CPU 수입니다. 수량은 CPU 개수이고 `m`이 1000분의 1입니다. 혹시 {suggestions}인가요?',
  },
  'ambiguous-scalar.bytes-note': {
    en: 'The amount changes. `M` is a million bytes, `Mi` is 1024 × 1024 bytes: check which one you mean.',
    ko: '양이 바뀝니다. `M`은 100만 바이트, `Mi`는 1024 × 1024바이트입니다. 어느 쪽인지 확인하세요.',
  },
  'ambiguous-scalar.fix-quote': { en: 'Put `{source}` in quotes', ko: '`{source}`을(를) 따옴표로 감싸기' },
  'ambiguous-scalar.fix-write': { en: 'Write `{value}`', ko: '`{value}`(으)로 변경' },
  'ambiguous-scalar.fix-note': {
    en: 'This changes the value that Kubernetes reads.',
    ko: 'Kubernetes가 읽는 값이 바뀝니다.',
  },
});
