import type { DrydockRule } from '../server/src/core/analysis/drydockRules.ts';
import type { Finding } from '../server/src/core/analysis/Finding.ts';
import type { Rule } from '../server/src/core/analysis/Rule.ts';
import { shifted } from '../server/src/core/text/TextRange.ts';
import { checkText, workspace } from './api.ts';

/** What Drydock says of a rule's documented example; ranges are offsets of the example. */
export function checkExample(rule: Rule | DrydockRule): readonly Finding[] {
  const { kubernetes, manifest } = rule.docs.example;
  if ('exampleIn' in rule && rule.exampleIn === '.drydock.yaml') {
    return workspace.checkConfig(manifest);
  }
  return checkText(manifest, kubernetes).findings.map(({ finding, start }) => ({
    ...finding,
    range: shifted(finding.range, start),
  }));
}
