import type { catalogue } from '../messages/catalogue.ts';
import type { Message } from '../messages/Message.ts';
import type { Snippet } from './Snippet.ts';

/** The ids of snippets that have texts of their own: `snippet.ID` and `snippet.ID.docs`. */
type SnippetId = keyof typeof catalogue extends infer Id
  ? Id extends `snippet.${infer Name}.docs`
    ? Name
    : never
  : never;

/** The id of a snippet with its own texts, and what more is to be said of it. */
export function textsOf(
  id: SnippetId,
  ...more: readonly Message[]
): Pick<Snippet, 'id' | 'description' | 'documentation'> {
  const own: Message = { id: `snippet.${id}.docs`, params: {} };
  return { id, description: { id: `snippet.${id}`, params: {} }, documentation: [own, ...more] };
}
