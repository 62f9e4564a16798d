import { drydockRules } from '../../core/analysis/drydockRules.ts';
import type { Rule } from '../../core/analysis/Rule.ts';
import { bundledVersion } from '../../core/analysis/WrittenVersion.ts';
import { message, render } from '../../core/messages/Message.ts';
import { type CommandRun, type ExitStatus, styleFor } from '../CommandRun.ts';
import { explainRule } from '../explain/explainRule.ts';
import { explainTopic } from '../explain/explainTopic.ts';
import { findTopic } from '../explain/findTopic.ts';
import type { OutputStyle } from '../formats/Format.ts';
import { categories, readCheckOptions } from '../readCheckOptions.ts';

/** `drydock explain`: a rule by its id, a kind or a field as the API has it; all rules in a list without a topic. */
export async function explain(
  run: CommandRun,
  topic: string | undefined,
  options: { readonly kubernetes?: string },
): Promise<ExitStatus> {
  const { host, language } = run;
  const { timeline, facts, rules, descriptions } = host.data();
  const { kubernetes } = readCheckOptions(options, timeline, rules);
  const style = styleFor(run, host.out);
  const all = [...rules, ...drydockRules];
  if (topic === undefined) {
    host.out.write(ruleList(all, style));
    return 0;
  }
  const rule = all.find(({ id }) => id === topic.toLowerCase());
  if (rule) {
    const onFailure = (text: string): void => host.err.write(`drydock: ${text}\n`);
    host.out.write(await explainRule(rule, { timeline, facts, rules, onFailure }, style));
    return 0;
  }
  const version = kubernetes === undefined ? undefined : bundledVersion(kubernetes, timeline);
  const view = timeline.at(version ?? timeline.newest);
  const found = findTopic(
    topic,
    view,
    facts,
    all.map(({ id }) => id),
  );
  // A topic has no values, so that nothing is asked of the clock.
  const context = { view, facts, descriptions: descriptions(), language, now: 0 };
  host.out.write(explainTopic(found, context, style));
  return 0;
}

/** All rules with their titles, by category. */
function ruleList(rules: readonly Rule[], style: OutputStyle): string {
  const { language, colours } = style;
  const width = Math.max(...rules.map(({ id }) => id.length));
  const blocks = categories.flatMap((category) => {
    const own = rules.filter((rule) => rule.category === category);
    if (own.length === 0) return [];
    const lines = own.map(
      ({ id, docs }) => `  ${id.padEnd(width)}  ${render({ id: docs.title, params: {} }, language)}`,
    );
    return [[colours.bold(render(message('cli.explain.rules', { category }), language)), ...lines].join('\n')];
  });
  return `${[...blocks, render(message('cli.explain.more'), language)].join('\n\n')}\n`;
}
