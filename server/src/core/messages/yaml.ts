import { texts } from './texts.ts';

/** Texts of `yaml-syntax`: what is wrong with the YAML itself, one for each `YamlProblemCode`. */
export const yamlTexts = texts({
  'yaml-syntax.title': { en: 'Broken YAML', ko: '잘못된 YAML' },
  'yaml-syntax.what': {
    en: 'Text that kubectl cannot read as YAML, or reads only in part.',
    ko: 'kubectl이 YAML로 읽지 못하거나 일부만 읽는 텍스트입니다.',
  },
  'yaml-syntax.why': {
    en: 'kubectl rejects a file at its first syntax error. Duplicate keys are worse: without strict validation, the last one silently wins.',
    ko: 'kubectl은 구문 오류가 하나라도 있으면 파일을 거부합니다. 중복 키는 더 위험합니다. 엄격한 검증을 하지 않으면 마지막 값이 조용히 적용됩니다.',
  },
  'yaml-syntax.tab-indentation': {
    en: 'YAML does not allow a tab here: indentation consists of spaces only. Replace the tab with spaces.',
    ko: 'YAML에서는 들여쓰기에 공백만 쓸 수 있으므로 여기에 탭이 올 수 없습니다. 탭을 공백으로 바꾸세요.',
  },
  'yaml-syntax.bad-indentation': {
    en: '`{text}` does not line up with anything above it, so it belongs to no mapping or list. Indent it like its neighbors.',
    ko: '`{text}`의 들여쓰기가 위의 내용과 맞지 않아 어느 매핑이나 리스트에도 속하지 않습니다. 이웃한 항목과 같은 열에 맞추세요.',
  },
  'yaml-syntax.duplicate-key': {
    en: 'The key `{key}` is already in this mapping; Kubernetes would use only the last one. Remove or rename one of them.',
    ko: '이 매핑에 키 `{key}`이(가) 이미 있으며, Kubernetes는 마지막 것만 사용합니다. 둘 중 하나를 제거하거나 이름을 바꾸세요.',
  },
  'yaml-syntax.bad-merge': {
    en: 'A merge key (`<<`) takes a mapping or a list of mappings, usually as aliases. Give it one, or quote the key if `<<` is a name.',
    ko: '병합 키(`<<`)의 값은 매핑이나 매핑의 리스트(보통 별칭)여야 합니다. 그런 값을 쓰거나, `<<`를 이름으로 쓴 것이라면 따옴표로 감싸세요.',
  },
  'yaml-syntax.null-key': {
    en: 'Kubernetes rejects an empty or null key. Write a name before the colon, or quote `{key}` if that is the name.',
    ko: 'Kubernetes는 비어 있거나 null인 키를 거부합니다. 콜론 앞에 이름을 쓰거나, `{key}`이(가) 이름이라면 따옴표로 감싸세요.',
  },
  'yaml-syntax.complex-key': {
    en: 'Kubernetes accepts only plain keys, not a mapping or list as a key. If this is template syntax in braces, render the template first.',
    ko: 'Kubernetes는 단순한 키만 받아들이며 매핑이나 리스트를 키로 쓸 수 없습니다. 중괄호로 된 템플릿 문법이라면 먼저 템플릿을 렌더링하세요.',
  },
  'yaml-syntax.missing-colon': {
    en: '`{key}` is where a key must be, but no colon and space follow. Write `{key}: ` and a value.',
    ko: '`{key}`은(는) 키가 와야 할 자리에 있지만 뒤에 콜론과 공백이 없습니다. `{key}: ` 뒤에 값을 쓰세요.',
  },
  'yaml-syntax.missing-comma': {
    en: 'A comma is missing before this, inside brackets or braces. Separate the items with commas.',
    ko: '대괄호나 중괄호 안에서 이 앞에 쉼표가 빠졌습니다. 항목을 쉼표로 구분하세요.',
  },
  'yaml-syntax.unquoted-colon': {
    en: 'A colon followed by a space makes a key of the text before it, which cannot be part of a value. Put `{value}` in quotes.',
    ko: '콜론 뒤에 공백이 오면 그 앞부분이 키로 읽히는데, 값 안에는 키가 올 수 없습니다. `{value}`을(를) 따옴표로 감싸세요.',
  },
  'yaml-syntax.unclosed-flow': {
    en: 'This `{char}` is never closed. Close it where the list or mapping ends.',
    ko: '여기서 연 `{char}` 괄호가 닫히지 않았습니다. 리스트나 매핑이 끝나는 곳에서 닫으세요.',
  },
  'yaml-syntax.unclosed-quote': {
    en: 'This string begins with {quote} but has no closing {quote}. Add it, or remove the first one.',
    ko: '이 문자열에는 여는 따옴표({quote})만 있고 닫는 따옴표({quote})가 없습니다. 닫는 따옴표를 추가하거나 여는 따옴표를 제거하세요.',
  },
  'yaml-syntax.bad-escape': {
    en: '`{escape}` is not an escape sequence that Kubernetes knows in double quotes. Double the backslash, or use single quotes.',
    ko: '`{escape}`은(는) 큰따옴표 안에서 Kubernetes가 아는 이스케이프 시퀀스가 아닙니다. 백슬래시를 두 번 쓰거나 작은따옴표를 사용하세요.',
  },
  'yaml-syntax.bad-scalar': {
    en: 'Text without quotes cannot begin with `{char}` like this. Put it in quotes.',
    ko: '따옴표 없는 텍스트는 이처럼 `{char}` 문자로 시작할 수 없습니다. 따옴표로 감싸세요.',
  },
  'yaml-syntax.undefined-alias': {
    en: '`*{name}` refers to an anchor that is not defined above. Define `&{name}`, or put the text in quotes if it is not an alias.',
    ko: '`*{name}`이(가) 가리키는 앵커가 위에 정의되어 있지 않습니다. `&{name}`을(를) 정의하거나, 별칭이 아니라면 따옴표로 감싸세요.',
  },
  'yaml-syntax.cyclic-alias': {
    en: '`*{name}` is inside the very value that it refers to, which would never end. Refer to something else.',
    ko: '`*{name}`이(가) 자신이 가리키는 값 안에 있어 끝없이 반복됩니다. 다른 값을 참조하세요.',
  },
  'yaml-syntax.excessive-aliases': {
    en: 'With its aliases expanded, this document is too large to check. Use fewer aliases, or write the values out.',
    ko: '이 문서의 별칭을 모두 펼치면 너무 커서 검사하지 않습니다. 별칭을 줄이거나 값을 직접 쓰세요.',
  },
  'yaml-syntax.unknown-tag': {
    en: 'Kubernetes does not know the tag `{tag}`: it ignores the tag and reads a plain value as a string. Remove the tag.',
    ko: 'Kubernetes는 태그 `{tag}`을(를) 모르므로 태그를 무시하고 단순한 값은 문자열로 읽습니다. 태그를 제거하세요.',
  },
  'yaml-syntax.wrong-tag': {
    en: '`{value}` is not a value that fits the tag `{tag}`. Correct the value, or remove the tag.',
    ko: '`{value}`은(는) 태그 `{tag}`에 맞는 값이 아닙니다. 값을 수정하거나 태그를 제거하세요.',
  },
  'yaml-syntax.unreadable-value': {
    en: '`{value}` cannot be written as JSON, the form in which Kubernetes receives objects. Write a finite number, or put the text in quotes.',
    ko: '`{value}`은(는) Kubernetes가 오브젝트를 받는 형식인 JSON으로 나타낼 수 없습니다. 유한한 수를 쓰거나 텍스트를 따옴표로 감싸세요.',
  },
  'yaml-syntax.bad-directive': {
    en: 'kubectl splits a file at `---` before it reads YAML, so it cannot read the directive `{directive}` on its own. Remove the line.',
    ko: 'kubectl은 YAML을 읽기 전에 `---`에서 파일을 나누므로 따로 남은 지시어 `{directive}`을(를) 읽지 못합니다. 이 줄을 제거하세요.',
  },
  'yaml-syntax.unexpected-text': {
    en: '`{text}` is not expected here, because the value before it is complete. Move it to a line of its own, remove it, or quote the whole value.',
    ko: '앞의 값이 이미 끝났으므로 여기에 `{text}`이(가) 올 수 없습니다. 별도의 줄로 옮기거나 제거하거나, 값 전체를 따옴표로 감싸세요.',
  },
  'yaml-syntax.control-character': {
    en: 'YAML does not allow the character {char}. Remove it, or write it as an escape in double quotes.',
    ko: 'YAML에서는 문자 {char}을(를) 쓸 수 없습니다. 제거하거나 큰따옴표 안에서 이스케이프로 쓰세요.',
  },
  'yaml-syntax.too-deep': {
    en: 'The document is not checked from here on: it is nested deeper than {levels} levels.',
    ko: '{levels}단계보다 깊게 중첩되어 있어 여기부터는 문서를 검사하지 않습니다.',
  },
  'yaml-syntax.too-large': {
    en: 'This document is not checked: it has {megabytes} million characters, and the limit is {limit} million. The API server accepts no request above 3 MB; split it up.',
    ko: '이 문서는 {megabytes}백만 자로, 한도인 {limit}백만 자를 넘어 검사하지 않습니다. API 서버는 3MB를 넘는 요청을 받지 않으므로 문서를 나누세요.',
  },
  'yaml-syntax.lost-text': {
    en: 'Kubernetes never reads this: the document ends before it. Indent it like the lines above, or begin a new document with `---`.',
    ko: '문서가 이 앞에서 끝나므로 Kubernetes는 이 부분을 읽지 않습니다. 위의 줄과 들여쓰기를 맞추거나, `---`를 넣어 새 문서를 시작하세요.',
  },
  'yaml-syntax.bad-separator': {
    en: 'Only a comment may follow `---`: kubectl 1.22 and later rejects the file, earlier versions drop `{text}`. Begin the document on the next line.',
    ko: '`---` 뒤에는 주석만 올 수 있습니다. kubectl 1.22부터는 파일을 거부하고 그 이전 버전은 `{text}`을(를) 버립니다. 문서를 다음 줄에서 시작하세요.',
  },
  'yaml-syntax.missing-blank': {
    en: '`{text}` is one word without a space after the colon. Write `{key}: {value}`.',
    ko: '콜론 뒤에 공백이 없어 `{text}`이(가) 한 단어로 읽힙니다. `{key}: {value}`(으)로 쓰세요.',
  },
  'yaml-syntax.equals': {
    en: '`{text}` is where a key must be, and YAML takes a colon, not an equals sign. Write `{written}`.',
    ko: '`{text}`은(는) 키가 있어야 할 자리에 있으며, YAML에서는 등호 대신 콜론을 씁니다. `{written}`(으)로 쓰세요.',
  },
  'yaml-syntax.short-separator': {
    en: '`{text}` is neither a key nor a list item. To separate documents, write three dashes: `---`.',
    ko: '`{text}`은(는) 키도 리스트 항목도 아닙니다. 문서를 구분하려면 하이픈 세 개 `---`를 쓰세요.',
  },
  'yaml-syntax.missing-separator': {
    en: 'A second object begins here in the same document, and Kubernetes would use only the last value of each key. Put a line with `---` above it.',
    ko: '같은 문서 안에서 두 번째 오브젝트가 시작되며, Kubernetes는 키마다 마지막 값만 사용합니다. 위에 `---` 줄을 추가하세요.',
  },
  'yaml-syntax.foreign-blank': {
    en: 'This line is indented with the character {char}, which looks like a space but is not one in YAML. Replace it with spaces.',
    ko: '이 줄은 공백처럼 보이지만 YAML에서는 공백이 아닌 문자 {char}(으)로 들여쓰여 있습니다. 공백으로 바꾸세요.',
  },
  'yaml-syntax.fix-colon': { en: 'Write a colon', ko: '콜론으로 변경' },
  'yaml-syntax.fix-blank': { en: 'Put a space after the colon', ko: '콜론 뒤에 공백 추가' },
  'yaml-syntax.fix-separator': { en: 'Begin a new document here', ko: '여기서 새 문서 시작' },
  'yaml-syntax.fix-spaces': { en: 'Indent with spaces', ko: '공백으로 들여쓰기' },
  'yaml-syntax.fix-repeated': { en: 'Remove the repeated `{key}`', ko: '반복된 `{key}` 제거' },
  'yaml-syntax.fix-note': {
    en: 'kubectl could not read the document until now: check that this is what you meant.',
    ko: '지금까지 kubectl이 읽지 못한 문서이므로, 의도한 내용인지 확인하세요.',
  },
  'yaml-syntax.separator-note': {
    en: 'Until now, only the last of the two objects took effect; now both do.',
    ko: '지금까지는 두 오브젝트 중 마지막 것만 적용되었고, 이제 둘 다 적용됩니다.',
  },
  'yaml-syntax.syntax': {
    en: 'kubectl cannot read this as YAML. Check the indentation, colons and quotes on this line and the one above.',
    ko: 'kubectl이 이 부분을 YAML로 읽지 못합니다. 이 줄과 윗줄의 들여쓰기, 콜론, 따옴표를 확인하세요.',
  },
});
