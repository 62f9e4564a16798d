import { boundsOf } from '../core/analysis/CompatibilityWindow.ts';
import type { Finding } from '../core/analysis/Finding.ts';
import type { Fix } from '../core/analysis/Fix.ts';
import type { KnownNames } from '../core/analysis/KnownNames.ts';
import type { Manifest } from '../core/analysis/Manifest.ts';
import { suppress } from '../core/analysis/suppressions.ts';
import type { KubernetesVersion } from '../core/kubernetes/KubernetesVersion.ts';
import { message } from '../core/messages/Message.ts';
import { encloses } from '../core/text/TextRange.ts';
import { type FilePart, type FilePlace, type LocatedFinding, withSeverity } from './checkFile.ts';
import type { FileSnapshot } from './FileSnapshot.ts';
import { invalidPinMessage, type PinOrigin } from './resolvePin.ts';
import { type Unchecked, uncheckedIn } from './uncheckedIn.ts';
import type { Workspace } from './Workspace.ts';

/** From which version to which a cluster goes. */
export interface Upgrade {
  /** `undefined`: each document comes from the version to which it is pinned. */
  readonly from: KubernetesVersion | undefined;
  readonly to: KubernetesVersion;
}

/** What an upgrade means for one file. */
export interface FileUpgrade {
  /** How many objects were looked at. */
  readonly objects: number;
  /** In the order of the text. */
  readonly problems: readonly UpgradeProblem[];
  readonly unchecked: readonly Unchecked[];
  /** Places, in comments and configurations, that pin one of its documents to an older version than the upgrade leads to. */
  readonly pins: readonly OldPin[];
}

/** Something in an object that a version on the way, or the one from which it comes, does not serve or deprecates. */
export interface UpgradeProblem {
  /** The object as written; absent for what is said of a document as a whole. */
  readonly manifest: Manifest | undefined;
  /** Offset of the document in the file; ranges of the finding and edits of the fixes count from there. */
  readonly start: number;
  /** The version from which the document comes. */
  readonly from: KubernetesVersion;
  /** The first version on the way at which it is an error; absent where there is none, and where it is one from the start. */
  readonly breaks: KubernetesVersion | undefined;
  /** The first version on the way, before that one, at which it is a warning; absent where it is one from the start. */
  readonly warns: KubernetesVersion | undefined;
  /** What is said of it at the version that the upgrade leads to or, where it is over by then, at the first on the way. */
  readonly finding: Finding;
  /** What can be done about it at the version that the upgrade leads to; best first. */
  readonly fixes: readonly Fix[];
}

export interface OldPin {
  readonly version: KubernetesVersion;
  readonly origin: PinOrigin & { readonly kind: 'comment' | 'config' | 'override' };
}

/**
 * Looks at a file as the versions of an upgrade would. Documents that come from the version it leads to, or a later one, have no
 * part in it. Reads nothing; the user's severities and suppressions count.
 */
export function fileUpgrade(
  snapshot: FileSnapshot,
  place: FilePlace,
  { from, to }: Upgrade,
  workspace: Workspace,
): FileUpgrade {
  const parts = workspace.read(snapshot, place);
  const unchecked = [...uncheckedIn(snapshot, parts)];
  const travels = parts.map((part): Travel => {
    const start = from ?? (part.pin.kind === 'version' ? part.pin.version : undefined);
    const onTheWay = workspace.timeline.versions.filter(
      (version) => start !== undefined && start <= version && version <= to,
    );
    const versions = start !== undefined && start < to ? onTheWay : [];
    // Which objects there are is asked at any version.
    const { manifests, versions: found } = part.over(versions.length > 0 ? versions : [to]);
    if (from === undefined && manifests.length > 0) unchecked.push(...unknownStart(part, workspace.known));
    return { part, manifests, versions, found: versions.length > 0 ? found : [] };
  });
  const seen = placesOf(travels, place, workspace);
  return {
    objects: travels.reduce((sum, { manifests }) => sum + manifests.length, 0),
    problems: seen.flatMap((where) => problemAt(where, to)),
    unchecked: unchecked.sort((a, b) => a.at - b.at),
    pins: oldPins(travels, to),
  };
}

/** What can be fixed at the version that an upgrade leads to: what `fileUpgrade` would give, at that version alone. */
export function findingsAtEnd(
  snapshot: FileSnapshot,
  place: FilePlace,
  { from, to }: Upgrade,
  workspace: Workspace,
): readonly LocatedFinding[] {
  const travels = workspace.read(snapshot, place).map((part): Travel => {
    const start = from ?? (part.pin.kind === 'version' ? part.pin.version : undefined);
    const { manifests, versions: found } = part.over([to]);
    const takesPart = start !== undefined && start < to;
    return { part, manifests, versions: takesPart ? [to] : [], found: takesPart ? found : [] };
  });
  return heldAt(to, travels, place, workspace).flatMap(({ part, findings }) =>
    findings.map(({ finding }) => ({ finding, start: part.slice.start })),
  );
}

/** A document on its way. */
interface Travel {
  readonly part: FilePart;
  readonly manifests: readonly Manifest[];
  /** From the one it comes from to the one it goes to; none for a document that stays. */
  readonly versions: readonly KubernetesVersion[];
  readonly found: ReturnType<FilePart['over']>['versions'];
}

/** One place of an object with what is said of it at each version. */
interface Place {
  readonly part: FilePart;
  readonly manifest: Manifest | undefined;
  readonly versions: readonly KubernetesVersion[];
  readonly findings: Map<KubernetesVersion, Finding[]>;
}

