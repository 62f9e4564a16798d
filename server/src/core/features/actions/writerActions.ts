import { addMissing } from './addMissing.ts';
import { completeContainer } from './completeContainer.ts';
import { createReferred } from './createReferred.ts';
import { exposeWorkload } from './exposeWorkload.ts';
import { mountObject } from './mountObject.ts';
import { quoteScalar } from './quoteScalar.ts';
import { sortKeys } from './sortKeys.ts';
import type { ActionContext, WriterAction } from './WriterAction.ts';

/** All that a writer may want at a place, what concerns the place most first. Nothing in patches, where what is missing is meant to be. */
export function writerActions(context: ActionContext): readonly WriterAction[] {
  const rewrites = [...quoteScalar(context), ...sortKeys(context)];
  if (context.manifest.partial || context.manifest.document.brokenAt !== undefined) return rewrites;
  return [
    ...addMissing(context),
    ...createReferred(context),
    ...completeContainer(context),
    ...mountObject(context),
    ...exposeWorkload(context),
    ...rewrites,
  ];
}
