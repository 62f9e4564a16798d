import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writtenFacts } from '../../../schemas/facts/writtenFacts.ts';
import type { ApiTimeline } from '../core/kubernetes/ApiTimeline.ts';
import {
  type Descriptions,
  type DescriptionsJson,
  noDescriptions,
  readDescriptions,
} from '../core/kubernetes/Descriptions.ts';
import { type LifecycleFacts, type LifecycleJson, parseLifecycle } from '../core/kubernetes/Lifecycle.ts';
import { readTimeline, type TimelineJson } from '../core/kubernetes/readTimeline.ts';

/** What Drydock knows of the API, from the files that the build lays beside the bundle. */
export interface NodeData {
  readonly timeline: ApiTimeline;
  readonly facts: LifecycleFacts;
  /** Read when first asked for, which is at the first hover. */
  readonly descriptions: () => Descriptions;
}

/**
 * Reads the data in `folder`, synchronously: it takes a few milliseconds and nothing can be done without.
 * @throws Error when a file is missing or is no JSON: the installation is broken.
 */
export function nodeData(folder: string): NodeData {
  const timeline = readTimeline(readJson<TimelineJson>(folder, 'timeline.json'));
  const facts = parseLifecycle(readJson<LifecycleJson>(folder, 'lifecycle.json'), writtenFacts, timeline.newest);
  let descriptions: Descriptions | undefined;
  return {
    timeline,
    facts,
    descriptions: () => {
      descriptions ??= existsSync(join(folder, 'descriptions.json'))
        ? readDescriptions(readJson<DescriptionsJson>(folder, 'descriptions.json'))
        : noDescriptions;
      return descriptions;
    },
  };
}

function readJson<Shape>(folder: string, name: string): Shape {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Shape;
}
