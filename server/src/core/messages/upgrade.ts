import { texts } from './texts.ts';

/** Texts of the upgrade preview. */
export const upgradeTexts = texts({
  'unchecked.title': { en: 'Not checked ({count}):', ko: '검사하지 못함({count}건):' },
  'unchecked.template': {
    en: 'a template, whose objects are known only after it is rendered',
    ko: '렌더링해야 오브젝트를 알 수 있는 템플릿입니다',
  },
  'unchecked.broken': {
    en: 'the YAML cannot be read from here on',
    ko: '여기서부터 YAML을 읽을 수 없습니다',
  },
  'unchecked.too-large': {
    en: 'the document exceeds the {limit} million characters that Drydock reads',
    ko: '문서가 Drydock이 읽을 수 있는 {limit}백만 자를 넘습니다',
  },
  'unchecked.no-pin': {
    en: 'no Kubernetes version is pinned, so the version to upgrade from is not known',
    ko: '고정된 Kubernetes 버전이 없어 어느 버전에서 업그레이드하는지 알 수 없습니다',
  },

  'upgrade.head': {
    en: 'From Kubernetes {from} to {to}: {objects} in {files}',
    ko: 'Kubernetes {from}에서 {to}(으)로: {files}, {objects}',
  },
  'upgrade.head.pins': {
    en: 'From the pinned versions to Kubernetes {to}: {objects} in {files}',
    ko: '고정된 버전에서 Kubernetes {to}(으)로: {files}, {objects}',
  },
  'upgrade.column.version': { en: 'Kubernetes', ko: 'Kubernetes 버전' },
  'upgrade.column.breaks': { en: 'objects that break', ko: '깨지는 오브젝트' },
  'upgrade.column.warns': { en: 'only warned of', ko: '경고만' },
  'upgrade.column.safe': { en: 'safe fixes', ko: '안전한 수정' },
  'upgrade.column.review': { en: 'to review', ko: '확인 필요' },
  'upgrade.column.none': { en: 'by hand', ko: '직접 수정' },
  'upgrade.column.fixed': { en: 'fixed', ko: '수정됨' },
  'upgrade.column.left': { en: 'left', ko: '남음' },
  'upgrade.row.already': { en: 'already', ko: '이미' },
  'upgrade.row.total': { en: 'total', ko: '합계' },
  'upgrade.breaks': { en: 'breaks in {version}', ko: '{version}에서 깨짐' },
  'upgrade.warns': { en: 'warns from {version}', ko: '{version}부터 경고' },
  'upgrade.old': {
    en: 'Broken or deprecated already in the version upgraded from ({count}):',
    ko: '업그레이드 전 버전에서 이미 깨지거나 사용 중단된 것({count}곳):',
  },
  'upgrade.old.safe': { en: '(safe fix)', ko: '(안전한 수정)' },
  'upgrade.old.review': { en: '(fix to review)', ko: '(확인이 필요한 수정)' },
  'upgrade.old.none': { en: '(by hand)', ko: '(직접 수정)' },
  'upgrade.old.fixed': { en: '(fixed)', ko: '(수정함)' },
  'upgrade.old.would-fix': { en: '(would be fixed)', ko: '(수정 예정)' },
  'upgrade.fix': { en: 'Fix: {title} ({grade})', ko: '수정: {title}({grade})' },
  'upgrade.fixed': { en: 'Fixed: {title}', ko: '수정함: {title}' },
  'upgrade.would-fix': { en: 'Would be fixed: {title}', ko: '수정 예정: {title}' },
  'upgrade.by-hand': { en: 'To be changed by hand.', ko: '직접 수정해야 합니다.' },
  'upgrade.pins': {
    en: 'Pinned to older versions; change these to {to} when your clusters run it:',
    ko: '이전 버전으로 고정되어 있습니다. 클러스터를 업그레이드하면 {to}(으)로 바꾸세요:',
  },
  'upgrade.summary.clean': {
    en: 'Nothing breaks or is deprecated on the way to {to}.',
    ko: '{to}까지 깨지거나 사용 중단되는 것이 없습니다.',
  },
  'cli.count.places.one': { en: '{count} place', ko: '{count}곳' },
  'cli.count.places.many': { en: '{count} places', ko: '{count}곳' },
  'upgrade.summary.safe': { en: '{count} with a safe fix (`--write`)', ko: '안전한 수정 {count}곳(`--write`)' },
  'upgrade.summary.review': {
    en: '{count} with a fix to review (`--write --include-review`)',
    ko: '확인이 필요한 수정 {count}곳(`--write --include-review`)',
  },
  'upgrade.summary.none': { en: '{count} to change by hand', ko: '직접 수정 {count}곳' },
  'upgrade.summary.dry-run': {
    en: 'Would fix {fixed} in {files}; {left} would be left.',
    ko: '{files}에서 {fixed}을 수정할 예정이며 {left}이 남습니다.',
  },
  'upgrade.summary.written': {
    en: 'Fixed {fixed} in {files}; {left} left.',
    ko: '{files}에서 {fixed}을 수정했으며 {left}이 남았습니다.',
  },
  'upgrade.summary.unchanged': {
    en: 'Nothing to fix automatically; {left} left.',
    ko: '자동으로 수정할 것이 없으며 {left}이 남습니다.',
  },
  'upgrade.progress': { en: 'Looking at the upgrade', ko: '업그레이드 살펴보는 중' },
  'upgrade.titles': { en: '{title}, and {count} more', ko: '{title} 외 {count}개' },
  'upgrade.failure.no-pin': {
    en: '`{path}` is pinned to no Kubernetes version; give the version that your cluster runs with `--from`.',
    ko: '`{path}`에 고정된 Kubernetes 버전이 없습니다. 클러스터의 현재 버전을 `--from`으로 지정하세요.',
  },
  'upgrade.failure.direction': {
    en: '`--from {from} --to {to}` is no upgrade; `--to` must be the later version.',
    ko: '`--from {from} --to {to}`은(는) 업그레이드가 아닙니다. `--to`가 더 최신 버전이어야 합니다.',
  },
  'upgrade.failure.version': {
    en: '`{option}` takes a Kubernetes version from {oldest} to {newest}, not `{value}`.',
    ko: '`{option}`에는 {oldest}~{newest}의 Kubernetes 버전을 지정합니다. `{value}`은(는) 사용할 수 없습니다.',
  },
  'cli.help.upgrade': {
    en: 'preview what breaks between two versions; migrate with --write',
    ko: '두 버전 사이에 무엇이 깨지는지 미리 봅니다. --write로 마이그레이션합니다',
  },
  'cli.help.from': {
    en: 'version that the cluster runs now (default: the pinned one)',
    ko: '클러스터의 현재 버전(기본값: 고정된 버전)',
  },
  'cli.help.to': {
    en: 'version to upgrade to (default: the newest one known)',
    ko: '업그레이드할 버전(기본값: Drydock이 아는 최신 버전)',
  },
  'cli.help.write': {
    en: 'apply the safe fixes for the version upgraded to',
    ko: '업그레이드할 버전에 맞는 안전한 수정을 적용합니다',
  },
  'cli.help.upgrade-dry-run': {
    en: 'print what --write would change as a unified diff, and write nothing',
    ko: '--write로 바뀔 내용을 통합 diff로 출력하고 파일은 쓰지 않습니다',
  },
});
