import { message } from '../../messages/Message.ts';
import { scalarText } from '../../yaml/scalarText.ts';
import { nodesAt } from './nodesAt.ts';
import type { ActionContext, WriterAction } from './WriterAction.ts';

/** Puts the text at the place in quotes, or takes them away where the text says the same without. */
export function quoteScalar({ manifest, offset }: ActionContext): readonly WriterAction[] {
  const node = nodesAt(manifest.root, offset).at(-1)?.node;
  // What an object is goes without quotes everywhere.
  if (node === manifest.apiVersion || node === manifest.kind) return [];
  if (node?.type !== 'scalar' || typeof node.value !== 'string' || offset < node.range.start) return [];
  const { root } = manifest.document;
  const isJson = root?.type === 'mapping' && root.flow;
  if (isJson || node.style === 'literal' || node.style === 'folded' || /[\r\n]/.test(node.source)) return [];
  const { range, value, style } = node;
  if (style === 'plain') {
    const newText = scalarText(value, 'double-quoted');
    return [{ title: message('action.quote'), kind: 'rewrite', edits: [{ range, newText }] }];
  }
  const newText = scalarText(value, 'plain', 'flow');
  if (newText !== value) return [];
  return [{ title: message('action.unquote'), kind: 'rewrite', edits: [{ range, newText }] }];
}
