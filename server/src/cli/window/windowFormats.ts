import type { OutputStyle } from '../formats/Format.ts';
import type { WindowReport } from './WindowReport.ts';
import { windowJson } from './windowJson.ts';
import { windowListing } from './windowListing.ts';

/** An output format of `drydock window`: the whole text for stdout, its last line break included. */
export type WindowFormat = (report: WindowReport, style: OutputStyle) => string;

export type WindowFormatName = 'text' | 'json';

/** What `--format` takes. */
export const windowFormats: Readonly<Record<WindowFormatName, WindowFormat>> = {
  text: windowListing,
  json: windowJson,
};
