import { texts } from './texts.ts';

/** Texts of migrations: their fix, the lines of their documentation, and what they have to say of an object. */
export const migrationTexts = texts({
  'migration.title': {
    en: 'Migrate to {apiVersion}',
    ko: '{apiVersion}(으)로 마이그레이션',
  },
  'migration.title-faithful': {
    en: 'Migrate to {apiVersion} (faithful: keeps the old defaults)',
    ko: '{apiVersion}(으)로 마이그레이션(faithful: 이전 기본값 유지)',
  },
  'migration.title-minimal': {
    en: 'Migrate to {apiVersion} (minimal: takes the new defaults)',
    ko: '{apiVersion}(으)로 마이그레이션(minimal: 새 기본값 적용)',
  },
  'migration.note.other-faithful': {
    en: 'It writes out the defaults of the old version: check that you want to keep them.',
    ko: '이전 버전의 기본값을 모두 써 넣으므로 그대로 유지할지 확인하세요.',
  },
  'migration.note.other-minimal': {
    en: 'The new version has other defaults: check that they suit this object.',
    ko: '새 버전은 기본값이 다르므로 이 오브젝트에 맞는지 확인하세요.',
  },

  'migration.step.api-version': {
    en: '`apiVersion` becomes `{apiVersion}`.',
    ko: '`apiVersion`을 `{apiVersion}`(으)로 변경합니다.',
  },
  'migration.step.rename': {
    en: '`{field}` is renamed to `{target}`.',
    ko: '`{field}`의 이름을 `{target}`(으)로 변경합니다.',
  },
  'migration.step.move': {
    en: '`{field}` moves to `{target}`.',
    ko: '`{field}`을(를) `{target}`(으)로 옮깁니다.',
  },
  'migration.step.add': {
    en: '`{field}` is set to `{value}` if it is absent.',
    ko: '`{field}`이(가) 없으면 `{value}`(으)로 설정합니다.',
  },
  'migration.step.add-where': {
    en: '`{field}` is set to `{value}` if it is absent and `{other}` is one of `{values}`.',
    ko: '`{field}`이(가) 없고 `{other}`이(가) `{values}` 중 하나이면 `{value}`(으)로 설정합니다.',
  },
  'migration.step.keep-default': {
    en: '`{field}` is set to `{value}` if it is absent, because the new version has another default (only in the style `faithful`).',
    ko: '새 버전의 기본값이 다르므로 `{field}`이(가) 없으면 `{value}`(으)로 설정합니다(`faithful` 방식에서만).',
  },
  'migration.step.remove': {
    en: '`{field}` is removed.',
    ko: '`{field}`을(를) 제거합니다.',
  },
  'migration.step.as-integer': {
    en: '`{field}` is written as a number.',
    ko: '`{field}`을(를) 숫자로 씁니다.',
  },

  'migration.case.integer': {
    en: 'If `{field}` is a number:',
    ko: '`{field}`이(가) 숫자인 경우:',
  },
  'migration.case.digits': {
    en: 'If `{field}` is a string of digits only, such as `"80"`:',
    ko: '`{field}`이(가) `"80"`처럼 숫자로만 된 문자열인 경우:',
  },
  'migration.case.string': {
    en: 'If `{field}` is any other string:',
    ko: '`{field}`이(가) 그 밖의 문자열인 경우:',
  },
  'migration.case.null': {
    en: 'If `{field}` is empty:',
    ko: '`{field}`이(가) 비어 있는 경우:',
  },
  'migration.case.other': {
    en: 'If `{field}` is neither a string nor an integer:',
    ko: '`{field}`이(가) 문자열도 정수도 아닌 경우:',
  },

  'migration.note.as-integer': {
    en: '`{field}` was the string `"{value}"`, which the API server rejects there. It is now the number `{value}`.',
    ko: 'API 서버가 `{field}`에 문자열을 허용하지 않으므로, 문자열 `"{value}"`을(를) 숫자 `{value}`(으)로 바꿨습니다.',
  },

  'migration.refused.both': {
    en: '`{field}` cannot become `{target}`, because that field already exists. Remove the one you do not need, then migrate.',
    ko: '`{target}`이(가) 이미 있어 `{field}`을(를) 그 자리로 옮길 수 없습니다. 필요 없는 쪽을 제거한 뒤 마이그레이션하세요.',
  },
  'migration.refused.broken': {
    en: 'The YAML of this document has errors, so rewriting it could damage it. Correct them first, then migrate.',
    ko: '이 문서의 YAML에 오류가 있어 고쳐 쓰면 내용이 손상될 수 있습니다. 먼저 오류를 수정한 뒤 마이그레이션하세요.',
  },
  'migration.refused.too-large': {
    en: 'With its aliases expanded, this object is too large to check. Write out what the aliases stand for, then migrate.',
    ko: '이 오브젝트의 별칭을 펼치면 너무 커서 검사할 수 없습니다. 별칭이 가리키는 내용을 직접 쓴 뒤 마이그레이션하세요.',
  },
  'migration.refused.alias': {
    en: 'An anchor shares content between a part that must change and a place that must not. Write the shared content out in both places, then migrate.',
    ko: '바뀌어야 하는 부분과 바뀌면 안 되는 부분이 앵커로 같은 내용을 공유합니다. 두 곳에 내용을 직접 쓴 뒤 마이그레이션하세요.',
  },
  'migration.refused.merge-key': {
    en: 'A merge key (`<<`) brings in fields that must change here but not where they are defined. Write them out here, then migrate.',
    ko: '병합 키(`<<`)로 가져온 필드가 여기서는 바뀌어야 하지만 정의된 곳에서는 바뀌면 안 됩니다. 여기에 필드를 직접 쓴 뒤 마이그레이션하세요.',
  },
  'migration.refused.layout': {
    en: 'The part that must change cannot be rewritten without reformatting the text around it. Migrate this object by hand.',
    ko: '주변 텍스트의 서식을 바꾸지 않고는 필요한 부분을 고쳐 쓸 수 없습니다. 이 오브젝트는 직접 마이그레이션하세요.',
  },

  'migration.on.ingress-empty': {
    en: 'This Ingress has neither a default backend nor rules, so `networking.k8s.io/v1` rejects it. Add one of them to `spec` first.',
    ko: '이 Ingress에는 기본 백엔드도 규칙도 없어 `networking.k8s.io/v1`에서 거부됩니다. 먼저 `spec`에 둘 중 하나를 추가하세요.',
  },
  'migration.on.ingress-patch': {
    en: 'This Ingress has neither a default backend nor rules, as is usual for a patch, so only its `apiVersion` changes. Migrate the Ingress that it patches as well.',
    ko: '이 Ingress에는 패치에서 흔히 그렇듯 기본 백엔드도 규칙도 없어 `apiVersion`만 바뀝니다. 이 패치가 적용되는 Ingress도 함께 마이그레이션하세요.',
  },
  'migration.on.ingress-no-backend': {
    en: '`{path}` has no `backend`, which `networking.k8s.io/v1` requires. Specify where its requests go.',
    ko: '`{path}`에 `networking.k8s.io/v1`에서 필수인 `backend`가 없습니다. 요청을 보낼 곳을 지정하세요.',
  },
  'migration.on.ingress-no-service-name': {
    en: '`{path}` names neither a Service nor a resource, and `networking.k8s.io/v1` requires one. Fill in `service.name`.',
    ko: '`{path}`에 Service도 리소스도 지정되어 있지 않지만 `networking.k8s.io/v1`에서는 하나가 필수입니다. `service.name`을 채우세요.',
  },
  'migration.on.ingress-no-service-port': {
    en: '`{path}` does not name the port of its Service, and `networking.k8s.io/v1` requires one. Fill in `service.port.number` or `service.port.name`.',
    ko: '`{path}`에 Service의 포트가 지정되어 있지 않지만 `networking.k8s.io/v1`에서는 필수입니다. `service.port.number`나 `service.port.name`을 채우세요.',
  },
  'migration.on.ingress-service-and-resource': {
    en: '`{path}` names both a Service and a resource, and only one is allowed. Remove the one you do not need.',
    ko: '`{path}`에 Service와 리소스가 모두 지정되어 있지만 하나만 허용됩니다. 필요 없는 쪽을 제거하세요.',
  },
  'migration.on.ingress-port-type': {
    en: '`{path}` has a `servicePort` that is neither a port number nor a port name. Correct it first, then migrate.',
    ko: '`{path}`의 `servicePort`가 포트 번호도 포트 이름도 아닙니다. 먼저 수정한 뒤 마이그레이션하세요.',
  },
  'migration.on.ingress-path': {
    en: '`{path}` has no `path`, which its `pathType` requires. The fix writes `/`: check that this is what you want.',
    ko: '`{path}`에는 `pathType`에 필요한 `path`가 없습니다. 마이그레이션하면 `/`가 들어가므로 의도한 값인지 확인하세요.',
  },
  'migration.on.ingress-class': {
    en: '`{path}["kubernetes.io/ingress.class"]` stays, because controllers still honor it. If an IngressClass of that name exists, `spec.ingressClassName` can replace it.',
    ko: '`{path}["kubernetes.io/ingress.class"]`는 컨트롤러가 여전히 따르므로 그대로 둡니다. 같은 이름의 IngressClass가 있으면 `spec.ingressClassName`으로 대체할 수 있습니다.',
  },
});
