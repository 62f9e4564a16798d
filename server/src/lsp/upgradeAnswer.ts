import type { Manifest } from '../core/analysis/Manifest.ts';
import { objectLabel } from '../core/features/objectLabel.ts';
import { formatApiVersion } from '../core/kubernetes/GroupVersionKind.ts';
import { formatKubernetesVersion, type KubernetesVersion } from '../core/kubernetes/KubernetesVersion.ts';
import { message, render } from '../core/messages/Message.ts';
import { lineIndexOf } from '../core/text/LineIndex.ts';
import { shifted } from '../core/text/TextRange.ts';
import type { UnreadableReason } from '../workspace/Files.ts';
import { fileUpgrade, type Upgrade, type UpgradeProblem } from '../workspace/fileUpgrade.ts';
import { toRange } from './convert.ts';
import type { Session } from './Session.ts';
import type { PinPlace, UncheckedPlace, UpgradeAnswer, UpgradeFinding, UpgradeObject } from './upgradeRequests.ts';
import type { VisitedFile } from './visitFiles.ts';

/** The answer to `drydock/upgrade`, which grows by file after file; of a file nothing but what is shown is kept. */
export function upgradeAnswer(session: Session, upgrade: Upgrade) {
  const { language, workspace } = session;
  const versions = new Map<KubernetesVersion, UpgradeObject[]>();
  const already: UpgradeObject[] = [];
  const unchecked: UncheckedPlace[] = [];
  const pins = new Map<string, PinPlace>();
  let objects = 0;
  return {
    visit: ({ uri, snapshot, place }: VisitedFile): void => {
      const found = fileUpgrade(snapshot, place, upgrade, workspace);
      objects += found.objects;
      for (const { at, kind, reason } of found.unchecked) {
        const range = toRange(snapshot, { start: at, end: at });
        unchecked.push({ uri, range, kind, reason: render(reason, language) });
      }
      for (const { version, origin } of found.pins) {
        const { uri: said, range } = origin.where;
        const lines = origin.kind === 'comment' ? snapshot.lines : lineIndexOf(place.pin.config?.text ?? '');
        const kubernetes = formatKubernetesVersion(version);
        const placed = { start: lines.positionAt(range.start), end: lines.positionAt(range.end) };
        pins.set(`${said} ${range.start}`, { uri: said, range: placed, kubernetes });
      }
      const groups = new Map<KubernetesVersion | undefined, Map<Manifest | undefined, UpgradeProblem[]>>();
      for (const problem of found.problems) {
        const version = problem.breaks ?? problem.warns;
        const byObject = groups.get(version) ?? new Map<Manifest | undefined, UpgradeProblem[]>();
        groups.set(version, byObject);
        byObject.set(problem.manifest, [...(byObject.get(problem.manifest) ?? []), problem]);
      }
      for (const [version, byObject] of groups) {
        const of = [...byObject].map(([manifest, problems]) => ({
          uri,
          ...named(manifest, uri),
          findings: problems.map((problem) => toFinding(problem, uri)),
        }));
        if (version === undefined) already.push(...of);
        else versions.set(version, [...(versions.get(version) ?? []), ...of]);
      }

      function toFinding({ finding, start, breaks, warns, fixes }: UpgradeProblem, uri: string): UpgradeFinding {
        const page = session.style(uri).pageOf(finding.rule);
        const isError = breaks !== undefined || (warns === undefined && finding.severity === 'error');
        return {
          rule: finding.rule,
          ...(page !== undefined && { page }),
          severity: isError ? 'error' : 'warning',
          message: render(finding.message, language),
          path: finding.path,
          range: toRange(snapshot, shifted(finding.range, start)),
          ...(breaks !== undefined && warns !== undefined && { warnedFrom: formatKubernetesVersion(warns) }),
          fixes: fixes.map(({ title, safety, notes = [] }) => ({
            title: render(title, language),
            safety,
            notes: notes.map((note) => render(note, language)),
          })),
        };
      }
    },
    unreadable: (uri: string, reason: UnreadableReason): void => {
      const start = { line: 0, character: 0 };
      const said = render(message(`unreadable.${reason}`), language);
      unchecked.push({ uri, range: { start, end: start }, kind: 'unreadable', reason: said });
    },
    answer: (files: number): UpgradeAnswer => ({
      ...(upgrade.from !== undefined && { from: formatKubernetesVersion(upgrade.from) }),
      to: formatKubernetesVersion(upgrade.to),
      files,
      objects,
      versions: [...versions]
        .sort(([a], [b]) => a - b)
        .map(([version, of]) => ({ kubernetes: formatKubernetesVersion(version), objects: of })),
      already,
      unchecked,
      pins: [...pins.values()],
    }),
  };
}

function named(manifest: Manifest | undefined, uri: string): Omit<UpgradeObject, 'uri' | 'findings'> {
  if (!manifest) return { label: uri.slice(uri.lastIndexOf('/') + 1) };
  const { gvk, name, namespace } = manifest;
  return {
    label: objectLabel({ ...gvk, name, namespace }),
    apiVersion: formatApiVersion(gvk),
    kind: gvk.kind,
    ...(name !== undefined && { name }),
    ...(namespace !== undefined && { namespace }),
  };
}
