import type { ApiView } from '../kubernetes/ApiTimeline.ts';
import { formatGroupVersionKind } from '../kubernetes/GroupVersionKind.ts';
import type { LifecycleFacts } from '../kubernetes/Lifecycle.ts';
import { nodesOf, pairObject } from '../schema/pairObject.ts';
import type { StructuralError } from '../schema/StructuralError.ts';
import type { StructuralValidator } from '../schema/structuralValidator.ts';
import { rangeOf, type TypedNode } from '../schema/TypedNode.ts';
import type { TextRange } from '../text/TextRange.ts';
import type { YamlDocument } from '../yaml/YamlDocument.ts';
import { stringOf, valueAt } from '../yaml/YamlNode.ts';
import type { Finding, ObjectName, Report } from './Finding.ts';
import { findingOf, objectNameOf } from './findingOf.ts';
import type { Manifest } from './Manifest.ts';
import type { MigrationStyle } from './Migration.ts';
import { looksPartial } from './partial.ts';
import type { Rule, RuleContext } from './Rule.ts';
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
  const subjects = manifests.map((manifest) => subjectOf(manifest, () => tools.validator.validate(manifest.root)));
  const { ofDocument, ofObjects } = runRules(document, subjects, { ...place, offers: new Map() }, tools);
  return { manifests, findings: withoutRepeats([...ofDocument, ...ofObjects.flat()]) };
}

/** One object as rules are run over it, at one version or at several of which the pairing is alike. */
export interface Subject {
  readonly manifest: Manifest;
  /** The same for all findings of the object. */
  readonly object: ObjectName;
  /** The structural differences, found when first asked for. */
  readonly errors: () => readonly StructuralError[];
  /** The nodes that are paired with a definition, by its name, found when first asked for. */
  readonly nodes: () => ReadonlyMap<string, readonly TypedNode[]>;
}

export function subjectOf(manifest: Manifest, validate: () => readonly StructuralError[]): Subject {
  let errors: readonly StructuralError[] | undefined;
  let nodes: ReadonlyMap<string, readonly TypedNode[]> | undefined;
  return {
    manifest,
    object: objectNameOf(manifest),
    errors: () => {
      errors ??= validate().filter((error) => !isGuessed(error.node, manifest.document));
      return errors;
    },
    nodes: () => {
      nodes ??= byDefinition(manifest);
      return nodes;
    },
  };
}

function byDefinition({ root }: Manifest): ReadonlyMap<string, readonly TypedNode[]> {
  const nodes = new Map<string, TypedNode[]>();
  for (const node of nodesOf(root)) {
    if (!node.definition || node.repeated) continue;
    const same = nodes.get(node.definition.name);
    if (same) same.push(node);
    else nodes.set(node.definition.name, [node]);
  }
  return nodes;
}

/** Where and how rules are run. */
export interface RulesPlace extends DocumentPlace, Pick<RuleContext, 'offers'> {
  /** Whether fields are judged even where the version does not serve the object's kind. */
  readonly judgesUnserved?: boolean;
}

/** What all rules say of a document and of each of its objects, in the order of the objects. */
export function runRules(
  document: YamlDocument,
  subjects: readonly Subject[],
  place: RulesPlace,
  tools: AnalysisTools,
): { readonly ofDocument: readonly Finding[]; readonly ofObjects: readonly (readonly Finding[])[] } {
  const { view, migrationStyle, offers } = place;
  const context = { view, facts: tools.facts, migrationStyle, offers };
  const run = (rule: Rule, object: ObjectName | undefined, reports: () => Iterable<Report>, to: Finding[]): void => {
    const origin = { rule, kubernetes: view.version, object };
    try {
      for (const report of reports()) {
        if (object && isBehindBreak(report.range, document)) continue;
        to.push(findingOf(report, origin, tools.onRuleFailure));
      }
    } catch (error) {
      tools.onRuleFailure(rule, error);
    }
  };

  const ofDocument: Finding[] = [];
  if (subjects.length > 0 || place.fileHoldsManifests) {
    for (const rule of tools.rules) {
      const { document: check } = rule;
      if (check) run(rule, undefined, () => check(document, context), ofDocument);
    }
  }
  const ofObjects = subjects.map(({ manifest, object, errors, nodes }) => {
    const found: Finding[] = [];
    // An object that this version does not serve is told so; its fields are those of another version, and are checked once it
    // is migrated.
    const judged = place.judgesUnserved === true || isServed(manifest, view, tools.facts);
    const within = { ...context, manifest, judged };
    for (const rule of tools.rules) {
      const { manifest: checkManifest, structure: checkStructure, definitions } = rule;
      if (checkManifest) run(rule, object, () => checkManifest(within), found);
      if (!judged) continue;
      if (checkStructure) for (const error of errors()) run(rule, object, () => checkStructure(error, within), found);
      if (!definitions) continue;
      for (const [name, check] of Object.entries(definitions)) {
        for (const node of nodes().get(name) ?? []) run(rule, object, () => check(node, within), found);
      }
    }
    return found;
  });
  return { ofDocument, ofObjects };
}

/** Whether a version serves an object's kind, as far as is known: of a custom resource nothing else is. */
export function isServed({ gvk }: Manifest, view: ApiView, facts: LifecycleFacts): boolean {
  return view.kind(gvk) !== undefined || !facts.kind(gvk);
}

/** Whether a node reaches into what is no YAML any more, so that whatever it lacks or has too much of is a guess. */
function isGuessed(node: TypedNode, document: YamlDocument): boolean {
  return isBehindBreak(node.value?.range ?? rangeOf(node), document);
}

/** Whether a place lies where the tree is a guess; the syntax itself is spoken of there, and nothing else. */
function isBehindBreak(range: TextRange, { brokenAt }: YamlDocument): boolean {
  return brokenAt !== undefined && range.end >= brokenAt;
}

/** The objects of a document, paired with the API of the place's version; nothing is checked. Which there are no version decides. */
export function manifestsOf(
  document: YamlDocument,
  place: Pick<DocumentPlace, 'view' | 'fileHoldsManifests' | 'isPatch'>,
): readonly Manifest[] {
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
export function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
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
