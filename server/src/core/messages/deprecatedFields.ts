import { texts } from './texts.ts';

/** Texts of the rule `deprecated-field`, and of what `removed-field` says and does beside the life of a field. */
export const deprecatedFieldTexts = texts({
  'deprecated-field.title': { en: 'Deprecated field', ko: '사용 중단된 필드' },
  'deprecated-field.what': {
    en: 'A field, or a value of one, that Kubernetes still accepts and that something else replaced, or that has no effect.',
    ko: 'Kubernetes가 아직 받아들이지만 다른 것으로 대체되었거나 효과가 없는 필드 또는 값입니다.',
  },
  'deprecated-field.why': {
    en: 'The object is applied, at most with a warning. What is merely the old way of writing something is an information or a hint; what stops working at run time says from which version on. Use what the message names.',
    ko: '오브젝트는 적용되며 기껏해야 경고가 나올 뿐입니다. 단지 예전 표기인 것은 정보 또는 힌트로, 런타임에 동작하지 않게 되는 것은 그 버전과 함께 알려 줍니다. 메시지가 안내하는 것을 사용하세요.',
  },
  'deprecated-field.service-account': {
    en: '`serviceAccount` is the old name of `serviceAccountName`. Use the new one.',
    ko: '`serviceAccount`는 `serviceAccountName`의 이전 이름입니다. 새 이름을 사용하세요.',
  },
  'deprecated-field.service-account-twice': {
    en: '`serviceAccount` is the old name of `serviceAccountName`, which says the same here. It can go.',
    ko: '`serviceAccount`는 `serviceAccountName`의 이전 이름이며 여기서는 두 값이 같습니다. 제거해도 됩니다.',
  },
  'deprecated-field.service-account-differs': {
    en: 'The Pods run as `{used}`: `serviceAccountName` wins over its old name `serviceAccount`, which says `{ignored}`. Keep `serviceAccountName` with the account that you mean.',
    ko: '파드는 `{used}`(으)로 실행됩니다. `serviceAccountName`이 이전 이름인 `serviceAccount`의 값 `{ignored}`보다 우선합니다. 의도한 서비스어카운트로 `serviceAccountName`만 남기세요.',
  },
  'deprecated-field.note-service-account': {
    en: 'The Pods go on running as `{used}`; make sure that `{ignored}` is not the one that was meant.',
    ko: '파드는 계속 `{used}`(으)로 실행됩니다. `{ignored}`이(가) 의도한 것이 아닌지 확인하세요.',
  },
  'deprecated-field.recycle': {
    en: 'The reclaim policy `Recycle` is deprecated. Use dynamic provisioning, or `Retain` and wipe the volume yourself.',
    ko: '반환 정책 `Recycle`은 사용 중단(deprecated)되었습니다. 동적 프로비저닝을 사용하거나, `Retain`을 쓰고 볼륨을 직접 비우세요.',
  },
  'deprecated-field.recycle-fails': {
    en: 'The reclaim policy `Recycle` is deprecated, and only `nfs` and `hostPath` volumes can be recycled: this one fails when it is released. Use `Retain` or `Delete`.',
    ko: '반환 정책 `Recycle`은 사용 중단(deprecated)되었고 `nfs`와 `hostPath` 볼륨만 재사용할 수 있어, 이 볼륨은 해제될 때 실패합니다. `Retain` 또는 `Delete`를 사용하세요.',
  },
  'deprecated-field.fix-retain': { en: 'Use the reclaim policy `Retain`', ko: '반환 정책 `Retain` 사용' },
  'deprecated-field.note-retain': {
    en: 'A released volume keeps its data and is not bound again until somebody removes its `claimRef`.',
    ko: '해제된 볼륨은 데이터를 그대로 유지하며, `claimRef`를 제거하기 전까지 다시 바인딩되지 않습니다.',
  },
  'deprecated-field.load-balancer-ip': {
    en: '`loadBalancerIP` is deprecated as of Kubernetes 1.24: each provider reads it differently, or not at all. Use the annotation of your provider or a Gateway.',
    ko: '`loadBalancerIP`는 Kubernetes 1.24에서 사용 중단(deprecated)되었습니다. 제공자마다 다르게 처리하거나 무시하므로, 제공자의 어노테이션이나 Gateway를 사용하세요.',
  },
  'deprecated-field.external-ips': {
    en: '`externalIPs` is deprecated as of Kubernetes 1.36: anybody may claim any IP with it, and clusters may stop implementing it. Use a load balancer or a Gateway.',
    ko: '`externalIPs`는 Kubernetes 1.36에서 사용 중단(deprecated)되었습니다. 누구나 임의의 IP를 차지할 수 있고 클러스터가 지원을 중단할 수 있으므로, 로드 밸런서나 Gateway를 사용하세요.',
  },
  'deprecated-field.prefer-close': {
    en: '`PreferClose` is the old name of `PreferSameZone`, which means the same. Use the new one; clusters before 1.34 know only the old one.',
    ko: '`PreferClose`는 의미가 같은 `PreferSameZone`의 이전 이름입니다. 새 이름을 사용하세요. 1.34 이전 클러스터에서는 이전 이름만 쓸 수 있습니다.',
  },
  'deprecated-field.fix-prefer-same-zone': { en: 'Use `PreferSameZone`', ko: '`PreferSameZone` 사용' },
  'deprecated-field.token-secret': {
    en: '`{name}` is a token Secret that Kubernetes made. Clusters make none as of 1.24, and Pods get their tokens without: remove the reference.',
    ko: '`{name}`은(는) Kubernetes가 자동으로 만든 토큰 시크릿입니다. 1.24부터는 만들어지지 않으며 파드는 시크릿 없이 토큰을 받으므로 참조를 제거하세요.',
  },
  'deprecated-field.note-token-secret': {
    en: 'Who uses the token outside of Pods needs a Secret of type `kubernetes.io/service-account-token`, or `kubectl create token`.',
    ko: '파드 밖에서 토큰을 쓰려면 `kubernetes.io/service-account-token` 타입의 시크릿이나 `kubectl create token`이 필요합니다.',
  },
  'deprecated-field.tcp-post-start': {
    en: '`tcpSocket` was never implemented for hooks: this `postStart` hook always fails, and the container is killed. Use `exec` or `httpGet`.',
    ko: '훅의 `tcpSocket`은 구현된 적이 없어 이 `postStart` 훅은 항상 실패하고 컨테이너가 종료됩니다. `exec` 또는 `httpGet`을 사용하세요.',
  },
  'deprecated-field.tcp-pre-stop': {
    en: '`tcpSocket` was never implemented for hooks: this hook always fails, and the container is stopped without it. Use `exec` or `httpGet`.',
    ko: '훅의 `tcpSocket`은 구현된 적이 없어 이 훅은 항상 실패하고, 컨테이너는 훅 없이 중지됩니다. `exec` 또는 `httpGet`을 사용하세요.',
  },
  'deprecated-field.self-link': {
    en: '`selfLink` is what API servers before 1.20 filled in. Nothing reads it in a manifest: remove it.',
    ko: '`selfLink`는 1.20 이전의 API 서버가 채우던 필드입니다. 매니페스트에서는 아무도 읽지 않으므로 제거하세요.',
  },
  'deprecated-field.config-source': {
    en: 'Dynamic kubelet configuration is off by default as of Kubernetes 1.22 and gone from 1.26 on: `configSource` is rejected or ignored. Use a configuration file on the node (`--config`).',
    ko: '동적 kubelet 구성은 Kubernetes 1.22부터 기본적으로 비활성화되고 1.26부터는 없어져 `configSource`는 거부되거나 무시됩니다. 노드의 구성 파일(`--config`)을 사용하세요.',
  },
  'deprecated-field.external-id': {
    en: '`externalID` is deprecated, and nothing reads it: `providerID` tells what a node is. Remove it.',
    ko: '`externalID`는 사용 중단(deprecated)되었고 아무도 읽지 않습니다. 노드는 `providerID`로 식별됩니다. 제거하세요.',
  },
  'deprecated-field.orphan-dependents': {
    en: '`orphanDependents` is deprecated. Use `propagationPolicy: {value}`, and not both.',
    ko: '`orphanDependents`는 사용 중단(deprecated)되었습니다. 대신 `propagationPolicy: {value}`을(를) 사용하고 함께 쓰지 마세요.',
  },
  'deprecated-field.fix-propagation-policy': {
    en: 'Use `propagationPolicy: {value}`',
    ko: '`propagationPolicy: {value}` 사용',
  },
  'deprecated-field.dockercfg': {
    en: '`kubernetes.io/dockercfg` is the old format of registry credentials. Use `kubernetes.io/dockerconfigjson` (`kubectl create secret docker-registry` writes it).',
    ko: '`kubernetes.io/dockercfg`는 레지스트리 자격 증명의 이전 형식입니다. `kubernetes.io/dockerconfigjson`을 사용하세요(`kubectl create secret docker-registry`로 만들 수 있습니다).',
  },
  'deprecated-field.fix-rename': { en: 'Rename it to `{field}`', ko: '이름을 `{field}`(으)로 바꾸기' },
  'deprecated-field.fix-remove': { en: 'Remove `{field}`', ko: '`{field}` 제거' },

  'removed-field.entry': { en: '`{field}`: {advice}', ko: '`{field}`: {advice}' },
  'removed-field.advice.none': {
    en: 'Remove it, or use what replaced it.',
    ko: '제거하거나 대체된 것을 사용하세요.',
  },
  'removed-field.advice.claim-source': {
    en: 'Its fields stand in the claim itself from Kubernetes 1.31 on.',
    ko: 'Kubernetes 1.31부터 이 안의 필드는 클레임에 직접 씁니다.',
  },
  'removed-field.advice.ip-family': {
    en: 'Use `ipFamilies` and `ipFamilyPolicy`, which are on by default from Kubernetes 1.21 on.',
    ko: 'Kubernetes 1.21부터 기본적으로 활성화된 `ipFamilies`와 `ipFamilyPolicy`를 사용하세요.',
  },
  'removed-field.advice.topology-keys': {
    en: 'Use `internalTrafficPolicy: Local` to stay on the node, `trafficDistribution` to prefer the zone; nothing says other orders of keys.',
    ko: '노드 안에 머무르려면 `internalTrafficPolicy: Local`, 같은 존을 우선하려면 `trafficDistribution`을 사용하세요. 그 밖의 키 순서를 대신하는 것은 없습니다.',
  },
  'removed-field.advice.ephemeral-read-only': {
    en: 'Set `readOnly: true` in the `volumeMounts` of the volume instead.',
    ko: '대신 이 볼륨의 `volumeMounts`에 `readOnly: true`를 설정하세요.',
  },
  'removed-field.advice.workload-ref': {
    en: 'Use `schedulingGroup`, which names a PodGroup.',
    ko: 'PodGroup을 가리키는 `schedulingGroup`을 사용하세요.',
  },
  'removed-field.advice.cluster-name': {
    en: 'The API server always ignored it: remove it, or keep the name in a label.',
    ko: 'API 서버가 항상 무시하던 필드이므로 제거하고, 이름이 필요하면 레이블에 두세요.',
  },
  'removed-field.advice.initializers': {
    en: 'Admission webhooks took the place of initializers: remove it.',
    ko: '이니셜라이저는 어드미션 웹훅으로 대체되었으므로 제거하세요.',
  },
  'removed-field.advice.managed-fields': {
    en: 'The API server writes `managedFields` itself: remove the whole list.',
    ko: '`managedFields`는 API 서버가 직접 기록하므로 리스트 전체를 제거하세요.',
  },
  'removed-field.advice.unread': {
    en: 'Nothing reads it: remove it.',
    ko: '아무도 읽지 않으므로 제거하세요.',
  },
  'removed-field.advice.status': {
    en: 'The control plane writes the status: remove it.',
    ko: '상태는 컨트롤 플레인이 기록하므로 제거하세요.',
  },
  'removed-field.advice.classic-dra': {
    en: 'Allocation by a controller in the control plane was withdrawn: use a driver with structured parameters.',
    ko: '컨트롤 플레인 컨트롤러를 통한 할당은 철회되었으므로 구조화된 파라미터를 쓰는 드라이버를 사용하세요.',
  },
  'removed-field.advice.device-selector': {
    en: 'Select devices by `driver`, `pool` and `device` instead.',
    ko: '대신 `driver`, `pool`, `device`로 장치를 선택하세요.',
  },
  'removed-field.fix-remove': { en: 'Remove `{field}`', ko: '`{field}` 제거' },
  'removed-field.fix-replace': { en: 'Replace it with `{field}`', ko: '`{field}`(으)로 대체' },
  'removed-field.fix-annotation': {
    en: 'Replace it with the annotation `{key}`',
    ko: '어노테이션 `{key}`(으)로 대체',
  },
  'removed-field.fix-flatten': {
    en: 'Write what `source` holds in its place',
    ko: '`source`의 내용을 그 자리에 직접 쓰기',
  },
  'removed-field.note-ip-family': {
    en: 'Clusters ignored `ipFamily` by default and heed `ipFamilies`: one without {family} rejects the Service.',
    ko: '클러스터는 기본적으로 `ipFamily`를 무시했지만 `ipFamilies`는 따릅니다. {family}이(가) 없는 클러스터는 서비스를 거부합니다.',
  },
  'removed-field.note-local': {
    en: 'Clusters ignored `topologyKeys` by default. With `internalTrafficPolicy: Local`, Pods on nodes without an endpoint of the Service cannot reach it.',
    ko: '클러스터는 기본적으로 `topologyKeys`를 무시했습니다. `internalTrafficPolicy: Local`을 쓰면 서비스의 엔드포인트가 없는 노드의 파드는 서비스에 접근할 수 없습니다.',
  },
  'removed-field.note-zone': {
    en: 'Clusters ignored `topologyKeys` by default. The zone is preferred while it has endpoints; an uneven spread over the zones may overload some of them.',
    ko: '클러스터는 기본적으로 `topologyKeys`를 무시했습니다. 엔드포인트가 있는 동안 같은 존을 우선하므로, 존별 분포가 고르지 않으면 일부 엔드포인트에 부하가 몰릴 수 있습니다.',
  },
});
