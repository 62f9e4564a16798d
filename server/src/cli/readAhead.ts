/**
 * The answers for `items`, in their order, of which some are asked for before their turn: while one file is checked, the disk
 * brings the next ones. An answer that fails does so at its turn.
 */
export async function* readAhead<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const asked: Promise<Answer>[] = [];
  for (const index of items.keys()) {
    for (const item of items.slice(index + asked.length, index + ahead)) {
      const answer = ask(item);
      // Whoever stops early never comes to it.
      answer.catch(() => undefined);
      asked.push(answer);
    }
    const next = asked.shift();
    if (next) yield await next;
  }
}

/** Enough to keep the disk busy, and few enough that their texts are no burden. */
const ahead = 16;
