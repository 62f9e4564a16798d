import { changeFix } from '../analysis/changeFix.ts';
import type { Report } from '../analysis/Finding.ts';
import type { ManifestContext, Rule } from '../analysis/Rule.ts';
import { childOf, isNull, pathOf, rangeOf, segmentsOf, type TypedNode } from '../schema/TypedNode.ts';
import type { DeprecatedField } from './deprecated-field/DeprecatedField.ts';
import { fields } from './deprecated-field/fields.ts';

/** A field, or a value of one, that is still accepted and should not be used any more, or has never worked. */
export const deprecatedField: Rule = {
  id: 'deprecated-field',
  category: 'lifecycle',
  severity: 'warning',
  docs: {
    title: 'deprecated-field.title',
    what: 'deprecated-field.what',
    why: 'deprecated-field.why',
    list: fields.map(({ about }) => about),
    example: {
      kubernetes: '1.33',
      manifest: `apiVersion: v1
kind: Pod
metadata:
  name: site
spec:
  serviceAccount: site
  containers:
    - name: web
      image: registry.example.com/web:1.4
`,
    },
  },
  definitions: Object.fromEntries(
    [...new Set(fields.flatMap(({ definitions }) => definitions))].map((name) => {
      const own = fields.filter(({ definitions }) => definitions.includes(name));
      return [name, (holder: TypedNode, context: ManifestContext) => reportFields(holder, own, context)];
    }),
  ),
};

function* reportFields(
  holder: TypedNode,
  entries: readonly DeprecatedField[],
  context: ManifestContext,
): Iterable<Report> {
  for (const { field, since, report } of entries) {
    const node = since <= context.view.version ? childOf(holder, field) : undefined;
    if (!node?.field || !node.key || isNull(node)) continue;
    for (const found of report({ node, holder, path: segmentsOf(node), context })) {
      const { message, severity, tag = 'deprecated', value, fixes = [] } = found;
      yield {
        range: value ? rangeOf(value) : node.key.range,
        path: pathOf(value ?? node),
        message,
        tag,
        ...(severity && { severity }),
        ...(fixes.length > 0 && { fixes: () => fixes.flatMap((fix) => changeFix(context.manifest, fix)) }),
      };
    }
  }
}
