import { texts } from './texts.ts';

/** Texts of the rule `exec-grpc-probe`. */
export const probeTexts = texts({
  'exec-grpc-probe.title': { en: 'gRPC probe through a command', ko: '명령으로 실행하는 gRPC 프로브' },
  'exec-grpc-probe.what': {
    en: 'A probe runs `grpc_health_probe` in the container although the kubelet can check the health service itself: `grpc` probes are on by default from Kubernetes 1.24 and stable from 1.27. Also finds commands of that tool that can only fail or can only succeed.',
    ko: 'kubelet이 직접 확인할 수 있는데도 컨테이너 안에서 `grpc_health_probe`를 실행하는 프로브입니다. `grpc` 프로브는 Kubernetes 1.24부터 기본적으로 활성화되어 있고 1.27부터 안정 버전입니다. 항상 실패하거나 항상 성공하는 `grpc_health_probe` 명령도 찾습니다.',
  },
  'exec-grpc-probe.why': {
    en: 'A native probe needs no extra program in the image and starts no process in the container for every check. It connects to the IP of the Pod instead of loopback, in plaintext, with `timeoutSeconds` as its only deadline and `kube-probe/<version>` as its user agent; what cannot be checked that way (TLS, Unix sockets, other hosts, metadata, several checks in one script) stays a command. Where Istio does not rewrite probes and requires mutual TLS, keep the command too.',
    ko: '네이티브 프로브를 사용하면 이미지에 별도 프로그램이 필요 없고, 확인할 때마다 컨테이너 안에서 프로세스를 시작하지 않습니다. 다만 루프백이 아니라 파드 IP에 평문으로 연결하고, 제한 시간은 `timeoutSeconds` 하나뿐이며, 사용자 에이전트는 `kube-probe/<버전>`입니다. 이렇게 확인할 수 없는 것(TLS, 유닉스 소켓, 다른 호스트, 메타데이터, 여러 검사를 묶은 스크립트)은 명령으로 남겨 두세요. Istio가 프로브를 다시 쓰지 않으면서 상호 TLS를 요구하는 곳에서도 명령을 유지하세요.',
  },

  'exec-grpc-probe.message': {
    en: 'This `{probe}` runs `grpc_health_probe` in the container for every check. Kubernetes can check port `{port}` itself: use a native `grpc` probe.',
    ko: '이 `{probe}`은(는) 확인할 때마다 컨테이너 안에서 `grpc_health_probe`를 실행합니다. Kubernetes가 포트 `{port}`을(를) 직접 확인할 수 있으니 네이티브 `grpc` 프로브를 사용하세요.',
  },
  'exec-grpc-probe.message-no-fix': {
    en: 'This `{probe}` runs `grpc_health_probe` in the container for every check. Kubernetes can check port `{port}` itself, but `exec` holds more than a plain command here (an alias, an anchor, another key): replace it with a native `grpc` probe by hand.',
    ko: '이 `{probe}`은(는) 확인할 때마다 컨테이너 안에서 `grpc_health_probe`를 실행합니다. Kubernetes가 포트 `{port}`을(를) 직접 확인할 수 있지만, 여기서는 `exec`에 단순한 명령 외의 것(별칭, 앵커, 다른 키)이 있으니 네이티브 `grpc` 프로브로 직접 바꾸세요.',
  },

  'exec-grpc-probe.no-tls': {
    en: 'A native `grpc` probe speaks plaintext only, so `{flag}` keeps this a command. To do without `grpc_health_probe`, serve the health service on a plaintext port as well.',
    ko: '네이티브 `grpc` 프로브는 평문만 지원하므로 `{flag}`이(가) 있는 이 프로브는 명령으로 남겨야 합니다. `grpc_health_probe`를 없애려면 헬스 체크 서비스를 평문 포트로도 제공하세요.',
  },
  'exec-grpc-probe.no-headers': {
    en: 'A native `grpc` probe sends no metadata, so `-rpc-header` keeps this a command.',
    ko: '네이티브 `grpc` 프로브는 메타데이터를 보내지 않으므로 `-rpc-header`가 있는 이 프로브는 명령으로 남겨야 합니다.',
  },
  'exec-grpc-probe.no-unix-sockets': {
    en: 'A native `grpc` probe checks a port of the Pod, never a Unix socket such as `{address}`, so this stays a command.',
    ko: '네이티브 `grpc` 프로브는 파드의 포트만 확인하고 `{address}` 같은 유닉스 소켓은 확인하지 못하므로, 이 프로브는 명령으로 남겨야 합니다.',
  },
  'exec-grpc-probe.other-host': {
    en: 'A native `grpc` probe checks its own Pod only, not `{host}`, so this stays a command. A probe that depends on another service restarts or stops this Pod when that service fails: check that this is what you want.',
    ko: '네이티브 `grpc` 프로브는 자기 파드만 확인하고 `{host}`은(는) 확인하지 못하므로, 이 프로브는 명령으로 남겨야 합니다. 다른 서비스에 의존하는 프로브는 그 서비스에 장애가 나면 이 파드까지 재시작하거나 중지시키므로, 의도한 것인지 확인하세요.',
  },
  'exec-grpc-probe.node-address': {
    en: 'This probe checks the IP of the node, but a native `grpc` probe checks the IP of the Pod. They differ without `hostNetwork: true`, so this stays a command.',
    ko: '이 프로브는 노드 IP를 확인하지만 네이티브 `grpc` 프로브는 파드 IP를 확인합니다. `hostNetwork: true`가 없으면 둘이 다르므로, 이 프로브는 명령으로 남겨야 합니다.',
  },
  'exec-grpc-probe.address-scheme': {
    en: 'The gRPC client decides which port of the Pod `{address}` leads to, so no native `grpc` probe is offered. Write `-addr=:PORT` to get one.',
    ko: '`{address}`이(가) 파드의 어느 포트를 가리키는지는 gRPC 클라이언트가 정하므로 네이티브 `grpc` 프로브를 제안하지 않습니다. 제안을 받으려면 `-addr=:PORT`로 쓰세요.',
  },
  'exec-grpc-probe.named-port': {
    en: '`-addr` does not know the port names of Kubernetes: it looks `{port}` up in `/etc/services` of the image. Write the number, which a native `grpc` probe needs too.',
    ko: '`-addr`에는 Kubernetes의 포트 이름을 쓸 수 없으며, `{port}`은(는) 이미지의 `/etc/services`에서 찾게 됩니다. 네이티브 `grpc` 프로브에도 필요하니 번호를 쓰세요.',
  },
  'exec-grpc-probe.template': {
    en: '`{text}` is filled in by a template, so its meaning is unknown here and no native `grpc` probe is offered.',
    ko: '`{text}`은(는) 템플릿이 채우는 값이라 여기서는 의미를 알 수 없으므로 네이티브 `grpc` 프로브를 제안하지 않습니다.',
  },
  'exec-grpc-probe.unknown-variable': {
    en: '`{variable}` is not a literal `env` value of this container, so what is checked is unknown here and no native `grpc` probe is offered. Its `port` must be a number.',
    ko: '`{variable}`의 값이 이 컨테이너의 `env`에 직접 적혀 있지 않아 무엇을 확인하는지 여기서는 알 수 없으므로 네이티브 `grpc` 프로브를 제안하지 않습니다. 네이티브 프로브의 `port`는 번호여야 합니다.',
  },
  'exec-grpc-probe.emptied-variable': {
    en: '`{variable}` gets its value from `valueFrom`, which the kubelet does not resolve for the command of a probe: it is empty there. Write the value itself.',
    ko: '`{variable}`의 값은 `valueFrom`에서 오는데, kubelet은 프로브의 명령에서 이를 조회하지 않아 빈 값이 됩니다. 값을 직접 쓰세요.',
  },
  'exec-grpc-probe.unexpanded-variable': {
    en: 'Nothing expands the variable in `{address}`: only a shell knows `$NAME`, and the kubelet knows `$(NAME)`. Write the port as a number.',
    ko: '`{address}`의 변수는 확장되지 않습니다. `$NAME`은 셸만, `$(NAME)`은 kubelet만 확장합니다. 포트를 번호로 쓰세요.',
  },
  'exec-grpc-probe.more-than-a-check': {
    en: 'This script does more than run `grpc_health_probe`, but a native `grpc` probe makes only that one check, so it stays a command.',
    ko: '이 스크립트는 `grpc_health_probe` 실행 외의 일도 하지만 네이티브 `grpc` 프로브는 그 검사 하나만 하므로, 이 프로브는 명령으로 남겨야 합니다.',
  },

  'exec-grpc-probe.version': {
    en: '`-version` prints a version and succeeds, so this probe checks nothing. Remove it to check the health of the server.',
    ko: '`-version`은 버전만 출력하고 성공하므로 이 프로브는 아무것도 확인하지 않습니다. 서버의 상태를 확인하려면 `-version`을 제거하세요.',
  },
  'exec-grpc-probe.always-succeeds': {
    en: 'The script succeeds whatever `grpc_health_probe` reports, so this probe checks nothing. Make it end with the status of the check.',
    ko: '`grpc_health_probe`의 결과와 관계없이 스크립트가 성공하므로 이 프로브는 아무것도 확인하지 않습니다. 스크립트가 검사의 종료 상태로 끝나게 하세요.',
  },
  'exec-grpc-probe.always-fails': {
    en: 'The script fails whatever `grpc_health_probe` reports, so this probe always fails. Make it end with the status of the check.',
    ko: '`grpc_health_probe`의 결과와 관계없이 스크립트가 실패하므로 이 프로브는 항상 실패합니다. 스크립트가 검사의 종료 상태로 끝나게 하세요.',
  },
  'exec-grpc-probe.fails-one-word': {
    en: 'No shell splits `{command}`, so it is taken as the name of one program and this probe always fails. Write each word as a separate item.',
    ko: '`{command}`을(를) 나눠 줄 셸이 없어 전체가 프로그램 이름 하나로 취급되므로 이 프로브는 항상 실패합니다. 단어마다 항목을 따로 쓰세요.',
  },
  'exec-grpc-probe.fails-unknown-flag': {
    en: '`grpc_health_probe` has no flag `{flag}` and refuses to run, so this probe always fails. Correct or remove the flag.',
    ko: '`grpc_health_probe`에는 `{flag}` 플래그가 없어 실행되지 않으므로 이 프로브는 항상 실패합니다. 플래그를 수정하거나 제거하세요.',
  },
  'exec-grpc-probe.fails-needs-value': {
    en: '`{flag}` has no value, so `grpc_health_probe` refuses to run and this probe always fails. Add the value.',
    ko: '`{flag}`에 값이 없어 `grpc_health_probe`가 실행되지 않으므로 이 프로브는 항상 실패합니다. 값을 추가하세요.',
  },
  'exec-grpc-probe.fails-bad-value': {
    en: '`grpc_health_probe` does not accept `{value}` for `{flag}`, so this probe always fails. Durations must be above zero and have a unit (`5s`, `250ms`); switches take `=true` or `=false`.',
    ko: '`grpc_health_probe`는 `{flag}`의 값으로 `{value}`을(를) 받지 않으므로 이 프로브는 항상 실패합니다. 시간은 0보다 크고 단위가 있어야 하며(`5s`, `250ms`), 스위치의 값은 `=true` 또는 `=false`입니다.',
  },
  'exec-grpc-probe.fails-no-address': {
    en: '`grpc_health_probe` gets no `-addr` here and refuses to run, so this probe always fails. Add `-addr=:PORT`.',
    ko: '여기서는 `grpc_health_probe`에 `-addr`가 전달되지 않아 실행되지 않으므로 이 프로브는 항상 실패합니다. `-addr=:PORT`를 추가하세요.',
  },
  'exec-grpc-probe.fails-bad-address': {
    en: '`{address}` is not a `host:port` with a port from 1 to 65535, so this probe always fails. Write `-addr=:PORT`.',
    ko: '`{address}`은(는) 포트가 1부터 65535까지인 `host:port` 형식이 아니므로 이 프로브는 항상 실패합니다. `-addr=:PORT`로 쓰세요.',
  },
  'exec-grpc-probe.fails-needs-flag': {
    en: '`{flag}` is rejected without `{other}`, so this probe always fails. Set both or neither.',
    ko: '`{flag}`은(는) `{other}` 없이 쓸 수 없으므로 이 프로브는 항상 실패합니다. 둘 다 쓰거나 둘 다 제거하세요.',
  },
  'exec-grpc-probe.fails-conflict': {
    en: '`{flag}` and `{other}` cannot be combined, so this probe always fails. Remove one of them.',
    ko: '`{flag}`과(와) `{other}`은(는) 함께 쓸 수 없으므로 이 프로브는 항상 실패합니다. 둘 중 하나를 제거하세요.',
  },

  'exec-grpc-probe.fix': { en: 'Use a native gRPC probe', ko: '네이티브 gRPC 프로브 사용' },
  'exec-grpc-probe.fix-timeout': {
    en: 'Use a native gRPC probe with timeoutSeconds {seconds}',
    ko: 'timeoutSeconds가 {seconds}인 네이티브 gRPC 프로브 사용',
  },
  'exec-grpc-probe.fix-same-timeout': {
    en: 'Use a native gRPC probe and keep timeoutSeconds {seconds}',
    ko: 'timeoutSeconds {seconds}을(를) 유지하며 네이티브 gRPC 프로브 사용',
  },

  'exec-grpc-probe.note-partial': {
    en: 'The rest of the container is in the object that this patch applies to: check that its server listens on port `{port}` of the Pod IP, not on loopback only.',
    ko: '컨테이너의 나머지는 이 패치가 적용되는 오브젝트에 있습니다. 서버가 루프백뿐 아니라 파드 IP의 포트 `{port}`에서도 수신하는지 확인하세요.',
  },
  'exec-grpc-probe.note-host-network': {
    en: 'The Pod uses the host network: the native probe checks port `{port}` at the IP of the node. Check that the server listens there, not on loopback only.',
    ko: '이 파드는 호스트 네트워크를 사용하므로 네이티브 프로브는 노드 IP의 포트 `{port}`을(를) 확인합니다. 서버가 루프백뿐 아니라 그 주소에서도 수신하는지 확인하세요.',
  },
  'exec-grpc-probe.note-undeclared-port': {
    en: 'No container of the Pod declares port `{port}`: check that the server listens on the IP of the Pod, not on loopback only.',
    ko: '파드의 어떤 컨테이너도 포트 `{port}`을(를) 선언하지 않았습니다. 서버가 루프백뿐 아니라 파드 IP에서도 수신하는지 확인하세요.',
  },
  'exec-grpc-probe.note-loopback': {
    en: 'The command checks `{host}`, but the native probe checks the Pod IP: check that the server listens on port `{port}` there as well.',
    ko: '명령은 `{host}`을(를) 확인하지만 네이티브 프로브는 파드 IP를 확인합니다. 서버가 파드 IP의 포트 `{port}`에서도 수신하는지 확인하세요.',
  },
  'exec-grpc-probe.note-loopback-listener': {
    en: '`{setting}` names loopback: a server that listens only there never answers the native probe, which checks the IP of the Pod.',
    ko: '`{setting}`이(가) 루프백을 가리킵니다. 루프백에서만 수신하는 서버는 파드 IP를 확인하는 네이티브 프로브에 응답하지 못합니다.',
  },
  'exec-grpc-probe.note-emptied-pod-ip': {
    en: 'The reference to the Pod IP is empty in the command of a probe, so loopback is checked today; the native probe checks the IP of the Pod.',
    ko: '프로브의 명령에서는 파드 IP 참조가 빈 값이 되어 지금은 루프백을 확인합니다. 네이티브 프로브는 파드 IP를 확인합니다.',
  },
  'exec-grpc-probe.note-mesh': {
    en: 'Istio is told not to rewrite the probes of this Pod: with strict mutual TLS, it rejects the native probe, which the command on loopback bypassed.',
    ko: 'Istio가 이 파드의 프로브를 다시 쓰지 않도록 설정되어 있습니다. 엄격한(STRICT) 상호 TLS에서는 루프백으로 확인하던 명령과 달리 네이티브 프로브가 거부됩니다.',
  },
  'exec-grpc-probe.note-user-agent': {
    en: 'The server sees the user agent `kube-probe/<version>` instead of the one set here.',
    ko: '서버에는 여기서 지정한 사용자 에이전트 대신 `kube-probe/<버전>`이 표시됩니다.',
  },
  'exec-grpc-probe.note-gzip': {
    en: 'The native probe does not compress its request.',
    ko: '네이티브 프로브는 요청을 압축하지 않습니다.',
  },
  'exec-grpc-probe.note-ignored': {
    en: 'The tool reads no flags from `{word}` on, so they are dropped: check whether they were meant to apply.',
    ko: '이 도구는 `{word}`부터는 플래그로 읽지 않으므로 그 부분은 버려집니다. 적용하려던 플래그인지 확인하세요.',
  },
  'exec-grpc-probe.note-shared': {
    en: 'The probe has an anchor: what its aliases stand for changes as well.',
    ko: '이 프로브에 앵커가 있어, 앵커를 참조하는 별칭의 내용도 함께 바뀝니다.',
  },
  'exec-grpc-probe.note-shortened': {
    en: 'The timeouts of the command end it after {own} s, before `timeoutSeconds: {seconds}` does; the native probe gets that deadline.',
    ko: '명령 자체의 제한 시간 때문에 `timeoutSeconds: {seconds}`보다 먼저 {own}초 만에 끝납니다. 네이티브 프로브는 그 제한 시간을 사용합니다.',
  },
  'exec-grpc-probe.note-longer': {
    en: 'The server gets {seconds} s to answer; today the check fails after {own} s.',
    ko: '서버의 응답을 {seconds}초까지 기다립니다. 지금은 {own}초 만에 실패합니다.',
  },
  'exec-grpc-probe.note-rounded': {
    en: 'The timeouts of the command end it after {own} s; a native probe counts whole seconds and gives the server {seconds} s.',
    ko: '명령 자체의 제한 시간은 {own}초이지만, 네이티브 프로브는 초 단위로만 세므로 서버의 응답을 {seconds}초까지 기다립니다.',
  },
  'exec-grpc-probe.note-cut-short': {
    en: '`{flag}` never took effect: the kubelet ends the probe after {seconds} s, as it will the native one.',
    ko: '`{flag}`은(는) 적용된 적이 없습니다. kubelet이 {seconds}초 만에 프로브를 끝내며, 네이티브 프로브에서도 같습니다.',
  },
  'exec-grpc-probe.note-dropped-timeouts': {
    en: '{flags} has no counterpart but `timeoutSeconds`, which may be set in the object that this patch applies to.',
    ko: '{flags}에 해당하는 것은 `timeoutSeconds`뿐이며, 이 패치가 적용되는 오브젝트에 설정되어 있을 수 있습니다.',
  },
  'exec-grpc-probe.note-unreadable-timeout': {
    en: '`timeoutSeconds` is not a positive integer: set it to the seconds that the server gets to answer.',
    ko: '`timeoutSeconds`가 양의 정수가 아닙니다. 서버의 응답을 기다릴 시간을 초 단위로 지정하세요.',
  },
  'exec-grpc-probe.note-fixed-port': {
    en: 'The port becomes `{port}` and no longer follows `{reference}`: a native probe takes a number only.',
    ko: '네이티브 프로브는 번호만 받으므로 포트가 `{port}`(으)로 고정되고 더 이상 `{reference}`을(를) 따르지 않습니다.',
  },
  'exec-grpc-probe.note-health-service': {
    en: '`grpc.health.v1.Health` is the health service itself, which servers rarely register: leave `service` out to check the server as a whole.',
    ko: '`grpc.health.v1.Health`는 헬스 체크 서비스 자체이며 서버가 이를 등록하는 경우는 드뭅니다. 서버 전체의 상태를 확인하려면 `service`를 제거하세요.',
  },
  'exec-grpc-probe.note-beta': {
    en: '`grpc` probes are beta in this version: every node needs Kubernetes 1.24 or later, and the feature gate `GRPCContainerProbe` must not be off.',
    ko: '이 버전에서 `grpc` 프로브는 베타입니다. 모든 노드가 Kubernetes 1.24 이상이어야 하고 기능 게이트 `GRPCContainerProbe`가 꺼져 있지 않아야 합니다.',
  },
});
