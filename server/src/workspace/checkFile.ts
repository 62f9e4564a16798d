import {
  type AnalysisTools,
  analyseDocument,
  type DocumentAnalysis,
  type DocumentPlace,
  manifestsOf,
} from '../core/analysis/analyse.ts';
import { analyseFile, type FilePart as DocumentObjects } from '../core/analysis/analyseFile.ts';
import { analyseVersions, dependsOnVersion, type VersionsAnalysis } from '../core/analysis/analyseVersions.ts';
import { type CompatibilityWindow, windowsOf } from '../core/analysis/CompatibilityWindow.ts';
import { type DrydockReport, drydockFinding, isFixedRule } from '../core/analysis/drydockRules.ts';
import type { Finding, Severity } from '../core/analysis/Finding.ts';
import { findTemplate } from '../core/analysis/findTemplate.ts';
import type { KnownNames } from '../core/analysis/KnownNames.ts';
import type { Manifest } from '../core/analysis/Manifest.ts';
import type { MigrationStyle } from '../core/analysis/Migration.ts';
import { holdsManifest } from '../core/analysis/recognise.ts';
import { suppress } from '../core/analysis/suppressions.ts';
import type { WrittenVersion } from '../core/analysis/WrittenVersion.ts';
import type { ApiTimeline, ApiView } from '../core/kubernetes/ApiTimeline.ts';
import type { KubernetesVersion } from '../core/kubernetes/KubernetesVersion.ts';
import { message } from '../core/messages/Message.ts';
import { shifted } from '../core/text/TextRange.ts';
import type { YamlDocument } from '../core/yaml/YamlDocument.ts';
import { type DocumentComments, drydockComments } from './drydockComments.ts';
import type { FileSnapshot, PlacedDocument } from './FileSnapshot.ts';
import { invalidPinMessage, type Pin, type PinSources, resolvePin } from './resolvePin.ts';

/** What holds for a file because of where it is: its pin but for comments, its rules, its part in a kustomization. */
export interface FilePlace {
  readonly pin: Omit<PinSources, 'comment'>;
  /** Rules whose severity somebody changed. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** A kustomization lists it as a patch. */
  readonly isPatch: boolean;
  readonly migrationStyle: MigrationStyle;
  /** The configuration says not to check it. */
  readonly ignored: boolean;
}

/** A finding with where its document begins in the file. */
export interface LocatedFinding {
  readonly finding: Finding;
  /** Offset of the finding's document in the file; ranges of the finding and its edits count from there. */
  readonly start: number;
}

/** One document of a file with what holds for it, and what can be asked of it. */
export interface FilePart extends PlacedDocument {
  readonly pin: Pin;
  /** The API it is checked against; absent where its pin names no version. */
  readonly view: ApiView | undefined;
  readonly comments: DocumentComments;
  /** It is a manifest, or would be one if it could be read. */
  readonly isMeant: boolean;
  /** Its objects, paired with the API when they are first asked for. */
  readonly manifests: () => readonly Manifest[];
  /** The windows of its objects, in the order of the analysis; kept as long as the document. */
  readonly windows: () => readonly (CompatibilityWindow | undefined)[];
  /** What the rules that depend on the version say at each of `versions` (ascending), before anything is suppressed. Not kept. */
  readonly over: (versions: readonly KubernetesVersion[]) => VersionsAnalysis;
}

/** One document of a checked file. */
export interface CheckedPart extends FilePart {
  readonly analysis: DocumentAnalysis;
}

/** What was found in one state of a file. */
export interface FileCheck {
  readonly snapshot: FileSnapshot;
  readonly place: FilePlace;
  readonly parts: readonly CheckedPart[];
  /** In the order of the text. */
  readonly findings: readonly LocatedFinding[];
  /** How many objects the file holds, custom resources and items of lists counted. */
  readonly objects: number;
}

/** Checks files, and remembers what it found in documents that it has seen. Make one and keep it. */
export interface Checker {
  check(snapshot: FileSnapshot, place: FilePlace): FileCheck;
  /** The documents of a file without anything found in them yet; none where the file is ignored or a template. */
  read(snapshot: FileSnapshot, place: FilePlace): readonly FilePart[];
  /** What the rules that depend on the version say of the objects of several documents together, by document. */
  together: (parts: readonly DocumentObjects[], place: FilePlace) => ReturnType<typeof analyseFile>;
}

