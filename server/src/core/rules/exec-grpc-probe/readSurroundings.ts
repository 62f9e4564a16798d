import type { TypedNode } from '../../schema/TypedNode.ts';
import { resolve, stringOf, valueAt, type YamlMapping, type YamlNode } from '../../yaml/YamlNode.ts';
import type { Environment, VariableSource } from './expandReferences.ts';
import type { ProbeSurroundings } from './nativeProbes.ts';

/** The container and the pod around a probe, as far as they are written. `probe` is paired with `core.v1.Probe`. */
export function readSurroundings(probe: TypedNode, partial: boolean): ProbeSurroundings {
  const pod = podSpecAbove(probe);
  const metadata = valueAt(pod?.parent?.value, 'metadata');
  return {
    hostNetwork: isTrue(valueAt(pod?.value, 'hostNetwork')),
    declaredPorts: new Set(containersOf(pod?.value ?? undefined, probe.parent?.value).flatMap(tcpPortsOf)),
    settings: settingsOf(probe.parent?.value),
    timeoutSeconds: timeoutOf(probe.value),
    partial,
    probesBypassMesh:
      stringOf(valueAt(valueAt(metadata, 'annotations'), 'sidecar.istio.io/rewriteAppHTTPProbers')) === 'false',
    shared: probe.node?.type === 'mapping' && probe.node.anchor !== undefined,
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

function podSpecAbove(probe: TypedNode): TypedNode | undefined {
  for (let at = probe.parent; at; at = at.parent) if (at.definition?.name === 'core.v1.PodSpec') return at;
  return undefined;
}

function containersOf(podSpec: YamlNode | undefined, own: YamlNode | undefined): readonly YamlNode[] {
  const listed = ['containers', 'initContainers'].flatMap((field) => itemsOf(valueAt(podSpec, field)));
  return listed.length > 0 || !own ? listed : [own];
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

function itemsOf(node: YamlMapping | YamlNode | undefined): readonly YamlNode[] {
  const target = resolve(node);
  return target?.type === 'sequence' ? target.items.flatMap(({ value }) => value ?? []) : [];
}

function isTrue(node: YamlNode | undefined): boolean {
  const target = resolve(node);
  return target?.type === 'scalar' && target.value === true;
}
