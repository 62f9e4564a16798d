import { findTemplate } from '../core/analysis/findTemplate.ts';
import { type Message, message } from '../core/messages/Message.ts';
import type { FilePart } from './checkFile.ts';
import type { FileSnapshot } from './FileSnapshot.ts';
import { looksLikeManifests } from './mayHoldManifests.ts';

/** A part of a file that seems to hold objects and of which nothing can be said. */
export interface Unchecked {
  readonly kind: UncheckedKind;
  /** Where it begins, in file offsets. */
  readonly at: number;
  readonly reason: Message;
}

/**
 * `template`: the file is filled in by Helm or another tool before Kubernetes sees it. `broken`: the YAML cannot be read from here
 * on. `too-large`: the document is larger than what is read. `no-pin`: the version from which to look is not known. `bad-pin`: who
 * says it names no version.
 */
export type UncheckedKind = 'template' | 'broken' | 'too-large' | 'no-pin' | 'bad-pin';

/** What of a file was not read, in the order of the text; files that nobody takes for manifests have nothing of the sort. */
export function uncheckedIn({ text }: FileSnapshot, parts: readonly FilePart[]): readonly Unchecked[] {
  const template = findTemplate(text);
  if (template) {
    const reason = message('unchecked.template');
    return seemsToHoldObjects(text) ? [{ kind: 'template', at: template.range.start, reason }] : [];
  }
  return parts.flatMap(({ slice, document, isMeant }): readonly Unchecked[] => {
    const { problems, brokenAt } = document;
    const [first] = problems;
    if (first?.code === 'too-large') {
      if (!looksLikeManifests(document.text)) return [];
      const reason = message('unchecked.too-large', { limit: first.params.limit ?? '' });
      return [{ kind: 'too-large', at: slice.start + first.range.start, reason }];
    }
    if (brokenAt === undefined || !isMeant) return [];
    return [{ kind: 'broken', at: slice.start + brokenAt, reason: message('unchecked.broken') }];
  });
}

/** A template has the keys of an object in the first columns of its lines, however it is filled in. */
function seemsToHoldObjects(text: string): boolean {
  return /^[\s{]*["']?apiVersion["']?\s*:/m.test(text) && /^[\s{]*["']?kind["']?\s*:/m.test(text);
}
