import type { Rule } from '../analysis/Rule.ts';
import { formatKubernetesVersion, type KubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import { type GatedField, gateStageAt } from '../kubernetes/Lifecycle.ts';
import { type Message, message } from '../messages/Message.ts';
import { nodesOf } from '../schema/pairObject.ts';
import { isNull, pathOf } from '../schema/TypedNode.ts';
import { definitionName } from '../schema/typeName.ts';
import { keyText } from '../yaml/YamlNode.ts';

/** A field that a later version brings, or whose feature gate is off at the pinned one. */
export const notYetAvailableField: Rule = {
  id: 'not-yet-available-field',
  category: 'lifecycle',
  severity: 'error',
  docs: {
    title: 'not-yet-available-field.title',
    what: 'not-yet-available-field.what',
    why: 'not-yet-available-field.why',
    example: {
      kubernetes: '1.21',
      manifest: `apiVersion: v1
kind: Pod
metadata:
  name: orders
spec:
  containers:
    - name: orders
      image: registry.example.com/orders:1.0
      readinessProbe:
        grpc:
          port: 8080
`,
    },
  },
  *structure(error, { view, facts }) {
    if (error.kind !== 'unknown-field') return;
    const field = error.definition.definition.fields.get(error.name);
    const first = field?.spans.find((span) => span.from > view.version)?.from;
    if (first === undefined) return;
    yield {
      range: error.key.range,
      path: pathOf(error.child),
      message: message('not-yet-available-field.message', {
        field: error.name,
        definition: definitionName(error.definition.name),
        first: formatKubernetesVersion(first),
        stages: stagesFrom(first, facts.gate(error.definition.name, error.name)),
        version: formatKubernetesVersion(view.version),
      }),
    };
  },
  *manifest({ manifest, view, facts, judged }) {
    if (!judged) return;
    for (const node of nodesOf(manifest.root)) {
      const definition = node.parent?.definition;
      const gate = node.field && definition && !isNull(node) ? facts.gate(definition.name, node.field.name) : undefined;
      const stage = gate && gateStageAt(gate, view.version);
      if (!gate || !stage || stage.on || !node.key) continue;
      yield {
        range: node.key.range,
        path: pathOf(node),
        severity: 'warning',
        bounds: 'off',
        message: message('not-yet-available-field.gate-off', {
          field: keyText(node.key),
          stage: message(`stage.${stage.stage}`),
          version: formatKubernetesVersion(view.version),
          gate: gate.gate,
          on: onFrom(gate, view.version),
          consequence: message(`gate-off.${gate.whenOff}`),
        }),
      };
    }
  },
};

/** The stage at which a field comes, and from when on it is on. */
function stagesFrom(first: KubernetesVersion, gate: GatedField | undefined): Message {
  const stage = gate && gateStageAt(gate, first);
  if (!stage) return message('not-yet-available-field.no-stage');
  const name = message(`stage.${stage.stage}`);
  if (stage.on) return message('not-yet-available-field.on', { stage: name });
  const on = gate.stages.find((later) => later.from > first && later.on);
  return on
    ? message('not-yet-available-field.off-then-on', { stage: name, on: formatKubernetesVersion(on.from) })
    : message('not-yet-available-field.off', { stage: name });
}

function onFrom(gate: GatedField, version: KubernetesVersion): Message {
  const on = gate.stages.find((later) => later.from > version && later.on);
  return on
    ? message('not-yet-available-field.on-from', { version: formatKubernetesVersion(on.from) })
    : message('not-yet-available-field.never-on');
}
