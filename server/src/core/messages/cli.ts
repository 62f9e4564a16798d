import { texts } from './texts.ts';

/** Texts of the command line: its reports, its help, and what it says when it cannot do its work. */
export const cliTexts = texts({
  'cli.severity.error': { en: 'error', ko: '오류' },
  'cli.severity.warning': { en: 'warning', ko: '경고' },
  'cli.severity.information': { en: 'information', ko: '정보' },
  'cli.severity.hint': { en: 'hint', ko: '힌트' },
  'cli.note': { en: 'note', ko: '참고' },
  'cli.fix': { en: 'fix', ko: '수정' },
  'cli.fix.safe': { en: 'safe', ko: '안전함' },
  'cli.fix.review': { en: 'review', ko: '확인 필요' },

  'cli.count.error.one': { en: '{count} error', ko: '오류 {count}개' },
  'cli.count.error.many': { en: '{count} errors', ko: '오류 {count}개' },
  'cli.count.warning.one': { en: '{count} warning', ko: '경고 {count}개' },
  'cli.count.warning.many': { en: '{count} warnings', ko: '경고 {count}개' },
  'cli.count.information.one': { en: '{count} information', ko: '정보 {count}개' },
  'cli.count.information.many': { en: '{count} information', ko: '정보 {count}개' },
  'cli.count.hint.one': { en: '{count} hint', ko: '힌트 {count}개' },
  'cli.count.hint.many': { en: '{count} hints', ko: '힌트 {count}개' },
  'cli.count.objects.one': { en: '{count} object', ko: '오브젝트 {count}개' },
  'cli.count.objects.many': { en: '{count} objects', ko: '오브젝트 {count}개' },
  'cli.count.files.one': { en: '{count} file', ko: '파일 {count}개' },
  'cli.count.files.many': { en: '{count} files', ko: '파일 {count}개' },
  'cli.count.fixes.one': { en: '{count} fix', ko: '수정 {count}개' },
  'cli.count.fixes.many': { en: '{count} fixes', ko: '수정 {count}개' },

  'cli.summary.clean': {
    en: 'Checked {objects} in {files}: nothing found.',
    ko: '{files}에서 {objects}를 검사했습니다. 문제가 없습니다.',
  },
  'cli.summary.findings': {
    en: 'Checked {objects} in {files}: {findings}.',
    ko: '{files}에서 {objects}를 검사했습니다: {findings}.',
  },
  'cli.summary.fixable.one': {
    en: '`drydock fix` can fix 1 of them.',
    ko: '이 중 1개는 `drydock fix`로 고칠 수 있습니다.',
  },
  'cli.summary.fixable.many': {
    en: '`drydock fix` can fix {count} of them.',
    ko: '이 중 {count}개는 `drydock fix`로 고칠 수 있습니다.',
  },
  'cli.no-files': {
    en: 'No YAML or JSON files to check.',
    ko: '검사할 YAML 또는 JSON 파일이 없습니다.',
  },
  'cli.progress': { en: 'Checking: {done} of {total} files', ko: '검사 중: 파일 {total}개 중 {done}개' },

  'cli.fixed.fix': { en: '{rule}: {title}', ko: '{rule}: {title}' },
  'cli.fixed.times': { en: '{rule}: {title} ({count} times)', ko: '{rule}: {title} ({count}번)' },
  'cli.fixed.summary': { en: 'Applied {fixes} in {files}.', ko: '{files}에 {fixes}를 적용했습니다.' },
  'cli.fixed.would': { en: 'Would apply {fixes} in {files}.', ko: '{files}에 {fixes}를 적용할 예정입니다.' },
  'cli.fixed.nothing': { en: 'Nothing to fix.', ko: '고칠 것이 없습니다.' },
  'cli.fixed.remaining': { en: 'Would remain: {findings}.', ko: '남는 문제: {findings}.' },

  'cli.failure.no-such-path': {
    en: '`{path}` does not exist.',
    ko: '`{path}`이(가) 존재하지 않습니다.',
  },
  'cli.failure.no-match': {
    en: 'The pattern `{path}` matches no files.',
    ko: '패턴 `{path}`과(와) 일치하는 파일이 없습니다.',
  },
  'cli.failure.unreadable': {
    en: '`{path}` cannot be read: {reason}.',
    ko: '`{path}`을(를) 읽을 수 없습니다: {reason}.',
  },
  'cli.failure.not-utf8-input': {
    en: 'Standard input cannot be read: it is not UTF-8 text.',
    ko: '표준 입력을 읽을 수 없습니다: UTF-8 텍스트가 아닙니다.',
  },
  'cli.failure.too-large': {
    en: '`{path}` was not checked in full: part of it exceeds the {limit} million characters that Drydock reads. Split it.',
    ko: '`{path}`에 Drydock이 읽을 수 있는 {limit}백만 자를 넘는 부분이 있어 전부 검사하지는 못했습니다. 파일을 나누세요.',
  },
  'cli.failure.input-alone': {
    en: '`-` (standard input) cannot be combined with other paths.',
    ko: '`-`(표준 입력)는 다른 경로와 함께 사용할 수 없습니다.',
  },
  'cli.failure.config': { en: '{file}:{line}: {problem}', ko: '{file}:{line}: {problem}' },
  'cli.failure.no-config': {
    en: 'The configuration file `{path}` does not exist.',
    ko: '설정 파일 `{path}`이(가) 존재하지 않습니다.',
  },
  'cli.failure.changed': {
    en: '`{path}` changed while it was being fixed, so it was left as it is. Run the command again.',
    ko: '수정하는 동안 `{path}`의 내용이 바뀌어 그대로 두었습니다. 명령을 다시 실행하세요.',
  },
  'cli.failure.not-written': {
    en: '`{path}` cannot be written: {reason}.',
    ko: '`{path}`에 쓸 수 없습니다: {reason}.',
  },

  'cli.failure.unknown-command': {
    en: 'Unknown command `{command}`; the commands are {commands}.',
    ko: '알 수 없는 명령입니다: `{command}`. 사용할 수 있는 명령: {commands}.',
  },
  'cli.failure.unknown-command.did-you-mean': {
    en: 'Unknown command `{command}`; did you mean `{suggestion}`?',
    ko: '알 수 없는 명령입니다: `{command}`. 혹시 `{suggestion}`인가요?',
  },
  'cli.failure.unknown-option': {
    en: 'Unknown option `{option}`; see `drydock {command}--help`.',
    ko: '알 수 없는 옵션입니다: `{option}`. `drydock {command}--help`를 참고하세요.',
  },
  'cli.failure.unknown-option.did-you-mean': {
    en: 'Unknown option `{option}`; did you mean `{suggestion}`?',
    ko: '알 수 없는 옵션입니다: `{option}`. 혹시 `{suggestion}`인가요?',
  },
  'cli.failure.missing-value': {
    en: 'The option `{option}` needs a value.',
    ko: '옵션 `{option}`에는 값이 필요합니다.',
  },
  'cli.failure.excess-argument': {
    en: 'Too many arguments for `drydock {command}`; see `drydock {command} --help`.',
    ko: '`drydock {command}`에 인수가 너무 많습니다. `drydock {command} --help`를 참고하세요.',
  },
  'cli.failure.arguments': { en: 'The arguments cannot be read: {reason}', ko: '인수를 읽을 수 없습니다: {reason}' },
  'cli.failure.value': {
    en: '`{option}` takes {choices}, not `{value}`.',
    ko: '`{option}`에 사용할 수 있는 값은 {choices}입니다. `{value}`은(는) 사용할 수 없습니다.',
  },
  'cli.failure.unknown-rule': {
    en: '`{option}`: there is no rule `{value}`; `drydock explain` lists them all.',
    ko: '`{option}`: `{value}` 규칙이 없습니다. 전체 목록은 `drydock explain`으로 볼 수 있습니다.',
  },
  'cli.failure.unknown-rule.did-you-mean': {
    en: '`{option}`: there is no rule `{value}`; did you mean `{suggestion}`?',
    ko: '`{option}`: `{value}` 규칙이 없습니다. 혹시 `{suggestion}`인가요?',
  },
  'cli.failure.unknown-selection': {
    en: '`--only`: `{value}` is neither a category ({categories}) nor a rule.',
    ko: '`--only`: `{value}`은(는) 범주({categories})도 규칙도 아닙니다.',
  },
  'cli.failure.unknown-selection.did-you-mean': {
    en: '`--only`: `{value}` is neither a category nor a rule; did you mean `{suggestion}`?',
    ko: '`--only`: `{value}`은(는) 범주도 규칙도 아닙니다. 혹시 `{suggestion}`인가요?',
  },
  'cli.failure.fixed-rule': {
    en: '`--rule`: the severity of `{value}` cannot be changed, because nothing is checked until it is resolved.',
    ko: '`--rule`: `{value}` 문제를 해결할 때까지는 아무것도 검사하지 않으므로 심각도를 바꿀 수 없습니다.',
  },
  'cli.failure.rule-form': {
    en: '`--rule` takes ID=SEVERITY, such as `unknown-field=warning`, not `{value}`.',
    ko: '`--rule`의 값은 `unknown-field=warning`처럼 규칙=심각도 형식입니다. `{value}`은(는) 사용할 수 없습니다.',
  },
  'cli.failure.unexpected': {
    en: 'Internal error in Drydock: {reason}',
    ko: 'Drydock 내부 오류입니다: {reason}',
  },

  'cli.failure.unknown-topic': {
    en: '`{topic}` is neither a rule nor a kind in Kubernetes {oldest} to {newest}.',
    ko: '`{topic}`은(는) 규칙도 아니고 Kubernetes {oldest}~{newest}의 kind도 아닙니다.',
  },
  'cli.failure.unknown-topic.did-you-mean': {
    en: '`{topic}` is neither a rule nor a kind; did you mean `{suggestion}`?',
    ko: '`{topic}`은(는) 규칙도 kind도 아닙니다. 혹시 `{suggestion}`인가요?',
  },
  'cli.failure.unknown-path': {
    en: '`{field}` is not a field of {definition} in any Kubernetes version from {oldest} to {newest}.',
    ko: 'Kubernetes {oldest}~{newest}의 어느 버전에서도 `{field}`은(는) {definition}의 필드가 아닙니다.',
  },
  'cli.failure.unknown-path.did-you-mean': {
    en: '`{field}` is not a field of {definition}; did you mean `{suggestion}`?',
    ko: '`{field}`은(는) {definition}의 필드가 아닙니다. 혹시 `{suggestion}`인가요?',
  },
  'cli.failure.no-fields': {
    en: '`{path}` is {type}, which has no fields, so it has no `{field}`.',
    ko: '`{path}`은(는) 필드가 없는 {type}이므로 `{field}` 필드가 없습니다.',
  },

  'cli.help.description': {
    en: 'Checks Kubernetes manifests against the Kubernetes version of your cluster, and rewrites what newer versions no longer accept.',
    ko: '클러스터의 Kubernetes 버전을 기준으로 매니페스트를 검사하고, 새 버전이 더 이상 받아들이지 않는 부분을 고쳐 씁니다.',
  },
  'cli.help.usage': { en: 'Usage:', ko: '사용법:' },
  'cli.help.arguments': { en: 'Arguments:', ko: '인수:' },
  'cli.help.options': { en: 'Options:', ko: '옵션:' },
  'cli.help.global-options': { en: 'Global Options:', ko: '공통 옵션:' },
  'cli.help.commands': { en: 'Commands:', ko: '명령:' },
  'cli.help.check': { en: 'report what is wrong', ko: '잘못된 부분을 찾아 보고합니다' },
  'cli.help.fix': { en: 'apply safe fixes', ko: '안전한 수정을 적용합니다' },
  'cli.help.explain': { en: 'explain a rule, a kind or a field', ko: '규칙, kind 또는 필드를 설명합니다' },
  'cli.help.lsp': { en: 'run the language server', ko: '언어 서버를 실행합니다' },
  'cli.help.paths': {
    en: 'files, folders or globs; - for standard input (default: the current folder)',
    ko: '파일, 폴더 또는 glob 패턴. 표준 입력은 - (기본값: 현재 폴더)',
  },
  'cli.help.topic': {
    en: 'a rule (unknown-field), a kind (Deployment, deploy, apps/v1/Deployment) or a field (Deployment.spec.strategy); all rules if omitted',
    ko: '규칙(unknown-field), kind(Deployment, deploy, apps/v1/Deployment) 또는 필드(Deployment.spec.strategy). 생략하면 모든 규칙',
  },
  'cli.help.kubernetes': {
    en: 'Kubernetes version to check against, unless a comment in the file sets one',
    ko: '검사 기준 Kubernetes 버전(파일 안의 주석이 우선)',
  },
  'cli.help.config': {
    en: 'use this configuration instead of .drydock.yaml',
    ko: '.drydock.yaml 대신 사용할 설정 파일',
  },
  'cli.help.only': {
    en: 'check only these categories or rules, separated by commas; repeatable',
    ko: '검사할 범주나 규칙. 쉼표로 구분(반복 가능)',
  },
  'cli.help.rule': {
    en: 'severity of a rule: off, hint, information, warning or error; repeatable',
    ko: '규칙의 심각도: off, hint, information, warning, error(반복 가능)',
  },
  'cli.help.format': { en: 'format of the report: {formats}', ko: '보고서 형식: {formats}' },
  'cli.help.migration-style': {
    en: 'faithful (default) keeps the old defaults where they differ, minimal takes the new ones',
    ko: 'faithful(기본값)은 서로 다른 기본값을 이전 값으로 유지하고, minimal은 새 기본값을 적용',
  },
  'cli.help.stdin-filename': {
    en: 'file name to assume for standard input, which decides its configuration',
    ko: '표준 입력에 붙일 파일 이름(적용할 설정 파일을 결정)',
  },
  'cli.help.dry-run': {
    en: 'print the changes as a unified diff and write nothing; exit status 1 if there are any',
    ko: '파일을 바꾸지 않고 변경 내용을 unified diff로 출력합니다(변경 내용이 있으면 종료 상태 1)',
  },
  'cli.help.include-review': {
    en: 'also apply fixes that need review (the first one of each finding)',
    ko: '확인이 필요한 수정도 적용합니다(문제마다 첫 번째 수정)',
  },
  'cli.help.stdio': {
    en: 'communicate over standard input and output (default)',
    ko: '표준 입출력으로 통신합니다(기본값)',
  },
  'cli.help.color': { en: 'colors: auto, always or never', ko: '색상: auto, always, never' },
  'cli.help.lang': {
    en: 'language: en or ko (default: from the environment)',
    ko: '언어: en, ko(기본값: 환경 변수의 언어)',
  },
  'cli.help.version': { en: 'print the version', ko: '버전을 출력합니다' },
  'cli.help.help': { en: 'print this help', ko: '도움말을 출력합니다' },
  'cli.help.exit-status': {
    en: 'Exit status: 0 no findings at error severity, 1 findings at error severity, 2 the command could not do its work.',
    ko: '종료 상태: 0 오류 심각도의 문제 없음, 1 오류 심각도의 문제 있음, 2 명령을 수행하지 못함.',
  },

  'cli.explain.weight': {
    en: 'category {category}, {severity} by default',
    ko: '범주 {category}, 기본 심각도 {severity}',
  },
  'cli.explain.example': {
    en: 'Example, checked against Kubernetes {version}:',
    ko: '예시(Kubernetes {version} 기준):',
  },
  'cli.explain.example-config': { en: 'Example, a `.drydock.yaml`:', ko: '예시(`.drydock.yaml`):' },
  'cli.explain.rules': { en: 'Rules of category {category}:', ko: '범주 {category}의 규칙:' },
  'cli.explain.more': {
    en: '`drydock explain RULE` explains one of them.',
    ko: '규칙 하나를 자세히 보려면 `drydock explain 규칙`을 실행하세요.',
  },
  'cli.explain.versions': { en: 'API versions:', ko: 'API 버전:' },
  'cli.explain.definitions': { en: 'Definitions with this name:', ko: '같은 이름의 정의:' },
  'cli.explain.fields': { en: 'Fields in Kubernetes {version}:', ko: 'Kubernetes {version}의 필드:' },
  'cli.explain.not-in-version': {
    en: 'Not part of a Kubernetes {version} cluster with default settings; shown as of Kubernetes {nearest}.',
    ko: '기본 설정의 Kubernetes {version} 클러스터에는 없습니다. Kubernetes {nearest} 기준으로 설명합니다.',
  },
  'cli.explain.type': { en: '{type}', ko: '{type}' },
  'cli.explain.required': { en: 'required', ko: '필수' },
  'cli.explain.deprecated': { en: 'deprecated since {version}', ko: '{version}부터 사용 중단(deprecated)' },
  'cli.explain.off': { en: 'off by default', ko: '기본 비활성화' },
});
