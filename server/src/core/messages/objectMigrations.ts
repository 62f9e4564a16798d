import { texts } from './texts.ts';

/** Texts of the migrations of autoscalers, disruption budgets, webhooks, certificate requests, access reviews and bindings. */
export const objectMigrationTexts = texts({
  'migration.title-requested': {
    en: 'Convert to {apiVersion}',
    ko: '{apiVersion}(으)로 변환',
  },

  'migration.case.faithful': {
    en: 'In the style `faithful`:',
    ko: '`faithful` 방식인 경우:',
  },
  'migration.case.minimal': {
    en: 'In the style `minimal`:',
    ko: '`minimal` 방식인 경우:',
  },

  'migration.step.set': {
    en: '`{field}` becomes `{value}`.',
    ko: '`{field}`을(를) `{value}`(으)로 변경합니다.',
  },
  'migration.step.from-annotation': {
    en: 'The JSON text of `{field}` is written as `{target}`, and the annotation is removed.',
    ko: '`{field}`의 JSON 텍스트를 `{target}`(으)로 쓰고 어노테이션은 제거합니다.',
  },
  'migration.step.into-item': {
    en: '`{field}` becomes the last item of `{target}`: its value is `{path}` of `{item}`.',
    ko: '`{field}`을(를) `{target}`의 마지막 항목으로 옮깁니다. 그 값은 `{item}`의 `{path}`에 들어갑니다.',
  },
  'migration.step.signer': {
    en: '`{field}` is set, if it is absent, to the signer that follows from the certificate request and its usages.',
    ko: '`{field}`이(가) 없으면 인증서 요청과 그 용도에서 결정되는 서명자로 설정합니다.',
  },

  'migration.note.annotation-unreadable': {
    en: 'The annotation `{field}` does not hold valid JSON for `{target}`, so the API server ignores it and the migration removes it. Check whether something is missing now.',
    ko: '어노테이션 `{field}`의 값이 `{target}`에 맞는 JSON이 아니므로 API 서버가 무시하며, 마이그레이션하면 제거됩니다. 빠진 설정이 없는지 확인하세요.',
  },
  'migration.refused.annotation-unplaced': {
    en: 'The annotation `{field}` would have to become `{target}`, but this object is a patch or has no place for it. Write that field yourself and remove the annotation, then migrate.',
    ko: '어노테이션 `{field}`을(를) `{target}`(으)로 옮겨야 하지만, 이 오브젝트는 패치이거나 그 필드를 넣을 자리가 없습니다. 필드를 직접 쓰고 어노테이션을 제거한 뒤 마이그레이션하세요.',
  },

  'migration.on.hpa-utilization': {
    en: 'If `{path}` has an `averageUtilization`:',
    ko: '`{path}`에 `averageUtilization`이 있는 경우:',
  },
  'migration.on.hpa-average-value': {
    en: 'If `{path}` has an `averageValue`:',
    ko: '`{path}`에 `averageValue`가 있는 경우:',
  },
  'migration.on.hpa-value': {
    en: 'If `{path}` has a `value`:',
    ko: '`{path}`에 `value`가 있는 경우:',
  },
  'migration.on.hpa-object-target': {
    en: 'If `{path}.target` names an object:',
    ko: '`{path}.target`이 오브젝트를 가리키는 경우:',
  },
  'migration.on.hpa-object-average': {
    en: 'If `{path}` has an `averageValue`:',
    ko: '`{path}`에 `averageValue`가 있는 경우:',
  },
  'migration.on.hpa-object-two-values': {
    en: '`{path}` has both `averageValue` and `targetValue`. The autoscaler only uses the average, so `targetValue` is removed.',
    ko: '`{path}`에 `averageValue`와 `targetValue`가 모두 있습니다. 오토스케일러는 평균값만 사용하므로 `targetValue`는 제거됩니다.',
  },
  'migration.on.hpa-two-targets': {
    en: '`{path}` sets two targets, and the API server accepts only one. Remove the one you do not need, then migrate.',
    ko: '`{path}`에 목표가 두 개 있지만 API 서버는 하나만 허용합니다. 필요 없는 쪽을 제거한 뒤 마이그레이션하세요.',
  },
  'migration.on.hpa-incomplete': {
    en: '`{path}` does not say which metric it watches, of which object, or which value it aims at, so no API version accepts it. Complete it, then migrate.',
    ko: '`{path}`에 어떤 메트릭을 볼지, 어느 오브젝트의 메트릭인지, 또는 목표값이 무엇인지가 빠져 있어 어떤 API 버전에서도 허용되지 않습니다. 내용을 채운 뒤 마이그레이션하세요.',
  },
  'migration.on.hpa-new-fields': {
    en: '`{path}` already has `metrics` or `behavior` as newer versions write them. The old version ignores them, and they take effect with the migration: check them.',
    ko: '`{path}`에 이미 새 버전 형식의 `metrics`나 `behavior`가 있습니다. 이전 버전은 이를 무시하지만 마이그레이션하면 적용되므로 확인하세요.',
  },
  'migration.on.hpa-metrics-annotation': {
    en: 'No version but `autoscaling/v1` reads `{path}["autoscaling.alpha.kubernetes.io/metrics"]`, so it is removed.',
    ko: '`{path}["autoscaling.alpha.kubernetes.io/metrics"]`는 `autoscaling/v1` 외의 버전에서 읽지 않으므로 제거됩니다.',
  },
  'migration.on.hpa-cpu-patch': {
    en: 'This patch sets the CPU target in `{path}`. Its `metrics` will replace the whole list of the HorizontalPodAutoscaler that it patches: check that no other metric is lost.',
    ko: '이 패치는 `{path}`에서 CPU 목표를 설정합니다. 변환한 `metrics`는 패치 대상 HorizontalPodAutoscaler의 목록 전체를 대체하므로 다른 메트릭이 사라지지 않는지 확인하세요.',
  },
  'migration.on.hpa-apps': {
    en: 'If `{path}` names a Deployment, ReplicaSet or StatefulSet:',
    ko: '`{path}`이(가) 디플로이먼트, 레플리카셋 또는 스테이트풀셋을 가리키는 경우:',
  },

  'migration.on.pdb-empty': {
    en: 'If `{path}` is empty, which selects no Pod in `policy/v1beta1` and every Pod in `policy/v1`:',
    ko: '`{path}`이(가) 비어 있는 경우(`policy/v1beta1`에서는 아무 파드도 선택하지 않고, `policy/v1`에서는 모든 파드를 선택함):',
  },
  'migration.on.pdb-nothing': {
    en: '`{path}` is empty, which selects no Pod in `policy/v1beta1`, so this budget protects nothing. That stays so. If you meant every Pod of the namespace, migrate in the style `minimal`, which leaves the selector empty.',
    ko: '`{path}`이(가) 비어 있습니다. `policy/v1beta1`에서는 아무 파드도 선택하지 않으므로 이 PodDisruptionBudget은 아무것도 보호하지 않으며, 마이그레이션 후에도 그대로입니다. 네임스페이스의 모든 파드를 보호하려던 것이라면 셀렉터를 비워 두는 `minimal` 방식으로 마이그레이션하세요.',
  },
  'migration.on.pdb-everything': {
    en: '`{path}` is empty, which selects no Pod in `policy/v1beta1` and every Pod of the namespace in `policy/v1`. Check that the budget may hold back all evictions there, and that no other budget selects the same Pods.',
    ko: '`{path}`이(가) 비어 있습니다. `policy/v1beta1`에서는 아무 파드도 선택하지 않지만 `policy/v1`에서는 네임스페이스의 모든 파드를 선택합니다. 그곳의 모든 축출(eviction)을 제한해도 되는지, 같은 파드를 선택하는 다른 PodDisruptionBudget이 없는지 확인하세요.',
  },
  'migration.on.pdb-selects-everything': {
    en: 'If `{path}` has only the expression with which `policy/v1beta1` selects every Pod, for which `policy/v1` has the empty selector:',
    ko: '`{path}`에 `policy/v1beta1`에서 모든 파드를 선택하는 표현식만 있는 경우(`policy/v1`에서는 빈 셀렉터):',
  },
  'migration.on.pdb-mixed': {
    en: 'If `{path}` selects by other labels as well as by `pdb.kubernetes.io/deprecated-v1beta1-empty-selector-match`, which the API server ignores then:',
    ko: '`{path}`이(가) 다른 레이블과 함께 `pdb.kubernetes.io/deprecated-v1beta1-empty-selector-match`로도 선택하는 경우(API 서버는 이 키를 무시함):',
  },
  'migration.on.pdb-marker': {
    en: 'The expressions with that key are removed from `{path}`.',
    ko: '`{path}`에서 그 키를 사용하는 표현식을 제거합니다.',
  },
  'migration.on.pdb-only-marker': {
    en: '`{path}` selects only by `pdb.kubernetes.io/deprecated-v1beta1-empty-selector-match`, which `policy/v1beta1` reads as every Pod and `policy/v1` may read as none. Write the selector you mean, then migrate.',
    ko: '`{path}`이(가) `pdb.kubernetes.io/deprecated-v1beta1-empty-selector-match`로만 선택합니다. `policy/v1beta1`은 이를 모든 파드로 해석하지만 `policy/v1`에서는 아무 파드도 선택하지 않을 수 있습니다. 의도한 셀렉터를 쓴 뒤 마이그레이션하세요.',
  },
  'migration.on.pdb-patch': {
    en: '`{path}` of this patch selects no Pod or every Pod, and `policy/v1` writes that differently. Write the selector that the patched object should have, then migrate.',
    ko: '이 패치의 `{path}`은(는) 아무 파드도 선택하지 않거나 모든 파드를 선택하는데, `policy/v1`에서는 이를 다르게 씁니다. 패치된 오브젝트가 가져야 할 셀렉터를 패치에 쓴 뒤 마이그레이션하세요.',
  },

  'migration.on.webhook-names': {
    en: 'Several webhooks have the same `name`, and `admissionregistration.k8s.io/v1` rejects that. Give each its own name, then migrate.',
    ko: '여러 웹훅의 `name`이 같지만 `admissionregistration.k8s.io/v1`에서는 허용되지 않습니다. 웹훅마다 다른 이름을 지정한 뒤 마이그레이션하세요.',
  },
  'migration.on.webhook-name': {
    en: '`{path}` has a `name` of fewer than three parts, which the API server rejects. Give it a domain of your own, such as `check.example.com`.',
    ko: '`{path}`의 `name`이 세 부분 미만이어서 API 서버가 거부합니다. `check.example.com`처럼 도메인을 붙이세요.',
  },
  'migration.on.webhook-side-effects': {
    en: '`{path}` says in `sideEffects` that it has some, and `admissionregistration.k8s.io/v1` only accepts `None` and `NoneOnDryRun`. Make the webhook honor `dryRun` and write `NoneOnDryRun`, then migrate.',
    ko: '`{path}`의 `sideEffects`가 부수 효과가 있음을 나타내지만 `admissionregistration.k8s.io/v1`에서는 `None`과 `NoneOnDryRun`만 허용됩니다. 웹훅이 `dryRun`을 처리하도록 고치고 `NoneOnDryRun`을 쓴 뒤 마이그레이션하세요.',
  },
  'migration.on.webhook-dry-run': {
    en: '`{path}` does not say whether it has side effects, and `admissionregistration.k8s.io/v1` requires it. The migration writes `sideEffects: None`, so that dry runs call the webhook too: check that it changes nothing outside of the request.',
    ko: '`{path}`에 부수 효과가 있는지 나와 있지 않지만 `admissionregistration.k8s.io/v1`에서는 필수입니다. 마이그레이션하면 `sideEffects: None`이 들어가 드라이런(dry run)에서도 웹훅이 호출되므로, 웹훅이 요청 밖의 것을 바꾸지 않는지 확인하세요.',
  },
  'migration.on.webhook-unknown': {
    en: 'If `{path}` has `sideEffects: Unknown`:',
    ko: '`{path}`에 `sideEffects: Unknown`이 있는 경우:',
  },

  'migration.on.csr-default-usages': {
    en: 'If `{path}` names no `usages`, which had a default before:',
    ko: '`{path}`에 `usages`가 없는 경우(이전에는 기본값이 있었습니다):',
  },
  'migration.on.csr-no-spec': {
    en: 'This CertificateSigningRequest has no `spec.request`, which every version requires. Add the certificate request, then migrate.',
    ko: '이 CertificateSigningRequest에 모든 버전에서 필수인 `spec.request`가 없습니다. 인증서 요청을 추가한 뒤 마이그레이션하세요.',
  },
  'migration.on.csr-usages': {
    en: '`{path}.usages` must list at least one usage that Kubernetes knows, each only once; `certificates.k8s.io/v1` rejects anything else. Correct it, then migrate.',
    ko: '`{path}.usages`에는 Kubernetes가 아는 용도가 하나 이상, 중복 없이 있어야 하며 `certificates.k8s.io/v1`은 그 밖의 값을 거부합니다. 수정한 뒤 마이그레이션하세요.',
  },
  'migration.on.csr-legacy': {
    en: '`{path}.signerName` is `kubernetes.io/legacy-unknown`, which `certificates.k8s.io/v1` rejects. Name the signer that should sign it, such as `kubernetes.io/kube-apiserver-client` for a client certificate, then migrate.',
    ko: '`{path}.signerName`이 `certificates.k8s.io/v1`에서 거부되는 `kubernetes.io/legacy-unknown`입니다. 클라이언트 인증서라면 `kubernetes.io/kube-apiserver-client`처럼 서명할 서명자를 지정한 뒤 마이그레이션하세요.',
  },
  'migration.on.csr-unreadable': {
    en: '`{path}.signerName` is required in `certificates.k8s.io/v1`, and it cannot be derived, because `{path}.request` is not a readable certificate request. Name the signer, then migrate.',
    ko: '`{path}.signerName`은 `certificates.k8s.io/v1`에서 필수이지만, `{path}.request`가 읽을 수 있는 인증서 요청이 아니어서 값을 결정할 수 없습니다. 서명자를 지정한 뒤 마이그레이션하세요.',
  },
  'migration.on.csr-no-signer': {
    en: '`{path}.signerName` is required in `certificates.k8s.io/v1`, and no signer of Kubernetes issues what this request asks for: `certificates.k8s.io/v1beta1` left it to `kubernetes.io/legacy-unknown`, which is rejected now. Name a signer of your own, then migrate.',
    ko: '`{path}.signerName`은 `certificates.k8s.io/v1`에서 필수이지만, 이 요청에 맞는 Kubernetes 서명자가 없습니다. `certificates.k8s.io/v1beta1`은 이를 `kubernetes.io/legacy-unknown`에 맡겼으나 이제 거부됩니다. 직접 운영하는 서명자를 지정한 뒤 마이그레이션하세요.',
  },
  'migration.on.csr-client': {
    en: '`{path}` names no signer, so `certificates.k8s.io/v1beta1` left it to `kubernetes.io/legacy-unknown`, which is rejected now. The migration writes `kubernetes.io/kube-apiserver-client`: check that the certificate is for a client of the API server.',
    ko: '`{path}`에 서명자가 없어 `certificates.k8s.io/v1beta1`은 `kubernetes.io/legacy-unknown`에 맡겼지만 이제 거부됩니다. 마이그레이션하면 `kubernetes.io/kube-apiserver-client`가 들어가므로 API 서버의 클라이언트를 위한 인증서인지 확인하세요.',
  },
  'migration.on.csr-kubelet': {
    en: "`{path}` names no signer. The migration writes the kubelet's, although the usages lack `key encipherment`, which clusters before Kubernetes 1.27 expect of a kubelet: check that yours accepts it.",
    ko: '`{path}`에 서명자가 없습니다. 마이그레이션하면 kubelet용 서명자가 들어가지만, Kubernetes 1.27 이전 클러스터가 kubelet에 요구하는 `key encipherment`가 용도에 없으므로 사용 중인 클러스터에서 허용되는지 확인하세요.',
  },

  'migration.on.subject-kind': {
    en: '`{path}` is no ServiceAccount, User or Group, and the API server accepts nothing else. Correct its `kind`, then migrate.',
    ko: '`{path}`이(가) ServiceAccount, User, Group 중 하나가 아니어서 API 서버가 허용하지 않습니다. `kind`를 수정한 뒤 마이그레이션하세요.',
  },
  'migration.on.subject-account': {
    en: 'If `{path}` is a ServiceAccount:',
    ko: '`{path}`이(가) ServiceAccount인 경우:',
  },
  'migration.on.subject-user': {
    en: 'If `{path}` is a User or Group:',
    ko: '`{path}`이(가) User 또는 Group인 경우:',
  },
  'migration.on.subject-account-group': {
    en: 'If `{path}` is a ServiceAccount with an `apiGroup`, which `v1alpha1` ignores and `v1` rejects:',
    ko: '`{path}`이(가) `apiGroup`이 있는 ServiceAccount인 경우(`v1alpha1`은 무시하고 `v1`은 거부함):',
  },
  'migration.on.subject-user-group': {
    en: 'If `{path}` is a User or Group that has its `apiGroup` already:',
    ko: '`{path}`이(가) 이미 `apiGroup`이 있는 User 또는 Group인 경우:',
  },
  'migration.on.subject-star': {
    en: 'If `{path}` is the User `*`:',
    ko: '`{path}`이(가) User `*`인 경우:',
  },
  'migration.on.subject-everyone': {
    en: '`{path}` is the User `*`: in `v1alpha1` everyone who is authenticated, in `v1` a user of that name. It becomes the Group `system:authenticated`, so that it means the same as before.',
    ko: '`{path}`의 User `*`는 `v1alpha1`에서 인증된 모든 사용자를 뜻하지만 `v1`에서는 그런 이름의 사용자를 뜻합니다. 이전과 같은 의미인 Group `system:authenticated`로 바뀝니다.',
  },
});
