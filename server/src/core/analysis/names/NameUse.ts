import type { TypedNode } from '../../schema/TypedNode.ts';
import type { YamlScalar } from '../../yaml/YamlNode.ts';

/** A place where something is given its name, or is called by it. */
export interface NameUse {
  readonly role: 'definition' | 'reference';
  readonly subject: NameSubject;
  readonly name: string;
  /** The text that is the name, as written: behind an alias the scalar that it stands for. */
  readonly node: YamlScalar;
  /** The field, list item or map entry that it is the value of; for keys of maps the entry. */
  readonly place: TypedNode;
}

/** What a name is a name of. */
export type NameSubject =
  /** An object. The namespace of a cluster-scoped one, and one that is not said, is `undefined`. */
  | {
      readonly type: 'object';
      readonly group: string;
      readonly kind: string;
      readonly namespace: string | undefined;
    }
  /** A key of a ConfigMap's or Secret's data. */
  | {
      readonly type: 'data-key';
      readonly kind: 'ConfigMap' | 'Secret';
      readonly object: string;
      readonly namespace: string | undefined;
    }
  /** A volume, container or resource claim of one pod. `pod` is the pod's spec (or template), by which two of them are told apart. */
  | { readonly type: 'volume' | 'container' | 'resource-claim'; readonly pod: TypedNode }
  /**
   * A port of a container. Within its pod the pod says which; another object says which pods it means by the labels that it
   * selects.
   */
  | {
      readonly type: 'container-port';
      readonly pod: TypedNode | undefined;
      /** Of the pod that has it. */
      readonly labels?: ReadonlyMap<string, string>;
      /** Of the pods that are meant. */
      readonly selector?: ReadonlyMap<string, string>;
      readonly namespace: string | undefined;
    }
  /** A port of a Service. */
  | { readonly type: 'service-port'; readonly service: string; readonly namespace: string | undefined }
  /** A label's value; definitions stand under `labels` of an object or pod template, references in selectors. */
  | { readonly type: 'label'; readonly key: string; readonly namespace: string | undefined };

/** Whether two uses speak of the same thing. */
export function isSameName(a: NameUse, b: NameUse): boolean {
  return a.name === b.name && isSameSubject(a.subject, b.subject);
}

/** Whether two subjects may be the same: where a namespace is not said, any is as good as another. */
export function isSameSubject(a: NameSubject, b: NameSubject): boolean {
  switch (a.type) {
    case 'object':
      return (
        b.type === 'object' && a.kind === b.kind && a.group === b.group && meetsNamespace(a.namespace, b.namespace)
      );
    case 'data-key':
      return (
        b.type === 'data-key' && a.kind === b.kind && a.object === b.object && meetsNamespace(a.namespace, b.namespace)
      );
    case 'service-port':
      return b.type === 'service-port' && a.service === b.service && meetsNamespace(a.namespace, b.namespace);
    case 'label':
      return b.type === 'label' && a.key === b.key && meetsNamespace(a.namespace, b.namespace);
    case 'container-port':
      if (b.type !== 'container-port') return false;
      if (a.pod && b.pod) return a.pod === b.pod;
      return meetsNamespace(a.namespace, b.namespace) && meetsSelector(a, b);
    default:
      return b.type === a.type && b.pod === a.pod;
  }
}

/** Whether one selects the pod of the other, or both select the same pods as far as can be seen. */
function meetsSelector(a: ContainerPort, b: ContainerPort): boolean {
  return selects(a.selector, b.labels ?? b.selector) || selects(b.selector, a.labels ?? a.selector);
}

type ContainerPort = Extract<NameSubject, { readonly type: 'container-port' }>;

/** Whether an object of one namespace can name one of another: they are the same, or one of them is left to who applies it. */
export function meetsNamespace(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** Whether a selector takes what has these labels; an empty one, which takes everything or nothing, names nothing in particular. */
function selects(selector?: ReadonlyMap<string, string>, labels?: ReadonlyMap<string, string>): boolean {
  return selector !== undefined && selector.size > 0 && labels !== undefined && hasLabels(labels, selector);
}

/** Whether all labels of a selector are among `labels`. */
export function hasLabels(labels: ReadonlyMap<string, string>, selector: ReadonlyMap<string, string>): boolean {
  return [...selector].every(([key, value]) => labels.get(key) === value);
}
