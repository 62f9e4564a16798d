import type { Language } from '../../core/messages/Message.ts';
import type { CheckReport } from '../CheckReport.ts';
import type { Colours } from '../colours.ts';

/** How what a command writes is to look. */
export interface OutputStyle {
  readonly language: Language;
  readonly colours: Colours;
  /** Columns that a line of source may take. */
  readonly width: number;
}

/** An output format: all that a check found, as the text to be written to stdout, its last line break included. */
export type Format = (report: CheckReport, style: OutputStyle) => string;
