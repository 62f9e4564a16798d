import assert from 'node:assert/strict';
import test from 'node:test';
import { isSameName, type NameUse } from '../../server/src/core/analysis/names/NameUse.ts';
import { namesIn } from '../../server/src/core/analysis/names/namesIn.ts';
import {
  referredKind,
  referringFields,
  withoutVersion,
} from '../../server/src/core/analysis/names/objectReferences.ts';
import { checkText, facts, timeline } from '../api.ts';

/** The names of a text: `^` at the caret is left out of it. */
function usesIn(text: string): readonly NameUse[] {
  return checkText(text, '1.36').parts.flatMap(({ analysis }) =>
    analysis.manifests.flatMap((manifest) => [...namesIn(manifest, facts)]),
  );
}

/**
 * Texts in which what stands between `«` and `»` is one thing: the first is where it is defined. Everything else that has the same
 * name is something else.
 */
const things: readonly (readonly [why: string, text: string])[] = [
  [
    'a volume and its mounts in all containers of its pod, and of no other',
    `apiVersion: v1
kind: Pod
metadata: {name: data}
spec:
  volumes:
  - name: «data»
    persistentVolumeClaim: {claimName: data}
  initContainers:
  - name: data
    volumeMounts: [{name: «data», mountPath: /d}]
  containers:
  - name: web
    volumeMounts:
    - name: «data»
      mountPath: /data
---
apiVersion: v1
kind: Pod
metadata: {name: other}
spec:
  containers: [{name: a, volumeMounts: [{name: data, mountPath: /x}]}]
`,
  ],
  [
    'a claim template of a StatefulSet is a volume of its pods',
    `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  volumeClaimTemplates:
  - metadata: {name: «disk»}
  template:
    spec:
      containers:
      - name: db
        volumeMounts: [{name: «disk», mountPath: /d}]
`,
  ],
  [
    "a container's port, its probe, and the Service that selects the pod",
    `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    metadata: {labels: {app: web, tier: front}}
    spec:
      containers:
      - name: web
        ports: [{name: «http», containerPort: 8080}]
        livenessProbe: {httpGet: {port: «http»}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{name: http, port: 80, targetPort: «http»}]
---
apiVersion: v1
kind: Service
metadata: {name: else}
spec:
  selector: {app: else}
  ports: [{port: 80, targetPort: http}]
`,
  ],
  [
    "a Service's port and the Ingress that goes there",
    `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  ports: [{name: «http», port: 80, targetPort: http}]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  rules:
  - http:
      paths:
      - backend: {service: {name: web, port: {name: «http»}}}
      - backend: {service: {name: api, port: {name: http}}}
`,
  ],
  [
    'a ConfigMap and all that reads it in its namespace',
    `apiVersion: v1
kind: ConfigMap
metadata: {name: «settings», namespace: shop}
---
apiVersion: v1
kind: Pod
metadata: {name: settings, namespace: shop}
spec:
  volumes:
  - name: settings
    configMap: {name: «settings»}
  - name: both
    projected: {sources: [{configMap: {name: «settings»}}, {secret: {name: settings}}]}
  containers:
  - name: a
    envFrom: [{configMapRef: {name: «settings»}}, {secretRef: {name: settings}}]
    env: [{name: A, valueFrom: {configMapKeyRef: {name: «settings», key: a}}}]
---
apiVersion: v1
kind: Pod
metadata: {name: a, namespace: other}
spec:
  containers: [{name: a, envFrom: [{configMapRef: {name: settings}}]}]
`,
  ],
  [
    'a key of a Secret',
    `apiVersion: v1
kind: Secret
metadata: {name: db}
stringData:
  «password»: x
---
apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  volumes: [{name: v, secret: {secretName: db, items: [{key: «password», path: p}]}}]
  containers:
  - name: a
    env:
    - {name: A, valueFrom: {secretKeyRef: {name: db, key: «password»}}}
    - {name: B, valueFrom: {secretKeyRef: {name: other, key: password}}}
`,
  ],
  [
    'a role and its binding, an account and its namespace',
    `apiVersion: v1
kind: ServiceAccount
metadata: {name: «robot», namespace: ci}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: robot, namespace: shop}
roleRef: {kind: Role, name: robot}
subjects:
- {kind: ServiceAccount, name: «robot», namespace: ci}
- {kind: User, name: robot}
`,
  ],
  [
    'what an autoscaler scales, in whatever version of the group',
    `apiVersion: apps/v1
kind: Deployment
metadata: {name: «web»}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1beta1, kind: Deployment, name: «web»}}
`,
  ],
  [
    'the label that selectors match',
    `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    metadata: {labels: {app: «web», tier: web}}
  selector: {matchLabels: {app: «web»}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: «web»}}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: «web»}}
  ingress: [{from: [{namespaceSelector: {matchLabels: {app: web}}}]}]
`,
  ],
];

for (const [why, marked] of things) {
  test(`names: ${why}`, () => {
    const text = marked.replace(/[«»]/g, '');
    const places: number[] = [];
    for (let at = marked.indexOf('«'), seen = 0; at !== -1; at = marked.indexOf('«', at + 1)) {
      places.push(at - seen);
      seen += 2;
    }
    const found: { readonly use: NameUse; readonly at: number }[] = checkText(text, '1.36').parts.flatMap(
      ({ slice, analysis }) =>
        analysis.manifests.flatMap((manifest) =>
          [...namesIn(manifest, facts)].map((use) => ({ use, at: use.node.range.start + slice.start })),
        ),
    );
    const first = found.find(({ at }) => at === places[0]);
    assert.ok(first && first.use.role === 'definition', 'the first is the definition');
    const same = found.filter(({ use }) => isSameName(first.use, use));
    assert.deepEqual(
      same.map(({ at }) => at).sort((a, b) => a - b),
      places,
    );
    assert.equal(same.filter(({ use }) => use.role === 'definition').length, 1);
    // Whoever is asked, the answer is the same.
    for (const { use } of same)
      assert.equal(found.filter(({ use: other }) => isSameName(use, other)).length, same.length);
  });
}

test('every field that names an object is one of the API, and a text, and what it names is a kind', () => {
  const fields = new Map<string, string>();
  for (const name of timeline.definitionNames) {
    for (const field of timeline.definition(name)?.fields.values() ?? []) {
      fields.set(`${withoutVersion(name)}.${field.name}`, field.spans.at(-1)?.type.kind ?? '');
    }
  }
  const kinds = new Set([...timeline.kinds.values()].map(({ gvk }) => `${gvk.group}/${gvk.kind}`));
  for (const key of referringFields()) {
    assert.equal(fields.get(key), 'string', key);
    const [, definition = '', field = ''] = /^(.+)\.(\w+)$/.exec(key) ?? [];
    const referred = referredKind({ definition, field: 'secretRef', textAt: () => undefined }, field);
    if (referred) assert.ok(kinds.has(`${referred.group}/${referred.kind}`), `${key}: ${referred.kind}`);
  }
});

test('what is half written names nothing', () => {
  assert.deepEqual(
    usesIn(
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name:\nspec:\n  volumes:\n  - name: ""\n  containers:\n  - name: 1\n',
    ),
    [],
  );
});