/** All places of which something is said at some version, in the order of the text. */
function placesOf(travels: readonly Travel[], place: FilePlace, workspace: Workspace): readonly Place[] {
  const places = new Map<string, Place>();
  const all = new Set(travels.flatMap(({ versions }) => versions));
  for (const version of [...all].sort((a, b) => a - b)) {
    for (const [index, { part, versions, manifests, findings }] of heldAt(
      version,
      travels,
      place,
      workspace,
    ).entries()) {
      for (const { finding, object } of findings) {
        const key = `${index} ${object} ${finding.range.start} ${finding.path}`;
        const made = { part, manifest: object === undefined ? undefined : manifests[object], versions };
        const at = places.get(key) ?? { ...made, findings: new Map<KubernetesVersion, Finding[]>() };
        places.set(key, at);
        at.findings.set(version, [...(at.findings.get(version) ?? []), finding]);
      }
    }
  }
  const startOf = ({ part, findings }: Place): number =>
    part.slice.start + ([...findings.values()][0]?.[0]?.range.start ?? 0);
  return [...places.values()].sort((a, b) => startOf(a) - startOf(b));
}

/** What the documents of a file have at one version that an upgrade has to do with, after severities and suppressions. */
function heldAt(version: KubernetesVersion, travels: readonly Travel[], place: FilePlace, workspace: Workspace) {
  const view = workspace.timeline.at(version);
  const objectOf = new Map<Finding, number>();
  const here = travels.map(({ found }) => found.find((each) => each.version === version));
  const together = workspace.together(
    here.flatMap((at) => (at ? [{ manifests: at.manifests, view }] : [])),
    place,
  );
  const checked = travels.map(({ part, manifests }, index) => {
    const at = here[index];
    const ofFile = (at && together.get(part.document)) ?? [];
    const objectAround = ({ range }: Finding): number => manifests.findIndex(({ node }) => encloses(node.range, range));
    const all = [
      ...(at?.ofDocument ?? []).map((finding) => ({ finding, object: -1 })),
      ...(at?.ofObjects ?? []).flatMap((list, object) => list.map((finding) => ({ finding, object }))),
      ...ofFile.map((finding) => ({ finding, object: objectAround(finding) })),
    ];
    const findings = all
      .filter(({ finding }) => finding.category === 'lifecycle' || boundsOf(finding) !== 'no')
      .flatMap(({ finding, object }) =>
        withSeverity(finding, place.severities)
          .filter(({ severity }) => severity === 'error' || severity === 'warning')
          .map((weighed) => {
            if (object >= 0) objectOf.set(weighed, object);
            return weighed;
          }),
      );
    return { document: part.document, findings, ignores: part.comments.ignores, checked: true };
  });
  const kept = suppress(
    checked,
    () => version,
    () => false,
  );
  return travels.map((travel, index) => ({
    ...travel,
    findings: (kept[index] ?? []).map((finding) => ({ finding, object: objectOf.get(finding) })),
  }));
}

/** What becomes of one place; nothing where all is well again, or over, at the version that the upgrade leads to. */
function problemAt({ part, manifest, versions, findings }: Place, to: KubernetesVersion): readonly UpgradeProblem[] {
  const [from, ...onTheWay] = versions;
  if (from === undefined) return [];
  const said = (version: KubernetesVersion): readonly Finding[] => findings.get(version) ?? [];
  const before = said(from);
  const isNew = ({ rule, severity }: Finding): boolean =>
    !before.some((known) => known.rule === rule && (known.severity === 'error' || severity === 'warning'));
  const firstWith = (severity: Finding['severity']): KubernetesVersion | undefined =>
    onTheWay.find((version) => said(version).some((finding) => finding.severity === severity && isNew(finding)));
  const breaks = firstWith('error');
  const warned = firstWith('warning');
  const warns = warned !== undefined && (breaks === undefined || warned < breaks) ? warned : undefined;

  const first = breaks ?? warns;
  const atEnd = said(to);
  const severity = breaks === undefined ? 'warning' : 'error';
  const rule =
    first === undefined ? undefined : said(first).find((each) => each.severity === severity && isNew(each))?.rule;
  const last = atEnd.find((each) => each.rule === rule) ?? worst(atEnd);
  const finding = last ?? (first === undefined ? undefined : worst(said(first)));
  if (!finding) return [];
  const fixes = [finding, ...atEnd].map((each) => (last ? (each.fixes?.() ?? []) : [])).find((each) => each.length > 0);
  return [{ manifest, start: part.slice.start, from, breaks, warns, finding, fixes: fixes ?? [] }];
}

function worst(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ severity }) => severity === 'error') ?? findings[0];
}

/** Why it is not known from which version a document comes. */
function unknownStart({ pin, slice }: FilePart, known: KnownNames): readonly Unchecked[] {
  if (pin.kind === 'version' && pin.origin.kind !== 'newest') return [];
  if (pin.kind === 'version') return [{ kind: 'no-pin', at: slice.start, reason: message('unchecked.no-pin') }];
  const reason = invalidPinMessage(pin, known) ?? message('unchecked.no-pin');
  return [{ kind: 'bad-pin', at: slice.start, reason }];
}

/** Each place that pins objects to an older version, once. */
function oldPins(travels: readonly Travel[], to: KubernetesVersion): readonly OldPin[] {
  const found = new Map<string, OldPin>();
  for (const { part, manifests } of travels) {
    const { pin } = part;
    if (manifests.length === 0 || pin.kind !== 'version' || pin.version >= to) continue;
    const { origin, version } = pin;
    if (origin.kind !== 'comment' && origin.kind !== 'config' && origin.kind !== 'override') continue;
    found.set(`${origin.where.uri} ${origin.where.range.start}`, { version, origin });
  }
  return [...found.values()];
}