export function createChecker(timeline: ApiTimeline, known: KnownNames, tools: AnalysisTools): Checker {
  const remembered = new WeakMap<YamlDocument, Remembered>();
  const remember = (document: YamlDocument): Remembered => {
    const seen = remembered.get(document);
    if (seen) return seen;
    const isMeant = isMeantAsManifest(document);
    const made = {
      holdsManifest: holdsManifest(document),
      isMeant,
      analyses: new Map<string, DocumentAnalysis>(),
      windows: new Map<string, readonly (CompatibilityWindow | undefined)[]>(),
      manifests: new Map<string, readonly Manifest[]>(),
    };
    remembered.set(document, made);
    return made;
  };
  // Which objects there are does not depend on the version, so they are counted even where no version is known.
  const newest = timeline.at(timeline.newest);

  const read = (snapshot: FileSnapshot, place: FilePlace): readonly AnalysedPart[] => {
    if (place.ignored || findTemplate(snapshot.text)) return [];
    const all = snapshot.documents.map(({ document }) => remember(document));
    const meant = all.filter(({ isMeant }) => isMeant).length;
    const comments = drydockComments(snapshot.text, snapshot.documents, known);
    const pinFor = pinsOf(place, timeline, known);
    return snapshot.documents.map(({ slice, document }, index): AnalysedPart => {
      const own = all[index] ?? remember(document);
      const said = comments[index] ?? noComments;
      const { pin, view } = pinFor(said.pin);
      const fileHoldsManifests = meant > (own.holdsManifest ? 1 : 0);
      const { isPatch, migrationStyle } = place;
      const within = { fileHoldsManifests, isPatch, migrationStyle };
      const over = (versions: readonly KubernetesVersion[]): VersionsAnalysis =>
        analyseVersions(document, within, versions, timeline, tools);
      const at = view ?? newest;
      const key = `${at.version},${keyOf(within)}`;
      return {
        slice,
        document,
        pin,
        view,
        comments: said,
        isMeant: own.isMeant,
        over,
        windows: () =>
          kept(own.windows, keyOf(within), () => windowsOf(over(timeline.versions), timeline, tools.facts)),
        analyse: () => kept(own.analyses, key, () => analyseDocument(document, { ...within, view: at }, tools)),
        manifests: () =>
          own.analyses.get(key)?.manifests ??
          kept(own.manifests, key, () => manifestsOf(document, { ...within, view: at })),
      };
    });
  };

  const dependent = { ...tools, rules: tools.rules.filter((rule) => rule.file && dependsOnVersion(rule)) };
  return {
    read,
    together: (parts, { migrationStyle }) => analyseFile(parts, migrationStyle, dependent),
    check: (snapshot, place) => {
      const parts = read(snapshot, place).map((part): CheckedPart => ({ ...part, analysis: part.analyse() }));
      const objects = parts.reduce((sum, { analysis }) => sum + analysis.manifests.length, 0);
      if (objects === 0 && !parts.some(({ isMeant }) => isMeant))
        return { snapshot, place, parts, findings: [], objects: 0 };
      const together = analyseFile(partsWithVersion(parts), place.migrationStyle, tools);
      return { snapshot, place, parts, objects, findings: findingsOf(snapshot.text, parts, together, place, known) };
    },
  };
}

interface AnalysedPart extends FilePart {
  /** What all rules say at its version; kept as long as the document. */
  readonly analyse: () => DocumentAnalysis;
}

const noComments: DocumentComments = { pin: undefined, ignores: [], problems: [] };

function keyOf({ fileHoldsManifests, isPatch, migrationStyle }: Omit<DocumentPlace, 'view'>): string {
  return [fileHoldsManifests, isPatch, migrationStyle].join();
}

/** What was made under a key, or is made now. */
function kept<Value>(made: Map<string, Value>, key: string, make: () => Value): Value {
  const seen = made.get(key);
  if (seen !== undefined) return seen;
  const value = make();
  made.set(key, value);
  return value;
}

/** What is kept of a document that was seen: it follows from its text, and for its analyses from the place that is their key. */
interface Remembered {
  readonly holdsManifest: boolean;
  readonly isMeant: boolean;
  readonly analyses: Map<string, DocumentAnalysis>;
  readonly windows: Map<string, readonly (CompatibilityWindow | undefined)[]>;
  readonly manifests: Map<string, readonly Manifest[]>;
}

