import { texts } from './texts.ts';

/** Texts of the rule `stale-api-reference`. */
export const staleReferenceTexts = texts({
  'stale-api-reference.title': { en: 'Stale API reference', ko: '오래된 API 참조' },
  'stale-api-reference.what': {
    en: 'A reference to an API group or version that a kind has left: the target of an autoscaler, a rule of RBAC, of an admission webhook or policy, a counted resource of a quota, an owner; and the copy of an object that kubectl keeps in an annotation.',
    ko: 'kind가 떠난 API 그룹이나 버전을 가리키는 참조입니다. 오토스케일러의 대상, RBAC·어드미션 웹훅·어드미션 정책의 규칙, 쿼터가 세는 리소스, 소유자 참조를 찾으며, kubectl이 어노테이션에 남긴 오브젝트 사본도 찾습니다.',
  },
  'stale-api-reference.why': {
    en: 'When a kind moves, whatever names it in other objects has to move along. The API server stores such references unchecked, and they fail later and quietly: the autoscaler does not scale, the role grants nothing, the webhook is not called, the quota does not count. RBAC and admission rules compare groups literally; where clusters of several versions are served, name both groups.',
    ko: 'kind가 옮겨 가면 다른 오브젝트에서 그 kind를 가리키는 곳도 함께 바꿔야 합니다. API 서버는 이런 참조를 확인하지 않고 저장하므로 나중에 조용히 실패합니다. 오토스케일러가 스케일하지 않고, 롤이 아무 권한도 부여하지 않으며, 웹훅이 호출되지 않고, 쿼터가 세지 않습니다. RBAC와 어드미션 규칙은 그룹을 글자 그대로 비교하므로, 여러 버전의 클러스터를 지원하려면 두 그룹을 모두 쓰세요.',
  },

  'stale-api-reference.use': { en: 'Use `{now}`.', ko: '`{now}`을(를) 사용하세요.' },
  'stale-api-reference.nothing-instead': {
    en: 'Nothing replaces it.',
    ko: '이를 대체하는 API가 없습니다.',
  },
  'stale-api-reference.target-deprecated': {
    en: '`{apiVersion}` {kind} is deprecated as of Kubernetes {since}; Kubernetes {version} still serves it. {advice}',
    ko: '`{apiVersion}` {kind}은(는) Kubernetes {since}에서 사용 중단(deprecated)되었지만 Kubernetes {version}은(는) 아직 제공합니다. {advice}',
  },
  'stale-api-reference.target-works': {
    en: '`{apiVersion}` {kind} is no longer served as of Kubernetes {since}. The autoscaler goes by group and kind and still finds it. {advice}',
    ko: '`{apiVersion}` {kind}은(는) Kubernetes {since}부터 제공되지 않습니다. 오토스케일러는 그룹과 kind만 보므로 아직 대상을 찾을 수 있습니다. {advice}',
  },
  'stale-api-reference.target-gone': {
    en: '`{apiVersion}` {kind} is no longer served as of Kubernetes {since}, so the autoscaler cannot look it up and does not scale. {advice}',
    ko: '`{apiVersion}` {kind}은(는) Kubernetes {since}부터 제공되지 않으므로 오토스케일러가 조회하지 못해 스케일하지 않습니다. {advice}',
  },
  'stale-api-reference.owner-gone': {
    en: '`{apiVersion}` {kind} is no longer served as of Kubernetes {since}, so the garbage collector does not find this owner. {advice}',
    ko: '`{apiVersion}` {kind}은(는) Kubernetes {since}부터 제공되지 않으므로 가비지 컬렉터가 이 소유자를 찾지 못합니다. {advice}',
  },
  'stale-api-reference.params-gone': {
    en: '`{apiVersion}` {kind} is no longer served as of Kubernetes {since}, so the policy does not find its parameters. {advice}',
    ko: '`{apiVersion}` {kind}은(는) Kubernetes {since}부터 제공되지 않으므로 정책이 파라미터를 찾지 못합니다. {advice}',
  },

  'stale-api-reference.rule-gone': {
    en: '`{group}` no longer has {resources} as of Kubernetes {since}, so this rule has no effect on them. Name {groups}, where they are now.',
    ko: 'Kubernetes {since}부터 `{group}`에는 {resources}이(가) 없어 이 규칙이 적용되지 않습니다. 지금 이 리소스가 있는 {groups}을(를) 쓰세요.',
  },
  'stale-api-reference.rule-works': {
    en: 'Kubernetes {version} still has {resources} in `{group}`, but this rule does not cover requests to {groups}, where they are now. Name it as well.',
    ko: 'Kubernetes {version}에는 아직 `{group}`에 {resources}이(가) 있지만, 이 규칙은 현재 그룹인 {groups}에 대한 요청에는 적용되지 않습니다. 이 그룹도 쓰세요.',
  },
  'stale-api-reference.rule-covered': {
    en: '`{group}` no longer has {resources} as of Kubernetes {since}; another rule here covers them in {groups}.',
    ko: 'Kubernetes {since}부터 `{group}`에는 {resources}이(가) 없습니다. 여기의 다른 규칙이 {groups}에서 이를 다룹니다.',
  },
  'stale-api-reference.resource-gone': {
    en: '`{group}` no longer has `{resource}` as of Kubernetes {since}, and no other group has it: this does nothing.',
    ko: 'Kubernetes {since}부터 `{group}`에는 `{resource}`이(가) 없고 다른 그룹에도 없으므로, 이 항목은 아무 효과가 없습니다.',
  },
  'stale-api-reference.group-moved': {
    en: '`{group}` has had nothing in it since Kubernetes {since}, so this rule has no effect there; its resources are in {groups} now. Name the groups that are meant.',
    ko: 'Kubernetes {since}부터 `{group}`에는 아무것도 없어 이 규칙이 적용되지 않습니다. 리소스는 이제 {groups}에 있으니 의도한 그룹을 쓰세요.',
  },
  'stale-api-reference.group-gone': {
    en: '`{group}` has had nothing in it since Kubernetes {since}, so this rule has no effect there.',
    ko: 'Kubernetes {since}부터 `{group}`에는 아무것도 없어 이 규칙이 적용되지 않습니다.',
  },
  'stale-api-reference.requests-gone': {
    en: 'Requests for {resources} of `{group}` no longer exist in the versions named here as of Kubernetes {since}: they come as {now}, which no rule here matches. Name that too.',
    ko: 'Kubernetes {since}부터 여기에 적힌 버전으로는 `{group}`의 {resources} 요청이 없습니다. 요청은 {now}(으)로 오는데 여기의 어떤 규칙에도 해당하지 않으니 이것도 쓰세요.',
  },
  'stale-api-reference.requests-missed': {
    en: 'With `matchPolicy: Exact`, requests for {resources} that come as {now} are not matched; only those in the deprecated version named here are.',
    ko: '`matchPolicy: Exact`이므로 여기에 적힌 사용 중단된 버전의 요청만 해당하고, {now}(으)로 오는 {resources} 요청은 해당하지 않습니다.',
  },
  'stale-api-reference.quota-gone': {
    en: '`{group}` no longer has `{resource}` as of Kubernetes {since}, so nothing is counted here. Use `{key}`.',
    ko: 'Kubernetes {since}부터 `{group}`에는 `{resource}`이(가) 없어 아무것도 세지 않습니다. `{key}`을(를) 사용하세요.',
  },
  'stale-api-reference.quota-works': {
    en: '`{resource}` is leaving `{group}`: objects that are created through its new group are not counted here. Use `{key}`.',
    ko: '`{resource}`은(는) `{group}`을(를) 떠나는 중이며, 새 그룹으로 생성되는 오브젝트는 여기서 세지 않습니다. `{key}`을(를) 사용하세요.',
  },
  'stale-api-reference.applied': {
    en: 'kubectl writes this annotation itself, when it applies the object; in a manifest it is an old copy of it, old API version included. Remove it.',
    ko: '이 어노테이션은 kubectl이 오브젝트를 적용할 때 직접 쓰는 것이며, 매니페스트에 있으면 옛 API 버전까지 담긴 오래된 사본일 뿐입니다. 제거하세요.',
  },

  'stale-api-reference.fix-api-version': { en: 'Refer to {now}', ko: '{now} 참조로 변경' },
  'stale-api-reference.fix-add-group': { en: 'Add {groups} to apiGroups', ko: 'apiGroups에 {groups} 추가' },
  'stale-api-reference.fix-replace-group': {
    en: 'Replace {old} with {groups} in apiGroups',
    ko: 'apiGroups의 {old}을(를) {groups}(으)로 교체',
  },
  'stale-api-reference.fix-add-requests': { en: 'Match requests for {now} too', ko: '{now} 요청도 포함' },
  'stale-api-reference.fix-quota': { en: 'Count as {key}', ko: '{key}(으)로 세기' },
  'stale-api-reference.fix-applied': {
    en: 'Remove the last applied configuration',
    ko: '마지막으로 적용된 구성 제거',
  },

  'stale-api-reference.note-owner': {
    en: 'Once the owner can be looked up, the garbage collector deletes the object unless an owner with this very `uid` exists.',
    ko: '소유자를 찾을 수 있게 되면, 바로 이 `uid`의 소유자가 존재하지 않는 한 가비지 컬렉터가 오브젝트를 삭제합니다.',
  },
  'stale-api-reference.note-params': {
    en: 'The expressions of the policy see the parameters in the new version: check the fields that they use.',
    ko: '정책의 표현식이 새 버전의 파라미터를 보게 됩니다. 표현식이 사용하는 필드를 확인하세요.',
  },
  'stale-api-reference.note-grants': {
    en: 'The rule takes effect again for {resources}, in {groups}, and for what else it names and these groups have: check that it should.',
    ko: '규칙이 {groups}의 {resources}에 다시 적용되고, 규칙에 있는 다른 리소스도 이 그룹에 있으면 함께 적용됩니다. 의도한 것인지 확인하세요.',
  },
  'stale-api-reference.note-requests': {
    en: 'Requests that passed unseen are matched again, in the version of the request: check that the webhook or the expressions can read it.',
    ko: '그동안 지나쳤던 요청이 다시 해당하게 되며, 요청의 버전 그대로 전달됩니다. 웹훅이나 표현식이 그 버전을 읽을 수 있는지 확인하세요.',
  },
  'stale-api-reference.note-quota': {
    en: 'The limit takes effect: creating objects beyond it is refused.',
    ko: '한도가 적용되어, 이를 넘는 오브젝트 생성은 거부됩니다.',
  },
  'stale-api-reference.note-applied': {
    en: 'The next `kubectl apply` writes it anew; keep it only where a program reads it from this file.',
    ko: '다음 `kubectl apply`가 새로 씁니다. 이 파일에서 읽는 프로그램이 있는 경우에만 남겨 두세요.',
  },
});
