/** What came in and was not yet taken, in order; who takes waits for it. */
export interface Inbox<Item> {
  readonly put: (item: Item) => void;
  /** Takes the oldest one, or waits for the next; fails when none comes. */
  readonly take: () => Promise<Item>;
  /** Takes from the oldest on until one that `accepts` takes. */
  readonly takeUntil: (accepts: (item: Item) => boolean) => Promise<Item>;
  /** How many nobody took. */
  readonly size: () => number;
}

/** Far longer than any answer takes, so that a busy machine fails no test; it only ends one that would wait for ever. */
const patience = 20_000;

/** An empty inbox for what messages call `name`. */
export function inbox<Item>(name: string): Inbox<Item> {
  const items: { readonly item: Item }[] = [];
  const waiting: ((item: Item) => void)[] = [];
  const take = (): Promise<Item> => {
    const first = items.shift();
    if (first) return Promise.resolve(first.item);
    return new Promise((resolve, reject) => {
      const taker = (item: Item): void => {
        clearTimeout(timer);
        resolve(item);
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(taker), 1);
        reject(new Error(`No ${name} came within ${patience / 1000} seconds`));
      }, patience);
      waiting.push(taker);
    });
  };
  return {
    put: (item) => {
      const taker = waiting.shift();
      if (taker) taker(item);
      else items.push({ item });
    },
    take,
    takeUntil: async (accepts) => {
      for (;;) {
        const item = await take();
        if (accepts(item)) return item;
      }
    },
    size: () => items.length,
  };
}
