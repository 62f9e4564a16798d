import { texts } from './texts.ts';

/** Texts about Drydock's own comments and `.drydock.yaml`, and the pages of the rules of category `drydock`. */
export const configTexts = texts({
  'unknown-kubernetes-version.title': { en: 'Unknown Kubernetes version', ko: '알 수 없는 Kubernetes 버전' },
  'unknown-kubernetes-version.what': {
    en: 'A pin that is not a Kubernetes version, or names one that this Drydock does not include.',
    ko: 'Kubernetes 버전이 아니거나 이 Drydock에 포함되지 않은 버전을 가리키는 버전 고정입니다.',
  },
  'unknown-kubernetes-version.why': {
    en: 'Checking against a version other than the intended one would pass what the cluster rejects. So nothing under this pin is checked until it is corrected, and neither a comment nor the configuration can silence this error.',
    ko: '의도한 버전이 아닌 다른 버전으로 검사하면 클러스터가 거부할 내용이 검사를 통과합니다. 그래서 고정을 수정할 때까지 그 적용 대상은 검사하지 않으며, 이 오류는 주석이나 설정으로 끌 수 없습니다.',
  },
  'unknown-kubernetes-version.no-version': {
    en: '`{written}` is not a Kubernetes version. Write one from `{oldest}` to `{newest}`, such as `1.30`; until then, nothing under this pin is checked.',
    ko: '`{written}`은(는) Kubernetes 버전이 아닙니다. `{oldest}`부터 `{newest}`까지의 버전을 `1.30`처럼 쓰세요. 그때까지 이 고정이 적용되는 대상은 검사하지 않습니다.',
  },
  'unknown-kubernetes-version.not-bundled': {
    en: 'Drydock knows Kubernetes `{oldest}` to `{newest}`, not `{written}`. Pin one of these; until then, nothing under this pin is checked.',
    ko: 'Drydock은 Kubernetes `{oldest}`부터 `{newest}`까지 지원하며 `{written}`은(는) 지원하지 않습니다. 지원하는 버전으로 고정하세요. 그때까지 이 고정이 적용되는 대상은 검사하지 않습니다.',
  },
  'unknown-kubernetes-version.setting': {
    en: 'The setting `{setting}` is `{written}`, which is not a Kubernetes version from `{oldest}` to `{newest}`. Correct the setting; until then, this file is not checked.',
    ko: '설정 `{setting}`의 값 `{written}`은(는) `{oldest}`부터 `{newest}`까지의 Kubernetes 버전이 아닙니다. 설정을 수정하세요. 그때까지 이 파일은 검사하지 않습니다.',
  },
  'unknown-kubernetes-version.command-line': {
    en: '`--kubernetes {written}` is not a Kubernetes version from `{oldest}` to `{newest}`.',
    ko: '`--kubernetes {written}`은(는) `{oldest}`부터 `{newest}`까지의 Kubernetes 버전이 아닙니다.',
  },
  'unknown-kubernetes-version.unread': {
    en: 'The configuration `{file}` cannot be read, so the Kubernetes version to check against is unknown. Correct it; until then, this file is not checked.',
    ko: '설정 파일 `{file}`을(를) 읽을 수 없어 검사 기준 Kubernetes 버전을 알 수 없습니다. 설정 파일을 수정하세요. 그때까지 이 파일은 검사하지 않습니다.',
  },

  'conflicting-pin.title': { en: 'Conflicting pins', ko: '서로 충돌하는 버전 고정' },
  'conflicting-pin.what': {
    en: 'Two comments that pin the same file or document to different Kubernetes versions.',
    ko: '같은 파일이나 문서를 서로 다른 Kubernetes 버전으로 고정하는 두 주석입니다.',
  },
  'conflicting-pin.why': {
    en: 'Only the first one counts. Delete the other, or move it into the later document that it is meant for.',
    ko: '첫 번째 고정만 적용됩니다. 나머지를 제거하거나, 적용하려던 뒤쪽 문서 안으로 옮기세요.',
  },
  'conflicting-pin.message': {
    en: 'A comment above already pins this to Kubernetes `{first}`, so `{written}` has no effect. Keep one of them.',
    ko: '위의 주석이 이미 Kubernetes `{first}`(으)로 고정하고 있어 `{written}`은(는) 적용되지 않습니다. 하나만 남기세요.',
  },

  'unknown-directive.title': { en: 'Unknown directive', ko: '알 수 없는 지시어' },
  'unknown-directive.what': {
    en: 'A `# drydock:` comment that Drydock does not understand.',
    ko: 'Drydock이 이해하지 못하는 `# drydock:` 주석입니다.',
  },
  'unknown-directive.why': {
    en: 'The comment has no effect. Write `kubernetes=1.30`, `ignore=RULE`, `ignore-object=RULE` or `ignore-file=RULE`. Separate rules with commas and directives with spaces; a reason may follow after ` -- `.',
    ko: '이 주석은 아무 효과가 없습니다. `kubernetes=1.30`, `ignore=규칙`, `ignore-object=규칙`, `ignore-file=규칙` 중 하나를 쓰세요. 규칙은 쉼표로, 지시어는 공백으로 구분하며, ` -- ` 뒤에 이유를 적을 수 있습니다.',
  },
  'unknown-directive.message': {
    en: '`{name}` is not a Drydock directive. Write `kubernetes=`, `ignore=`, `ignore-object=` or `ignore-file=`.',
    ko: '`{name}`은(는) Drydock의 지시어가 아닙니다. `kubernetes=`, `ignore=`, `ignore-object=`, `ignore-file=` 중 하나를 쓰세요.',
  },
  'unknown-directive.did-you-mean': {
    en: '`{name}` is not a Drydock directive; did you mean `{suggestion}`?',
    ko: '`{name}`은(는) Drydock의 지시어가 아닙니다. 혹시 `{suggestion}`인가요?',
  },
  'unknown-directive.value': {
    en: '`{name}` needs a value. Write it directly after the name: `{name}=…`.',
    ko: '`{name}`에는 값이 필요합니다. `{name}=…`처럼 이름 바로 뒤에 값을 쓰세요.',
  },
  'unknown-directive.colon': {
    en: 'This comment has no effect without a colon. Write `# drydock: {name}=…`.',
    ko: '콜론이 없어 이 주석은 아무 효과가 없습니다. `# drydock: {name}=…`처럼 쓰세요.',
  },

  'unknown-rule.title': { en: 'Unknown rule', ko: '알 수 없는 규칙' },
  'unknown-rule.what': {
    en: 'A comment or the configuration names a rule that Drydock does not have.',
    ko: '주석이나 설정 파일이 Drydock에 없는 규칙을 가리킵니다.',
  },
  'unknown-rule.why': {
    en: 'It suppresses and changes nothing. Use the id shown with the finding, such as `unknown-field`.',
    ko: '아무것도 억제하거나 바꾸지 못합니다. 문제와 함께 표시되는 id(예: `unknown-field`)를 사용하세요.',
  },
  'unknown-rule.message': {
    en: '`{id}` is not a Drydock rule. Use the id shown with the finding, such as `unknown-field`.',
    ko: '`{id}`은(는) Drydock의 규칙이 아닙니다. 문제와 함께 표시되는 id(예: `unknown-field`)를 사용하세요.',
  },
  'unknown-rule.did-you-mean': {
    en: '`{id}` is not a Drydock rule; did you mean `{suggestion}`?',
    ko: '`{id}`은(는) Drydock의 규칙이 아닙니다. 혹시 `{suggestion}`인가요?',
  },

  'unused-suppression.title': { en: 'Unused suppression', ko: '불필요한 억제 주석' },
  'unused-suppression.what': {
    en: 'A `# drydock: ignore…` comment that suppresses nothing.',
    ko: '아무 문제도 억제하지 않는 `# drydock: ignore…` 주석입니다.',
  },
  'unused-suppression.why': {
    en: 'The finding it was written for is gone, or the comment is in the wrong place. Left in, it would hide the next problem of its kind.',
    ko: '억제하려던 문제가 이미 없어졌거나 주석의 위치가 잘못되었습니다. 그대로 두면 나중에 생길 같은 종류의 문제가 가려집니다.',
  },
  'unused-suppression.line': {
    en: 'No `{id}` finding starts on the line that this comment covers. Remove it, or put it at the end of that line or alone on the line above.',
    ko: '이 주석이 적용되는 줄에서 시작하는 `{id}` 문제가 없습니다. 주석을 제거하거나, 해당 줄의 끝 또는 바로 윗줄로 옮기세요.',
  },
  'unused-suppression.object': {
    en: 'This object has no `{id}` finding. Remove the suppression.',
    ko: '이 오브젝트에는 `{id}` 문제가 없습니다. 억제 주석을 제거하세요.',
  },
  'unused-suppression.file': {
    en: 'This file has no `{id}` finding. Remove the suppression.',
    ko: '이 파일에는 `{id}` 문제가 없습니다. 억제 주석을 제거하세요.',
  },
  'unused-suppression.fix': { en: 'Remove the suppression of `{id}`', ko: '`{id}` 억제 제거' },
  'unused-suppression.fix-note': {
    en: 'Text that follows in the same comment is removed with it.',
    ko: '같은 주석에서 뒤에 이어지는 글도 함께 제거됩니다.',
  },

  'drydock.replace-fix': { en: 'Change to `{suggestion}`', ko: '`{suggestion}`(으)로 변경' },
  'drydock.replace-note': {
    en: 'It had no effect until now; with the right name, it takes effect.',
    ko: '지금까지는 아무 효과가 없었으며, 이름을 바로잡으면 적용됩니다.',
  },

  'invalid-config.title': { en: 'Invalid configuration', ko: '잘못된 설정 파일' },
  'invalid-config.what': {
    en: 'Something in `.drydock.yaml` that Drydock cannot use.',
    ko: '`.drydock.yaml`에 Drydock이 쓸 수 없는 내용이 있습니다.',
  },
  'invalid-config.why': {
    en: 'A misspelled part would silently have no effect. The parts that are right still apply in the editor; the command line stops with status 2.',
    ko: '잘못 쓴 부분은 아무도 모르게 효과를 잃습니다. 편집기에서는 올바른 부분이 그대로 적용되고, 명령줄은 종료 상태 2로 중단됩니다.',
  },
  'invalid-config.unknown-key': {
    en: '`{key}` is not a configuration key here. Known keys: {known}.',
    ko: '`{key}`은(는) 이 위치의 설정 키가 아닙니다. 사용할 수 있는 키: {known}.',
  },
  'invalid-config.did-you-mean': {
    en: '`{key}` is not a configuration key here; did you mean `{suggestion}`?',
    ko: '`{key}`은(는) 이 위치의 설정 키가 아닙니다. 혹시 `{suggestion}`인가요?',
  },
  'invalid-config.mapping': {
    en: 'The configuration must be a mapping of keys such as `kubernetes: "1.30"`.',
    ko: '설정 파일은 `kubernetes: "1.30"` 같은 키로 이루어진 매핑이어야 합니다.',
  },
  'invalid-config.version-type': {
    en: '`{key}` takes a Kubernetes version such as `"1.30"`.',
    ko: '`{key}`에는 `"1.30"` 같은 Kubernetes 버전을 쓰세요.',
  },
  'invalid-config.globs-type': {
    en: '`{key}` takes a list of globs such as `["legacy/**"]`.',
    ko: '`{key}`에는 `["legacy/**"]` 같은 glob 패턴의 리스트를 쓰세요.',
  },
  'invalid-config.glob-type': {
    en: 'A glob must be a string such as `"legacy/**"`.',
    ko: 'glob 패턴은 `"legacy/**"` 같은 문자열이어야 합니다.',
  },
  'invalid-config.overrides-type': {
    en: '`overrides` takes a list of mappings, each with `files` and `kubernetes`.',
    ko: '`overrides`에는 각각 `files`와 `kubernetes`가 있는 매핑의 리스트를 쓰세요.',
  },
  'invalid-config.override-lacks': {
    en: 'This override has no effect without `{key}`. Add it.',
    ko: '이 `overrides` 항목에는 `{key}` 키가 없어 아무 효과가 없습니다. 키를 추가하세요.',
  },
  'invalid-config.migration-type': {
    en: '`migration` holds settings by name, such as `style: faithful`.',
    ko: '`migration`에는 `style: faithful`처럼 이름이 있는 설정을 쓰세요.',
  },
  'invalid-config.migration-style': {
    en: '`{written}` is no style of migration: write `faithful` or `minimal`.',
    ko: '`{written}`은(는) 마이그레이션 방식이 아닙니다. `faithful` 또는 `minimal`을 쓰세요.',
  },
  'invalid-config.rules-type': {
    en: '`rules` takes a mapping of rule ids to `off`, `hint`, `information`, `warning` or `error`.',
    ko: '`rules`에는 규칙 id마다 `off`, `hint`, `information`, `warning`, `error` 중 하나를 값으로 쓴 매핑이 와야 합니다.',
  },
  'invalid-config.severity': {
    en: '`{written}` is not a severity. Write `off`, `hint`, `information`, `warning` or `error`.',
    ko: '`{written}`은(는) 심각도가 아닙니다. `off`, `hint`, `information`, `warning`, `error` 중 하나를 쓰세요.',
  },
  'invalid-config.fixed-rule': {
    en: 'The severity of `{id}` cannot be changed, because nothing is checked until it is resolved.',
    ko: '`{id}` 문제를 해결할 때까지는 아무것도 검사하지 않으므로 심각도를 바꿀 수 없습니다.',
  },
  'invalid-config.glob-empty': {
    en: 'An empty glob matches nothing. Remove it.',
    ko: '빈 glob 패턴은 어떤 파일과도 일치하지 않습니다. 제거하세요.',
  },
  'invalid-config.glob-syntax': {
    en: '`{glob}` is not a valid glob: a bracket, brace or parenthesis is not closed.',
    ko: '`{glob}`은(는) 올바른 glob 패턴이 아닙니다. 닫히지 않은 괄호가 있습니다.',
  },
  'invalid-config.glob-backslash': {
    en: '`{glob}` contains a backslash. Globs separate folders with `/` on every system.',
    ko: '`{glob}`에 백슬래시가 있습니다. glob 패턴에서는 모든 시스템에서 폴더를 `/`로 구분합니다.',
  },
  'invalid-config.glob-outside': {
    en: '`{glob}` points outside the folder of this configuration, to which globs are relative, so it matches nothing.',
    ko: 'glob 패턴은 이 설정 파일의 폴더를 기준으로 하는데, `{glob}`은(는) 그 밖을 가리키므로 어떤 파일과도 일치하지 않습니다.',
  },
  'invalid-config.glob-negated': {
    en: '`{glob}` excludes files from what the globs before it match, but there is none before it.',
    ko: '`{glob}`은(는) 앞의 glob 패턴과 일치하는 파일에서 일부를 제외하는데, 앞에 다른 패턴이 없습니다.',
  },
  'invalid-config.glob-complex': {
    en: '`{glob}` has more wildcards than can be matched in bounded time. Use at most three `*` and three pairs of braces in one name, and no `+(…)`, `*(…)` or `@(…)`.',
    ko: '`{glob}`에는 제한된 시간 안에 처리할 수 없을 만큼 와일드카드가 많습니다. 이름 하나에 `*`와 중괄호 쌍은 각각 세 개까지만 쓰고, `+(…)`, `*(…)`, `@(…)`는 쓰지 마세요.',
  },
  'invalid-config.glob-brace': {
    en: '`{glob}` has a `/` inside braces. Write one glob per folder.',
    ko: '`{glob}`의 중괄호 안에 `/`가 있습니다. 폴더마다 glob 패턴을 하나씩 쓰세요.',
  },
  'invalid-config.syntax': {
    en: 'The configuration is not valid YAML from here on. Correct it; until then, nothing under it is checked.',
    ko: '설정 파일이 여기서부터 올바른 YAML이 아닙니다. 수정하세요. 그때까지 이 설정이 적용되는 파일은 검사하지 않습니다.',
  },
  'invalid-config.documents': {
    en: 'The configuration must be a single document; nothing after this line is read. Remove the rest.',
    ko: '설정 파일에는 문서가 하나만 있어야 하며, 이 줄 뒤의 내용은 읽지 않습니다. 나머지를 제거하세요.',
  },
  'invalid-config.unreadable': {
    en: 'The configuration cannot be read ({reason}), so nothing under it is checked.',
    ko: '설정 파일을 읽을 수 없어({reason}) 이 설정이 적용되는 파일은 검사하지 않습니다.',
  },
  'unreadable.denied': { en: 'permission denied', ko: '권한 없음' },
  'unreadable.folder': { en: 'it is a folder', ko: '폴더임' },
  'unreadable.not-utf8': { en: 'it is not UTF-8 text', ko: 'UTF-8 텍스트가 아님' },
  'unreadable.too-large': { en: 'it is too large', ko: '너무 큼' },
  'unreadable.other': { en: 'the file system reported an error', ko: '파일 시스템 오류' },
});
