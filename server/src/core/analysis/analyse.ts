import type { ApiView } from '../kubernetes/ApiTimeline.ts';
import { formatGroupVersionKind } from '../kubernetes/GroupVersionKind.ts';
import type { LifecycleFacts } from '../kubernetes/Lifecycle.ts';
import { nodesOf, pairObject } from '../schema/pairObject.ts';
import type { StructuralValidator } from '../schema/structuralValidator.ts';
import { rangeOf, type TypedNode } from '../schema/TypedNode.ts';
import type { TextRange } from '../text/TextRange.ts';
import type { YamlDocument } from '../yaml/YamlDocument.ts';
import { stringOf, valueAt } from '../yaml/YamlNode.ts';
import type { Finding, ObjectName, Report } from './Finding.ts';
import type { Fix } from './Fix.ts';
import type { Manifest } from './Manifest.ts';
import type { MigrationStyle } from './Migration.ts';
import { looksPartial } from './partial.ts';
import type { Rule } from './Rule.ts';
import { recogniseObjects } from './recognise.ts';

/** What the analysis works with; the same for all documents. */
export interface AnalysisTools {
  readonly facts: LifecycleFacts;
  readonly rules: readonly Rule[];
  readonly validator: StructuralValidator;
  /** A rule that throws is a bug: it is told here, its other findings in the document are skipped, and the other rules stand. */
  readonly onRuleFailure: (rule: Rule, error: unknown) => void;
}

/** What depends on the document's place: the pinned version, and the file that it is in. */
export interface DocumentPlace {
  readonly view: ApiView;
  /** Another document of the file is a manifest, so that a half-typed one is taken for one too. */
  readonly fileHoldsManifests: boolean;
  /** A kustomization lists the file as a patch. */
  readonly isPatch: boolean;
  readonly migrationStyle: MigrationStyle;
}

/** What one document holds and what the rules say of it, in the order of the text. */
export interface DocumentAnalysis {
  readonly manifests: readonly Manifest[];
  readonly findings: readonly Finding[];
}

/** Reads the objects of a document and runs all rules over them. Same arguments, same answer. */
export function analyseDocument(document: YamlDocument, place: DocumentPlace, tools: AnalysisTools): DocumentAnalysis {
  const manifests = manifestsOf(document, place);
  const { view, migrationStyle } = place;
  const context = { view, facts: tools.facts, migrationStyle, offers: new Map() };
  const findings: Finding[] = [];
  const guarded = (rule: Rule, fixes: () => readonly Fix[]) => (): readonly Fix[] => {
    try {
      return fixes();
    } catch (error) {
      tools.onRuleFailure(rule, error);
      return [];
    }
  };
  const run = (rule: Rule, object: ObjectName | undefined, reports: () => Iterable<Report>): void => {
    try {
      for (const report of reports()) {
        if (object && isBehindBreak(report.range, document)) continue;
        const { id, category } = rule;
        const severity = report.severity ?? rule.severity;
        const fixes = report.fixes && guarded(rule, report.fixes);
        findings.push({
          ...report,
          ...(fixes && { fixes }),
          rule: id,
          category,
          severity,
          kubernetes: place.view.version,
          object,
        });
      }
    } catch (error) {
      tools.onRuleFailure(rule, error);
    }
  };

  if (manifests.length > 0 || place.fileHoldsManifests) {
    for (const rule of tools.rules) {
      const { document: check } = rule;
      if (check) run(rule, undefined, () => check(document, context));
    }
  }
  for (const manifest of manifests) {
    const object: ObjectName = { ...manifest.gvk, name: manifest.name, namespace: manifest.namespace };
    const within = { ...context, manifest };
    // An object that this version does not serve is told so; its fields are those of another version, and are checked once it
    // is migrated.
    const isServed = place.view.kind(manifest.gvk) !== undefined || !tools.facts.kind(manifest.gvk);
    const errors = isServed
      ? tools.validator.validate(manifest.root).filter((error) => !isGuessed(error.node, document))
      : [];
    for (const rule of tools.rules) {
      const { manifest: checkManifest, structure: checkStructure, definitions } = rule;
      if (checkManifest) run(rule, object, () => checkManifest(within));
      if (checkStructure) for (const error of errors) run(rule, object, () => checkStructure(error, within));
      if (definitions && isServed) {
        for (const node of nodesOf(manifest.root)) {
          const check = node.definition && !node.repeated ? definitions[node.definition.name] : undefined;
          if (check) run(rule, object, () => check(node, within));
        }
      }
    }
  }
  return { manifests, findings: withoutRepeats(findings) };
}

/** Whether a node reaches into what is no YAML any more, so that whatever it lacks or has too much of is a guess. */
function isGuessed(node: TypedNode, document: YamlDocument): boolean {
  return isBehindBreak(node.value?.range ?? rangeOf(node), document);
}

/** Whether a place lies where the tree is a guess; the syntax itself is spoken of there, and nothing else. */
function isBehindBreak(range: TextRange, { brokenAt }: YamlDocument): boolean {
  return brokenAt !== undefined && range.end >= brokenAt;
}

/** The objects of a document, paired with the API of the place's version; nothing is checked. */
export function manifestsOf(document: YamlDocument, place: DocumentPlace): readonly Manifest[] {
  const { timeline } = place.view;
  return recogniseObjects(document, place.fileHoldsManifests, timeline).map(
    ({ node, gvk, apiVersion, kind, list, prefix }) => {
      const known = timeline.kinds.get(formatGroupVersionKind(gvk));
      const metadata = valueAt(node, 'metadata');
      return {
        document,
        node,
        gvk,
        apiVersion,
        kind,
        name: stringOf(valueAt(metadata, 'name')),
        namespace: stringOf(valueAt(metadata, 'namespace')),
        partial: place.isPatch || looksPartial(gvk, node),
        root: pairObject(node, known?.definition, place.view),
        list,
        prefix,
      };
    },
  );
}

/** Text that an anchor shares between places is said once; then in the order of the text. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings
    .filter(({ rule, range, message }) => {
      const key = JSON.stringify([rule, range, message]);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
