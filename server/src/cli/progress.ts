import { message, render } from '../core/messages/Message.ts';
import type { CommandRun } from './CommandRun.ts';

/** A line on stderr that says how far the work is. */
export interface Progress {
  readonly show: (done: number, total: number) => void;
  /** Takes the line away; to be called before anything else is written. */
  readonly clear: () => void;
}

/** Shown on a terminal only, from a second on, ten times a second. */
export function progressOn({ host, language }: Pick<CommandRun, 'host' | 'language'>): Progress {
  if (!host.err.isTerminal) return { show: () => undefined, clear: () => undefined };
  let next = host.now() + 1000;
  let isShown = false;
  return {
    show: (done, total) => {
      const now = host.now();
      if (now < next) return;
      next = now + 100;
      isShown = true;
      host.err.write(`\r\x1b[2K${render(message('cli.progress', { done, total }), language)}`);
    },
    clear: () => {
      if (isShown) host.err.write('\r\x1b[2K');
      isShown = false;
    },
  };
}
