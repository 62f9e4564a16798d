import { drydockRules, isFixedRule } from '../core/analysis/drydockRules.ts';
import type { Category, Severity } from '../core/analysis/Finding.ts';
import type { MigrationStyle } from '../core/analysis/Migration.ts';
import type { Rule } from '../core/analysis/Rule.ts';
import { bundledVersion } from '../core/analysis/WrittenVersion.ts';
import type { ApiTimeline } from '../core/kubernetes/ApiTimeline.ts';
import { formatKubernetesVersion } from '../core/kubernetes/KubernetesVersion.ts';
import { message } from '../core/messages/Message.ts';
import { closest } from '../core/text/closest.ts';
import { configSeverities, migrationStyles } from '../workspace/Config.ts';
import { CommandFailure } from './CommandFailure.ts';

/** The options that decide what is checked, as written on the command line. */
export interface WrittenCheckOptions {
  readonly kubernetes?: string;
  readonly config?: string;
  /** Each may hold several, separated by commas. */
  readonly only?: readonly string[];
  readonly rule?: readonly string[];
  readonly migrationStyle?: string;
}

/** The same, read and known to be right. */
export interface CheckOptions {
  readonly kubernetes: string | undefined;
  readonly config: string | undefined;
  readonly migrationStyle: MigrationStyle | undefined;
  /** What `--rule` says, and `off` for all that `--only` leaves out. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
}

/** What `--only` takes beside rules. */
export const categories: readonly Category[] = ['schema', 'lifecycle', 'semantics', 'references', 'drydock'];

/**
 * Reads options against what there is.
 * @throws CommandFailure at the first that names what there is not: nothing is left out in silence.
 */
export function readCheckOptions(
  written: WrittenCheckOptions,
  timeline: ApiTimeline,
  rules: readonly Rule[],
): CheckOptions {
  const { kubernetes, config } = written;
  if (kubernetes !== undefined && bundledVersion(kubernetes, timeline) === undefined) {
    const range = {
      oldest: formatKubernetesVersion(timeline.oldest),
      newest: formatKubernetesVersion(timeline.newest),
    };
    throw new CommandFailure(message('unknown-kubernetes-version.command-line', { written: kubernetes, ...range }));
  }
  const all = [...rules, ...drydockRules];
  const severities = new Map<string, Severity | 'off'>();
  for (const assignment of listed(written.rule)) {
    const { id, severity } = readAssignment(assignment, all);
    severities.set(id, severity);
  }
  const only = listed(written.only).map((name) => readSelection(name, all));
  if (only.length > 0) {
    for (const { id, category } of all) if (!only.includes(id) && !only.includes(category)) severities.set(id, 'off');
  }
  return { kubernetes, config, severities, migrationStyle: readStyle(written.migrationStyle) };
}

function readStyle(value: string | undefined): MigrationStyle | undefined {
  const style = migrationStyles.find((each) => each === value);
  if (value === undefined || style) return style;
  const choices = migrationStyles.map((each) => `\`${each}\``).join(', ');
  throw new CommandFailure(message('cli.failure.value', { option: '--migration-style', value, choices }));
}

function listed(values: readonly string[] = []): readonly string[] {
  return values.flatMap((value) => value.split(',')).map((value) => value.trim());
}

function readAssignment(
  text: string,
  rules: readonly Rule[],
): { readonly id: string; readonly severity: Severity | 'off' } {
  const [, id, written] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (id === undefined || written === undefined)
    throw new CommandFailure(message('cli.failure.rule-form', { value: text }));
  const ids = rules.map((rule) => rule.id);
  if (!ids.includes(id)) {
    const suggestion = closest(id, ids);
    const params = { option: '--rule', value: id };
    throw new CommandFailure(
      suggestion === undefined
        ? message('cli.failure.unknown-rule', params)
        : message('cli.failure.unknown-rule.did-you-mean', { ...params, suggestion }),
    );
  }
  if (isFixedRule(id)) {
    throw new CommandFailure(message('cli.failure.fixed-rule', { value: id }));
  }
  const severity = configSeverities.find((each) => each === written);
  if (severity) return { id, severity };
  const choices = configSeverities.map((each) => `\`${each}\``).join(', ');
  throw new CommandFailure(message('cli.failure.value', { option: `--rule ${id}`, value: written, choices }));
}

function readSelection(name: string, rules: readonly Rule[]): string {
  const names = [...categories, ...rules.map(({ id }) => id)];
  if (names.includes(name)) return name;
  const suggestion = closest(name, names);
  throw new CommandFailure(
    suggestion === undefined
      ? message('cli.failure.unknown-selection', { value: name, categories: categories.join(', ') })
      : message('cli.failure.unknown-selection.did-you-mean', { value: name, suggestion }),
  );
}
