import * as vscode from 'vscode';
import type {
  UpgradeAnswer,
  UpgradeFinding,
  UpgradeObject,
  UpgradePlace,
} from '../../../server/src/lsp/upgradeRequests.ts';
import { count } from './count.ts';

/** A row of the view. Plain data: {@link upgradeTree} says how it looks. */
export type UpgradeRow =
  | { readonly kind: 'group'; readonly label: string; readonly icon: string; readonly rows: readonly UpgradeRow[] }
  | { readonly kind: 'version'; readonly label: string; readonly objects: readonly UpgradeObject[] }
  | { readonly kind: 'object'; readonly object: UpgradeObject }
  | { readonly kind: 'finding'; readonly uri: string; readonly finding: UpgradeFinding }
  | {
      readonly kind: 'place';
      readonly uri: string;
      readonly range: Range;
      readonly text: string;
      readonly icon: string;
    };

type Range = UpgradeFinding['range'];

/** The tree of what breaks: by version, object and finding; below that what could not be checked, and what pins older versions. */
export function upgradeTree(): vscode.TreeDataProvider<UpgradeRow> & {
  readonly show: (answer: UpgradeAnswer | undefined) => void;
  /** Whether anything that is shown has a fix. */
  readonly isFixable: () => boolean;
} {
  const changed = new vscode.EventEmitter<undefined>();
  let rows: readonly UpgradeRow[] = [];
  let few = true;
  return {
    onDidChangeTreeData: changed.event,
    show(answer) {
      rows = answer ? rowsOf(answer) : [];
      few = (answer ? [...answer.versions.flatMap(({ objects }) => objects), ...answer.already] : []).length <= 40;
      changed.fire(undefined);
    },
    isFixable: () =>
      rows.some((row) => row.kind === 'version' && row.objects.some(({ findings }) => findings.some(isFixable))),
    getChildren: (row) => [...(row ? childrenOf(row) : rows)],
    getTreeItem: (row) => itemOf(row, few),
  };
}

/** Where the objects stand that a row is about. */
export function placesOf(row: UpgradeRow): readonly UpgradePlace[] {
  if (row.kind === 'object') {
    const { uri, findings } = row.object;
    return findings.map(({ range }) => ({ uri, position: range.start }));
  }
  return childrenOf(row).flatMap(placesOf);
}

function rowsOf({ versions, already, unchecked, pins }: UpgradeAnswer): readonly UpgradeRow[] {
  const group = (label: string, icon: string, rows: readonly UpgradeRow[]): readonly UpgradeRow[] =>
    rows.length === 0 ? [] : [{ kind: 'group', label, icon, rows }];
  return [
    ...versions.map(({ kubernetes, objects }) => ({
      kind: 'version' as const,
      label: `Kubernetes ${kubernetes}`,
      objects,
    })),
    // Nothing that the upgrade changes, so it stands below that.
    ...(already.length === 0
      ? []
      : [{ kind: 'version' as const, label: vscode.l10n.t('Before the upgrade already'), objects: already }]),
    ...group(
      vscode.l10n.t('Not checked'),
      'question',
      unchecked.map(({ uri, range, reason }) => ({ kind: 'place', uri, range, text: reason, icon: 'question' })),
    ),
    ...group(
      vscode.l10n.t('Still pinned to an older version'),
      'pinned',
      pins.map(({ uri, range, kubernetes }) => ({
        kind: 'place',
        uri,
        range,
        text: `Kubernetes ${kubernetes}`,
        icon: 'pinned',
      })),
    ),
  ];
}

function childrenOf(row: UpgradeRow): readonly UpgradeRow[] {
  if (row.kind === 'group') return row.rows;
  if (row.kind === 'version') return row.objects.map((object) => ({ kind: 'object', object }));
  if (row.kind !== 'object') return [];
  const { uri, findings } = row.object;
  return findings.map((finding) => ({ kind: 'finding', uri, finding }));
}

