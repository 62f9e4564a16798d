import { texts } from './texts.ts';

/** Texts of `yaml-syntax`: what is wrong with the YAML itself, one for each `YamlProblemCode`. */
export const yamlTexts = texts({
  'yaml-syntax.title': { en: 'Broken YAML', ko: '잘못된 YAML' },
  'yaml-syntax.what': {
    en: 'Text that kubectl cannot read as YAML, or reads only in part.',
    ko: 'kubectl이 YAML로 읽을 수 없거나 일부만 읽는 텍스트입니다.',
  },
  'yaml-syntax.why': {
    en: 'kubectl refuses a file at its first syntax error. Duplicate keys are worse: the last one wins without a word, and strict validation refuses them.',
    ko: 'kubectl은 첫 번째 구문 오류에서 파일을 거부합니다. 중복 키는 마지막 값이 조용히 적용되거나 엄격한 검증에서 거부되므로 더 위험합니다.',
  },
  'yaml-syntax.tab-indentation': {
    en: 'YAML does not allow a tab here: indentation is made of spaces only. Replace the tab with spaces.',
    ko: 'YAML에서는 들여쓰기에 공백만 쓸 수 있으므로 여기에 탭을 둘 수 없습니다. 탭을 공백으로 바꾸세요.',
  },
  'yaml-syntax.bad-indentation': {
    en: '`{text}` is not in line with what is above it, so it belongs to no mapping or list. Indent it like its neighbours.',
    ko: '`{text}`의 들여쓰기가 위의 내용과 맞지 않아 어느 매핑이나 리스트에도 속하지 않습니다. 이웃한 항목과 같은 열에 맞추세요.',
  },
  'yaml-syntax.duplicate-key': {
    en: 'The key `{key}` is in this mapping already; Kubernetes would use only the last one. Remove or rename one of them.',
    ko: '키 `{key}`이(가) 이 매핑에 이미 있으며, Kubernetes는 마지막 것만 사용합니다. 둘 중 하나를 지우거나 이름을 바꾸세요.',
  },
  'yaml-syntax.bad-merge': {
    en: 'A merge key (`<<`) takes a mapping or a list of mappings, mostly as aliases. Give it one, or quote the key if `<<` is a name.',
    ko: '병합 키(`<<`)에는 매핑 또는 매핑의 리스트(보통 별칭)가 필요합니다. 그런 값을 주거나, `<<`이(가) 이름이라면 키를 따옴표로 감싸세요.',
  },
  'yaml-syntax.null-key': {
    en: 'Kubernetes refuses an empty or null key. Write a name before the colon, or quote `{key}` if it is one.',
    ko: 'Kubernetes는 비어 있거나 null인 키를 거부합니다. 콜론 앞에 이름을 쓰거나, `{key}`이(가) 이름이라면 따옴표로 감싸세요.',
  },
  'yaml-syntax.complex-key': {
    en: 'Kubernetes takes only plain keys, not a mapping or list as a key. If this is template syntax in braces, render the template first.',
    ko: 'Kubernetes는 단순한 키만 받으며 매핑이나 리스트를 키로 쓸 수 없습니다. 중괄호 템플릿 문법이라면 먼저 템플릿을 렌더링하세요.',
  },
  'yaml-syntax.missing-colon': {
    en: '`{key}` stands where a key must be, but no colon and space follow. Write `{key}: ` and a value.',
    ko: '`{key}`은(는) 키가 있어야 할 자리에 있지만 뒤에 콜론과 공백이 없습니다. `{key}: ` 다음에 값을 쓰세요.',
  },
  'yaml-syntax.missing-comma': {
    en: 'Between brackets or braces, a comma is missing before this. Separate the items with commas.',
    ko: '대괄호나 중괄호 안에서 이 앞에 쉼표가 없습니다. 항목을 쉼표로 구분하세요.',
  },
  'yaml-syntax.unquoted-colon': {
    en: 'A colon followed by a space makes a key of what is before it, which cannot stand in a value. Put `{value}` in quotes.',
    ko: '콜론 뒤에 공백이 오면 그 앞부분이 키가 되므로 값 안에 쓸 수 없습니다. `{value}`을(를) 따옴표로 감싸세요.',
  },
  'yaml-syntax.unclosed-flow': {
    en: 'This `{char}` is never closed. Close it where the list or mapping ends.',
    ko: '이 `{char}`이(가) 닫히지 않았습니다. 리스트나 매핑이 끝나는 곳에서 닫으세요.',
  },
  'yaml-syntax.unclosed-quote': {
    en: 'This text begins with {quote} and has no closing {quote}. Add it, or remove the first.',
    ko: '이 텍스트는 {quote}(으)로 시작하지만 닫는 {quote}이(가) 없습니다. 닫는 따옴표를 추가하거나 여는 따옴표를 지우세요.',
  },
  'yaml-syntax.bad-escape': {
    en: '`{escape}` is no escape sequence that Kubernetes knows in double quotes. Double the backslash, or use single quotes.',
    ko: '`{escape}`은(는) 큰따옴표 안에서 Kubernetes가 아는 이스케이프가 아닙니다. 백슬래시를 두 번 쓰거나 작은따옴표를 사용하세요.',
  },
  'yaml-syntax.bad-scalar': {
    en: 'Without quotes, text cannot begin with `{char}` in this way. Put it in quotes.',
    ko: '따옴표 없이는 텍스트를 이렇게 `{char}`(으)로 시작할 수 없습니다. 따옴표로 감싸세요.',
  },
  'yaml-syntax.undefined-alias': {
    en: '`*{name}` refers to an anchor that is not defined above. Define `&{name}`, or put the text in quotes if it is no alias.',
    ko: '`*{name}`이(가) 가리키는 앵커가 위에 정의되어 있지 않습니다. `&{name}`을(를) 정의하거나, 별칭이 아니라면 따옴표로 감싸세요.',
  },
  'yaml-syntax.cyclic-alias': {
    en: '`*{name}` stands inside the value that it refers to, which would never end. Refer to something else.',
    ko: '`*{name}`이(가) 자신이 가리키는 값 안에 있어 끝없이 반복됩니다. 다른 값을 참조하세요.',
  },
  'yaml-syntax.excessive-aliases': {
    en: 'Written out, the aliases of this document make it so large that they are not looked through. Use fewer, or write the values out.',
    ko: '이 문서의 별칭을 모두 펼치면 너무 커져서 내용을 확인하지 않습니다. 별칭을 줄이거나 값을 직접 쓰세요.',
  },
  'yaml-syntax.unknown-tag': {
    en: 'Kubernetes knows no tag `{tag}`: it ignores the tag and takes a plain value for text. Remove the tag.',
    ko: 'Kubernetes는 태그 `{tag}`을(를) 모르므로 태그를 무시하고 단순한 값은 텍스트로 읽습니다. 태그를 지우세요.',
  },
  'yaml-syntax.wrong-tag': {
    en: '`{value}` is no value for the tag `{tag}`. Correct the value or remove the tag.',
    ko: '`{value}`은(는) 태그 `{tag}`에 맞는 값이 아닙니다. 값을 고치거나 태그를 지우세요.',
  },
  'yaml-syntax.unreadable-value': {
    en: '`{value}` cannot be written as JSON, in which Kubernetes takes its objects. Write a finite number, or quotes around the text.',
    ko: '`{value}`은(는) Kubernetes가 오브젝트를 받는 형식인 JSON으로 나타낼 수 없습니다. 유한한 수를 쓰거나 텍스트를 따옴표로 감싸세요.',
  },
  'yaml-syntax.bad-directive': {
    en: 'kubectl cuts a file at `---` before it reads YAML, so that it cannot read the directive `{directive}` by itself. Remove the line.',
    ko: 'kubectl은 YAML을 읽기 전에 `---`에서 파일을 나누므로 지시문 `{directive}`만 따로 읽지 못합니다. 이 줄을 지우세요.',
  },
  'yaml-syntax.unexpected-text': {
    en: '`{text}` is not expected here: the value before it is complete. Move it to a line of its own, remove it, or quote the whole value.',
    ko: '앞의 값이 이미 끝났으므로 여기에 `{text}`이(가) 올 수 없습니다. 다음 줄로 옮기거나 지우거나, 값 전체를 따옴표로 감싸세요.',
  },
  'yaml-syntax.control-character': {
    en: 'YAML does not allow the character {char}. Remove it, or write it as an escape in double quotes.',
    ko: 'YAML에서는 문자 {char}을(를) 쓸 수 없습니다. 지우거나 큰따옴표 안에서 이스케이프로 쓰세요.',
  },
  'yaml-syntax.too-deep': {
    en: 'From here on the document is not checked: it is nested deeper than {levels} levels.',
    ko: '{levels}단계보다 깊게 중첩되어 여기부터는 문서를 검사하지 않습니다.',
  },
  'yaml-syntax.too-large': {
    en: 'This document is not checked: it has {megabytes} million characters, the limit is {limit} million. The API server takes no request above 3 MB; split it up.',
    ko: '이 문서는 {megabytes}백만 자로 한도인 {limit}백만 자를 넘어 검사하지 않습니다. API 서버는 3MB를 넘는 요청을 받지 않으므로 나누세요.',
  },
  'yaml-syntax.lost-text': {
    en: 'Kubernetes never reads this: the document ends before it. Give it the indentation of the lines above, or begin a new document with `---`.',
    ko: '문서가 이 앞에서 끝나므로 Kubernetes는 이 부분을 읽지 않습니다. 위의 줄과 들여쓰기를 맞추거나 `---`(으)로 새 문서를 시작하세요.',
  },
  'yaml-syntax.bad-separator': {
    en: 'After `---` only a comment may follow: kubectl 1.22 and later refuses the file, older ones drop `{text}`. Begin the document on the next line.',
    ko: '`---` 뒤에는 주석만 올 수 있습니다. kubectl 1.22부터는 파일을 거부하고 그 이전 버전은 `{text}`을(를) 버립니다. 문서를 다음 줄에서 시작하세요.',
  },
  'yaml-syntax.syntax': {
    en: 'kubectl cannot read this as YAML. Look at the indentation, colons and quotes on this line and the one above.',
    ko: 'kubectl이 이 부분을 YAML로 읽을 수 없습니다. 이 줄과 윗줄의 들여쓰기, 콜론, 따옴표를 확인하세요.',
  },
});
