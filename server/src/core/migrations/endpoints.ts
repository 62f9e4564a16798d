import type { Migration, MigrationStep } from '../analysis/Migration.ts';
import {
  type Draft,
  type DraftEntry,
  type DraftItem,
  type DraftMapping,
  ownEntry,
  sameValue,
  scalarOf,
  valueAtPath,
} from '../analysis/migration/Draft.ts';
import { addField } from '../analysis/migration/steps/addField.ts';
import { fieldStep } from '../analysis/migration/steps/fieldStep.ts';
import { inCase } from '../analysis/migration/steps/inCase.ts';
import { inEach } from '../analysis/migration/steps/inEach.ts';
import { needsReview } from '../analysis/migration/steps/needsReview.ts';
import { refuse } from '../analysis/migration/steps/refuse.ts';
import { message } from '../messages/Message.ts';
import { type AddressFamily, addressFamily } from './addressFamily.ts';

const addressTypes: readonly (readonly [
  AddressFamily,
  'migration.on.endpoints-ipv4' | 'migration.on.endpoints-ipv6',
])[] = [
  ['IPv4', 'migration.on.endpoints-ipv4'],
  ['IPv6', 'migration.on.endpoints-ipv6'],
];

/**
 * Endpoints that somebody writes by hand, for a Service without selector, to the EndpointSlice that says the same (KEP-4974). The
 * old kind stays, so that this is never done without a person: both at once double every address. Subsets with different ports, or
 * both families of addresses, need several slices, and one object cannot become two.
 */
const endpoints: Migration = {
  id: 'endpoints',
  from: [{ group: '', version: 'v1', kind: 'Endpoints' }],
  to: { group: 'discovery.k8s.io', version: 'v1', kind: 'EndpointSlice' },
  example: `apiVersion: v1
kind: Endpoints
metadata:
  name: db # as the Service
subsets:
  - addresses:
      - ip: 10.4.0.17 # the first
        hostname: db-0
    notReadyAddresses:
      - ip: 10.4.0.18
    ports:
      - name: postgres
        port: 5432
`,
  steps: [
    refuse('', { text: 'migration.on.endpoints-patch', when: () => true, inPatches: 'only' }),
    refuse('metadata.annotations', { text: 'migration.on.endpoints-leader', when: isLock }),
    refuse('', { text: 'migration.on.endpoints-subsets', when: needsSeveralSlices }),
    refuse('', { text: 'migration.on.endpoints-families', when: (object) => familiesOf(object).size > 1 }),
    needsReview('', { text: 'migration.on.endpoints-both', when: () => true }),
    needsReview('', { text: 'migration.on.endpoints-no-family', when: (object) => familiesOf(object).size === 0 }),
    addField('metadata.labels', {}, { after: ['namespace', 'name'] }),
    serviceName(),
    ...addressTypes.map(([family, text]) =>
      inCase('', { text, when: (object) => familiesOf(object).has(family) }, [
        addField('addressType', family, { before: ['subsets'] }),
      ]),
    ),
    oneSubset(),
    inEach('notReadyAddresses[*]', [addField('conditions', { ready: false })]),
    ...['addresses', 'notReadyAddresses'].map((list) => asList(`${list}[*].ip`, 'addresses')),
    oneList(),
    inCase(
      '',
      { text: 'migration.on.endpoints-empty', when: (object) => ownEntry(object, 'endpoints') === undefined },
      [addField('endpoints', [], { after: ['addressType'], before: ['ports'] })],
    ),
  ],
};

/** The migrations of Endpoints. */
export const endpointsMigrations: readonly Migration[] = [endpoints];

/** What tells the Service of a slice, which may have any name. */
const serviceLabel = 'kubernetes.io/service-name';

/** Components of old elected their leader with an annotation of Endpoints, where Leases have taken over. */
function isLock(annotations: DraftMapping): boolean {
  return ownEntry(annotations, 'control-plane.alpha.kubernetes.io/leader') !== undefined;
}

function subsetsOf(object: DraftMapping): readonly (Draft | undefined)[] {
  const subsets = valueAtPath(object, ['subsets']);
  return subsets?.type === 'sequence' ? subsets.items.map((item) => item.value) : [];
}

