import type { CompletionSource } from './Completion.ts';
import { completeContainers } from './completeContainers.ts';
import { completeDataKeys } from './completeDataKeys.ts';
import { completeHosts } from './completeHosts.ts';
import { completeKeys } from './completeKeys.ts';
import { completeKinds } from './completeKinds.ts';
import { completeKnownValues } from './completeKnownValues.ts';
import { completeLabels } from './completeLabels.ts';
import { completeMapKeys } from './completeMapKeys.ts';
import { completeObjectNames } from './completeObjectNames.ts';
import { completePorts } from './completePorts.ts';
import { completeResources } from './completeResources.ts';
import { completeSnippets } from './completeSnippets.ts';
import { completeValues } from './completeValues.ts';
import { completeVolumes } from './completeVolumes.ts';

/** All that completion knows. Of two that offer the same text the earlier is heard. */
export const completionSources: readonly CompletionSource[] = [
  completeKinds,
  completeKeys,
  completeSnippets,
  completeObjectNames,
  completeVolumes,
  completePorts,
  completeDataKeys,
  completeContainers,
  completeHosts,
  completeLabels,
  completeMapKeys,
  completeResources,
  completeValues,
  completeKnownValues,
];
