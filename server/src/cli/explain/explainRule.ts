import type { DrydockRule } from '../../core/analysis/drydockRules.ts';
import type { Finding } from '../../core/analysis/Finding.ts';
import type { Rule } from '../../core/analysis/Rule.ts';
import { message, render } from '../../core/messages/Message.ts';
import { noEditorSettings } from '../../workspace/EditorSettings.ts';
import { readSnapshot } from '../../workspace/FileSnapshot.ts';
import type { Files } from '../../workspace/Files.ts';
import { createWorkspace, type WorkspaceTools } from '../../workspace/Workspace.ts';
import { reportedFinding } from '../CheckReport.ts';
import type { OutputStyle } from '../formats/Format.ts';
import { annotatedSource, severityColour } from '../formats/text.ts';
import { terminalText } from './terminalText.ts';

/** A rule's page for a terminal: what it finds, why that matters, and its example with what it finds in it. */
export async function explainRule(
  rule: Rule | DrydockRule,
  tools: Omit<WorkspaceTools, 'files' | 'commandLine'>,
  style: OutputStyle,
): Promise<string> {
  const { colours, language } = style;
  const { title, what, why, example } = rule.docs;
  const severity = severityColour(rule.severity, colours)(render(message(`cli.severity.${rule.severity}`), language));
  const isConfig = 'exampleIn' in rule && rule.exampleIn === '.drydock.yaml';
  const heading = isConfig
    ? message('cli.explain.example-config')
    : message('cli.explain.example', { version: example.kubernetes });
  return `${[
    `${colours.bold(rule.id)}: ${render({ id: title, params: {} }, language)}`,
    render(message('cli.explain.weight', { category: rule.category, severity }), language),
    terminalText(render({ id: what, params: {} }, language), style),
    terminalText(render({ id: why, params: {} }, language), style),
    render(heading, language),
    await annotatedExample(rule, isConfig, tools, style),
  ].join('\n\n')}\n`;
}

async function annotatedExample(
  { id, docs }: Rule,
  isConfig: boolean,
  tools: Omit<WorkspaceTools, 'files' | 'commandLine'>,
  style: OutputStyle,
): Promise<string> {
  const { kubernetes, manifest } = docs.example;
  const workspace = createWorkspace({ ...tools, files: noFiles, commandLine: { kubernetes, rules: new Map() } });
  const snapshot = readSnapshot(manifest);
  const place = await workspace.placeOf('file:///example.yaml', noEditorSettings);
  const found: readonly { readonly finding: Finding; readonly start: number }[] = isConfig
    ? workspace.checkConfig(manifest).map((finding) => ({ finding, start: 0 }))
    : workspace.check(snapshot, place).findings;
  const own = found
    .filter(({ finding }) => finding.rule === id)
    .map(({ finding, start }) => reportedFinding('', snapshot, finding, start));
  return annotatedSource(manifest, own, style);
}

const noFiles: Files = {
  readText: async () => ({ kind: 'missing' }),
  list: async () => ({ kind: 'missing' }),
};
