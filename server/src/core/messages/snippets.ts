import { texts } from './texts.ts';

/** What snippets say of themselves: a few words beside the label, and what they are good for. */
export const snippetTexts = texts({
  'snippet.livenessProbe': {
    en: 'restart the container when it hangs ({handler})',
    ko: '응답하지 않는 컨테이너를 재시작({handler})',
  },
  'snippet.readinessProbe': {
    en: 'traffic only while the container is ready ({handler})',
    ko: '준비된 동안에만 트래픽 수신({handler})',
  },
  'snippet.startupProbe': {
    en: 'time to start before other probes count ({handler})',
    ko: '다른 프로브보다 먼저 시작 완료를 확인({handler})',
  },
  'snippet.livenessProbe.timings': {
    en: 'Asked every 10 seconds; after three failures in a row, that is after about 30 seconds, the kubelet restarts the container. Ask only for the process itself: a database that is away does not come back because this container is restarted.',
    ko: '10초마다 확인하며, 연속으로 세 번 실패하면(약 30초 후) kubelet이 컨테이너를 재시작합니다. 프로세스 자체의 상태만 확인하세요. 연결이 끊긴 데이터베이스는 이 컨테이너를 재시작한다고 돌아오지 않습니다.',
  },
  'snippet.readinessProbe.timings': {
    en: 'Asked every 5 seconds; after three failures in a row, that is after about 15 seconds, the Pod gets no more traffic from its Services, and one success brings it back. Nothing is restarted.',
    ko: '5초마다 확인하며, 연속으로 세 번 실패하면(약 15초 후) 파드가 서비스의 트래픽을 받지 않고, 한 번 성공하면 다시 받습니다. 컨테이너는 재시작되지 않습니다.',
  },
  'snippet.startupProbe.timings': {
    en: 'Asked every 5 seconds for up to five minutes (60 times), in which the other probes wait. What has not started by then is restarted. The time to start belongs here, so that the liveness probe need not be slow.',
    ko: '5초마다 최대 5분(60회) 동안 확인하며, 그동안 다른 프로브는 기다립니다. 그때까지 시작하지 못하면 컨테이너를 재시작합니다. 시작에 걸리는 시간을 여기에 두면 활성 프로브를 느리게 설정할 필요가 없습니다.',
  },
  'snippet.probe.httpGet': {
    en: 'Succeeds with any status from 200 to 399. `port` may be the name of a port of the container.',
    ko: '응답 상태 코드가 200~399이면 성공입니다. `port`에는 컨테이너 포트의 이름도 쓸 수 있습니다.',
  },
  'snippet.probe.tcpSocket': {
    en: 'Succeeds when the port takes a connection, which says little about the application behind it. Prefer `httpGet` or `grpc` where the application speaks them.',
    ko: '포트에 연결되면 성공이지만, 애플리케이션의 상태는 거의 알려 주지 않습니다. 애플리케이션이 지원하면 `httpGet`이나 `grpc`를 사용하세요.',
  },
  'snippet.probe.exec': {
    en: 'Succeeds when the command exits with 0. It starts a process in the container each time; before 1.20 `timeoutSeconds` was not heeded here.',
    ko: '명령이 0으로 종료되면 성공입니다. 확인할 때마다 컨테이너에서 프로세스를 시작하며, 1.20 이전에는 `timeoutSeconds`가 적용되지 않았습니다.',
  },
  'snippet.probe.grpc': {
    en: 'The application serves the gRPC health checking protocol (`grpc.health.v1.Health`). `port` is a number, a name is refused; TLS is not spoken. On by default from 1.24 on, without a program in the image.',
    ko: '애플리케이션이 gRPC 상태 확인 프로토콜(`grpc.health.v1.Health`)을 제공해야 합니다. `port`에는 이름이 아닌 숫자만 쓸 수 있고, TLS는 지원하지 않습니다. 1.24부터 기본으로 활성화되어 있어 이미지에 별도 프로그램이 필요 없습니다.',
  },
  'snippet.volume': {
    en: '`{source}` volume and its mount',
    ko: '`{source}` 볼륨과 마운트',
  },
  'snippet.volume.plugin': {
    en: 'A `{source}` volume with the fields that it needs, and its mount.',
    ko: '필요한 필드를 갖춘 `{source}` 볼륨과 그 마운트입니다.',
  },
  'snippet.volume-configMap': {
    en: 'files from a ConfigMap, and their mount',
    ko: '컨피그맵의 파일과 마운트',
  },
  'snippet.volume-configMap.docs': {
    en: 'Each key of the ConfigMap becomes a file. Changes arrive in the container after a minute or so, but not in mounts with `subPath`.',
    ko: '컨피그맵의 키가 각각 파일이 됩니다. 변경 사항은 1분 정도 후에 컨테이너에 반영되지만, `subPath`로 마운트한 경우에는 반영되지 않습니다.',
  },
  'snippet.volume-secret': {
    en: 'files from a Secret, and their mount',
    ko: '시크릿의 파일과 마운트',
  },
  'snippet.volume-secret.docs': {
    en: 'Each key of the Secret becomes a file in memory. Mounted files do not show in `kubectl describe` or in child processes as variables do.',
    ko: '시크릿의 키가 각각 메모리상의 파일이 됩니다. 환경 변수와 달리 `kubectl describe`나 하위 프로세스에 노출되지 않습니다.',
  },
  'snippet.volume-emptyDir': {
    en: 'scratch space that lives as long as the Pod',
    ko: '파드와 수명이 같은 임시 공간',
  },
  'snippet.volume-emptyDir.docs': {
    en: "Empty at first, shared by the containers, gone with the Pod. With `sizeLimit` the Pod is evicted instead of filling the node's disk.",
    ko: '처음에는 비어 있고 컨테이너들이 공유하며 파드와 함께 사라집니다. `sizeLimit`을 정하면 노드의 디스크를 채우는 대신 파드가 축출됩니다.',
  },
  'snippet.volume-emptyDir-memory': {
    en: 'scratch space in memory (tmpfs)',
    ko: '메모리상의 임시 공간(tmpfs)',
  },
  'snippet.volume-emptyDir-memory.docs': {
    en: 'What is written here counts as memory of the container, and against its limit. Good for a read-only root file system that needs `/tmp`.',
    ko: '여기에 쓴 데이터는 컨테이너의 메모리로 계산되며 메모리 제한에 포함됩니다. 루트 파일 시스템이 읽기 전용이고 `/tmp`가 필요할 때 적합합니다.',
  },
  'snippet.volume-persistentVolumeClaim': {
    en: 'storage of a claim, and its mount',
    ko: '클레임의 스토리지와 마운트',
  },
  'snippet.volume-persistentVolumeClaim.docs': {
    en: 'The claim must be in the namespace of the Pod. With `ReadWriteOnce` all Pods that use it must be on one node.',
    ko: '클레임은 파드와 같은 네임스페이스에 있어야 합니다. `ReadWriteOnce`이면 이를 사용하는 모든 파드가 한 노드에 있어야 합니다.',
  },
  'snippet.volume-ephemeral': {
    en: 'a claim of its own for each Pod',
    ko: '파드마다 만들어지는 클레임',
  },
  'snippet.volume-ephemeral.docs': {
    en: 'A claim is made with the Pod and deleted with it: scratch space with the size and speed of a StorageClass.',
    ko: '클레임이 파드와 함께 생성되고 삭제됩니다. 스토리지클래스의 크기와 속도를 갖춘 임시 공간입니다.',
  },
  'snippet.volume-hostPath': {
    en: 'a path of the node',
    ko: '노드의 경로',
  },
  'snippet.volume-hostPath.docs': {
    en: 'For agents that look after the node. It ties the Pod to what the node has, and the Pod Security Standards `baseline` and `restricted` forbid it.',
    ko: '노드를 관리하는 에이전트에 사용합니다. 파드가 노드의 파일에 묶이며, 파드 보안 표준 `baseline`과 `restricted`는 이를 금지합니다.',
  },
  'snippet.volume-projected': {
    en: 'several sources in one directory',
    ko: '여러 소스를 한 디렉터리에',
  },
  'snippet.volume-projected.docs': {
    en: 'ConfigMaps, Secrets, the downward API and tokens side by side in one mount. Here a Secret is named by `name`, not by `secretName`.',
    ko: '컨피그맵, 시크릿, 다운워드 API, 토큰을 하나의 마운트에 모읍니다. 여기서 시크릿은 `secretName`이 아니라 `name`으로 지정합니다.',
  },
  'snippet.volume-projected-token': {
    en: 'a token for another service, renewed in time',
    ko: '다른 서비스용 토큰, 자동 갱신',
  },
  'snippet.volume-projected-token.docs': {
    en: 'A token of the ServiceAccount for one audience. The kubelet renews it before it expires, so that the application has to read the file again.',
    ko: '특정 대상(audience)용 서비스어카운트 토큰입니다. 만료되기 전에 kubelet이 갱신하므로 애플리케이션은 파일을 다시 읽어야 합니다.',
  },
  'snippet.volume-downwardAPI': {
    en: 'labels and annotations of the Pod as files',
    ko: '파드의 레이블과 어노테이션을 파일로',
  },
  'snippet.volume-downwardAPI.docs': {
    en: 'Unlike environment variables, the files follow changes of the labels and annotations.',
    ko: '환경 변수와 달리 레이블과 어노테이션의 변경이 파일에 반영됩니다.',
  },
  'snippet.volume-csi': {
    en: 'a volume of a CSI driver for this Pod alone',
    ko: '이 파드만을 위한 CSI 드라이버 볼륨',
  },
  'snippet.volume-csi.docs': {
    en: 'An inline volume that lives as long as the Pod, for drivers made for it, such as the Secrets Store. Storage that is to last is claimed instead.',
    ko: '파드와 수명이 같은 인라인 볼륨으로, 시크릿 스토어처럼 이를 지원하는 드라이버에 사용합니다. 오래 유지할 스토리지는 클레임으로 요청하세요.',
  },
  'snippet.volume-nfs': {
    en: 'an NFS share, and its mount',
    ko: 'NFS 공유와 마운트',
  },
  'snippet.volume-nfs.docs': {
    en: 'Mount options cannot be given here. A PersistentVolume has `mountOptions`, and keeps the address of the server out of the workload.',
    ko: '여기서는 마운트 옵션을 지정할 수 없습니다. 퍼시스턴트볼륨을 쓰면 `mountOptions`를 지정할 수 있고, 서버 주소를 워크로드에 적지 않아도 됩니다.',
  },
  'snippet.volume-image': {
    en: 'files of a container image, read-only',
    ko: '컨테이너 이미지의 파일(읽기 전용)',
  },
  'snippet.volume-image.docs': {
    en: 'The files of an OCI image or artifact, without running it. The container runtime must support image volumes.',
    ko: 'OCI 이미지나 아티팩트를 실행하지 않고 그 파일만 사용합니다. 컨테이너 런타임이 이미지 볼륨을 지원해야 합니다.',
  },
  'snippet.env-configMapKeyRef': {
    en: 'a variable from a key of a ConfigMap',
    ko: '컨피그맵의 키에서 가져온 변수',
  },
  'snippet.env-configMapKeyRef.docs': {
    en: 'Read when the container starts; a change needs a restart. A missing key keeps the container from starting, unless `optional` is true.',
    ko: '컨테이너가 시작할 때 읽으므로 변경하려면 재시작해야 합니다. 키가 없으면 `optional`이 true가 아닌 한 컨테이너가 시작되지 않습니다.',
  },
  'snippet.env-secretKeyRef': {
    en: 'a variable from a key of a Secret',
    ko: '시크릿의 키에서 가져온 변수',
  },
  'snippet.env-secretKeyRef.docs': {
    en: 'Read when the container starts. Child processes inherit it; a mounted file is kept closer.',
    ko: '컨테이너가 시작할 때 읽습니다. 하위 프로세스에도 상속되므로, 파일로 마운트하는 편이 더 안전합니다.',
  },
  'snippet.env-fieldRef': {
    en: 'a variable from a field of the Pod',
    ko: '파드의 필드에서 가져온 변수',
  },
  'snippet.env-fieldRef.docs': {
    en: 'What the Pod knows of itself: its name, namespace, node and addresses.',
    ko: '파드의 이름, 네임스페이스, 노드, IP 주소처럼 파드 자신의 정보입니다.',
  },
  'snippet.env-resourceFieldRef': {
    en: 'a variable from the requests and limits',
    ko: '요청량과 제한에서 가져온 변수',
  },
  'snippet.env-resourceFieldRef.docs': {
    en: 'The value of a request or limit of the container, in whole units of `divisor` (1 byte, 1 core) unless it says otherwise: to set a heap to the memory that there is.',
    ko: '컨테이너의 요청량이나 제한 값이며, `divisor`를 지정하지 않으면 1바이트 또는 1코어 단위입니다. 힙 크기를 사용 가능한 메모리에 맞출 때 사용합니다.',
  },
  'snippet.envFrom-configMapRef': {
    en: 'a variable for each key of a ConfigMap',
    ko: '컨피그맵의 키마다 변수 하나',
  },
  'snippet.envFrom-configMapRef.docs': {
    en: 'Keys become names of variables. `env` wins over `envFrom`.',
    ko: '키가 변수 이름이 됩니다. `env`가 `envFrom`보다 우선합니다.',
  },
  'snippet.envFrom-secretRef': {
    en: 'a variable for each key of a Secret',
    ko: '시크릿의 키마다 변수 하나',
  },
  'snippet.envFrom-secretRef.docs': {
    en: 'Keys become names of variables: the container gets all of them, whether it needs them or not.',
    ko: '키가 변수 이름이 됩니다. 필요 여부와 관계없이 모든 키가 컨테이너에 전달됩니다.',
  },
  'snippet.resources': {
    en: 'requests for the scheduler, a limit of memory',
    ko: '스케줄러용 요청량과 메모리 제한',
  },
  'snippet.resources.docs': {
    en: 'Requests decide where the Pod fits; the limit of memory, equal to its request, ends a leak before it harms neighbours. Without a limit of CPU idle cores can be used.',
    ko: '요청량으로 파드를 배치할 노드가 정해집니다. 요청량과 같은 메모리 제한은 메모리 누수가 다른 파드에 영향을 주기 전에 막습니다. CPU 제한을 두지 않으면 남는 코어를 사용할 수 있습니다.',
  },
  'snippet.securityContext-container': {
    en: 'what the Pod Security Standard "restricted" asks of a container',
    ko: '파드 보안 표준 "restricted"가 컨테이너에 요구하는 설정',
  },
  'snippet.securityContext-container.docs': {
    en: 'No more rights than the process needs: no root, no capabilities, no way to gain more. With a read-only root file system mount an `emptyDir` where the process writes.',
    ko: '프로세스에 필요한 권한만 줍니다. 루트 사용자, 커널 기능(capabilities), 권한 상승을 허용하지 않습니다. 루트 파일 시스템이 읽기 전용이면 프로세스가 쓰는 경로에 `emptyDir`를 마운트하세요.',
  },
  'snippet.securityContext-pod': {
    en: 'user, group and seccomp profile of all containers',
    ko: '모든 컨테이너의 사용자, 그룹, seccomp 프로파일',
  },
  'snippet.securityContext-pod.docs': {
    en: 'What all containers share. `fsGroup` owns the files of volumes that support it. What only containers can say (`capabilities`, `allowPrivilegeEscalation`) goes there.',
    ko: '모든 컨테이너에 적용됩니다. `fsGroup`은 이를 지원하는 볼륨의 파일을 소유합니다. `capabilities`와 `allowPrivilegeEscalation`은 컨테이너에만 지정할 수 있습니다.',
  },
  'snippet.preStop-sleep': {
    en: 'keep serving while traffic moves away',
    ko: '트래픽이 옮겨 가는 동안 계속 응답',
  },
  'snippet.preStop-sleep.docs': {
    en: 'Load balancers learn late that a Pod goes. The pause before SIGTERM lets requests that are under way arrive. It counts against `terminationGracePeriodSeconds`.',
    ko: '로드 밸런서는 파드가 종료되는 것을 늦게 압니다. SIGTERM 전에 잠시 기다리면 진행 중인 요청을 처리할 수 있습니다. 이 시간은 `terminationGracePeriodSeconds`에 포함됩니다.',
  },
  'snippet.preStop-exec': {
    en: 'a command before the container is stopped',
    ko: '컨테이너를 중지하기 전에 실행할 명령',
  },
  'snippet.preStop-exec.docs': {
    en: 'The same pause by a command, for versions without `sleep`; the image must have it. It counts against `terminationGracePeriodSeconds`.',
    ko: '`sleep` 필드가 없는 버전에서 명령으로 잠시 기다립니다. 이미지에 해당 명령이 있어야 하며, 이 시간은 `terminationGracePeriodSeconds`에 포함됩니다.',
  },
  'snippet.postStart-exec': {
    en: 'a command right after the container is started',
    ko: '컨테이너를 시작한 직후 실행할 명령',
  },
  'snippet.postStart-exec.docs': {
    en: 'Runs beside the entrypoint, not before it. When it fails the container is ended; what has to come first belongs in an init container.',
    ko: '엔트리포인트보다 먼저가 아니라 동시에 실행됩니다. 실패하면 컨테이너가 종료됩니다. 먼저 끝나야 하는 작업은 초기화 컨테이너에 두세요.',
  },
  'snippet.init-container': {
    en: 'wait for a service before the containers start',
    ko: '컨테이너를 시작하기 전에 서비스 대기',
  },
  'snippet.init-container.docs': {
    en: 'Runs to its end before the containers start, and again when the Pod is restarted.',
    ko: '컨테이너가 시작되기 전에 실행을 마치며, 파드가 재시작되면 다시 실행됩니다.',
  },
  'snippet.sidecar': {
    en: 'a helper that runs beside the containers',
    ko: '컨테이너와 함께 실행되는 보조 컨테이너',
  },
  'snippet.sidecar.docs': {
    en: 'With `restartPolicy: Always` an init container starts first, keeps running, and stops last, so that a Job can end. On by default from 1.29 on.',
    ko: '초기화 컨테이너에 `restartPolicy: Always`를 지정하면 먼저 시작해서 계속 실행되고 마지막에 중지되므로 잡이 정상적으로 끝날 수 있습니다. 1.29부터 기본으로 활성화되어 있습니다.',
  },
  'snippet.nodeAffinity': {
    en: 'only on nodes with a label',
    ko: '특정 레이블이 있는 노드에만 배치',
  },
  'snippet.nodeAffinity.docs': {
    en: 'The Pod is only scheduled where the expression holds. Labels that change later do not move it.',
    ko: '표현식이 성립하는 노드에만 스케줄링됩니다. 나중에 레이블이 바뀌어도 옮겨지지 않습니다.',
  },
  'snippet.podAntiAffinity': {
    en: 'replicas on different nodes, where possible',
    ko: '가능하면 레플리카를 서로 다른 노드에 배치',
  },
  'snippet.podAntiAffinity.docs': {
    en: "Preferred, so that a small cluster can still run all replicas. The labels are those of the Pod's own template.",
    ko: '필수가 아닌 선호 조건이므로 작은 클러스터에서도 모든 레플리카를 실행할 수 있습니다. 레이블은 파드 템플릿의 레이블과 같게 하세요.',
  },
  'snippet.podAffinity': {
    en: 'close to other Pods, where possible',
    ko: '가능하면 다른 파드 가까이에 배치',
  },
  'snippet.podAffinity.docs': {
    en: 'Preferred: on the node, or in the zone, where Pods with these labels run.',
    ko: '필수가 아닌 선호 조건으로, 이 레이블이 있는 파드가 실행 중인 노드나 영역에 배치합니다.',
  },
  'snippet.toleration-equal': {
    en: 'for nodes that are kept for some Pods',
    ko: '특정 파드 전용 노드 허용',
  },
  'snippet.toleration-equal.docs': {
    en: 'Lets the Pod on nodes with that taint, and does not draw it there: for that, add a node affinity.',
    ko: '해당 테인트가 있는 노드에 파드를 배치할 수 있게 하지만, 그 노드로 끌어오지는 않습니다. 그러려면 노드 어피니티를 추가하세요.',
  },
  'snippet.toleration-unreachable': {
    en: 'leave an unreachable node sooner',
    ko: '연결할 수 없는 노드에서 더 빨리 축출',
  },
  'snippet.toleration-unreachable.docs': {
    en: 'By default the Pod stays for 300 seconds on a node that cannot be reached before it is replaced elsewhere.',
    ko: '기본적으로 파드는 연결할 수 없는 노드에 300초 동안 머문 뒤 다른 노드에서 대체됩니다.',
  },
  'snippet.topologySpread': {
    en: 'replicas spread evenly over zones',
    ko: '레플리카를 영역에 고르게 분산',
  },
  'snippet.topologySpread.docs': {
    en: "Zones differ by at most one replica. `DoNotSchedule` would rather leave a Pod pending. The labels are those of the Pod's own template.",
    ko: '영역 간 레플리카 수의 차이가 최대 1입니다. `DoNotSchedule`이면 조건에 맞지 않는 파드는 대기 상태로 남습니다. 레이블은 파드 템플릿의 레이블과 같게 하세요.',
  },
  'snippet.strategy-rollingUpdate': {
    en: 'replace Pods one by one, none missing',
    ko: '파드를 하나씩 무중단 교체',
  },
  'snippet.strategy-rollingUpdate.docs': {
    en: 'A new Pod is ready before an old one goes. It needs a readiness probe, and room for one Pod more.',
    ko: '새 파드가 준비된 후에 이전 파드가 종료됩니다. 준비성 프로브와 파드 하나를 더 실행할 여유가 필요합니다.',
  },
  'snippet.strategy-recreate': {
    en: 'stop all Pods, then start new ones',
    ko: '모든 파드를 중지한 후 새로 시작',
  },
  'snippet.strategy-recreate.docs': {
    en: 'For what cannot run twice, such as a `ReadWriteOnce` volume on another node. The application is away in between.',
    ko: '다른 노드에서 `ReadWriteOnce` 볼륨을 쓰는 경우처럼 동시에 두 개를 실행할 수 없을 때 사용합니다. 그동안 애플리케이션은 중단됩니다.',
  },
  'snippet.daemonSet-rollingUpdate': {
    en: 'update a share of the nodes at a time',
    ko: '노드를 일정 비율씩 업데이트',
  },
  'snippet.daemonSet-rollingUpdate.docs': {
    en: 'At most this share of the nodes is without its Pod at a time.',
    ko: '한 번에 최대 이 비율의 노드에서만 파드가 없는 상태가 됩니다.',
  },
  'snippet.statefulSet-partition': {
    en: 'update only Pods from a number on',
    ko: '특정 번호 이상의 파드만 업데이트',
  },
  'snippet.statefulSet-partition.docs': {
    en: 'Pods with a lower number keep the old template: raise it for a canary, and lower it to 0 to go on.',
    ko: '번호가 더 낮은 파드는 이전 템플릿을 유지합니다. 카나리 배포를 하려면 값을 올리고, 계속 진행하려면 0으로 내리세요.',
  },
  'snippet.claim-template': {
    en: 'a claim for each Pod of the StatefulSet',
    ko: '스테이트풀셋의 파드마다 클레임 하나',
  },
  'snippet.claim-template.docs': {
    en: "Each Pod keeps its claim when it is replaced. Mount it by the template's name; the field cannot be changed later.",
    ko: '파드가 교체되어도 클레임은 유지됩니다. 템플릿의 이름으로 마운트하며, 이 필드는 나중에 변경할 수 없습니다.',
  },
  'snippet.job-limits': {
    en: 'how often, how long, and when it is cleaned up',
    ko: '재시도 횟수, 실행 시간, 정리 시점',
  },
  'snippet.job-limits.docs': {
    en: 'Three retries, ten minutes in all, and the finished Job is deleted after a day, where the version does that.',
    ko: '재시도는 3회, 전체 실행 시간은 10분이며, 지원하는 버전에서는 완료된 잡이 하루 뒤에 삭제됩니다.',
  },
  'snippet.pod-failure-policy': {
    en: 'tell disruptions from faults',
    ko: '중단과 오류를 구분',
  },
  'snippet.pod-failure-policy.docs': {
    en: 'A Pod that was evicted does not count as a retry; an exit code that no retry cures fails the Job at once. The template needs `restartPolicy: Never`.',
    ko: '축출된 파드는 재시도 횟수에 포함되지 않고, 재시도해도 소용없는 종료 코드이면 잡이 바로 실패합니다. 템플릿에 `restartPolicy: Never`가 필요합니다.',
  },
  'snippet.ingress-tls': {
    en: 'hosts with the certificate of a Secret',
    ko: '시크릿의 인증서를 사용하는 호스트',
  },
  'snippet.ingress-tls.docs': {
    en: 'The Secret is of type `kubernetes.io/tls` and in the namespace of the Ingress. The hosts must be those of the rules.',
    ko: '시크릿은 `kubernetes.io/tls` 유형이고 인그레스와 같은 네임스페이스에 있어야 합니다. 호스트는 규칙의 호스트와 같아야 합니다.',
  },
  'snippet.hpa-behavior': {
    en: 'scale up fast, down slowly',
    ko: '빠르게 확장하고 천천히 축소',
  },
  'snippet.hpa-behavior.docs': {
    en: 'Up at once, at most doubled every 15 seconds; down by a tenth a minute, when the load stayed low for five minutes.',
    ko: '확장은 즉시 시작해 15초마다 최대 두 배로, 축소는 5분 동안 부하가 낮을 때 1분마다 10퍼센트씩 합니다.',
  },
  'snippet.deployment-full': {
    en: 'probes, resources, restricted rights, rolling update',
    ko: '프로브, 리소스, 제한된 권한, 롤링 업데이트',
  },
  'snippet.deployment-full.docs': {
    en: 'A server as it should run: two replicas replaced one by one, all three probes, requests and a limit of memory, and what the Pod Security Standard "restricted" asks for.',
    ko: '운영 환경에 적합한 서버입니다. 하나씩 교체되는 레플리카 두 개, 세 가지 프로브, 요청량과 메모리 제한, 파드 보안 표준 "restricted"가 요구하는 설정을 갖추었습니다.',
  },
  'snippet.pod-full': {
    en: 'probes, resources, restricted rights',
    ko: '프로브, 리소스, 제한된 권한',
  },
  'snippet.pod-full.docs': {
    en: 'A Pod alone is not replaced when its node fails: for anything that is to stay, use a Deployment.',
    ko: '파드만 만들면 노드에 장애가 생겨도 대체되지 않습니다. 계속 실행해야 하면 디플로이먼트를 사용하세요.',
  },
  'snippet.replicaSet-full': {
    en: 'probes, resources, restricted rights',
    ko: '프로브, 리소스, 제한된 권한',
  },
  'snippet.replicaSet-full.docs': {
    en: 'It keeps a number of Pods running and does not update them: for that, use a Deployment, which makes its own.',
    ko: '파드 수를 유지하지만 업데이트하지는 않습니다. 업데이트가 필요하면 레플리카셋을 직접 만들어 주는 디플로이먼트를 사용하세요.',
  },
  'snippet.statefulSet-full': {
    en: 'with its headless Service and a claim for each Pod',
    ko: '헤드리스 서비스와 파드별 클레임 포함',
  },
  'snippet.statefulSet-full.docs': {
    en: 'Pods with a name and storage of their own, started in order, and the headless Service that gives them addresses (`db-0.db`).',
    ko: '고유한 이름과 스토리지를 갖고 순서대로 시작되는 파드와, 주소(`db-0.db`)를 부여하는 헤드리스 서비스입니다.',
  },
  'snippet.daemonSet-full': {
    en: 'an agent on every node, control plane included',
    ko: '컨트롤 플레인을 포함한 모든 노드의 에이전트',
  },
  'snippet.daemonSet-full.docs': {
    en: 'One Pod a node, tainted nodes included, that reads the logs of the node. A tenth of the nodes is updated at a time.',
    ko: '테인트가 있는 노드를 포함해 노드마다 파드 하나가 실행되어 노드의 로그를 읽습니다. 한 번에 노드의 10퍼센트씩 업데이트합니다.',
  },
  'snippet.job-full': {
    en: 'with retries, a deadline and clean-up',
    ko: '재시도, 기한, 정리 설정 포함',
  },
  'snippet.job-full.docs': {
    en: 'Three retries, ten minutes in all, deleted a day after it has finished, where the version does that.',
    ko: '재시도는 3회, 전체 실행 시간은 10분이며, 지원하는 버전에서는 완료되고 하루 뒤에 삭제됩니다.',
  },
  'snippet.cronJob-full': {
    en: 'with concurrency, deadlines and history',
    ko: '동시성, 기한, 기록 설정 포함',
  },
  'snippet.cronJob-full.docs': {
    en: 'At three every night in the time zone of the controller manager. A run that is still going keeps the next from starting, and one that is more than five minutes late is left out.',
    ko: '컨트롤러 매니저의 시간대 기준으로 매일 새벽 3시에 실행됩니다. 이전 실행이 끝나지 않았으면 다음 실행을 시작하지 않고, 5분 넘게 늦은 실행은 건너뜁니다.',
  },
  'snippet.service-clusterIP': {
    en: 'an address within the cluster',
    ko: '클러스터 내부 주소',
  },
  'snippet.service-clusterIP.docs': {
    en: 'Reached within the cluster by its name. `targetPort` may be the name of a port of the containers.',
    ko: '클러스터 내부에서 이름으로 접근합니다. `targetPort`에는 컨테이너 포트의 이름도 쓸 수 있습니다.',
  },
  'snippet.service-nodePort': {
    en: 'a port on every node',
    ko: '모든 노드의 포트',
  },
  'snippet.service-nodePort.docs': {
    en: 'From 30000 to 32767 by default; without `nodePort` one is chosen.',
    ko: '기본 범위는 30000~32767이며, `nodePort`를 생략하면 자동으로 선택됩니다.',
  },
  'snippet.service-loadBalancer': {
    en: 'a load balancer of the cloud',
    ko: '클라우드의 로드 밸런서',
  },
  'snippet.service-loadBalancer.docs': {
    en: '`Local` keeps the address of the client and sends traffic only to nodes with a Pod; `Cluster` spreads it over all.',
    ko: '`Local`은 클라이언트 주소를 유지하고 파드가 있는 노드에만 트래픽을 보냅니다. `Cluster`는 모든 노드로 분산합니다.',
  },
  'snippet.service-headless': {
    en: 'the addresses of the Pods themselves',
    ko: '파드 자체의 주소',
  },
  'snippet.service-headless.docs': {
    en: 'Its name resolves to the addresses of all ready Pods. StatefulSets need one for the names of their Pods.',
    ko: '이름이 준비된 모든 파드의 주소로 해석됩니다. 스테이트풀셋은 파드 이름을 위해 이 서비스가 필요합니다.',
  },
  'snippet.service-externalName': {
    en: 'a name for something outside',
    ko: '외부 대상의 이름',
  },
  'snippet.service-externalName.docs': {
    en: 'A DNS alias without a proxy: TLS certificates and HTTP host names are those of the target.',
    ko: '프록시가 없는 DNS 별칭입니다. TLS 인증서와 HTTP 호스트 이름은 대상의 것을 따릅니다.',
  },
  'snippet.ingress-full': {
    en: 'TLS and several paths',
    ko: 'TLS와 여러 경로',
  },
  'snippet.ingress-full.docs': {
    en: 'Two services behind one host: the longest path that matches wins. The Secret holds `tls.crt` and `tls.key`.',
    ko: '호스트 하나에 서비스 두 개를 연결하며, 일치하는 가장 긴 경로가 우선합니다. 시크릿에는 `tls.crt`와 `tls.key`가 있어야 합니다.',
  },
  'snippet.ingressClass-default': {
    en: 'the class of Ingresses that name none',
    ko: '클래스를 지정하지 않은 인그레스의 기본 클래스',
  },
  'snippet.ingressClass-default.docs': {
    en: 'Only one class should be the default: with two, Ingresses without a class are refused.',
    ko: '기본 클래스는 하나만 두세요. 둘이면 클래스를 지정하지 않은 인그레스가 거부됩니다.',
  },
  'snippet.networkPolicy-deny': {
    en: 'nothing in, nothing out',
    ko: '들어오고 나가는 트래픽 모두 차단',
  },
  'snippet.networkPolicy-deny.docs': {
    en: 'For all Pods of the namespace; what is needed is allowed by further policies. DNS is cut off too. It only works with a network plugin that enforces policies.',
    ko: '네임스페이스의 모든 파드에 적용되며, 필요한 트래픽은 다른 정책으로 허용합니다. DNS도 차단됩니다. 정책을 지원하는 네트워크 플러그인이 있어야 동작합니다.',
  },
  'snippet.networkPolicy-allow': {
    en: 'traffic from some Pods to a port',
    ko: '특정 파드에서 포트로의 트래픽 허용',
  },
  'snippet.networkPolicy-allow.docs': {
    en: 'Only Pods with these labels in the same namespace reach the port; everything else that enters these Pods is refused.',
    ko: '같은 네임스페이스에서 이 레이블이 있는 파드만 포트에 접근할 수 있고, 그 밖의 수신 트래픽은 거부됩니다.',
  },
  'snippet.networkPolicy-dns': {
    en: 'name resolution for all Pods',
    ko: '모든 파드의 이름 해석 허용',
  },
  'snippet.networkPolicy-dns.docs': {
    en: 'Beside a policy that denies everything: without it no name is resolved.',
    ko: '모든 트래픽을 차단하는 정책과 함께 사용합니다. 이 정책이 없으면 이름을 해석할 수 없습니다.',
  },
  'snippet.hpa-full': {
    en: 'by CPU and memory',
    ko: 'CPU와 메모리 기준',
  },
  'snippet.hpa-full.docs': {
    en: 'Shares of what the containers request, so that they need requests. Leave `replicas` out of the workload, or each apply resets it.',
    ko: '컨테이너 요청량에 대한 비율이므로 요청량을 지정해야 합니다. 워크로드에서 `replicas`는 생략하세요. 그렇지 않으면 적용할 때마다 값이 되돌아갑니다.',
  },
  'snippet.pdb-full': {
    en: 'one Pod at a time may be evicted',
    ko: '한 번에 파드 하나만 축출 허용',
  },
  'snippet.pdb-full.docs': {
    en: 'Holds for drains and upgrades of nodes. `maxUnavailable` never blocks a drain for good, as `minAvailable` with too few replicas does.',
    ko: '노드를 비우거나 업그레이드할 때 적용됩니다. 레플리카가 부족할 때의 `minAvailable`과 달리 `maxUnavailable`은 노드 비우기를 영원히 막지 않습니다.',
  },
  'snippet.namespace-restricted': {
    en: 'with Pod Security admission',
    ko: '파드 보안 어드미션 적용',
  },
  'snippet.namespace-restricted.docs': {
    en: 'Pods that are not as the standard asks are refused (`enforce`), and told of when they are applied (`warn`).',
    ko: '표준을 충족하지 않는 파드는 거부되고(`enforce`), 적용할 때 경고가 표시됩니다(`warn`).',
  },
  'snippet.serviceAccount-role': {
    en: 'an account that may read some objects',
    ko: '일부 오브젝트를 읽을 수 있는 계정',
  },
  'snippet.serviceAccount-role.docs': {
    en: 'Three documents: the account, what it may do in its namespace, and the binding of both. The core group is the empty text.',
    ko: '문서 세 개로 이루어집니다. 계정, 네임스페이스에서 허용할 작업, 둘을 연결하는 바인딩입니다. 코어 그룹은 빈 문자열로 지정합니다.',
  },
  'snippet.resourceQuota-full': {
    en: 'bounds of a namespace',
    ko: '네임스페이스의 한도',
  },
  'snippet.resourceQuota-full.docs': {
    en: 'Once a quota counts requests or limits, every Pod must have them: add a LimitRange with defaults.',
    ko: '쿼터가 요청량이나 제한을 계산하면 모든 파드에 그 값이 있어야 합니다. 기본값을 지정하는 리밋레인지를 함께 추가하세요.',
  },
  'snippet.limitRange-full': {
    en: 'defaults and bounds of containers',
    ko: '컨테이너의 기본값과 한도',
  },
  'snippet.limitRange-full.docs': {
    en: 'Containers that say nothing get these requests and limits; Pods that are there already are left as they are.',
    ko: '값을 지정하지 않은 컨테이너에 이 요청량과 제한이 적용됩니다. 이미 있는 파드는 바뀌지 않습니다.',
  },
  'snippet.configMap-files': {
    en: 'variables and files',
    ko: '변수와 파일',
  },
  'snippet.configMap-files.docs': {
    en: 'A key becomes a variable with `envFrom`, or a file in a volume.',
    ko: '키는 `envFrom`으로 환경 변수가 되거나 볼륨의 파일이 됩니다.',
  },
  'snippet.secret-opaque': {
    en: 'in plain text, encoded by the server',
    ko: '평문으로 작성, 서버가 인코딩',
  },
  'snippet.secret-opaque.docs': {
    en: 'What stands in `stringData` needs no base64. The file holds the secret in plain text: keep it out of the repository.',
    ko: '`stringData`에는 base64 인코딩이 필요 없습니다. 파일에 비밀 값이 평문으로 있으므로 저장소에 올리지 마세요.',
  },
  'snippet.secret-tls': {
    en: 'certificate and key',
    ko: '인증서와 키',
  },
  'snippet.secret-tls.docs': {
    en: 'Both in PEM, then base64. `kubectl create secret tls` makes the same from files.',
    ko: '둘 다 PEM을 base64로 인코딩한 값입니다. `kubectl create secret tls`로 파일에서 같은 시크릿을 만들 수 있습니다.',
  },
  'snippet.secret-docker': {
    en: 'credentials of an image registry',
    ko: '이미지 레지스트리의 자격 증명',
  },
  'snippet.secret-docker.docs': {
    en: 'The `config.json` of Docker in base64, named in `imagePullSecrets` of the Pod or its ServiceAccount.',
    ko: 'Docker의 `config.json`을 base64로 인코딩한 값이며, 파드나 서비스어카운트의 `imagePullSecrets`에 지정합니다.',
  },
  'snippet.pvc-dynamic': {
    en: 'storage made by a StorageClass',
    ko: '스토리지클래스가 프로비저닝하는 스토리지',
  },
  'snippet.pvc-dynamic.docs': {
    en: 'The class makes a volume of that size. Without `storageClassName` the default class of the cluster does.',
    ko: '클래스가 해당 크기의 볼륨을 만듭니다. `storageClassName`을 생략하면 클러스터의 기본 클래스가 사용됩니다.',
  },
  'snippet.pvc-static': {
    en: 'a volume that is there already',
    ko: '이미 있는 볼륨',
  },
  'snippet.pvc-static.docs': {
    en: 'The empty class keeps a default class from making another volume; `volumeName` says which one is meant.',
    ko: '빈 클래스를 지정하면 기본 클래스가 새 볼륨을 만들지 않으며, `volumeName`으로 볼륨을 지정합니다.',
  },
  'snippet.pvc-block': {
    en: 'a raw block device',
    ko: '원시 블록 장치',
  },
  'snippet.pvc-block.docs': {
    en: 'Used with `volumeDevices` of the container instead of `volumeMounts`; there is no file system on it.',
    ko: '컨테이너에서 `volumeMounts` 대신 `volumeDevices`로 사용하며, 파일 시스템이 없습니다.',
  },
  'snippet.pvc-snapshot': {
    en: 'storage from a VolumeSnapshot',
    ko: '볼륨 스냅샷에서 만든 스토리지',
  },
  'snippet.pvc-snapshot.docs': {
    en: 'The size must be at least that of the snapshot, and the class of the same driver.',
    ko: '크기는 스냅샷 이상이어야 하고, 클래스는 같은 드라이버여야 합니다.',
  },
  'snippet.pvc-clone': {
    en: 'storage as a copy of another claim',
    ko: '다른 클레임을 복제한 스토리지',
  },
  'snippet.pvc-clone.docs': {
    en: 'The original is in the same namespace and of the same driver, and not larger.',
    ko: '원본은 같은 네임스페이스와 같은 드라이버에 있어야 하며, 크기가 더 크지 않아야 합니다.',
  },
  'snippet.pv-nfs': {
    en: 'an NFS share',
    ko: 'NFS 공유',
  },
  'snippet.pv-nfs.docs': {
    en: '`Retain` leaves the files when the claim is deleted. The empty class binds only claims with an empty class.',
    ko: '`Retain`이면 클레임을 삭제해도 파일이 남습니다. 빈 클래스는 빈 클래스의 클레임에만 바인딩됩니다.',
  },
  'snippet.pv-csi': {
    en: 'a disk that is there already',
    ko: '이미 있는 디스크',
  },
  'snippet.pv-csi.docs': {
    en: '`volumeHandle` is the name that the driver gives the disk. With `Delete` the disk goes when the claim is deleted.',
    ko: '`volumeHandle`은 드라이버가 디스크에 부여한 이름입니다. `Delete`이면 클레임을 삭제할 때 디스크도 삭제됩니다.',
  },
  'snippet.pv-hostPath': {
    en: 'a directory of the node, for tests',
    ko: '테스트용 노드 디렉터리',
  },
  'snippet.pv-hostPath.docs': {
    en: 'Only for clusters of one node: a Pod on another node finds another directory. Use `local` elsewhere.',
    ko: '노드가 하나인 클러스터에서만 사용하세요. 다른 노드의 파드에는 다른 디렉터리가 보입니다. 그 밖에는 `local`을 사용하세요.',
  },
  'snippet.pv-local': {
    en: 'a disk of one node',
    ko: '한 노드의 디스크',
  },
  'snippet.pv-local.docs': {
    en: 'The node affinity brings Pods to the disk. Its class should bind late (`WaitForFirstConsumer`).',
    ko: '노드 어피니티가 파드를 디스크가 있는 노드에 배치합니다. 클래스의 바인딩 모드는 `WaitForFirstConsumer`로 지정하세요.',
  },
  'snippet.storageClass-ebs': {
    en: 'disks of AWS',
    ko: 'AWS 디스크',
  },
  'snippet.storageClass-ebs.docs': {
    en: 'gp3 volumes of Amazon EBS, encrypted, in the zone of the first Pod.',
    ko: '첫 파드의 영역에 만들어지는 암호화된 Amazon EBS gp3 볼륨입니다.',
  },
  'snippet.storageClass-gce-pd': {
    en: 'disks of Google Cloud',
    ko: 'Google Cloud 디스크',
  },
  'snippet.storageClass-gce-pd.docs': {
    en: 'Persistent disks of Google Cloud, in the zone of the first Pod.',
    ko: '첫 파드의 영역에 만들어지는 Google Cloud 영구 디스크입니다.',
  },
  'snippet.storageClass-azure-disk': {
    en: 'disks of Azure',
    ko: 'Azure 디스크',
  },
  'snippet.storageClass-azure-disk.docs': {
    en: 'Managed disks of Azure, for one node at a time, in the zone of the first Pod.',
    ko: '첫 파드의 영역에 만들어지며 한 번에 한 노드에서 사용하는 Azure 관리 디스크입니다.',
  },
  'snippet.storageClass-azure-file': {
    en: 'file shares of Azure',
    ko: 'Azure 파일 공유',
  },
  'snippet.storageClass-azure-file.docs': {
    en: 'SMB shares of Azure Files, which many nodes can write to.',
    ko: '여러 노드에서 쓸 수 있는 Azure Files의 SMB 공유입니다.',
  },
  'snippet.storageClass-cinder': {
    en: 'disks of OpenStack',
    ko: 'OpenStack 디스크',
  },
  'snippet.storageClass-cinder.docs': {
    en: 'Cinder volumes of OpenStack; `type` is a volume type of your cloud.',
    ko: 'OpenStack Cinder 볼륨이며, `type`은 클라우드의 볼륨 유형입니다.',
  },
  'snippet.storageClass-vsphere': {
    en: 'disks of vSphere',
    ko: 'vSphere 디스크',
  },
  'snippet.storageClass-vsphere.docs': {
    en: 'vSphere disks by a storage policy, which says where they are kept.',
    ko: '저장 위치를 정하는 스토리지 정책에 따라 만들어지는 vSphere 디스크입니다.',
  },
  'snippet.storageClass-nfs': {
    en: 'directories of an NFS server',
    ko: 'NFS 서버의 디렉터리',
  },
  'snippet.storageClass-nfs.docs': {
    en: 'A directory of the share for each claim, by the NFS CSI driver.',
    ko: 'NFS CSI 드라이버가 클레임마다 공유 안에 디렉터리를 만듭니다.',
  },
  'snippet.storageClass-local': {
    en: 'disks of nodes, made by hand',
    ko: '직접 준비한 노드의 디스크',
  },
  'snippet.storageClass-local.docs': {
    en: 'Makes nothing: the volumes are written by hand. The claim waits for the Pod, so that its node has the disk.',
    ko: '볼륨을 만들지 않으므로 직접 작성해야 합니다. 파드가 디스크가 있는 노드에 배치되도록 클레임이 파드를 기다립니다.',
  },
});