function itemOf(row: UpgradeRow, few: boolean): vscode.TreeItem {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  switch (row.kind) {
    case 'group': {
      const item = new vscode.TreeItem(row.label, Collapsed);
      item.description = String(row.rows.length);
      item.iconPath = new vscode.ThemeIcon(row.icon);
      return item;
    }
    case 'version': {
      const { label, objects } = row;
      const findings = objects.flatMap(({ findings }) => findings);
      const item = new vscode.TreeItem(label, findings.some(isError) ? Expanded : Collapsed);
      item.description = count('objects', objects.length);
      item.iconPath = severityIcon(findings);
      item.contextValue = findings.some(isFixable) ? 'version fixable' : 'version';
      return item;
    }
    case 'object': {
      const { uri, label, apiVersion, findings } = row.object;
      const item = new vscode.TreeItem(label, few ? Expanded : Collapsed);
      const [first] = findings;
      const where = first ? `${relative(uri)}:${first.range.start.line + 1}` : relative(uri);
      item.description = apiVersion === undefined ? where : `${apiVersion} · ${where}`;
      item.iconPath = severityIcon(findings);
      item.tooltip = new vscode.MarkdownString(findings.map(({ message }) => `- ${message}`).join('\n'));
      item.contextValue = findings.some(isFixable) ? 'object fixable' : 'object';
      if (first) item.command = opens(uri, first.range);
      return item;
    }
    case 'finding': {
      const { uri, finding } = row;
      const item = new vscode.TreeItem(finding.message.replaceAll('`', ''), None);
      const [best] = finding.fixes;
      item.iconPath = new vscode.ThemeIcon(
        best ? (best.safety === 'safe' ? 'lightbulb-autofix' : 'lightbulb') : 'edit',
      );
      item.tooltip = tooltip(finding);
      item.contextValue = finding.page === undefined ? 'finding' : 'finding page';
      item.command = opens(uri, finding.range);
      return item;
    }
    case 'place': {
      const { uri, range, text, icon } = row;
      const item = new vscode.TreeItem(`${relative(uri)}:${range.start.line + 1}`, None);
      item.description = text;
      item.tooltip = text;
      item.iconPath = new vscode.ThemeIcon(icon);
      item.command = opens(uri, range);
      return item;
    }
  }
}

/** Everything about a finding: the whole message, where in the object, since when it is warned of, and what the fixes are. */
function tooltip({ message, path, warnedFrom, fixes, rule, page }: UpgradeFinding): vscode.MarkdownString {
  const lines = [
    message,
    ...(warnedFrom === undefined ? [] : [vscode.l10n.t('Deprecated since Kubernetes {0}.', warnedFrom)]),
    ...fixes.map(({ title, safety, notes }) => {
      const grade = safety === 'safe' ? vscode.l10n.t('safe fix') : vscode.l10n.t('fix to review');
      return [`- **${title}** (${grade})`, ...notes.map((note) => `  - ${note}`)].join('\n');
    }),
    ...(fixes.length === 0 ? [vscode.l10n.t('To be changed by hand.')] : []),
    `${path ? `\`${path}\` · ` : ''}${page === undefined ? rule : `[${rule}](${page})`}`,
  ];
  return new vscode.MarkdownString(lines.join('\n\n'));
}

function severityIcon(findings: readonly UpgradeFinding[]): vscode.ThemeIcon {
  return findings.some(isError)
    ? new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'))
    : new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
}

function isError({ severity }: UpgradeFinding): boolean {
  return severity === 'error';
}

function isFixable({ fixes }: UpgradeFinding): boolean {
  return fixes.length > 0;
}

/** Opens a place without taking the focus from the list, so that arrow and Enter go through it. */
function opens(uri: string, { start, end }: Range): vscode.Command {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  const title = vscode.l10n.t('Open');
  return { command: 'vscode.open', title, arguments: [vscode.Uri.parse(uri), { selection, preserveFocus: true }] };
}

function relative(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}
