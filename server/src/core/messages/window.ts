import { texts } from './texts.ts';

/** Texts of compatibility windows: which versions, what bounds them, the command that lists them. */
export const windowTexts = texts({
  'window.range': { en: '{from} to {to}', ko: '{from}~{to}' },
  'window.pair': { en: '{from} and {to}', ko: '{from}, {to}' },
  'window.one': { en: '{from} only', ko: '{from}만' },
  'window.since': { en: '{from} and later', ko: '{from} 이상' },
  'window.until': { en: 'up to {to}', ko: '{to} 이하' },
  'window.every': { en: 'every version ({from} to {to})', ko: '모든 버전({from}~{to})' },
  'window.none': { en: 'no version', ko: '없음' },
  'window.and': { en: '{first}, {rest}', ko: '{first}, {rest}' },

  'window.api': { en: '`{apiVersion}` {kind}', ko: '`{apiVersion}` {kind}' },
  'window.written': { en: '`{text}`', ko: '`{text}`' },
  'window.needs': { en: '{subject} needs {version}', ko: '{subject}은(는) {version}부터 제공됩니다' },
  'window.needs-on': {
    en: '{subject} needs {version} (off by default in {off})',
    ko: '{subject}은(는) {version}부터 기본 제공됩니다({off}에서는 기본 비활성화)',
  },
  'window.gone': { en: '{subject} is gone in {version}', ko: '{subject}은(는) {version}에서 제거되었습니다' },
  'window.switched-off': {
    en: '{subject} is off by default from {version}',
    ko: '{subject}은(는) {version}부터 기본적으로 비활성화되어 있습니다',
  },
  'window.off-then-gone': {
    en: '{subject} is off by default from {version} and gone in {gone}',
    ko: '{subject}은(는) {version}부터 기본적으로 비활성화되고 {gone}에서 제거되었습니다',
  },
  'window.never-on': {
    en: '{subject} is off by default in every version that has it ({off})',
    ko: '{subject}은(는) 이를 포함하는 모든 버전({off})에서 기본적으로 비활성화되어 있습니다',
  },
  'window.never': {
    en: '{subject} is not served by any version from {oldest} to {newest}',
    ko: '{subject}은(는) {oldest}~{newest}의 어느 버전에서도 제공되지 않습니다',
  },

  'window.lens': { en: 'Kubernetes {versions}', ko: '호환 Kubernetes: {versions}' },
  'window.lens.every': {
    en: 'Kubernetes {from} to {to} (every version)',
    ko: '호환 Kubernetes: {from}~{to}(모든 버전)',
  },
  'window.lens.none': {
    en: 'No Kubernetes version serves this as written',
    ko: '호환 Kubernetes: 없음',
  },
  'window.hover': { en: 'Compatibility window: **{versions}**', ko: '호환 범위: **{versions}**' },
  'window.hover.reason': { en: '{reason}, at `{path}`', ko: '{reason}. 위치: `{path}`' },
  'window.hover.places': {
    en: '{reason}, at `{path}` and {count} more',
    ko: '{reason}. 위치: `{path}` 외 {count}곳',
  },
  'window.hover.more': { en: 'and {count} more reasons', ko: '외 이유 {count}개' },

  'window.all': { en: 'every version', ko: '모든 버전' },
  'window.unknown': { en: 'not known', ko: '알 수 없음' },
  'window.reason': { en: '{reason}, line {line}', ko: '{line}행: {reason}' },
  'window.reasons': { en: '{reason}, line {line} and {count} more', ko: '{line}행 외 {count}곳: {reason}' },
  'window.together': {
    en: '{objects} in {files}, all together: {versions}',
    ko: '{files}, {objects} 전체의 호환 범위: {versions}',
  },
  'window.nothing': {
    en: '{objects} in {files}: there is nothing of which a window is known.',
    ko: '{files}, {objects}: 호환 범위를 알 수 있는 것이 없습니다.',
  },
  'window.owned': { en: '{reason}: {place} {object}', ko: '{reason}: {place} {object}' },
  'window.owned-more': {
    en: '{reason}: {place} {object}, and {count} more',
    ko: '{reason}: {place} {object} 외 {count}개',
  },
  'window.unknown-count': {
    en: 'Not known for {count} of them, which are custom resources.',
    ko: '이 중 {count}개는 커스텀 리소스이므로 알 수 없습니다.',
  },
  'window.not': { en: '{versions} (not {asked})', ko: '{versions}({asked} 제외)' },
  'window.outside': {
    en: '{count} of {objects} not served as written by the version asked about ({versions}).',
    ko: '{objects} 중 {count}개는 지정한 버전({versions})에서 작성된 그대로 제공되지 않습니다.',
  },
  'cli.help.window': {
    en: 'list the Kubernetes versions that serve each object',
    ko: '각 오브젝트를 제공하는 Kubernetes 버전을 나열합니다',
  },
});
