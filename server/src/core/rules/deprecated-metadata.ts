import type { Report } from '../analysis/Finding.ts';
import type { ManifestContext, Rule } from '../analysis/Rule.ts';
import { message } from '../messages/Message.ts';
import type { TypedNode } from '../schema/TypedNode.ts';
import {
  annotationHolders,
  annotationLines,
  reportAnnotations,
  reportMisplaced,
} from './deprecated-metadata/annotationReports.ts';
import { taintChecks } from './deprecated-metadata/controlPlaneTaint.ts';
import { nodeLabelChecks, nodeLabelLines } from './deprecated-metadata/nodeLabelReports.ts';

type Check = (node: TypedNode, context: ManifestContext) => Iterable<Report>;

/** Annotations that fields or other annotations replaced, labels and taints of nodes that others replaced, wherever they are named. */
export const deprecatedMetadata: Rule = {
  id: 'deprecated-metadata',
  category: 'lifecycle',
  severity: 'warning',
  docs: {
    title: 'deprecated-metadata.title',
    what: 'deprecated-metadata.what',
    why: 'deprecated-metadata.why',
    list: [...annotationLines, ...nodeLabelLines, message('deprecated-metadata.taint-gone')],
    example: {
      kubernetes: '1.27',
      manifest: `apiVersion: v1
kind: Pod
metadata:
  name: orders
  annotations:
    seccomp.security.alpha.kubernetes.io/pod: runtime/default
spec:
  nodeSelector:
    beta.kubernetes.io/os: linux
  containers:
    - name: orders
      image: registry.example.com/orders:1.4
`,
    },
  },
  definitions: checks(),
  *manifest(context) {
    if (context.view.kind(context.manifest.gvk)) yield* reportMisplaced(context);
  },
};

/** Some definitions have annotations and name labels too. */
function checks(): Readonly<Record<string, Check>> {
  const tables: readonly Readonly<Record<string, Check>>[] = [
    Object.fromEntries(annotationHolders.map((holder) => [holder, reportAnnotations])),
    nodeLabelChecks,
    taintChecks,
  ];
  const names = [...new Set(tables.flatMap((table) => Object.keys(table)))];
  return Object.fromEntries(
    names.map((name) => {
      const own = tables.flatMap((table) => (Object.hasOwn(table, name) ? [table[name]] : []));
      return [
        name,
        function* (node: TypedNode, context: ManifestContext): Iterable<Report> {
          for (const check of own) if (check) yield* check(node, context);
        },
      ];
    }),
  );
}
