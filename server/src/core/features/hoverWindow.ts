import type { CompatibilityWindow } from '../analysis/CompatibilityWindow.ts';
import { message, render } from '../messages/Message.ts';
import type { HoverContext } from './hover.ts';
import { type WindowReason, windowReasons, windowText } from './windowText.ts';

/** The lines of a Markdown list that say which versions serve an object as written and, below, what it is due to. */
export function hoverWindow(window: CompatibilityWindow, { view, language }: HoverContext): readonly string[] {
  const { timeline } = view;
  const { lower, upper } = windowReasons(window, timeline);
  return [
    `- ${render(message('window.hover', { versions: windowText(window.spans, timeline) }), language)}`,
    ...[lower, upper].flatMap((reasons) => {
      const shown = reasons.slice(0, most).map((reason) => render(withPlace(reason), language));
      const more = reasons.length - shown.length;
      if (more > 0) shown.push(render(message('window.hover.more', { count: more }), language));
      return shown.map((line) => `  - ${line}`);
    }),
  ];
}

/** More reasons for one end than this are counted. */
const most = 4;

function withPlace({ text, bounds: [first, ...others] }: WindowReason): WindowReason['text'] {
  if (first.path === 'apiVersion') return text;
  const params = { reason: text, path: first.path };
  return others.length === 0
    ? message('window.hover.reason', params)
    : message('window.hover.places', { ...params, count: others.length });
}
