import { texts } from './texts.ts';

/** Texts of the migrations of single kinds. */
export const kindMigrationTexts = texts({
  'migration.step.unwrap': {
    en: 'The fields of `{field}` move up one level, in its place.',
    ko: '`{field}`의 필드를 그 자리에서 한 단계 위로 옮깁니다.',
  },
  'migration.step.replace': {
    en: '`{field}` becomes `{to}` if it is `{from}`.',
    ko: '`{field}`이(가) `{from}`이면 `{to}`(으)로 변경합니다.',
  },
  'migration.step.remove-empty': {
    en: '`{field}` is removed if nothing is left in it.',
    ko: '`{field}`에 남은 항목이 없으면 제거합니다.',
  },
  'migration.step.first-of-list': {
    en: '`{target}` takes the first item of `{field}`.',
    ko: '`{field}`의 첫 항목을 `{target}`의 값으로 씁니다.',
  },
  'migration.step.copy-text': {
    en: '`{target}` is set to the value of `{field}` if it is absent.',
    ko: '`{target}`이(가) 없으면 `{field}`의 값으로 설정합니다.',
  },
  'migration.step.subsets': {
    en: 'The addresses of all items of `{field}`, and the `ports` of the first, move up, in the place of the list.',
    ko: '`{field}`의 모든 항목의 주소와 첫 항목의 `ports`를 목록이 있던 자리로 옮깁니다.',
  },
  'migration.step.as-list': {
    en: '`{field}` becomes `{target}`, a list of that one value.',
    ko: '`{field}`을(를) 그 값 하나로 된 목록 `{target}`(으)로 변경합니다.',
  },
  'migration.step.join-lists': {
    en: '`{field}` and, after them, `{other}` become `{target}`.',
    ko: '`{field}`과(와) 그 뒤에 이어지는 `{other}`을(를) `{target}`(으)로 합칩니다.',
  },
  'migration.note.off-by-default': {
    en: '`{apiVersion}` is off by default as well: turn it on with `--runtime-config={apiVersion}=true` on the API server before you apply this.',
    ko: '`{apiVersion}`도 기본적으로 비활성화되어 있습니다. 적용하기 전에 API 서버에서 `--runtime-config={apiVersion}=true`로 활성화하세요.',
  },

  'migration.on.endpoint-slice-ipv4': {
    en: 'If `addressType` is absent or `IP` and every address is an IPv4 address:',
    ko: '`addressType`이 없거나 `IP`이고 모든 주소가 IPv4 주소인 경우:',
  },
  'migration.on.endpoint-slice-ipv6': {
    en: 'If `addressType` is absent or `IP` and every address is an IPv6 address:',
    ko: '`addressType`이 없거나 `IP`이고 모든 주소가 IPv6 주소인 경우:',
  },
  'migration.on.endpoint-slice-no-family': {
    en: 'An EndpointSlice holds addresses of one family, and which one this is cannot be told from its addresses. Set `addressType` to `IPv4` or `IPv6`, or split it into one for each, then migrate.',
    ko: 'EndpointSlice에는 한 가지 유형의 주소만 담을 수 있는데, 주소만으로는 유형을 알 수 없습니다. `addressType`을 `IPv4`나 `IPv6`으로 지정하거나 유형별로 나눈 뒤 마이그레이션하세요.',
  },
  'migration.on.endpoint-slice-topology': {
    en: '`{path}` has keys for which `discovery.k8s.io/v1` has no field. They move to `deprecatedTopology`, which the API server empties when the object is created: check that nothing relies on them.',
    ko: '`{path}`에 `discovery.k8s.io/v1`에 대응하는 필드가 없는 키가 있습니다. `deprecatedTopology`로 옮기지만 오브젝트를 생성할 때 API 서버가 비우므로, 이 키에 의존하는 것이 없는지 확인하세요.',
  },

  'migration.on.endpoints-patch': {
    en: 'This is a patch of Endpoints, and what it patches has another shape as an EndpointSlice. Migrate the Endpoints, and write the patch anew.',
    ko: 'Endpoints에 대한 패치인데, EndpointSlice는 구조가 다릅니다. Endpoints를 마이그레이션하고 패치를 새로 작성하세요.',
  },
  'migration.on.endpoints-leader': {
    en: 'These Endpoints elect a leader and lead to no addresses: let the component use a Lease of `coordination.k8s.io/v1` instead.',
    ko: '주소가 아니라 리더 선출에 사용되는 Endpoints입니다. 대신 컴포넌트가 `coordination.k8s.io/v1`의 Lease를 사용하게 하세요.',
  },
  'migration.on.endpoints-subsets': {
    en: 'Subsets with different ports need an EndpointSlice each. Split this object into one for each, then migrate.',
    ko: '포트가 다른 서브셋은 각각 별도의 EndpointSlice가 필요합니다. 서브셋마다 오브젝트를 나눈 뒤 마이그레이션하세요.',
  },
  'migration.on.endpoints-families': {
    en: 'An EndpointSlice holds addresses of one family, and these Endpoints have IPv4 and IPv6 addresses. Split them, then migrate.',
    ko: 'EndpointSlice에는 한 가지 유형의 주소만 담을 수 있는데, 이 Endpoints에는 IPv4와 IPv6 주소가 모두 있습니다. 나눈 뒤 마이그레이션하세요.',
  },
  'migration.on.endpoints-both': {
    en: 'Delete the Endpoints in the cluster when you apply the EndpointSlice: Kubernetes mirrors them into slices, so that every address would be there twice. Only a Service without selector needs either.',
    ko: 'EndpointSlice를 적용할 때 클러스터의 Endpoints를 삭제하세요. Kubernetes가 Endpoints를 슬라이스로 미러링하므로 모든 주소가 중복됩니다. 둘 다 셀렉터가 없는 서비스에만 필요합니다.',
  },
  'migration.on.endpoints-no-family': {
    en: '`addressType` is required in an EndpointSlice, and these addresses do not tell it. Set it to `IPv4` or `IPv6`.',
    ko: 'EndpointSlice에서는 `addressType`이 필수인데 주소만으로는 알 수 없습니다. `IPv4`나 `IPv6`으로 지정하세요.',
  },
  'migration.on.endpoints-empty': {
    en: 'If there are no addresses:',
    ko: '주소가 없는 경우:',
  },
  'migration.on.endpoints-ipv4': {
    en: 'If the addresses are IPv4 addresses:',
    ko: '주소가 IPv4 주소인 경우:',
  },
  'migration.on.endpoints-ipv6': {
    en: 'If the addresses are IPv6 addresses:',
    ko: '주소가 IPv6 주소인 경우:',
  },

  'migration.on.event-deprecated': {
    en: '`events.k8s.io/v1` rejects a new Event that sets `deprecatedCount`, `deprecatedFirstTimestamp`, `deprecatedLastTimestamp` or `deprecatedSource`, so they are removed: check that `series` and `reportingController` say what you need.',
    ko: '`events.k8s.io/v1`은 `deprecatedCount`, `deprecatedFirstTimestamp`, `deprecatedLastTimestamp`, `deprecatedSource`가 설정된 새 Event를 거부하므로 제거합니다. 필요한 정보가 `series`와 `reportingController`에 있는지 확인하세요.',
  },
  'migration.on.event-incomplete': {
    en: '`events.k8s.io/v1` requires `eventTime`, `reportingController`, `reportingInstance`, `action`, `reason` and `type`. Fill in those that are missing.',
    ko: '`events.k8s.io/v1`에서는 `eventTime`, `reportingController`, `reportingInstance`, `action`, `reason`, `type`이 필수입니다. 빠진 필드를 채우세요.',
  },
  'migration.on.event-values': {
    en: '`events.k8s.io/v1` takes `Normal` or `Warning` as `type`, at most 128 characters as `reportingInstance`, `action` and `reason`, 1024 as `note`, and a `series` from `count: 2` on. Correct what goes beyond that.',
    ko: '`events.k8s.io/v1`은 `type`에 `Normal`이나 `Warning`만, `reportingInstance`, `action`, `reason`에 128자까지, `note`에 1024자까지, `series`는 `count: 2`부터 허용합니다. 여기서 벗어난 값을 수정하세요.',
  },

  'migration.on.shares-default': {
    en: 'Unless the annotation `flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares` is set:',
    ko: '`flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares` 어노테이션이 없는 경우:',
  },
  'migration.on.shares-preserved': {
    en: 'If the annotation `flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares` is set:',
    ko: '`flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares` 어노테이션이 있는 경우:',
  },
  'migration.on.shares-patch': {
    en: 'This patch sets `spec.limited.nominalConcurrencyShares` to 0, which means 30 in v1beta3 unless the object that it patches has the annotation `flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares`. If it has, write 0 again.',
    ko: '이 패치는 `spec.limited.nominalConcurrencyShares`를 0으로 설정합니다. 패치 대상에 `flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares` 어노테이션이 없으면 v1beta3에서 0은 30을 뜻합니다. 어노테이션이 있으면 다시 0으로 쓰세요.',
  },

  'migration.on.lease-strategies': {
    en: '`{path}.preferredStrategies` lists several strategies and the new version takes one, so the first stays: check that this is the one you want.',
    ko: '`{path}.preferredStrategies`에 전략이 여러 개 있지만 새 버전은 하나만 받으므로 첫 번째만 남깁니다. 원하는 전략인지 확인하세요.',
  },
  'migration.on.lease-binary-version': {
    en: '`{path}.binaryVersion` is required in the new version. Fill in the version of the component.',
    ko: '새 버전에서는 `{path}.binaryVersion`이 필수입니다. 컴포넌트의 버전을 채우세요.',
  },

  'migration.on.storage-migration-resource': {
    en: '`{path}.resource.resource` is required in `storagemigration.k8s.io/v1beta1`. Fill in the plural name of the resource.',
    ko: '`storagemigration.k8s.io/v1beta1`에서는 `{path}.resource.resource`가 필수입니다. 리소스의 복수형 이름을 채우세요.',
  },
  'migration.on.ip-address-parent': {
    en: '`spec.parentRef.resource` and `spec.parentRef.name` are required from Kubernetes 1.30 on. Name the object that uses the address.',
    ko: '`spec.parentRef.resource`와 `spec.parentRef.name`은 Kubernetes 1.30부터 필수입니다. 이 주소를 사용하는 오브젝트를 지정하세요.',
  },
  'migration.on.workload-pods': {
    en: 'In `scheduling.k8s.io/v1alpha2` a group of Pods is an object: create a PodGroup for each, and in the Pods replace `spec.workloadRef` with `spec.schedulingGroup`.',
    ko: '`scheduling.k8s.io/v1alpha2`에서는 파드 그룹이 별도의 오브젝트입니다. 그룹마다 PodGroup을 만들고, 파드의 `spec.workloadRef`를 `spec.schedulingGroup`으로 바꾸세요.',
  },

  'migration.on.claim-controller': {
    en: '`{path}.controller` hands the claim to a control plane controller of the driver, which Kubernetes no longer supports from 1.32 on, so it is removed: check that the driver works without one.',
    ko: '`{path}.controller`는 드라이버의 컨트롤 플레인 컨트롤러에 클레임을 맡기는 필드인데, Kubernetes 1.32부터 지원되지 않으므로 제거합니다. 드라이버가 컨트롤러 없이 동작하는지 확인하세요.',
  },
  'migration.on.claim-both': {
    en: '`{path}` asks for one class of devices and for the first available of several, and only one of the two is allowed. Remove `exactly` or `firstAvailable`.',
    ko: '`{path}`에 한 디바이스 클래스에 대한 요청과 여러 대안 중 하나를 고르는 요청이 모두 있지만 하나만 허용됩니다. `exactly`나 `firstAvailable` 중 하나를 제거하세요.',
  },
  'migration.on.device-class-nodes': {
    en: '`{path}.suitableNodes` went in Kubernetes 1.32 and is removed: the scheduler now follows the ResourceSlices that the driver publishes. Check that it does not have to be limited to those nodes by other means.',
    ko: '`{path}.suitableNodes`는 Kubernetes 1.32에서 없어졌으므로 제거합니다. 이제 스케줄러는 드라이버가 게시하는 ResourceSlice를 따릅니다. 다른 방법으로 노드를 제한해야 하는지 확인하세요.',
  },
  'migration.on.device-taint-selector': {
    en: '`{path}` chooses devices by `deviceClassName` or `selectors`, which Kubernetes dropped in 1.35; without them the rule would taint more devices. Name the `driver`, `pool` and `device` instead, then migrate.',
    ko: '`{path}`이(가) Kubernetes 1.35에서 없어진 `deviceClassName`이나 `selectors`로 디바이스를 고릅니다. 이 필드가 없으면 더 많은 디바이스에 테인트가 적용됩니다. 대신 `driver`, `pool`, `device`를 지정한 뒤 마이그레이션하세요.',
  },
});
