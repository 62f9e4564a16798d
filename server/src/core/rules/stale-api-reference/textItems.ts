import { childOf, type TypedNode } from '../../schema/TypedNode.ts';
import { stringOf } from '../../yaml/YamlNode.ts';

/** An item of a list of texts. */
export interface TextItem {
  readonly node: TypedNode;
  readonly text: string;
}

/** The texts in a list field of a rule (`apiGroups`), each with its place. */
export function textItems(rule: TypedNode | undefined, field: string): readonly TextItem[] {
  return (childOf(rule, field)?.children ?? []).flatMap((node) => {
    const text = stringOf(node.node);
    return text === undefined ? [] : [{ node, text }];
  });
}
