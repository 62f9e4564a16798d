import { texts } from './texts.ts';

/** Texts of the rule `docker-socket`. */
export const dockerSocketTexts = texts({
  'docker-socket.title': { en: "The node's Docker socket", ko: '노드의 Docker 소켓' },
  'docker-socket.what': {
    en: 'A `hostPath` volume with the socket of Docker or dockershim, or with the files of Docker. Kubernetes has run without Docker since 1.24.',
    ko: 'Docker나 dockershim의 소켓, 또는 Docker의 파일을 가리키는 `hostPath` 볼륨입니다. Kubernetes는 1.24부터 Docker 없이 동작합니다.',
  },
  'docker-socket.why': {
    en: 'Kubernetes 1.24 removed dockershim, and nodes run containerd or CRI-O unless someone installs Docker with cri-dockerd. To build images, run BuildKit in rootless mode or buildah in the Pod (the original kaniko has been archived since June 2025; forks go on). To look at containers, use the CRI socket of the runtime (`/run/containerd/containerd.sock`, `/run/crio/crio.sock`) and `crictl`. To collect logs, read `/var/log/pods`, which every runtime writes. Whoever can write to any of these sockets controls the node.',
    ko: 'Kubernetes 1.24에서 dockershim이 제거되었고, cri-dockerd와 함께 Docker를 따로 설치하지 않는 한 노드는 containerd나 CRI-O를 사용합니다. 이미지를 빌드하려면 파드에서 루트리스 모드의 BuildKit이나 buildah를 실행하세요(원래의 kaniko는 2025년 6월에 보관 처리되었고 포크가 이어지고 있습니다). 컨테이너를 조회하려면 런타임의 CRI 소켓(`/run/containerd/containerd.sock`, `/run/crio/crio.sock`)과 `crictl`을 사용하세요. 로그를 수집하려면 모든 런타임이 기록하는 `/var/log/pods`를 읽으세요. 이런 소켓에 쓸 수 있으면 노드를 제어할 수 있습니다.',
  },
  'docker-socket.gone': {
    en: 'Nodes have not run Docker by default since Kubernetes 1.24, so `{path}` is usually missing. {effect}{advice}',
    ko: 'Kubernetes 1.24부터 노드는 기본적으로 Docker를 실행하지 않으므로 `{path}`이(가) 없는 것이 보통입니다. {effect}{advice}',
  },
  'docker-socket.going': {
    en: 'From Kubernetes 1.24 on, nodes do not run Docker by default, and `{path}` will usually be missing. {effect}{advice}',
    ko: 'Kubernetes 1.24부터 노드는 기본적으로 Docker를 실행하지 않으며, `{path}`이(가) 없는 것이 보통입니다. {effect}{advice}',
  },
  'docker-socket.not-started': {
    en: 'With `type: {type}` the Pod does not start without it. ',
    ko: '`type: {type}`이(가) 있으면 이 경로가 없을 때 파드가 시작되지 않습니다. ',
  },
  'docker-socket.mounted': {
    en: 'It is mounted by {containers}. ',
    ko: '{containers} 컨테이너가 마운트합니다. ',
  },
  'docker-socket.unused': {
    en: 'No container mounts it: remove the volume.',
    ko: '마운트하는 컨테이너가 없으니 볼륨을 제거하세요.',
  },
  'docker-socket.no-effect': { en: '', ko: '' },
  'docker-socket.mount': { en: 'Mounted here', ko: '여기서 마운트합니다' },
  'docker-socket.instead-of-socket': {
    en: "Build images with rootless BuildKit or buildah; for anything else use the CRI socket of the node's runtime, such as `/run/containerd/containerd.sock`.",
    ko: '이미지는 루트리스 BuildKit이나 buildah로 빌드하고, 그 밖의 용도에는 `/run/containerd/containerd.sock` 같은 노드 런타임의 CRI 소켓을 사용하세요.',
  },
  'docker-socket.instead-of-shim': {
    en: "Use the CRI socket of the node's runtime, such as `/run/containerd/containerd.sock`.",
    ko: '`/run/containerd/containerd.sock` 같은 노드 런타임의 CRI 소켓을 사용하세요.',
  },
  'docker-socket.instead-of-files': {
    en: 'Container logs are in `/var/log/pods`, whatever the runtime.',
    ko: '컨테이너 로그는 런타임과 관계없이 `/var/log/pods`에 있습니다.',
  },
});