/** The pin under each comment of a file, or under none, resolved once for all documents that share it. */
function pinsOf(
  place: FilePlace,
  timeline: ApiTimeline,
  known: KnownNames,
): (comment: WrittenVersion | undefined) => Pick<CheckedPart, 'pin' | 'view'> {
  const resolved = new Map<WrittenVersion | undefined, Pick<CheckedPart, 'pin' | 'view'>>();
  return (comment) => {
    const seen = resolved.get(comment);
    if (seen) return seen;
    const pin = resolvePin({ ...place.pin, comment }, known);
    const made = { pin, view: pin.kind === 'version' ? timeline.at(pin.version) : undefined };
    resolved.set(comment, made);
    return made;
  };
}

/** Whether a document is a manifest, or would be one if it could be read: what is wrong with it is then said, not passed over. */
function isMeantAsManifest(document: YamlDocument): boolean {
  if (document.root) return holdsManifest(document);
  const head = document.problems.length > 0 ? document.text.slice(0, 10_000) : '';
  return /^[\s{]*["']?apiVersion["']?\s*:/m.test(head) && /^[\s{]*["']?kind["']?\s*:/m.test(head);
}

function partsWithVersion(parts: readonly CheckedPart[]): Parameters<typeof analyseFile>[0] {
  return parts.flatMap(({ view, analysis }) => (view ? [{ view, manifests: analysis.manifests }] : []));
}

/** What remains after severities and suppressions, with what is wrong with pins and suppressions themselves. */
function findingsOf(
  text: string,
  parts: readonly CheckedPart[],
  together: ReturnType<typeof analyseFile>,
  place: FilePlace,
  known: KnownNames,
): readonly LocatedFinding[] {
  const checked = parts.map((part) => {
    const { problems, ignores } = part.comments;
    const own = problems.map((problem) => drydockFinding(problem, versionOf(part)));
    const ofFile = together.get(part.document) ?? [];
    const all = part.view ? [...lostText(text, part), ...part.analysis.findings, ...ofFile, ...own] : own;
    const findings = all.flatMap((finding) => withSeverity(finding, place.severities));
    return { document: part.document, findings, ignores, checked: part.view !== undefined };
  });
  const ran = (rule: string): boolean => place.severities.get(rule) !== 'off';
  const kept = suppress(checked, (index) => versionOf(parts[index]), ran);
  return [
    ...parts.flatMap(({ slice }, index) => (kept[index] ?? []).map((finding) => ({ finding, start: slice.start }))),
    ...invalidPins(parts, known),
  ].sort((a, b) => a.start + a.finding.range.start - (b.start + b.finding.range.start));
}

function versionOf(part: CheckedPart | undefined): KubernetesVersion | undefined {
  return part?.pin.kind === 'version' ? part.pin.version : undefined;
}

/** A pin that names no version and is not written in this file is said once, at its first object. */
function invalidPins(parts: readonly CheckedPart[], known: KnownNames): readonly LocatedFinding[] {
  const part = parts.find(
    ({ pin, analysis }) => pin.kind === 'invalid' && pin.origin.kind !== 'comment' && analysis.manifests.length > 0,
  );
  const said = part && invalidPinMessage(part.pin, known);
  const manifest = part?.analysis.manifests[0];
  if (!part || !said || !manifest) return [];
  const range = (manifest.apiVersion ?? manifest.kind ?? manifest.node).range;
  const report: DrydockReport = { rule: 'unknown-kubernetes-version', range, path: '', message: said };
  return [{ finding: drydockFinding(report, undefined), start: part.slice.start }];
}

/** Text on the `---` line above a document, which kubectl drops. */
function lostText(file: string, { slice, pin }: CheckedPart): readonly Finding[] {
  if (!slice.lost || pin.kind !== 'version') return [];
  const text = file.slice(slice.lost.start, slice.lost.end);
  return [
    {
      rule: 'yaml-syntax',
      category: 'schema',
      severity: 'hint',
      kubernetes: pin.version,
      object: undefined,
      range: shifted(slice.lost, -slice.start),
      path: '',
      message: message('yaml-syntax.bad-separator', { text }),
    },
  ];
}

/** The finding as the user weighs it; none where the rule is off. */
export function withSeverity(finding: Finding, severities: FilePlace['severities']): readonly Finding[] {
  const severity = isFixedRule(finding.rule) ? undefined : severities.get(finding.rule);
  if (severity === undefined) return [finding];
  return severity === 'off' ? [] : [{ ...finding, severity }];
}
