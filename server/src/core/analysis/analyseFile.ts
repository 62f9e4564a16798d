import type { ApiView } from '../kubernetes/ApiTimeline.ts';
import type { YamlDocument } from '../yaml/YamlDocument.ts';
import { type AnalysisTools, isServed } from './analyse.ts';
import type { Finding } from './Finding.ts';
import { findingOf, objectNameOf } from './findingOf.ts';
import type { Manifest } from './Manifest.ts';
import type { MigrationStyle } from './Migration.ts';
import type { ManifestContext } from './Rule.ts';

/** The objects of one document of a file, with the API that the document is checked against. */
export interface FilePart {
  readonly manifests: readonly Manifest[];
  readonly view: ApiView;
}

/**
 * What the rules say of several objects of a file together, by the document that each finding is in. Little as it is, it is found
 * anew with each change, where what concerns one document is remembered.
 */
export function analyseFile(
  parts: readonly FilePart[],
  migrationStyle: MigrationStyle,
  { facts, rules, onRuleFailure }: AnalysisTools,
): ReadonlyMap<YamlDocument, readonly Finding[]> {
  const objects = parts.flatMap(({ manifests, view }) =>
    manifests.map(
      (manifest): ManifestContext => ({
        view,
        facts,
        migrationStyle,
        offers: new Map(),
        manifest,
        judged: isServed(manifest, view, facts),
      }),
    ),
  );
  const found = new Map<YamlDocument, Finding[]>();
  if (objects.length < 2) return found;
  for (const rule of rules) {
    try {
      for (const { of, ...report } of rule.file?.(objects) ?? []) {
        const { document } = of.manifest;
        const origin = { rule, kubernetes: of.view.version, object: objectNameOf(of.manifest) };
        const findings = found.get(document) ?? [];
        findings.push(findingOf(report, origin, onRuleFailure));
        found.set(document, findings);
      }
    } catch (error) {
      onRuleFailure(rule, error);
    }
  }
  return found;
}
