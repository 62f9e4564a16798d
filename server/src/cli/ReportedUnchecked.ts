import type { Message } from '../core/messages/Message.ts';
import type { FileSnapshot } from '../workspace/FileSnapshot.ts';
import type { Unchecked, UncheckedKind } from '../workspace/uncheckedIn.ts';

/** A part of a file of which nothing can be said, with the line in which it begins, from 1. */
export interface ReportedUnchecked {
  readonly file: string;
  readonly line: number;
  readonly kind: UncheckedKind;
  readonly reason: Message;
}

export function reportedUnchecked(
  file: string,
  { lines }: FileSnapshot,
  { at, kind, reason }: Unchecked,
): ReportedUnchecked {
  return { file, line: lines.positionAt(at).line + 1, kind, reason };
}
