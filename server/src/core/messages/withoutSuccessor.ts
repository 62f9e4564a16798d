import { texts } from './texts.ts';

/** What to do about kinds that no migration can bring to another version, and about PodSecurityPolicy in particular. */
export const withoutSuccessorTexts = texts({
  'without-successor.pod-preset': {
    en: 'Nothing replaces it: write its environment variables and volumes into the templates of the Pods that it selects, or add them with a mutating admission webhook.',
    ko: '대체 API가 없습니다. 환경 변수와 볼륨을 대상 파드의 템플릿에 직접 쓰거나, 변형 어드미션 웹훅으로 추가하세요.',
  },
  'without-successor.audit-sink': {
    en: 'Nothing replaces it: start the API server with `--audit-policy-file` and `--audit-webhook-config-file`.',
    ko: '대체 API가 없습니다. API 서버를 `--audit-policy-file`과 `--audit-webhook-config-file`로 시작하세요.',
  },
  'without-successor.cluster-cidr': {
    en: 'Nothing replaces it: give Pods their address ranges with `--cluster-cidr` of kube-controller-manager, or in the configuration of your network plugin.',
    ko: '대체 API가 없습니다. kube-controller-manager의 `--cluster-cidr`이나 네트워크 플러그인의 설정으로 파드의 주소 범위를 지정하세요.',
  },
  'without-successor.component-status': {
    en: 'Nothing replaces it, and it cannot be applied: ask the components themselves, as the API server at `/livez` and `/readyz`, and remove this object.',
    ko: '대체 API가 없으며 적용할 수 없는 오브젝트입니다. API 서버의 `/livez`와 `/readyz`처럼 각 컴포넌트의 상태 확인 엔드포인트를 사용하고 이 오브젝트를 제거하세요.',
  },
  'without-successor.deployment-rollback': {
    en: 'Nothing replaces it: run `kubectl rollout undo`, with `--to-revision` for a certain revision.',
    ko: '대체 API가 없습니다. `kubectl rollout undo`를 실행하고, 특정 리비전으로 되돌리려면 `--to-revision`을 지정하세요.',
  },
  'without-successor.pod-scheduling': {
    en: 'Nothing replaces it: the scheduler and the drivers of resources wrote these objects for each other, so remove it from your manifests.',
    ko: '대체 API가 없습니다. 스케줄러와 리소스 드라이버가 서로를 위해 쓰던 오브젝트이므로 매니페스트에서 제거하세요.',
  },
  'without-successor.claim-parameters': {
    en: 'Nothing replaces it: say which devices are needed in `spec.devices.requests` of the ResourceClaim, and what the driver has to know in `spec.devices.config`.',
    ko: '대체 API가 없습니다. ResourceClaim의 `spec.devices.requests`에 필요한 디바이스를, `spec.devices.config`에 드라이버에 전달할 설정을 지정하세요.',
  },
  'without-successor.class-parameters': {
    en: 'Nothing replaces it: say which devices belong to the class in `spec.selectors` of a DeviceClass, and what the driver has to know in `spec.config`.',
    ko: '대체 API가 없습니다. DeviceClass의 `spec.selectors`에 클래스에 속하는 디바이스를, `spec.config`에 드라이버에 전달할 설정을 지정하세요.',
  },
  'without-successor.binding': {
    en: 'Nothing replaces it as an object: send the Binding to the `binding` subresource of the Pod, or set `spec.nodeName` of the Pod.',
    ko: '오브젝트로서의 대체 API는 없습니다. 파드의 `binding` 하위 리소스로 Binding을 보내거나, 파드의 `spec.nodeName`을 설정하세요.',
  },
  'without-successor.ephemeral-containers': {
    en: 'Run `kubectl debug`, or send the `ephemeralcontainers` subresource the whole Pod, with `spec.ephemeralContainers`.',
    ko: '`kubectl debug`를 실행하거나, `ephemeralcontainers` 하위 리소스에 `spec.ephemeralContainers`를 포함한 파드 전체를 보내세요.',
  },
  'without-successor.lease-candidate': {
    en: 'Up to Kubernetes 1.36 no version replaces it. Components of the control plane write these objects, so remove it from your manifests.',
    ko: 'Kubernetes 1.36까지는 대체 버전이 없습니다. 컨트롤 플레인 컴포넌트가 쓰는 오브젝트이므로 매니페스트에서 제거하세요.',
  },

  'by-hand.resource-claim': {
    en: 'Kubernetes 1.31 redesigned dynamic resource allocation: in place of `resourceClassName`, `parametersRef` and `allocationMode`, list what is needed in `devices.requests`, each with the name of a DeviceClass and CEL selectors.',
    ko: 'Kubernetes 1.31에서 동적 리소스 할당이 다시 설계되었습니다. `resourceClassName`, `parametersRef`, `allocationMode` 대신 `devices.requests`에 필요한 디바이스를 DeviceClass 이름 및 CEL 셀렉터와 함께 나열하세요.',
  },
  'by-hand.resource-class': {
    en: 'Kubernetes 1.31 redesigned dynamic resource allocation: write a DeviceClass that selects the devices of the driver with a CEL expression, and put its parameters into `spec.config`.',
    ko: 'Kubernetes 1.31에서 동적 리소스 할당이 다시 설계되었습니다. CEL 표현식으로 드라이버의 디바이스를 고르는 DeviceClass를 작성하고, 파라미터는 `spec.config`에 지정하세요.',
  },
  'by-hand.resource-slice': {
    en: 'The driver publishes these objects, and from Kubernetes 1.31 on in another form: update the driver, and remove this object from your manifests.',
    ko: '드라이버가 게시하는 오브젝트이며 Kubernetes 1.31부터 형식이 다릅니다. 드라이버를 업데이트하고 이 오브젝트를 매니페스트에서 제거하세요.',
  },
  'by-hand.pod-certificate-request': {
    en: 'The kubelet writes these requests, and signs each for the one Pod it is for: remove this object from your manifests.',
    ko: 'kubelet이 파드마다 서명하여 쓰는 요청이므로, 이 오브젝트를 매니페스트에서 제거하세요.',
  },

  'pod-security.admission': {
    en: 'Pod Security admission takes its place from Kubernetes 1.23 on: label the namespaces that use it with the level that their Pods need, such as `pod-security.kubernetes.io/enforce: baseline`.',
    ko: 'Kubernetes 1.23부터 파드 시큐리티 어드미션이 대체합니다. 이 정책을 사용하는 네임스페이스에 파드에 필요한 레벨을 `pod-security.kubernetes.io/enforce: baseline`처럼 레이블로 지정하세요.',
  },
  'pod-security.strictest': {
    en: 'Pod Security admission takes its place from Kubernetes 1.23 on. The level that fits this policy is `{level}`: label the namespaces that use it `pod-security.kubernetes.io/enforce: {level}`.{unchecked}',
    ko: 'Kubernetes 1.23부터 파드 시큐리티 어드미션이 대체합니다. 이 정책에 맞는 레벨은 `{level}`이므로, 이 정책을 사용하는 네임스페이스에 `pod-security.kubernetes.io/enforce: {level}` 레이블을 지정하세요.{unchecked}',
  },
  'pod-security.level': {
    en: 'Pod Security admission takes its place from Kubernetes 1.23 on. The level that fits this policy is `{level}` (not `{stricter}`, because of {fields}): label the namespaces that use it `pod-security.kubernetes.io/enforce: {level}`.{unchecked}',
    ko: 'Kubernetes 1.23부터 파드 시큐리티 어드미션이 대체합니다. 이 정책에 맞는 레벨은 `{level}`입니다({fields} 때문에 `{stricter}`에는 맞지 않음). 이 정책을 사용하는 네임스페이스에 `pod-security.kubernetes.io/enforce: {level}` 레이블을 지정하세요.{unchecked}',
  },
  'pod-security.unchecked': {
    en: ' That level does not check {fields}.',
    ko: ' 이 레벨은 {fields}을(를) 검사하지 않습니다.',
  },
  'pod-security.all-checked': { en: '', ko: '' },
  'pod-security.more-fields': { en: '{fields} and {count} more', ko: '{fields} 외 {count}개' },
  'pod-security.decisive': {
    en: 'This keeps the policy from the level `{stricter}`.',
    ko: '이 필드 때문에 `{stricter}` 레벨에 맞지 않습니다.',
  },

  'unenforced-pod-security.title': {
    en: 'Pod security not enforced',
    ko: '적용되지 않는 파드 보안',
  },
  'unenforced-pod-security.what': {
    en: 'A Namespace that relies on a PodSecurityPolicy of the same file, which Kubernetes serves up to 1.24, and has no Pod Security level.',
    ko: 'Kubernetes 1.24까지만 제공되는 같은 파일의 PodSecurityPolicy에 의존하면서 파드 시큐리티 레벨이 없는 Namespace입니다.',
  },
  'unenforced-pod-security.why': {
    en: 'From Kubernetes 1.25 on the policy is gone, and without a label on the Namespace nothing restricts its Pods any more. Label it with the level that fits the policy.',
    ko: 'Kubernetes 1.25부터는 정책이 없어지므로, 네임스페이스에 레이블이 없으면 파드를 제한하는 것이 없습니다. 정책에 맞는 레벨을 레이블로 지정하세요.',
  },
  'unenforced-pod-security.message': {
    en: 'The Pods of this namespace are restricted by PodSecurityPolicy {policies} up to Kubernetes 1.24 only. The Pod Security level that fits is `{level}`: label the namespace with it.',
    ko: '이 네임스페이스의 파드는 Kubernetes 1.24까지만 PodSecurityPolicy {policies}의 제한을 받습니다. 맞는 파드 시큐리티 레벨은 `{level}`이므로 네임스페이스에 레이블로 지정하세요.',
  },
  'unenforced-pod-security.fix': {
    en: 'Label the namespace with the Pod Security level {level}',
    ko: '네임스페이스에 파드 시큐리티 레벨 {level} 레이블 지정',
  },
  'unenforced-pod-security.whole': {
    en: 'A level holds for every Pod of the namespace, whatever its service account. Apply it with `--dry-run=server` first, which lists the running Pods that it would reject.',
    ko: '레벨은 서비스 어카운트와 관계없이 네임스페이스의 모든 파드에 적용됩니다. 먼저 `--dry-run=server`로 적용하여 거부될 실행 중인 파드를 확인하세요.',
  },
  'unenforced-pod-security.defaults': {
    en: 'Pod Security admission writes nothing into Pods, as the policy does: set in the Pods what {fields} did.',
    ko: '정책과 달리 파드 시큐리티 어드미션은 파드에 값을 채우지 않습니다. {fields}이(가) 채우던 값을 파드에 직접 설정하세요.',
  },
  'unenforced-pod-security.unchecked': {
    en: 'The level does not check {fields}: use a ValidatingAdmissionPolicy where you need it.',
    ko: '이 레벨은 {fields}을(를) 검사하지 않습니다. 필요하면 ValidatingAdmissionPolicy를 사용하세요.',
  },
  'unenforced-pod-security.selinux': {
    en: 'The policy allows any SELinux options and the level only some types: check that no Pod sets a user, a role or a type of its own.',
    ko: '정책은 모든 SELinux 옵션을 허용하지만 레벨은 일부 타입만 허용합니다. user, role 또는 별도의 type을 설정하는 파드가 없는지 확인하세요.',
  },
});
