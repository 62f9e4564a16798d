import { texts } from './texts.ts';

/** Texts of the rule `removed-volume-plugin`. */
export const volumePluginsTexts = texts({
  'removed-volume-plugin.title': { en: 'Removed volume plugin', ko: '제거된 볼륨 플러그인' },
  'removed-volume-plugin.what': {
    en: 'A volume, PersistentVolume or StorageClass of an in-tree plugin that this Kubernetes version deprecates, hands over to a CSI driver, or no longer has.',
    ko: '이 Kubernetes 버전에서 사용 중단되었거나, CSI 드라이버로 넘어갔거나, 제거된 인트리 플러그인의 볼륨, 퍼시스턴트볼륨 또는 스토리지클래스입니다.',
  },
  'removed-volume-plugin.why': {
    en: 'The API server goes on accepting these fields, so that a missing plugin shows only when a Pod stays in ContainerCreating or a claim in Pending. Volumes of the large clouds, OpenStack, vSphere and Portworx are translated for a CSI driver, which has to be installed; for all others the data has to move. CSI volumes are written with `csi` in a PersistentVolume, and classes with the name of the driver as `provisioner`.',
    ko: 'API 서버는 이런 필드를 계속 받아들이므로, 플러그인이 없다는 사실은 파드가 ContainerCreating에, 클레임이 Pending에 머물 때에야 드러납니다. 주요 클라우드, OpenStack, vSphere, Portworx의 볼륨은 CSI 드라이버용으로 변환되며 그 드라이버가 설치되어 있어야 합니다. 그 밖의 볼륨은 데이터를 옮겨야 합니다. CSI 볼륨은 퍼시스턴트볼륨의 `csi`로 쓰고, 스토리지클래스에는 `provisioner`에 드라이버 이름을 씁니다.',
  },

  'removed-volume-plugin.deprecated': {
    en: '`{name}` is deprecated as of Kubernetes {deprecated} but still works. {advice}',
    ko: '`{name}`은(는) Kubernetes {deprecated}에서 사용 중단(deprecated)되었지만 아직 동작합니다. {advice}',
  },
  'removed-volume-plugin.deprecated-migrating': {
    en: '`{name}` is deprecated as of Kubernetes {deprecated}; from {migrated} on it works only with the CSI driver `{driver}` installed. {advice}',
    ko: '`{name}`은(는) Kubernetes {deprecated}에서 사용 중단(deprecated)되었고, {migrated}부터는 CSI 드라이버 `{driver}`이(가) 설치되어 있어야 동작합니다. {advice}',
  },
  'removed-volume-plugin.deprecated-ending': {
    en: '`{name}` is deprecated as of Kubernetes {deprecated} and stops working in {end}: from then on {effect}. {advice}',
    ko: '`{name}`은(는) Kubernetes {deprecated}에서 사용 중단(deprecated)되었고 {end}부터 동작하지 않습니다. 그때부터는 {effect}. {advice}',
  },
  'removed-volume-plugin.migrated': {
    en: 'Kubernetes has handed `{name}` over to the CSI driver `{driver}` since {migrated}: it works only where that driver is installed. {advice}',
    ko: 'Kubernetes {migrated}부터 `{name}`은(는) CSI 드라이버 `{driver}`이(가) 처리하므로, 그 드라이버가 설치된 곳에서만 동작합니다. {advice}',
  },
  'removed-volume-plugin.migrated-removed': {
    en: 'The code of `{name}` was removed in Kubernetes {removed}: it works only where the CSI driver `{driver}` is installed. {advice}',
    ko: '`{name}`의 코드는 Kubernetes {removed}에서 제거되어, CSI 드라이버 `{driver}`이(가) 설치된 곳에서만 동작합니다. {advice}',
  },
  'removed-volume-plugin.removed': {
    en: '`{name}` was removed in Kubernetes {removed}: {effect}. {advice}',
    ko: '`{name}`은(는) Kubernetes {removed}에서 제거되어 {effect}. {advice}',
  },
  'removed-volume-plugin.off': {
    en: '`{name}` is off by default as of Kubernetes {off}: {effect}. {advice}',
    ko: '`{name}`은(는) Kubernetes {off}부터 기본적으로 비활성화되어 있어 {effect}. {advice}',
  },

  'removed-volume-plugin.effect-pod': {
    en: 'the Pod stays in ContainerCreating',
    ko: '파드가 ContainerCreating에 머뭅니다',
  },
  'removed-volume-plugin.effect-volume': {
    en: 'Pods that mount it stay in ContainerCreating',
    ko: '이를 마운트하는 파드가 ContainerCreating에 머뭅니다',
  },
  'removed-volume-plugin.effect-class': {
    en: 'claims of this class stay in Pending',
    ko: '이 클래스의 클레임이 Pending에 머뭅니다',
  },

  'removed-volume-plugin.advice-claim': {
    en: 'Mount it through a PersistentVolumeClaim: within a Pod, it has no CSI form that works everywhere.',
    ko: '파드 안에 직접 쓰는 볼륨에는 어디서나 동작하는 CSI 형태가 없으니, 퍼시스턴트볼륨클레임을 통해 마운트하세요.',
  },
  'removed-volume-plugin.advice-csi': {
    en: 'Write it as `csi` with `driver: {driver}`.',
    ko: '`driver: {driver}`을(를) 지정한 `csi`로 쓰세요.',
  },
  'removed-volume-plugin.advice-provisioner': {
    en: 'Set `provisioner: {driver}`.',
    ko: '`provisioner: {driver}`을(를) 설정하세요.',
  },
  'removed-volume-plugin.advice-successor': {
    en: 'Nothing translates it: bring the volume under the {successor} driver by hand.',
    ko: '자동으로 변환되지 않으니, 볼륨을 {successor} 드라이버로 직접 옮기세요.',
  },
  'removed-volume-plugin.advice-successor-class': {
    en: 'Nothing translates it: write a class for the {successor} driver.',
    ko: '자동으로 변환되지 않으니, {successor} 드라이버용 클래스를 새로 작성하세요.',
  },
  'removed-volume-plugin.advice-none': {
    en: 'Nothing replaces it: use other storage and move the data.',
    ko: '대체 드라이버가 없으니 다른 스토리지를 사용하고 데이터를 옮기세요.',
  },
  'removed-volume-plugin.advice-vendor': {
    en: 'Prefer a CSI driver, if the vendor has one.',
    ko: '공급업체의 CSI 드라이버가 있으면 그것을 사용하세요.',
  },
  'removed-volume-plugin.advice-git': {
    en: 'Clone in an init container into an `emptyDir`, or put the files into an image and mount it with an `image` volume.',
    ko: '초기화 컨테이너에서 `emptyDir`로 클론하거나, 파일을 이미지에 담아 `image` 볼륨으로 마운트하세요.',
  },

  'removed-volume-plugin.no-csi-ebs-id': {
    en: 'It cannot be translated: `{id}` names no EBS volume (`vol-…`).',
    ko: '`{id}`이(가) EBS 볼륨(`vol-…`)을 가리키지 않아 변환할 수 없습니다.',
  },
  'removed-volume-plugin.no-csi-gce-zones': {
    en: 'It cannot be translated: its zone label names zones of more than one region ({zones}).',
    ko: '영역(zone) 레이블의 영역들이 한 리전에 속하지 않아({zones}) 변환할 수 없습니다.',
  },
  'removed-volume-plugin.no-csi-azure-kind': {
    en: 'It cannot be translated: the driver knows managed disks only, and this is `kind: {kind}`. Convert the disk to a managed one first.',
    ko: '드라이버는 관리 디스크만 지원하는데 `kind: {kind}`이므로 변환할 수 없습니다. 먼저 관리 디스크로 전환하세요.',
  },
  'removed-volume-plugin.no-csi-azure-default-kind': {
    en: 'It cannot be translated: the driver knows managed disks only, and without `kind` this is `{kind}`. Set `kind: Managed` if it is a managed disk.',
    ko: '드라이버는 관리 디스크만 지원하는데 `kind`가 없으면 `{kind}`이므로 변환할 수 없습니다. 관리 디스크라면 `kind: Managed`를 설정하세요.',
  },
  'removed-volume-plugin.no-csi-azure-namespace': {
    en: 'It cannot be translated without the namespace of its Secret: set `secretNamespace`.',
    ko: '시크릿의 네임스페이스를 알 수 없어 변환할 수 없습니다. `secretNamespace`를 설정하세요.',
  },
  'removed-volume-plugin.no-csi-zones': {
    en: 'It cannot be translated: zones are in `parameters` and in `allowedTopologies`, and only one of them may name them.',
    ko: '영역이 `parameters`와 `allowedTopologies`에 함께 있어 변환할 수 없습니다. 한쪽에만 지정하세요.',
  },

  'removed-volume-plugin.fix-csi': { en: 'Use the CSI driver {driver}', ko: 'CSI 드라이버 {driver} 사용' },
  'removed-volume-plugin.fix-provisioner': {
    en: 'Provision with the CSI driver {driver}',
    ko: 'CSI 드라이버 {driver}(으)로 프로비저닝',
  },
  'removed-volume-plugin.fix-clone': {
    en: 'Clone in an init container',
    ko: '초기화 컨테이너에서 클론하기',
  },

  'removed-volume-plugin.note-driver': {
    en: 'The CSI driver `{driver}` must be installed in the cluster.',
    ko: '클러스터에 CSI 드라이버 `{driver}`이(가) 설치되어 있어야 합니다.',
  },
  'removed-volume-plugin.note-volume-immutable': {
    en: 'The source of a PersistentVolume cannot be changed: set its `persistentVolumeReclaimPolicy` to `Retain`, delete the object, and create it anew.',
    ko: '퍼시스턴트볼륨의 소스는 변경할 수 없습니다. `persistentVolumeReclaimPolicy`를 `Retain`으로 바꾼 뒤 오브젝트를 삭제하고 다시 생성하세요.',
  },
  'removed-volume-plugin.note-class-immutable': {
    en: '`provisioner` and `parameters` of a StorageClass cannot be changed: delete the object and create it anew, which leaves existing volumes alone.',
    ko: '스토리지클래스의 `provisioner`와 `parameters`는 변경할 수 없습니다. 오브젝트를 삭제하고 다시 생성하세요. 기존 볼륨에는 영향이 없습니다.',
  },
  'removed-volume-plugin.note-dropped': {
    en: '{fields} is dropped: the driver has no counterpart.',
    ko: '{fields}은(는) 드라이버에 대응하는 것이 없어 제거됩니다.',
  },
  'removed-volume-plugin.note-affinity': {
    en: '`nodeAffinity` uses the key {keys} from now on, which the driver sets on nodes.',
    ko: '`nodeAffinity`는 이제 드라이버가 노드에 설정하는 키 {keys}을(를) 사용합니다.',
  },
  'removed-volume-plugin.note-labels': {
    en: 'The zone of the labels is now in `nodeAffinity` too, under {keys}: the scheduler goes by it.',
    ko: '레이블의 영역을 `nodeAffinity`에도 {keys}(으)로 추가합니다. 스케줄러가 이를 따릅니다.',
  },
  'removed-volume-plugin.note-gce-zone': {
    en: 'No label names the zone of the disk, so that the driver takes that of the node: write it in `volumeHandle` if they may differ.',
    ko: '디스크의 영역을 나타내는 레이블이 없어 드라이버가 노드의 영역을 사용합니다. 서로 다를 수 있으면 `volumeHandle`에 영역을 쓰세요.',
  },
  'removed-volume-plugin.note-access-modes': {
    en: 'The driver takes only `{modes}` here, and so must the claim of the volume.',
    ko: '드라이버가 여기서는 `{modes}`만 받으므로, 볼륨의 클레임도 그래야 합니다.',
  },
  'removed-volume-plugin.note-vsphere-path': {
    en: 'The driver finds a volume by its path only while its migration of in-tree volumes is on; otherwise `volumeHandle` is the ID of the volume in vSphere.',
    ko: '드라이버는 인트리 볼륨 마이그레이션이 켜져 있을 때만 경로로 볼륨을 찾습니다. 그렇지 않으면 `volumeHandle`에 vSphere의 볼륨 ID를 쓰세요.',
  },
  'removed-volume-plugin.note-clone-image': {
    en: 'Kubernetes publishes no image with git: use one that you trust in the place of `{image}`.',
    ko: 'Kubernetes는 git 이미지를 제공하지 않습니다. `{image}` 대신 신뢰할 수 있는 이미지를 사용하세요.',
  },
  'removed-volume-plugin.note-clone-access': {
    en: 'The Pod clones from now on, not the kubelet: its network, its security context and its credentials apply.',
    ko: '이제 kubelet이 아니라 파드가 클론하므로, 파드의 네트워크, 보안 컨텍스트, 자격 증명이 적용됩니다.',
  },
  'removed-volume-plugin.note-clone-again': {
    en: 'When the Pod is set up anew, as after a restart of its node, the volume is emptied and cloned again.',
    ko: '노드가 재시작되는 등 파드가 다시 설정되면, 볼륨을 비우고 다시 클론합니다.',
  },
});
