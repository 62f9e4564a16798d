import { texts } from './texts.ts';

/** Texts of the rule `deprecated-metadata`. */
export const deprecatedMetadataTexts = texts({
  'deprecated-metadata.title': { en: 'Deprecated annotation or label', ko: '사용 중단된 어노테이션 또는 레이블' },
  'deprecated-metadata.what': {
    en: 'An annotation, a node label or a taint that something else replaced: deprecated, or without effect already in this Kubernetes version.',
    ko: '다른 것으로 대체된 어노테이션, 노드 레이블, 테인트입니다. 사용 중단(deprecated)되었거나 이 Kubernetes 버전에서 이미 효과가 없습니다.',
  },
  'deprecated-metadata.why': {
    en: 'Nobody rejects an annotation or a label that Kubernetes has stopped reading. The object is applied, and a seccomp profile, a priority or a node selector is silently missing. Write what replaced it as soon as the cluster knows it. In a patch, and where the two sides could mean different things, the fix is one to be reviewed.',
    ko: 'Kubernetes가 더 이상 읽지 않는 어노테이션이나 레이블은 거부되지 않습니다. 오브젝트는 적용되지만 seccomp 프로필, 우선순위, 노드 셀렉터가 조용히 빠집니다. 클러스터가 지원하는 대로 대체된 것을 쓰세요. 패치에서, 그리고 두 방식의 의미가 다를 수 있는 곳에서는 수정을 검토해야 합니다.',
  },

  'deprecated-metadata.deprecated': {
    en: '`{key}` is deprecated as of Kubernetes {since}. {advice}',
    ko: '`{key}`은(는) Kubernetes {since}에서 사용 중단(deprecated)되었습니다. {advice}',
  },
  'deprecated-metadata.ending': {
    en: '`{key}` is deprecated as of Kubernetes {since} and has no effect from {ends} on. {advice}',
    ko: '`{key}`은(는) Kubernetes {since}에서 사용 중단(deprecated)되었고 {ends}부터 효과가 없습니다. {advice}',
  },
  'deprecated-metadata.ended': {
    en: '`{key}` has no effect as of Kubernetes {ends}; this file is checked against {version}. {advice}',
    ko: '`{key}`은(는) Kubernetes {ends}부터 효과가 없습니다. 이 파일의 검사 기준 버전은 {version}입니다. {advice}',
  },
  'deprecated-metadata.unread': {
    en: '`{key}` has no effect: no Kubernetes version from 1.14 on reads it. {advice}',
    ko: '`{key}`은(는) 효과가 없습니다. Kubernetes 1.14 이후의 어떤 버전도 이를 읽지 않습니다. {advice}',
  },
  'deprecated-metadata.because': { en: '{advice} {why}', ko: '{advice} {why}' },
  'deprecated-metadata.redundant': {
    en: '`{name}` says the same as `{key}`, which can go.',
    ko: '`{name}`에 같은 내용이 있으므로 `{key}`은(는) 제거해도 됩니다.',
  },
  'deprecated-metadata.conflict-rejected': {
    en: '`{key}` says `{value}`, and `{name}` says something else: the API server rejects the object. Make them agree, or remove the annotation.',
    ko: '`{key}`의 값 `{value}`이(가) `{name}`과(와) 다르므로 API 서버가 오브젝트를 거부합니다. 둘을 일치시키거나 어노테이션을 제거하세요.',
  },
  'deprecated-metadata.conflict-together': {
    en: '`{key}` (`{value}`) and `{name}` are both set: the API server of this version rejects a new object that has both. Keep one of them.',
    ko: '`{key}`(`{value}`)과(와) `{name}`이(가) 함께 설정되어 있습니다. 이 버전의 API 서버는 둘 다 있는 새 오브젝트를 거부하므로 하나만 남기세요.',
  },
  'deprecated-metadata.conflict-wins': {
    en: '`{key}` says `{value}` and wins over `{name}`, which says something else. Keep the one that you mean.',
    ko: '`{key}`의 값 `{value}`이(가) `{name}`과(와) 다르며, `{key}`이(가) 우선합니다. 의도한 것만 남기세요.',
  },
  'deprecated-metadata.conflict-loses': {
    en: '`{key}` says `{value}`, and only `{name}` counts, which says something else. Keep the one that you mean.',
    ko: '`{key}`의 값 `{value}`이(가) `{name}`과(와) 다르며, `{name}`만 적용됩니다. 의도한 것만 남기세요.',
  },
  'deprecated-metadata.misplaced': {
    en: '`{key}` has no effect on a {kind}: it is an annotation of Pods, which belongs into `{template}.metadata`. {instead}',
    ko: '`{key}`은(는) 파드의 어노테이션이라 {kind}에서는 효과가 없으며, `{template}.metadata`에 있어야 합니다. {instead}',
  },
  'deprecated-metadata.no-container': {
    en: 'No container here is called `{container}`.',
    ko: '여기에는 `{container}`(이)라는 컨테이너가 없습니다.',
  },
  'deprecated-metadata.no-profile': {
    en: '`{value}` is no profile: `runtime/default`, `unconfined` and `localhost/NAME` are.',
    ko: '`{value}`은(는) 프로필이 아닙니다. `runtime/default`, `unconfined`, `localhost/NAME`을 쓸 수 있습니다.',
  },
  'deprecated-metadata.unreadable': {
    en: '`{value}` is no list of `NAME=VALUE`.',
    ko: '`{value}`은(는) `NAME=VALUE` 목록이 아닙니다.',
  },
  'deprecated-metadata.unreadable-json': {
    en: 'Its text cannot be read as JSON of that kind.',
    ko: '텍스트를 해당 형식의 JSON으로 읽을 수 없습니다.',
  },

  'deprecated-metadata.instead.seccomp-pod': {
    en: 'Set `securityContext.seccompProfile` of the Pod instead.',
    ko: '대신 파드의 `securityContext.seccompProfile`을 설정하세요.',
  },
  'deprecated-metadata.instead.seccomp-container': {
    en: 'Set `securityContext.seccompProfile` of the container instead.',
    ko: '대신 컨테이너의 `securityContext.seccompProfile`을 설정하세요.',
  },
  'deprecated-metadata.instead.apparmor': {
    en: 'Set `securityContext.appArmorProfile` of the container instead; clusters before 1.30 know only the annotation.',
    ko: '대신 컨테이너의 `securityContext.appArmorProfile`을 설정하세요. 1.30 이전 클러스터에서는 어노테이션만 쓸 수 있습니다.',
  },
  'deprecated-metadata.instead.critical-pod': {
    en: 'Set `priorityClassName` to `system-cluster-critical` or `system-node-critical` instead.',
    ko: '대신 `priorityClassName`을 `system-cluster-critical` 또는 `system-node-critical`로 설정하세요.',
  },
  'deprecated-metadata.instead.sysctls': {
    en: 'List the settings in `securityContext.sysctls` of the Pod instead.',
    ko: '대신 파드의 `securityContext.sysctls`에 설정을 나열하세요.',
  },
  'deprecated-metadata.instead.affinity': {
    en: 'Write `spec.affinity` instead.',
    ko: '대신 `spec.affinity`를 쓰세요.',
  },
  'deprecated-metadata.instead.tolerations': {
    en: 'Write `spec.tolerations` instead.',
    ko: '대신 `spec.tolerations`를 쓰세요.',
  },
  'deprecated-metadata.instead.init-containers': {
    en: 'Write `spec.initContainers` instead.',
    ko: '대신 `spec.initContainers`를 쓰세요.',
  },
  'deprecated-metadata.instead.hostname': {
    en: 'Write `spec.hostname` instead.',
    ko: '대신 `spec.hostname`을 쓰세요.',
  },
  'deprecated-metadata.instead.subdomain': {
    en: 'Write `spec.subdomain` instead.',
    ko: '대신 `spec.subdomain`을 쓰세요.',
  },
  'deprecated-metadata.instead.priority': {
    en: 'The Pod has a priority already; remove it.',
    ko: '파드에 이미 우선순위가 있으므로 제거하세요.',
  },
  'deprecated-metadata.instead.same-without': {
    en: 'It says what holds without it; remove it.',
    ko: '없어도 결과가 같으므로 제거하세요.',
  },
  'deprecated-metadata.instead.remove': { en: 'Remove it.', ko: '제거하세요.' },
  'deprecated-metadata.instead.tolerate-unready-endpoints': {
    en: 'Set `spec.publishNotReadyAddresses` instead.',
    ko: '대신 `spec.publishNotReadyAddresses`를 설정하세요.',
  },
  'deprecated-metadata.instead.topology-aware-hints': {
    en: 'Use `service.kubernetes.io/topology-mode` (`Auto` or `Disabled`) instead.',
    ko: '대신 `service.kubernetes.io/topology-mode`(`Auto` 또는 `Disabled`)를 사용하세요.',
  },
  'deprecated-metadata.instead.storage-class': {
    en: 'Set `spec.storageClassName` instead.',
    ko: '대신 `spec.storageClassName`을 설정하세요.',
  },
  'deprecated-metadata.instead.default-class': {
    en: 'A claim without `storageClassName` gets the default class, which is what this asked for; remove it.',
    ko: '`storageClassName`이 없는 클레임은 이 어노테이션이 요청하던 기본 클래스를 받습니다. 제거하세요.',
  },
  'deprecated-metadata.instead.written-by-controller': {
    en: 'The controller writes it where it is needed; remove it.',
    ko: '필요한 곳에는 컨트롤러가 직접 기록하므로 제거하세요.',
  },
  'deprecated-metadata.instead.mount-options': {
    en: 'List the options in `spec.mountOptions` instead.',
    ko: '대신 `spec.mountOptions`에 옵션을 나열하세요.',
  },
  'deprecated-metadata.instead.volume-node-affinity': {
    en: 'Write `spec.nodeAffinity` instead.',
    ko: '대신 `spec.nodeAffinity`를 쓰세요.',
  },
  'deprecated-metadata.instead.is-default-class': {
    en: 'Use `storageclass.kubernetes.io/is-default-class` instead.',
    ko: '대신 `storageclass.kubernetes.io/is-default-class`를 사용하세요.',
  },
  'deprecated-metadata.instead.pod-security': {
    en: 'It goes with PodSecurityPolicy in 1.25, and the Pod Security level of the namespace decides then.',
    ko: '1.25에서 PodSecurityPolicy와 함께 사라지며, 그 뒤로는 네임스페이스의 파드 시큐리티 수준이 결정합니다.',
  },
  'deprecated-metadata.instead.taints': {
    en: 'Use taints on the node and tolerations in the Pods instead.',
    ko: '대신 노드의 테인트와 파드의 톨러레이션을 사용하세요.',
  },
  'deprecated-metadata.instead.namespaces': {
    en: 'Keep Secrets that not every Pod may mount in a namespace of their own instead.',
    ko: '모든 파드가 마운트해서는 안 되는 시크릿은 대신 별도의 네임스페이스에 두세요.',
  },
  'deprecated-metadata.instead.network-policy': {
    en: 'Write a NetworkPolicy with an empty `podSelector` that allows nothing instead.',
    ko: '대신 `podSelector`가 비어 있고 아무것도 허용하지 않는 NetworkPolicy를 작성하세요.',
  },
  'deprecated-metadata.instead.ingress-class': {
    en: 'Controllers still honor it. If an IngressClass of that name exists, use `spec.ingressClassName` instead.',
    ko: '컨트롤러는 여전히 이를 따릅니다. 같은 이름의 IngressClass가 있으면 대신 `spec.ingressClassName`을 사용하세요.',
  },

  'deprecated-metadata.label-deprecated': {
    en: 'The node label `{key}` is deprecated as of Kubernetes {since}. Use `{replacement}`, which has the same values.',
    ko: '노드 레이블 `{key}`은(는) Kubernetes {since}에서 사용 중단(deprecated)되었습니다. 값이 같은 `{replacement}`을(를) 사용하세요.',
  },
  'deprecated-metadata.label-unreplaced': {
    en: 'The node label `{key}` is deprecated as of Kubernetes {since}, and nothing replaces it. Select nodes by another label.',
    ko: '노드 레이블 `{key}`은(는) Kubernetes {since}에서 사용 중단(deprecated)되었고 대체할 레이블이 없습니다. 다른 레이블로 노드를 선택하세요.',
  },
  'deprecated-metadata.label-gone-selected': {
    en: 'Nodes no longer get the label `{key}` as of Kubernetes {ends} (kubeadm), so this matches none. Use `{replacement}`.',
    ko: 'Kubernetes {ends}부터 노드에 레이블 `{key}`이(가) 설정되지 않으므로(kubeadm) 일치하는 노드가 없습니다. `{replacement}`을(를) 사용하세요.',
  },
  'deprecated-metadata.label-gone-excluded': {
    en: 'Nodes no longer get the label `{key}` as of Kubernetes {ends} (kubeadm), so this keeps no node out. Use `{replacement}`.',
    ko: 'Kubernetes {ends}부터 노드에 레이블 `{key}`이(가) 설정되지 않으므로(kubeadm) 제외되는 노드가 없습니다. `{replacement}`을(를) 사용하세요.',
  },
  'deprecated-metadata.label-gone': {
    en: 'Nodes no longer get the label `{key}` as of Kubernetes {ends} (kubeadm). Use `{replacement}`.',
    ko: 'Kubernetes {ends}부터 노드에 레이블 `{key}`이(가) 설정되지 않습니다(kubeadm). `{replacement}`을(를) 사용하세요.',
  },
  'deprecated-metadata.label-redundant': {
    en: '`{replacement}` asks for the same as the deprecated node label `{key}`, which can go.',
    ko: '`{replacement}`에 같은 조건이 있으므로 사용 중단된 노드 레이블 `{key}`은(는) 제거해도 됩니다.',
  },
  'deprecated-metadata.label-differs': {
    en: '`{key}` is the old name of `{replacement}`, and the two have different values here. Keep the one that you mean.',
    ko: '`{key}`은(는) `{replacement}`의 이전 이름인데, 여기서는 두 값이 다릅니다. 의도한 것만 남기세요.',
  },

  'deprecated-metadata.taint-both': {
    en: 'Control-plane nodes have the taint `node-role.kubernetes.io/control-plane` too as of Kubernetes 1.24, and this toleration no longer lets the Pods run there. Tolerate both taints.',
    ko: 'Kubernetes 1.24부터 컨트롤 플레인 노드에 `node-role.kubernetes.io/control-plane` 테인트도 있으므로, 이 톨러레이션만으로는 파드가 그 노드에서 실행될 수 없습니다. 두 테인트를 모두 톨러레이션하세요.',
  },
  'deprecated-metadata.taint-gone': {
    en: 'Control-plane nodes have the taint `node-role.kubernetes.io/control-plane` instead of this one as of Kubernetes 1.25, and this toleration no longer lets the Pods run there. Tolerate that one too, or instead.',
    ko: 'Kubernetes 1.25부터 컨트롤 플레인 노드에는 이 테인트 대신 `node-role.kubernetes.io/control-plane` 테인트가 있으므로, 이 톨러레이션만으로는 파드가 그 노드에서 실행될 수 없습니다. 새 테인트도 함께, 또는 새 테인트만 톨러레이션하세요.',
  },
  'deprecated-metadata.taint-on-node': {
    en: 'The taint of control-plane nodes is `node-role.kubernetes.io/control-plane` as of Kubernetes 1.24, and Pods tolerate that one. Use it instead.',
    ko: 'Kubernetes 1.24부터 컨트롤 플레인 노드의 테인트는 `node-role.kubernetes.io/control-plane`이고 파드도 이 테인트를 톨러레이션합니다. 대신 사용하세요.',
  },

  'deprecated-metadata.fix-move': {
    en: 'Move the annotation to `{field}`',
    ko: '어노테이션을 `{field}`(으)로 옮기기',
  },
  'deprecated-metadata.fix-rename': {
    en: 'Rename the annotation to `{to}`',
    ko: '어노테이션의 이름을 `{to}`(으)로 바꾸기',
  },
  'deprecated-metadata.fix-remove': { en: 'Remove `{key}`', ko: '`{key}` 제거' },
  'deprecated-metadata.fix-label': { en: 'Use the node label `{replacement}`', ko: '노드 레이블 `{replacement}` 사용' },
  'deprecated-metadata.fix-tolerate': {
    en: 'Tolerate `node-role.kubernetes.io/control-plane` too',
    ko: '`node-role.kubernetes.io/control-plane`도 톨러레이션하기',
  },
  'deprecated-metadata.fix-tolerate-only': {
    en: 'Tolerate `node-role.kubernetes.io/control-plane` instead',
    ko: '대신 `node-role.kubernetes.io/control-plane`만 톨러레이션하기',
  },
  'deprecated-metadata.fix-taint': {
    en: 'Use the taint `node-role.kubernetes.io/control-plane`',
    ko: '테인트 `node-role.kubernetes.io/control-plane` 사용',
  },

  'deprecated-metadata.note-profile': {
    en: 'The annotation was ignored, and the field is not: the profile `{profile}` has to be on every node, or the containers do not start.',
    ko: '어노테이션은 무시되었지만 필드는 적용됩니다. 모든 노드에 프로필 `{profile}`이(가) 없으면 컨테이너가 시작되지 않습니다.',
  },
  'deprecated-metadata.note-critical': {
    en: 'The Pods get a higher priority than they had and may evict others. `system-node-critical` is for what a node cannot do without; before 1.17 both are for Pods in `kube-system` only.',
    ko: '파드의 우선순위가 높아져 다른 파드를 축출할 수 있습니다. 노드에 꼭 필요한 파드에는 `system-node-critical`을 사용하세요. 1.17 이전에는 둘 다 `kube-system`의 파드에만 쓸 수 있습니다.',
  },
  'deprecated-metadata.note-sysctls': {
    en: 'The annotation was ignored, and the field is not: nodes refuse Pods with unsafe sysctls unless the kubelet allows them (`--allowed-unsafe-sysctls`).',
    ko: '어노테이션은 무시되었지만 필드는 적용됩니다. kubelet이 허용하지 않은(`--allowed-unsafe-sysctls`) 안전하지 않은 sysctl이 있으면 노드가 파드를 거부합니다.',
  },
  'deprecated-metadata.note-new': {
    en: 'The annotation was ignored, and the field is not: check that what it says is still wanted.',
    ko: '어노테이션은 무시되었지만 필드는 적용됩니다. 그 내용이 여전히 필요한지 확인하세요.',
  },
  'deprecated-metadata.note-claim-template': {
    en: 'The API server refuses to change `volumeClaimTemplates` of an existing StatefulSet: delete it with `--cascade=orphan` and apply it again.',
    ko: 'API 서버는 기존 스테이트풀셋의 `volumeClaimTemplates` 변경을 거부합니다. `--cascade=orphan`으로 삭제한 뒤 다시 적용하세요.',
  },
  'deprecated-metadata.note-ingress-class': {
    en: 'Check that the controller watches this IngressClass.',
    ko: '컨트롤러가 이 IngressClass를 처리하는지 확인하세요.',
  },
  'deprecated-metadata.note-misplaced': {
    en: 'If the Pods are to have what it says, it has to be set below `{template}`.',
    ko: '파드에 이 내용을 적용하려면 `{template}` 아래에 설정해야 합니다.',
  },
  'deprecated-metadata.note-label-by-cloud': {
    en: 'Nodes that were labeled by hand may have only the old label: look with `kubectl get nodes -L {replacement}`.',
    ko: '직접 레이블을 지정한 노드에는 이전 레이블만 있을 수 있습니다. `kubectl get nodes -L {replacement}`(으)로 확인하세요.',
  },
  'deprecated-metadata.note-label-by-installer': {
    en: 'kubeadm sets the new label from 1.20 on; other installers may not: look with `kubectl get nodes -L {replacement}`.',
    ko: 'kubeadm은 1.20부터 새 레이블을 설정하지만 다른 설치 도구는 다를 수 있습니다. `kubectl get nodes -L {replacement}`(으)로 확인하세요.',
  },
  'deprecated-metadata.note-selected-label': {
    en: 'Whatever selects by `{key}` has to change with it.',
    ko: '`{key}`(으)로 선택하는 것도 함께 바꿔야 합니다.',
  },
  'deprecated-metadata.note-provisioner': {
    en: 'Check that the provisioner knows `{replacement}`; CSI drivers often have a key of their own.',
    ko: '프로비저너가 `{replacement}`을(를) 지원하는지 확인하세요. CSI 드라이버는 자체 키를 쓰는 경우가 많습니다.',
  },
  'deprecated-metadata.note-volume': {
    en: 'The nodes of the volume must have `{replacement}`, and older API servers refuse to change `nodeAffinity` of an existing PersistentVolume.',
    ko: '볼륨이 있는 노드에 `{replacement}`이(가) 있어야 하며, 오래된 API 서버는 기존 퍼시스턴트볼륨의 `nodeAffinity` 변경을 거부합니다.',
  },
  'deprecated-metadata.note-older-taint': {
    en: 'Clusters before 1.25 still have the old taint.',
    ko: '1.25 이전 클러스터에는 아직 이전 테인트가 있습니다.',
  },
  'deprecated-metadata.note-taint': {
    en: 'Pods that tolerate only the old taint can no longer run on this node.',
    ko: '이전 테인트만 톨러레이션하는 파드는 더 이상 이 노드에서 실행될 수 없습니다.',
  },

  'fix.patch-note': {
    en: 'This is a patch: what its base says in the old way stays, and has to change there too.',
    ko: '이 파일은 패치입니다. 베이스에 이전 방식으로 쓰인 내용은 그대로 남으므로 베이스도 함께 바꾸세요.',
  },
});
