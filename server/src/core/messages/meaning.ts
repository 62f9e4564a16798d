import { texts } from './texts.ts';

/** What a hover says that a value comes to. */
export const meaningTexts = texts({
  'meaning.cpu': { en: '= {cpus} CPU ({milli} thousandths)', ko: '= CPU {cpus}개({milli}m)' },
  'meaning.number': { en: '= {amount}', ko: '= {amount}' },
  'meaning.bytes': { en: '= {amount} bytes', ko: '= {amount}바이트' },
  'meaning.bytes-units': {
    en: '= {amount} bytes ({binary}, {decimal})',
    ko: '= {amount}바이트({binary}, {decimal})',
  },
  'meaning.part-of-byte': {
    en: '= {amount} bytes, which is less than a whole number of bytes: `m` means thousandths. Did you mean `M` or `Mi`?',
    ko: '= {amount}바이트로, 온전한 바이트 수가 아닙니다. `m`은 1000분의 1을 뜻합니다. `M`이나 `Mi`를 쓰려던 것인가요?',
  },
  'meaning.mode': {
    en: '`{octal}` (decimal {decimal}): owner `{owner}`, group `{group}`, others `{others}`',
    ko: '`{octal}`(십진수 {decimal}): 소유자 `{owner}`, 그룹 `{group}`, 기타 `{others}`',
  },
  'meaning.image-registry': { en: 'Registry: `{registry}`', ko: '레지스트리: `{registry}`' },
  'meaning.image-repository': { en: 'Repository: `{repository}`', ko: '저장소: `{repository}`' },
  'meaning.image-tag': { en: 'Tag: `{tag}`', ko: '태그: `{tag}`' },
  'meaning.image-digest': { en: 'Digest: `{digest}`', ko: '다이제스트: `{digest}`' },
  'meaning.image-latest': { en: 'No tag, which means `latest`', ko: '태그가 없으면 `latest`입니다' },
  'meaning.image-pull': {
    en: 'Without an `imagePullPolicy` it is `{policy}`',
    ko: '`imagePullPolicy`가 없으면 `{policy}`입니다',
  },
  'meaning.schedule': { en: '{words}', ko: '{words}' },
  'meaning.next-runs': { en: 'Next runs ({zone}): {next}', ko: '다음 실행({zone}): {next}' },
  'meaning.next-runs-utc': {
    en: 'Next runs (UTC, unless the controller manager runs in another time zone): {next}',
    ko: '다음 실행(UTC, 컨트롤러 매니저의 시간대가 다르면 그 시간대): {next}',
  },
  'meaning.never-runs': { en: 'Never runs', ko: '실행되지 않습니다' },
  'meaning.base64': { en: 'Base64 of {bytes} bytes', ko: 'Base64로 인코딩된 {bytes}바이트' },
  'meaning.base64-shown': {
    en: 'Base64 of {bytes} bytes. The command “Drydock: Show Decoded Secret Value” shows them.',
    ko: 'Base64로 인코딩된 {bytes}바이트입니다. 내용은 “Drydock: 디코딩된 시크릿 값 표시” 명령으로 볼 수 있습니다.',
  },
  'meaning.not-base64': { en: 'Not valid Base64', ko: '올바른 Base64가 아닙니다' },
});
