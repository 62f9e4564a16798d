import { texts } from './texts.ts';

/** Texts of the rules of category `lifecycle` that speak of kinds and fields. */
export const lifecycleTexts = texts({
  'removed-api.title': { en: 'Removed API', ko: '제거된 API' },
  'removed-api.what': {
    en: 'A kind in an API version that this Kubernetes version no longer serves.',
    ko: '이 Kubernetes 버전이 더 이상 제공하지 않는 API 버전의 kind입니다.',
  },
  'removed-api.why': {
    en: 'kubectl fails with "no matches for kind", and the object is not applied. Migrate it to the API version that replaces this one.',
    ko: 'kubectl이 "no matches for kind" 오류를 내며 오브젝트가 적용되지 않습니다. 대체 API 버전으로 마이그레이션하세요.',
  },
  'removed-api.replaced': {
    en: '`{apiVersion}` {kind} is no longer served as of Kubernetes {removed} (this file is checked against {version}). Use `{replacement}`.',
    ko: '`{apiVersion}` {kind}은(는) Kubernetes {removed}부터 제공되지 않습니다(이 파일의 검사 기준 버전: {version}). `{replacement}`을(를) 사용하세요.',
  },
  'removed-api.replaced-later': {
    en: '`{apiVersion}` {kind} is no longer served as of Kubernetes {removed} (this file is checked against {version}). Its replacement, `{replacement}`, is available from {available}.',
    ko: '`{apiVersion}` {kind}은(는) Kubernetes {removed}부터 제공되지 않습니다(이 파일의 검사 기준 버전: {version}). 대체 API `{replacement}`은(는) {available}부터 제공됩니다.',
  },
  'removed-api.replaced-twice': {
    en: '`{apiVersion}` {kind} is no longer served as of Kubernetes {removed} (this file is checked against {version}). Use `{target}` until Kubernetes {available} brings `{replacement}`.',
    ko: '`{apiVersion}` {kind}은(는) Kubernetes {removed}부터 제공되지 않습니다(이 파일의 검사 기준 버전: {version}). `{replacement}`이(가) 제공되는 Kubernetes {available} 전까지는 `{target}`을(를) 사용하세요.',
  },
  'removed-api.gone': {
    en: '`{apiVersion}` {kind} is no longer served as of Kubernetes {removed} (this file is checked against {version}), and nothing replaces it.',
    ko: '`{apiVersion}` {kind}은(는) Kubernetes {removed}부터 제공되지 않으며(이 파일의 검사 기준 버전: {version}), 대체 API가 없습니다.',
  },

  'removed-api.instead': {
    en: '`{apiVersion}` {kind} is no longer served as of Kubernetes {removed} (this file is checked against {version}). {advice}',
    ko: '`{apiVersion}` {kind}은(는) Kubernetes {removed}부터 제공되지 않습니다(이 파일의 검사 기준 버전: {version}). {advice}',
  },

  'no-migration.message': {
    en: '{text} It cannot be migrated automatically. {reason}',
    ko: '{text} 자동으로 마이그레이션할 수 없습니다. {reason}',
  },

  'deprecated-api.title': { en: 'Deprecated API', ko: '사용 중단된 API' },
  'deprecated-api.what': {
    en: 'A kind in an API version that is still served but on its way out.',
    ko: '아직 제공되지만 사용 중단(deprecated)되어 언젠가 제거될 API 버전의 kind입니다.',
  },
  'deprecated-api.why': {
    en: 'The API server warns on every request, and a later Kubernetes version will reject the object. Migrate while both versions are served.',
    ko: 'API 서버가 요청마다 경고를 보내며, 이후 Kubernetes 버전은 이 오브젝트를 거부합니다. 두 버전이 모두 제공되는 동안 마이그레이션하세요.',
  },
  'deprecated-api.message': {
    en: '`{apiVersion}` {kind} is deprecated as of Kubernetes {deprecated}{end}. {advice}',
    ko: '`{apiVersion}` {kind}은(는) Kubernetes {deprecated}에서 사용 중단(deprecated)되었습니다{end}. {advice}',
  },
  'deprecated-api.removed': { en: ' and no longer served as of {removed}', ko: '({removed}부터 제공되지 않음)' },
  'deprecated-api.planned': { en: ' and scheduled for removal in {removed}', ko: '({removed}에서 제거 예정)' },
  'deprecated-api.open': { en: '', ko: '' },
  'deprecated-api.use': { en: 'Use `{replacement}`.', ko: '`{replacement}`을(를) 사용하세요.' },
  'deprecated-api.use-later': {
    en: 'Its replacement, `{replacement}`, is available from {available}.',
    ko: '대체 API `{replacement}`은(는) {available}부터 제공됩니다.',
  },
  'deprecated-api.use-until': {
    en: 'Use `{target}` until Kubernetes {available} brings `{replacement}`.',
    ko: '`{replacement}`이(가) 제공되는 Kubernetes {available} 전까지는 `{target}`을(를) 사용하세요.',
  },
  'deprecated-api.no-replacement': { en: 'Nothing replaces it.', ko: '대체 API가 없습니다.' },

  'not-yet-served-api.title': { en: 'API not yet served', ko: '아직 제공되지 않는 API' },
  'not-yet-served-api.what': {
    en: 'A kind in an API version that only later Kubernetes versions serve.',
    ko: '이후 Kubernetes 버전에서만 제공되는 API 버전의 kind입니다.',
  },
  'not-yet-served-api.why': {
    en: 'kubectl fails with "no matches for kind". Use an API version that the cluster serves, or correct the pinned version.',
    ko: 'kubectl이 "no matches for kind" 오류를 냅니다. 클러스터가 제공하는 API 버전을 사용하거나, 고정된 버전을 바로잡으세요.',
  },
  'not-yet-served-api.message': {
    en: '`{apiVersion}` {kind} is not served before Kubernetes {introduced}; this file is checked against {version}.',
    ko: '`{apiVersion}` {kind}은(는) Kubernetes {introduced}부터 제공됩니다. 이 파일의 검사 기준 버전은 {version}입니다.',
  },
  'not-yet-served-api.older': {
    en: '`{apiVersion}` {kind} is not served before Kubernetes {introduced}; this file is checked against {version}, which serves it as `{older}`.',
    ko: '`{apiVersion}` {kind}은(는) Kubernetes {introduced}부터 제공됩니다. 이 파일의 검사 기준 버전 {version}에서는 `{older}`을(를) 사용하세요.',
  },

  'off-by-default-api.title': { en: 'API off by default', ko: '기본적으로 비활성화된 API' },
  'off-by-default-api.what': {
    en: 'An alpha API, or a beta API introduced in 1.24 or later, that a cluster serves only if told to.',
    ko: '클러스터를 따로 설정해야만 제공되는 알파 API, 또는 1.24부터 도입된 베타 API입니다.',
  },
  'off-by-default-api.why': {
    en: 'On a cluster with default settings, kubectl fails with "no matches for kind". Turn the API on with `--runtime-config` on the API server, or use a version that is on.',
    ko: '기본 설정의 클러스터에서는 kubectl이 "no matches for kind" 오류를 냅니다. API 서버의 `--runtime-config`로 활성화하거나, 활성화되어 있는 버전을 사용하세요.',
  },
  'off-by-default-api.message': {
    en: '`{apiVersion}` {kind} is {stage} in Kubernetes {version} and off by default: the API server needs `--runtime-config={apiVersion}=true`.',
    ko: '`{apiVersion}` {kind}은(는) Kubernetes {version}에서 {stage}이며 기본적으로 비활성화되어 있습니다. API 서버에 `--runtime-config={apiVersion}=true`가 필요합니다.',
  },
  'stage.alpha': { en: 'alpha', ko: '알파' },
  'stage.beta': { en: 'beta', ko: '베타' },
  'stage.stable': { en: 'stable', ko: '안정 버전' },

  'removed-field.title': { en: 'Removed field', ko: '제거된 필드' },
  'removed-field.what': {
    en: 'A field that earlier Kubernetes versions have and this one does not.',
    ko: '이전 Kubernetes 버전에는 있지만 이 버전에는 없는 필드입니다.',
  },
  'removed-field.why': {
    en: 'kubectl rejects the object; with other clients, the API server silently drops the field. Remove it, or use what replaced it.',
    ko: 'kubectl은 오브젝트를 거부하고, 다른 클라이언트를 쓰면 API 서버가 필드를 조용히 버립니다. 필드를 제거하거나 대체 필드를 사용하세요.',
  },
  'removed-field.message': {
    en: '`{field}` of {definition} exists only up to Kubernetes {last}; this file is checked against {version}. {advice}',
    ko: '{definition}의 `{field}`은(는) Kubernetes {last}까지만 있습니다. 이 파일의 검사 기준 버전은 {version}입니다. {advice}',
  },

  'not-yet-available-field.title': { en: 'Field not yet available', ko: '아직 사용할 수 없는 필드' },
  'not-yet-available-field.what': {
    en: 'A field that a later Kubernetes version adds, or whose feature gate is off by default in this version.',
    ko: '이후 Kubernetes 버전에서 추가되거나, 기능 게이트가 이 버전에서 기본적으로 비활성화되어 있는 필드입니다.',
  },
  'not-yet-available-field.why': {
    en: 'A cluster that does not know the field rejects or drops it; one whose gate is off drops it silently, which can change what the object means. Wait for the version that has it, or turn the gate on and suppress this finding.',
    ko: '필드를 모르는 클러스터는 오브젝트를 거부하거나 필드를 버리고, 게이트가 꺼진 클러스터는 필드를 조용히 버려 오브젝트의 의미가 달라질 수 있습니다. 필드가 있는 버전을 기다리거나, 게이트를 켜고 이 문제를 억제하세요.',
  },
  'not-yet-available-field.message': {
    en: '`{field}` of {definition} is served from Kubernetes {first}{stages}. This file is checked against {version}.',
    ko: '{definition}의 `{field}`은(는) Kubernetes {first}부터 제공됩니다{stages}. 이 파일의 검사 기준 버전은 {version}입니다.',
  },
  'not-yet-available-field.on': { en: ' ({stage})', ko: '({stage})' },
  'not-yet-available-field.off-then-on': {
    en: ' ({stage}, off by default; on by default from {on})',
    ko: '({stage}, 기본 비활성화, {on}부터 기본 활성화)',
  },
  'not-yet-available-field.off': { en: ' ({stage}, off by default)', ko: '({stage}, 기본 비활성화)' },
  'not-yet-available-field.no-stage': { en: '', ko: '' },
  'not-yet-available-field.gate-off': {
    en: '`{field}` is {stage} in Kubernetes {version} and its feature gate `{gate}` is off by default{on}: {consequence}',
    ko: '`{field}`은(는) Kubernetes {version}에서 {stage}이며 기능 게이트 `{gate}`이(가) 기본적으로 비활성화되어 있습니다{on}. {consequence}',
  },
  'not-yet-available-field.on-from': { en: ' (on from {version})', ko: '({version}부터 활성화)' },
  'not-yet-available-field.never-on': { en: '', ko: '' },
  'gate-off.dropped': { en: 'the API server drops the field.', ko: 'API 서버가 필드를 버립니다.' },
  'gate-off.rejected': { en: 'the API server rejects the object.', ko: 'API 서버가 오브젝트를 거부합니다.' },
  'gate-off.empty-dir': {
    en: 'the volume becomes an `emptyDir`, and its data is lost with the Pod.',
    ko: '볼륨이 `emptyDir`가 되어 파드가 삭제되면 데이터도 사라집니다.',
  },
  'gate-off.init-container': {
    en: 'the field is dropped, and the sidecar becomes a regular init container, which has to finish before the Pod starts.',
    ko: '필드가 버려지고 사이드카가 일반 초기화 컨테이너가 되어, 이 컨테이너가 끝나야 파드가 시작됩니다.',
  },
  'gate-off.hook-removed': { en: 'the API server removes the hook.', ko: 'API 서버가 훅을 제거합니다.' },
  'gate-off.volume-removed': {
    en: 'the API server removes the volume and its mounts.',
    ko: 'API 서버가 볼륨과 그 마운트를 제거합니다.',
  },
  'gate-off.source-emptied': {
    en: 'the source is left empty.',
    ko: '소스가 빈 상태가 됩니다.',
  },
});
