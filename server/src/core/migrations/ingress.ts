import type { Migration, MigrationStep } from '../analysis/Migration.ts';
import { type DraftMapping, ownEntry, scalarOf, valueAtPath } from '../analysis/migration/Draft.ts';
import { addField } from '../analysis/migration/steps/addField.ts';
import { byType } from '../analysis/migration/steps/byType.ts';
import { inEach } from '../analysis/migration/steps/inEach.ts';
import { moveField } from '../analysis/migration/steps/moveField.ts';
import { needsReview } from '../analysis/migration/steps/needsReview.ts';
import { readAsInteger } from '../analysis/migration/steps/readAsInteger.ts';
import { refuse } from '../analysis/migration/steps/refuse.ts';
import { remarkWhere } from '../analysis/migration/steps/remarkWhere.ts';
import { removeField } from '../analysis/migration/steps/removeField.ts';
import { renameField } from '../analysis/migration/steps/renameField.ts';

/**
 * Both beta versions of Ingress to v1, where a backend tells Service and port apart. The class annotation stays: its value is
 * a word of the controller's, and whether an IngressClass has that name cannot be seen in the object. So does `status`, which
 * v1 has too.
 */
const ingress: Migration = {
  id: 'ingress-v1',
  from: [
    { group: 'extensions', version: 'v1beta1', kind: 'Ingress' },
    { group: 'networking.k8s.io', version: 'v1beta1', kind: 'Ingress' },
  ],
  to: { group: 'networking.k8s.io', version: 'v1', kind: 'Ingress' },
  example: `apiVersion: networking.k8s.io/v1beta1
kind: Ingress
metadata:
  name: shop
spec:
  backend: # the error page
    serviceName: errors
    servicePort: http
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: / # everything
            backend:
              serviceName: web
              servicePort: 8080
          - pathType: Prefix
            backend:
              serviceName: api
              servicePort: "9090"
`,
  steps: [
    refuse('', { text: 'migration.on.ingress-empty', when: routesNothing }),
    // Without rules and backend it was never accepted as an object of its own, and is taken for a patch. One that says `spec: {}`
    // changes nothing as a patch either.
    refuse('', { text: 'migration.on.ingress-empty', when: hasEmptySpec, inPatches: 'only' }),
    needsReview('', { text: 'migration.on.ingress-patch', when: routesNothing, inPatches: 'only' }),
    inEach('spec.backend', backendSteps()),
    renameField('spec.backend', 'defaultBackend'),
    inEach('spec.rules[*].http.paths[*]', [
      needsReview('', { text: 'migration.on.ingress-path', when: needsPath, inPatches: true }),
      addField('path', '/', {
        where: { field: 'pathType', is: ['Exact', 'Prefix'] },
        before: ['pathType', 'backend'],
        inPatches: true,
      }),
      // What v1beta1 reads where nothing is said: the default from 1.18 on, and what controllers did before there was one.
      addField('pathType', 'ImplementationSpecific', { after: ['path'], before: ['backend'], inPatches: true }),
      needsReview('', {
        text: 'migration.on.ingress-no-backend',
        when: (path) => valueAtPath(path, ['backend']) === undefined,
      }),
      inEach('backend', backendSteps()),
    ]),
    remarkWhere('metadata.annotations', {
      weight: 'note',
      text: 'migration.on.ingress-class',
      when: (annotations) => ownEntry(annotations, 'kubernetes.io/ingress.class') !== undefined,
      inPatches: true,
    }),
  ],
};

/** The migrations of Ingress to v1. */
export const ingressMigrations: readonly Migration[] = [ingress];

/** What becomes of a backend, the default one and those of paths alike. */
function backendSteps(): readonly MigrationStep[] {
  return [
    moveField('serviceName', 'service.name'),
    byType('servicePort', {
      integer: [moveField('servicePort', 'service.port.number')],
      // No name of a port consists of digits alone, so that such a manifest was never accepted and means the number.
      digits: [readAsInteger('servicePort'), moveField('servicePort', 'service.port.number')],
      string: [moveField('servicePort', 'service.port.name')],
      null: [removeField('servicePort')],
      other: [refuse('', { text: 'migration.on.ingress-port-type', when: () => true, inPatches: true })],
    }),
    needsReview('', {
      text: 'migration.on.ingress-no-service-name',
      when: (backend) => !isSet(backend, 'service', 'name') && !isSet(backend, 'resource'),
    }),
    needsReview('', {
      text: 'migration.on.ingress-no-service-port',
      when: (backend) =>
        isSet(backend, 'service', 'name') &&
        !isSet(backend, 'service', 'port', 'number') &&
        !isSet(backend, 'service', 'port', 'name'),
    }),
    needsReview('', {
      text: 'migration.on.ingress-service-and-resource',
      when: (backend) => isSet(backend, 'service') && isSet(backend, 'resource'),
      inPatches: true,
    }),
  ];
}

function routesNothing(object: DraftMapping): boolean {
  const rules = valueAtPath(object, ['spec', 'rules']);
  const hasRules = rules?.type === 'sequence' && rules.items.length > 0;
  return !hasRules && !isSet(object, 'spec', 'backend') && !isSet(object, 'spec', 'defaultBackend');
}

function hasEmptySpec(object: DraftMapping): boolean {
  const entry = ownEntry(object, 'spec');
  const spec = entry?.value;
  return entry !== undefined && (scalarOf(spec) === null || (spec?.type === 'mapping' && spec.entries.length === 0));
}

function needsPath(path: DraftMapping): boolean {
  const pathType = scalarOf(valueAtPath(path, ['pathType']));
  return (pathType === 'Exact' || pathType === 'Prefix') && valueAtPath(path, ['path']) === undefined;
}

/** Whether something stands there that says something: not null, not ''. */
function isSet(mapping: DraftMapping, ...fields: readonly string[]): boolean {
  const value = valueAtPath(mapping, fields);
  return value !== undefined && scalarOf(value) !== '';
}
