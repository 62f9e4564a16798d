import type { ApiTimeline, ApiView, DefinitionView } from '../kubernetes/ApiTimeline.ts';
import type { KubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import { pairedAt } from '../schema/pairedAt.ts';
import { nodesOf } from '../schema/pairObject.ts';
import { versionDifferences } from '../schema/versionDifferences.ts';
import type { YamlDocument } from '../yaml/YamlDocument.ts';
import {
  type AnalysisTools,
  type DocumentPlace,
  manifestsOf,
  runRules,
  type Subject,
  subjectOf,
  withoutRepeats,
} from './analyse.ts';
import type { Finding } from './Finding.ts';
import type { Manifest } from './Manifest.ts';
import type { Rule } from './Rule.ts';

/** What the rules that depend on the version say of one document at each of several versions. */
export interface VersionsAnalysis {
  /** Paired with the API of one of the versions. */
  readonly manifests: readonly Manifest[];
  readonly versions: readonly VersionFindings[];
}

/** What is said at one version. */
export interface VersionFindings {
  readonly version: KubernetesVersion;
  /** Paired with the API of the version. */
  readonly manifests: readonly Manifest[];
  readonly ofDocument: readonly Finding[];
  /** A list for each of the manifests. */
  readonly ofObjects: readonly (readonly Finding[])[];
}

/**
 * Runs the rules of category `lifecycle`, and what others have to say of versions, over a document at each of `versions`
 * (ascending). An object is read again only where one of its written fields has come, gone or changed its type; the rules are
 * asked at every version, since they may know what no table does.
 *
 * Fields are judged where the version does not serve the kind too: what bounds an object's window beside its API, and what else is
 * to be done once the object is migrated.
 */
export function analyseVersions(
  document: YamlDocument,
  place: Omit<DocumentPlace, 'view'>,
  versions: readonly KubernetesVersion[],
  timeline: ApiTimeline,
  tools: AnalysisTools,
): VersionsAnalysis {
  const rules = tools.rules.filter(dependsOnVersion);
  const offers = new Map();
  let paired: Paired | undefined;
  const found = versions.map((version): VersionFindings => {
    const view = timeline.at(version);
    if (!paired?.definitions.every((definition) => isAlike(definition, view))) {
      paired = pairedWith(manifestsOf(document, { ...place, view }));
    } else if (!paired.definitions.every((definition) => isSame(definition, view))) {
      paired = pairedWith(paired.manifests.map((manifest) => ({ ...manifest, root: pairedAt(manifest.root, view) })));
    }
    const here = { ...place, view, offers, judgesUnserved: true };
    const { ofDocument, ofObjects } = runRules(document, paired.subjects, here, { ...tools, rules });
    const { manifests } = paired;
    return { version, manifests, ofDocument: withoutRepeats(ofDocument), ofObjects: ofObjects.map(withoutRepeats) };
  });
  return { manifests: paired?.manifests ?? [], versions: found };
}

/** Whether what a rule says may hold for some versions and not for others. */
export function dependsOnVersion(rule: Rule): boolean {
  return rule.category === 'lifecycle' || rule.dependsOnVersion === true;
}

/** The objects of a document as paired with one version, and all that may be otherwise at another. */
interface Paired {
  readonly manifests: readonly Manifest[];
  readonly subjects: readonly Subject[];
  readonly definitions: readonly WrittenDefinition[];
}

/** A definition with those of its fields that are written somewhere. */
interface WrittenDefinition {
  readonly definition: DefinitionView;
  readonly fields: Set<string>;
}

/** Whether a version has a definition as it was paired, whole. */
function isSame({ definition }: WrittenDefinition, view: ApiView): boolean {
  return view.nearestDefinition(definition.name) === definition;
}

/** Whether a version has what is written of a definition as it was paired: with the same types, or not at all. */
function isAlike({ definition, fields }: WrittenDefinition, view: ApiView): boolean {
  const there = view.nearestDefinition(definition.name);
  if (there === definition) return true;
  for (const name of fields) if (there?.fields.get(name)?.type !== definition.fields.get(name)?.type) return false;
  return true;
}

function pairedWith(manifests: readonly Manifest[]): Paired {
  const definitions = new Map<string, WrittenDefinition>();
  for (const { root } of manifests) {
    for (const { definition, parent, children } of nodesOf(root)) {
      if (!definition) continue;
      const written = definitions.get(definition.name) ?? { definition, fields: new Set() };
      definitions.set(definition.name, written);
      for (const { segment } of children) {
        // The definition was chosen by them, so that whatever it says of them is so.
        const isHead = !parent && (segment === 'apiVersion' || segment === 'kind');
        if (typeof segment === 'string' && !isHead) written.fields.add(segment);
      }
    }
  }
  const subjects = manifests.map((manifest) => subjectOf(manifest, () => versionDifferences(manifest.root)));
  return { manifests, subjects, definitions: [...definitions.values()] };
}
