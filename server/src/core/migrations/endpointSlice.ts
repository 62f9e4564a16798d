import type { Migration, MigrationStep } from '../analysis/Migration.ts';
import { type DraftMapping, scalarOf, valueAtPath } from '../analysis/migration/Draft.ts';
import { addField } from '../analysis/migration/steps/addField.ts';
import { inCase } from '../analysis/migration/steps/inCase.ts';
import { inEach } from '../analysis/migration/steps/inEach.ts';
import { liftField } from '../analysis/migration/steps/liftField.ts';
import { needsReview } from '../analysis/migration/steps/needsReview.ts';
import { refuse } from '../analysis/migration/steps/refuse.ts';
import { renameField } from '../analysis/migration/steps/renameField.ts';
import { replaceValue } from '../analysis/migration/steps/replaceValue.ts';
import type { GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';
import { type AddressFamily, addressFamily } from './addressFamily.ts';

/**
 * EndpointSlice to v1: zone and node have fields of their own there instead of keys of `topology`
 * (pkg/apis/discovery/v1beta1/conversion.go). What else `topology` says v1 can only carry as `deprecatedTopology`, which the API
 * server empties.
 */
const toStable: Migration = {
  id: 'endpoint-slice',
  from: [kindOf('v1alpha1'), kindOf('v1beta1')],
  to: kindOf('v1'),
  example: `apiVersion: discovery.k8s.io/v1beta1
kind: EndpointSlice
metadata:
  name: db-1
  labels:
    kubernetes.io/service-name: db
addressType: IP
endpoints:
  - addresses:
      - 10.4.0.17
    topology: # told by the node
      kubernetes.io/hostname: node-a
      topology.kubernetes.io/zone: eu-1a # the fast one
  - addresses:
      - 10.4.1.20
    topology:
      topology.kubernetes.io/region: eu-1
      topology.kubernetes.io/zone: eu-1b
ports:
  - name: postgres
    port: 5432
`,
  steps: [
    ...addressTypeSteps(),
    inEach('endpoints[*]', [
      liftField('topology', 'topology.kubernetes.io/zone', 'zone'),
      liftField('topology', 'kubernetes.io/hostname', 'nodeName'),
      needsReview('topology', { text: 'migration.on.endpoint-slice-topology', when: hasEntries, inPatches: true }),
      renameField('topology', 'deprecatedTopology'),
    ]),
  ],
};

/** Before 1.21 the beta is the newest: it has the same fields as the alpha and takes no slice without a type of address. */
const toBeta: Migration = {
  id: 'endpoint-slice-v1beta1',
  from: [kindOf('v1alpha1')],
  to: kindOf('v1beta1'),
  example: `apiVersion: discovery.k8s.io/v1alpha1
kind: EndpointSlice
metadata:
  name: db-1
  labels:
    kubernetes.io/service-name: db
endpoints:
  - addresses:
      - 10.4.0.17
    topology:
      topology.kubernetes.io/zone: eu-1a
ports:
  - name: postgres
    port: 5432
`,
  steps: addressTypeSteps(),
};

/** The migrations of EndpointSlice. */
export const endpointSliceMigrations: readonly Migration[] = [toStable, toBeta];

/** The alpha's default, `IP`, stands for both families; which one it is only the addresses say. */
function addressTypeSteps(): readonly MigrationStep[] {
  const families: readonly (readonly [
    AddressFamily,
    'migration.on.endpoint-slice-ipv4' | 'migration.on.endpoint-slice-ipv6',
  ])[] = [
    ['IPv4', 'migration.on.endpoint-slice-ipv4'],
    ['IPv6', 'migration.on.endpoint-slice-ipv6'],
  ];
  return [
    refuse('', {
      text: 'migration.on.endpoint-slice-no-family',
      when: (slice) => hasOpenType(slice) && familyOf(slice) === undefined,
    }),
    ...families.map(([family, text]) =>
      inCase('', { text, when: (slice) => hasOpenType(slice) && familyOf(slice) === family }, [
        addField('addressType', family, { after: ['metadata'], before: ['endpoints', 'ports'] }),
        replaceValue('addressType', 'IP', family),
      ]),
    ),
  ];
}

function hasOpenType(slice: DraftMapping): boolean {
  const type = scalarOf(valueAtPath(slice, ['addressType']));
  return type === null || type === '' || type === 'IP';
}

/** The family of all addresses; `undefined` where there are none, both, or other texts. */
function familyOf(slice: DraftMapping): AddressFamily | undefined {
  const endpoints = valueAtPath(slice, ['endpoints']);
  const families = new Set<AddressFamily | undefined>();
  for (const { value } of endpoints?.type === 'sequence' ? endpoints.items : []) {
    const addresses = valueAtPath(value, ['addresses']);
    for (const item of addresses?.type === 'sequence' ? addresses.items : [])
      families.add(addressFamily(scalarOf(item.value)));
  }
  const [family] = families;
  return families.size === 1 ? family : undefined;
}

function hasEntries(mapping: DraftMapping): boolean {
  return mapping.entries.length > 0;
}

function kindOf(version: string): GroupVersionKind {
  return { group: 'discovery.k8s.io', version, kind: 'EndpointSlice' };
}
