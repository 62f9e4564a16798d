import { isShared } from '../../analysis/isShared.ts';
import type { Manifest } from '../../analysis/Manifest.ts';
import type { TypedNode } from '../../schema/TypedNode.ts';
import { resolve, stringOf, valueAt, type YamlNode } from '../../yaml/YamlNode.ts';
import type { Environment, VariableSource } from './expandReferences.ts';
import type { PodSurroundings, ProbeSurroundings } from './nativeProbes.ts';

/** What a pod says that concerns all its probes; `pod` is paired with `core.v1.PodSpec`. */
export function readPod(pod: TypedNode): PodSurroundings {
  const annotations = valueAt(valueAt(pod.parent?.value, 'metadata'), 'annotations');
  const containers = ['containers', 'initContainers'].flatMap((field) => itemsOf(valueAt(pod.value, field)));
  return {
    hostNetwork: isTrue(valueAt(pod.value, 'hostNetwork')),
    declaredPorts: new Set(containers.flatMap(tcpPortsOf)),
    probesBypassMesh: stringOf(valueAt(annotations, 'sidecar.istio.io/rewriteAppHTTPProbers')) === 'false',
  };
}

/** The container and the pod around a probe, as far as they are written. `probe` is paired with `core.v1.Probe`. */
export function readSurroundings(
  probe: TypedNode,
  pod: PodSurroundings,
  { document, partial }: Pick<Manifest, 'document' | 'partial'>,
): ProbeSurroundings {
  return {
    ...pod,
    settings: settingsOf(probe.parent?.value),
    timeoutSeconds: timeoutOf(probe.value),
    partial,
    shared: probe.node !== undefined && isShared(document, probe.node.range),
  };
}

/** The container's `env`, of equal names the last. */
export function environmentOf(probe: TypedNode): Environment {
  const environment = new Map<string, VariableSource>();
  for (const variable of itemsOf(valueAt(probe.parent?.value, 'env'))) {
    const name = stringOf(valueAt(variable, 'name'));
    if (name === undefined) continue;
    const value = valueAt(variable, 'value');
    const valueFrom = valueAt(variable, 'valueFrom');
    const text = stringOf(value);
    if (valueFrom?.type === 'mapping') {
      environment.set(name, {
        kind: 'value-from',
        fieldPath: stringOf(valueAt(valueAt(valueFrom, 'fieldRef'), 'fieldPath')),
      });
    } else if (text !== undefined) environment.set(name, { kind: 'literal', value: text });
    else environment.delete(name);
  }
  return environment;
}

function tcpPortsOf(container: YamlNode): readonly number[] {
  return itemsOf(valueAt(container, 'ports')).flatMap((port) => {
    const protocol = stringOf(valueAt(port, 'protocol')) ?? 'TCP';
    const number = valueAt(port, 'containerPort');
    return number?.type === 'scalar' && typeof number.value === 'number' && protocol === 'TCP' ? [number.value] : [];
  });
}

/** The container's own words: command, arguments and literal variables. */
function settingsOf(container: YamlNode | undefined): readonly string[] {
  const words = ['command', 'args'].flatMap((field) => {
    return itemsOf(valueAt(container, field)).flatMap((word) => stringOf(word) ?? []);
  });
  // An option and its value may be two words.
  const options = words.flatMap((word, index) => {
    const next = words[index + 1];
    return /^-[^=]*$/.test(word) && next !== undefined && !next.startsWith('-') ? [`${word}=${next}`] : [];
  });
  const variables = itemsOf(valueAt(container, 'env')).flatMap((variable) => {
    const value = stringOf(valueAt(variable, 'value'));
    return value === undefined ? [] : [`${stringOf(valueAt(variable, 'name')) ?? ''}=${value}`];
  });
  return [...words, ...options, ...variables];
}

/** The API server fills in 1 for nothing, null and 0. */
function timeoutOf(probe: YamlNode | undefined): ProbeSurroundings['timeoutSeconds'] {
  const value = valueAt(probe, 'timeoutSeconds');
  if (!value || (value.type === 'scalar' && value.value === null)) return undefined;
  if (value.type !== 'scalar' || value.scalarType !== 'integer' || typeof value.value !== 'number' || value.value < 0) {
    return 'unreadable';
  }
  return value.value === 0 ? 1 : value.value;
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  const target = resolve(node);
  return target?.type === 'sequence' ? target.items.flatMap(({ value }) => value ?? []) : [];
}

function isTrue(node: YamlNode | undefined): boolean {
  const target = resolve(node);
  return target?.type === 'scalar' && target.value === true;
}
