import { changeFix } from '../analysis/changeFix.ts';
import type { Rule } from '../analysis/Rule.ts';
import { formatKubernetesVersion } from '../kubernetes/KubernetesVersion.ts';
import { message } from '../messages/Message.ts';
import { pathOf, segmentsOf } from '../schema/TypedNode.ts';
import { definitionName } from '../schema/typeName.ts';
import { removedFields } from './removed-field/removedFields.ts';

/** A field that only earlier versions have. */
export const removedField: Rule = {
  id: 'removed-field',
  category: 'lifecycle',
  severity: 'error',
  docs: {
    title: 'removed-field.title',
    what: 'removed-field.what',
    why: 'removed-field.why',
    list: removedFields.map(({ field, advice }) => message('removed-field.entry', { field, advice: message(advice) })),
    example: {
      kubernetes: '1.25',
      manifest: `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  topologyKeys: ["kubernetes.io/hostname"]
  selector:
    app: web
  ports:
    - port: 80
`,
    },
  },
  *structure(error, context) {
    const { view } = context;
    if (error.kind !== 'unknown-field') return;
    const field = error.definition.definition.fields.get(error.name);
    const last = field?.spans.at(-1)?.to;
    if (last === undefined || last > view.version) return;
    const { child: node, node: holder } = error;
    const known = removedFields.find((each) => each.field === `${error.definition.name}.${error.name}`);
    yield {
      range: error.key.range,
      path: pathOf(node),
      message: message('removed-field.message', {
        field: error.name,
        definition: definitionName(error.definition.name),
        last: formatKubernetesVersion(last),
        version: formatKubernetesVersion(view.version),
        advice: message(known?.advice ?? 'removed-field.advice.none'),
      }),
      ...(known?.fixes && {
        fixes: () =>
          (known.fixes?.({ node, holder, path: segmentsOf(node), context }) ?? []).flatMap((fix) =>
            changeFix(context.manifest, fix),
          ),
      }),
    };
  },
};
