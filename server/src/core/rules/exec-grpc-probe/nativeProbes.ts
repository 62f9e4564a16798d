import { type Message, message } from '../../messages/Message.ts';
import type { HealthCheck } from './readProbeCommand.ts';

/** What the probes of one pod have around them in common, as far as the manifest tells. */
export interface PodSurroundings {
  readonly hostNetwork: boolean;
  /** The TCP `containerPort`s of all the pod's containers. */
  readonly declaredPorts: ReadonlySet<number>;
  /** The pod keeps Istio from redirecting its probes. */
  readonly probesBypassMesh: boolean;
}

/** What surrounds a probe, as far as the manifest tells. */
export interface ProbeSurroundings extends PodSurroundings {
  /** The container's own command, arguments and literal variables, each as written (`PORT=80`). */
  readonly settings: readonly string[];
  /** The probe's `timeoutSeconds`; `undefined` when it has none, `unreadable` when it is no positive integer. */
  readonly timeoutSeconds: number | undefined | 'unreadable';
  /** The manifest is a patch: the rest of the container stands elsewhere. */
  readonly partial: boolean;
  /** The probe, or something around it, carries an anchor, so that it is used in other places too. */
  readonly shared: boolean;
}

/** One native probe that can take the place of a command. */
export interface NativeProbe {
  readonly port: number;
  readonly service: string;
  readonly deadline: NativeDeadline;
  readonly safety: 'safe' | 'review';
  readonly notes: readonly Message[];
}

/** `as-written`: `timeoutSeconds` stays, and there was nothing to choose; `set` and `keep` are choices for how many seconds. */
export type NativeDeadline =
  | { readonly kind: 'as-written' }
  | { readonly kind: 'set' | 'keep'; readonly seconds: number };

/**
 * The native probes that a check may become, best first; none when the kubelet cannot reach what it checks.
 *
 * The kubelet asks the pod's IP, where the tool asks the container's loopback. That is the same server only if it listens on
 * more than loopback, and what shows that is its port among the declared ones in a pod with a network of its own: only then is a
 * replacement safe. The kubelet has one deadline, `timeoutSeconds`, for connection and answer; today that ends the command, too,
 * whose own timeouts may end it sooner.
 */
export function nativeProbes(
  check: HealthCheck,
  surroundings: ProbeSurroundings,
): readonly NativeProbe[] | { readonly unreachable: Message } {
  if (check.host === 'node-ip' && !surroundings.hostNetwork) {
    return { unreachable: message('exec-grpc-probe.node-address') };
  }
  const doubts = [...reachDoubts(check, surroundings), ...lossDoubts(check, surroundings)];
  const remarks = [
    ...(check.portReference
      ? [message('exec-grpc-probe.note-fixed-port', { reference: check.portReference, port: check.port })]
      : []),
    ...(check.service === healthService ? [message('exec-grpc-probe.note-health-service')] : []),
  ];
  return deadlines(check, surroundings).map(({ deadline, doubt, remark }) => ({
    port: check.port,
    service: check.service,
    deadline,
    safety: doubts.length > 0 || doubt.length > 0 ? 'review' : 'safe',
    notes: [...doubts, ...doubt, ...remark, ...remarks],
  }));
}

/** The service of the health protocol itself, which servers rarely register; often taken for the default. */
const healthService = 'grpc.health.v1.Health';

/** Why the pod's IP may be answered otherwise than what the tool asks. */
function reachDoubts(check: HealthCheck, surroundings: ProbeSurroundings): readonly Message[] {
  const { port, hostText } = check;
  const { partial, hostNetwork, declaredPorts, settings, probesBypassMesh } = surroundings;
  const doubts: Message[] = [];
  if (partial) doubts.push(message('exec-grpc-probe.note-partial', { port }));
  if (check.host !== 'pod-ip' && check.host !== 'node-ip') {
    const listener = loopbackListener(settings, port);
    if (hostNetwork) doubts.push(message('exec-grpc-probe.note-host-network', { port }));
    if (listener !== undefined) doubts.push(message('exec-grpc-probe.note-loopback-listener', { setting: listener }));
    if (!declaredPorts.has(port) && !partial) doubts.push(message('exec-grpc-probe.note-undeclared-port', { port }));
    if (check.host === 'loopback') doubts.push(message('exec-grpc-probe.note-loopback', { host: hostText, port }));
    if (check.host === 'emptied-pod-ip') doubts.push(message('exec-grpc-probe.note-emptied-pod-ip'));
  }
  if (probesBypassMesh) doubts.push(message('exec-grpc-probe.note-mesh'));
  return doubts;
}

