import type { Report } from '../analysis/Finding.ts';
import type { Fix } from '../analysis/Fix.ts';
import type { ManifestContext, Rule } from '../analysis/Rule.ts';
import { minor } from '../kubernetes/KubernetesVersion.ts';
import { message } from '../messages/Message.ts';
import { nodesOf } from '../schema/pairObject.ts';
import { segmentsOf, type TypedNode } from '../schema/TypedNode.ts';
import type { TextRange } from '../text/TextRange.ts';
import { formatFieldPath } from '../yaml/FieldPath.ts';
import { entryAt, keyText, resolve, stringOf, valueAt, type YamlMapping, type YamlSequence } from '../yaml/YamlNode.ts';
import { commandProbeAt, nativeProbeEdits } from './exec-grpc-probe/nativeProbeEdits.ts';
import { type NativeDeadline, nativeProbes, type PodSurroundings } from './exec-grpc-probe/nativeProbes.ts';
import { type NoEquivalent, readProbeCommand } from './exec-grpc-probe/readProbeCommand.ts';
import { environmentOf, readPod, readSurroundings } from './exec-grpc-probe/readSurroundings.ts';

/**
 * A probe that runs `grpc_health_probe`, from the version on in which the kubelet makes that check itself. Nothing is wrong
 * with such a probe, hence information; what cannot become native is a hint, for there is nothing to do about it; a command
 * whose outcome does not depend on the server is a warning.
 */
export const execGrpcProbe: Rule = {
  id: 'exec-grpc-probe',
  category: 'lifecycle',
  severity: 'information',
  docs: {
    title: 'exec-grpc-probe.title',
    what: 'exec-grpc-probe.what',
    why: 'exec-grpc-probe.why',
    example: {
      kubernetes: '1.36',
      manifest: `apiVersion: v1
kind: Pod
metadata:
  name: orders
spec:
  containers:
    - name: server
      image: registry.example/orders:1.4
      ports:
        - containerPort: 50051
      readinessProbe:
        exec:
          command: ["/bin/grpc_health_probe", "-addr=:50051"]
`,
    },
  },
  definitions: { 'core.v1.PodSpec': reportProbes },
};

/** The gate `GRPCContainerProbe` is on by default from here on, and locked from `stableSince` on. Source: KEP-2727. */
const onByDefaultSince = minor(24);
const stableSince = minor(27);

const handlers: readonly string[] = ['httpGet', 'tcpSocket', 'grpc'];

function* reportProbes(pod: TypedNode, context: ManifestContext): Iterable<Report> {
  if (context.view.version < onByDefaultSince) return;
  const surroundings = readPod(pod);
  for (const node of nodesOf(pod)) {
    if (node.definition?.name === 'core.v1.Probe' && !node.repeated) yield* reportProbe(node, surroundings, context);
  }
}

function* reportProbe(probe: TypedNode, pod: PodSurroundings, context: ManifestContext): Iterable<Report> {
  if (probe.node?.type !== 'mapping') return;
  const mapping = probe.node;
  const exec = mapping.entries.findLast(({ key }) => keyText(key) === 'exec');
  const list = valueAt(exec?.value, 'command');
  if (!exec || list?.type !== 'sequence' || handlers.some((handler) => isGiven(mapping, handler))) return;
  const command = list.items.map(({ value }) => stringOf(value));
  if (!command.every((word) => word !== undefined)) return;

  const reading = readProbeCommand(command, environmentOf(probe));
  if (reading.kind === 'other') return;
  const path = [...segmentsOf(probe), 'exec'];
  if (reading.kind === 'none') {
    yield reportNoEquivalent(reading, list, exec.key.range, path);
    return;
  }
  const { check } = reading;
  const natives = nativeProbes(check, readSurroundings(probe, pod, context.manifest));
  const report = { range: exec.key.range, path: formatFieldPath(path) };
  if ('unreachable' in natives) {
    yield { ...report, message: natives.unreachable, severity: 'hint' };
    return;
  }
  const at = commandProbeAt(context.manifest.document, mapping);
  const params = { probe: String(probe.segment ?? 'probe'), port: check.port };
  if (!at) {
    yield { ...report, message: message('exec-grpc-probe.message-no-fix', params) };
    return;
  }
  yield {
    ...report,
    message: message('exec-grpc-probe.message', params),
    fixes: () =>
      natives.map((native): Fix => {
        const unsetExec = context.manifest.partial;
        return {
          title: titleOf(native.deadline),
          safety: native.safety,
          edits: nativeProbeEdits(at, { ...native, unsetExec, comments: check.comments }),
          notes: [
            ...native.notes,
            ...(context.view.version < stableSince ? [message('exec-grpc-probe.note-beta')] : []),
          ],
        };
      }),
  };
}

/** Whether a field stands there with something in it; `null` is nothing, and an empty mapping is something. */
function isGiven(probe: YamlMapping, field: string): boolean {
  const value = resolve(entryAt(probe, field)?.value);
  return value !== undefined && !(value.type === 'scalar' && value.value === null);
}

function reportNoEquivalent(
  { reason, because, word }: NoEquivalent,
  command: YamlSequence,
  execKey: TextRange,
  path: readonly (string | number)[],
): Report {
  const item = word === undefined ? undefined : command.items[word]?.value;
  // A block scalar is a whole script; the key says better where it is.
  const isScript = item?.type !== 'scalar' || item.style === 'literal' || item.style === 'folded';
  return {
    range: isScript ? execKey : item.range,
    message: reason,
    path: formatFieldPath(isScript || word === undefined ? path : [...path, 'command', word]),
    severity: because === 'broken' ? 'warning' : 'hint',
  };
}

function titleOf(deadline: NativeDeadline): Fix['title'] {
  switch (deadline.kind) {
    case 'as-written':
      return message('exec-grpc-probe.fix');
    case 'set':
      return message('exec-grpc-probe.fix-timeout', { seconds: deadline.seconds });
    case 'keep':
      return message('exec-grpc-probe.fix-same-timeout', { seconds: deadline.seconds });
  }
}