/** Subsets with other ports than the first, or what is no subset; without any there are no addresses, which a slice can say. */
function needsSeveralSlices(object: DraftMapping): boolean {
  const subsets = subsetsOf(object);
  const ports = valueAtPath(subsets[0], ['ports']);
  return subsets.some((subset) => subset?.type !== 'mapping' || !sameValue(valueAtPath(subset, ['ports']), ports));
}

function familiesOf(object: DraftMapping): ReadonlySet<AddressFamily> {
  const families = new Set<AddressFamily>();
  for (const subset of subsetsOf(object)) {
    for (const list of ['addresses', 'notReadyAddresses']) {
      const addresses = valueAtPath(subset, [list]);
      for (const item of addresses?.type === 'sequence' ? addresses.items : []) {
        const family = addressFamily(scalarOf(valueAtPath(item.value, ['ip'])));
        if (family) families.add(family);
      }
    }
  }
  return families;
}

/** Labels the slice with the name that the Endpoints have, which is that of their Service. */
function serviceName(): MigrationStep {
  return {
    describe: () => [
      {
        kind: 'change',
        message: message('migration.step.copy-text', {
          field: 'metadata.name',
          target: `metadata.labels["${serviceLabel}"]`,
        }),
      },
    ],
    rewrite: (object, context) => {
      const name = scalarOf(valueAtPath(object, ['metadata', 'name']));
      const label = `metadata.labels["${serviceLabel}"]`;
      return typeof name === 'string' ? addField(label, name).rewrite(object, context) : object;
    },
    inspect: () => [],
  };
}

/** Puts the addresses of all subsets and the ports of the first, which are those of all, in the place of the list. */
function oneSubset(): MigrationStep {
  return fieldStep('subsets', {
    describe: (field) => ({ kind: 'change', message: message('migration.step.subsets', { field }) }),
    rewrite: (object, field) => {
      const entry = ownEntry(object, field);
      if (!entry || needsSeveralSlices(object)) return object;
      const fields = subsetsOf(object).reduce<readonly DraftEntry[]>(
        (joined, subset) => (subset?.type === 'mapping' ? subset.entries.reduce(withEntry, joined) : joined),
        [],
      );
      return { ...object, entries: object.entries.flatMap((other) => (other === entry ? fields : [other])) };
    },
  });
}

/** `entries` with another, whose items go behind those of a list that has its name already. */
function withEntry(entries: readonly DraftEntry[], entry: DraftEntry): readonly DraftEntry[] {
  const known = entries.find(({ key }) => key === entry.key);
  if (!known) return [...entries, entry];
  const joined = entry.key === 'ports' ? known : { ...known, value: joinedLists(known.value, entry.value) };
  return entries.map((other) => (other === known ? joined : other));
}

function joinedLists(first: Draft | undefined, second: Draft | undefined): Draft | undefined {
  if (first?.type !== 'sequence') return second;
  return second?.type === 'sequence' ? { ...first, items: [...first.items, ...second.items] } : first;
}

/** Makes a list of the one value at `pattern`, under another name. */
function asList(pattern: string, name: string): MigrationStep {
  return fieldStep(pattern, {
    describe: (field) => {
      const target = field.replace(/[^.]+$/, name);
      return { kind: 'change', message: message('migration.step.as-list', { field, target }) };
    },
    rewrite: (holder, field) => {
      const entry = ownEntry(holder, field);
      if (!entry) return holder;
      const item: DraftItem = { source: undefined, value: entry.value };
      const listed = { ...entry, key: name, value: { type: 'sequence', source: undefined, items: [item] } as const };
      return { ...holder, entries: holder.entries.map((other) => (other === entry ? listed : other)) };
    },
  });
}

/** One list of the addresses that are ready and those that are not. */
function oneList(): MigrationStep {
  const params = { field: 'addresses', other: 'notReadyAddresses', target: 'endpoints' };
  return {
    describe: () => [{ kind: 'change', message: message('migration.step.join-lists', params) }],
    rewrite: (object) => {
      const [ready, notReady] = [ownEntry(object, params.field), ownEntry(object, params.other)];
      const first = ready ?? notReady;
      if (!first) return object;
      const value = first === ready ? joinedLists(ready.value, notReady?.value) : first.value;
      const joined = { ...first, key: params.target, value };
      const entries = object.entries.flatMap((entry) => {
        if (entry === first) return [joined];
        return entry === notReady ? [] : [entry];
      });
      return { ...object, entries };
    },
    inspect: () => [],
  };
}