/**
 * A setting of the container that speaks of listening on loopback: the port behind a loopback address, or a loopback
 * address alone as the value of an option or variable that names where to listen.
 */
function loopbackListener(settings: readonly string[], port: number): string | undefined {
  const atPort = new RegExp(`(?:^|[^\\w.-])(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1\\]):${port}(?!\\d)`, 'i');
  return settings.find((setting) => atPort.test(setting) || listensOnLoopback(setting));
}

/** `DB_HOST=localhost` is somebody else's address; an option (`--host=localhost`) is mostly the program's own. */
function listensOnLoopback(setting: string): boolean {
  const equals = setting.indexOf('=');
  const name = setting.slice(0, Math.max(0, equals));
  if (!/^["']?(?:localhost|127(?:\.\d{1,3}){3}|::1)["']?$/i.test(setting.slice(equals + 1))) return false;
  return name.startsWith('-') ? /bind|listen|host|addr|interface/i.test(name) : /bind|listen/i.test(name);
}

/** What the check does today and a native probe does not. */
function lossDoubts(check: HealthCheck, surroundings: ProbeSurroundings): readonly Message[] {
  const doubts = check.lost.map((flag) =>
    flag === 'gzip' ? message('exec-grpc-probe.note-gzip') : message('exec-grpc-probe.note-user-agent'),
  );
  if (check.ignored !== undefined) doubts.push(message('exec-grpc-probe.note-ignored', { word: check.ignored }));
  if (surroundings.shared) doubts.push(message('exec-grpc-probe.note-shared'));
  return doubts;
}

interface Deadline {
  readonly deadline: NativeDeadline;
  readonly doubt: readonly Message[];
  readonly remark: readonly Message[];
}

/**
 * Today a probe fails after `timeoutSeconds` (1 when it says nothing) or the tool's own timeouts together, whichever is
 * less; the kubelet ends commands since Kubernetes 1.20. Native, `timeoutSeconds` is all there is.
 */
function deadlines(check: HealthCheck, surroundings: ProbeSurroundings): readonly Deadline[] {
  const { total, written } = check.timeouts;
  const asItIs: Deadline = { deadline: { kind: 'as-written' }, doubt: [], remark: [] };
  const { timeoutSeconds } = surroundings;
  if (timeoutSeconds === 'unreadable')
    return [{ ...asItIs, doubt: [message('exec-grpc-probe.note-unreadable-timeout')] }];
  if (timeoutSeconds === undefined && surroundings.partial) {
    const flags = written.map(({ text }) => `\`${text}\``).join(', ');
    return [{ ...asItIs, doubt: flags ? [message('exec-grpc-probe.note-dropped-timeouts', { flags })] : [] }];
  }

  const seconds = timeoutSeconds ?? 1;
  const ownSeconds = Math.max(1, Math.ceil(total / 1000));
  const own = formatSeconds(total);
  if (seconds > ownSeconds) {
    const rounded = total < ownSeconds * 1000;
    return [
      {
        ...asItIs,
        deadline: { kind: 'set', seconds: ownSeconds },
        doubt: [
          rounded
            ? message('exec-grpc-probe.note-rounded', { own, seconds: ownSeconds })
            : message('exec-grpc-probe.note-shortened', { own, seconds }),
        ],
      },
      {
        deadline: { kind: 'keep', seconds },
        doubt: [message('exec-grpc-probe.note-longer', { own, seconds })],
        remark: [],
      },
    ];
  }
  if (total < seconds * 1000) {
    return [{ ...asItIs, doubt: [message('exec-grpc-probe.note-rounded', { own, seconds })] }];
  }
  const cutShort = written.find(({ milliseconds }) => milliseconds > seconds * 1000);
  if (!cutShort || ownSeconds <= seconds) return [asItIs];
  return [
    { ...asItIs, remark: [message('exec-grpc-probe.note-cut-short', { flag: cutShort.text, seconds })] },
    {
      ...asItIs,
      deadline: { kind: 'set', seconds: ownSeconds },
      doubt: [message('exec-grpc-probe.note-longer', { own: formatSeconds(seconds * 1000), seconds: ownSeconds })],
    },
  ];
}

/** `4`, `0.25`: seconds without trailing zeros. */
function formatSeconds(milliseconds: number): string {
  return String(Number((milliseconds / 1000).toFixed(3)));
}
