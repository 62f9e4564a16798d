import type { MigrationNote, MigrationStep } from '../../analysis/Migration.ts';
import {
  type DraftEntry,
  type DraftMapping,
  type DraftSequence,
  newDraft,
  ownEntry,
  scalarOf,
} from '../../analysis/migration/Draft.ts';
import { type Message, message } from '../../messages/Message.ts';
import {
  copyOf,
  fieldOf,
  keysOf,
  mapField,
  mapItems,
  mappingAt,
  mappingsIn,
  sequenceAt,
  textAt,
} from './draftFields.ts';
import { isFragment } from './isFragment.ts';

/** What v1beta1 could say for all versions at once, by its name within a version. */
const shared: ReadonlyMap<string, string> = new Map([
  ['validation', 'schema'],
  ['subresources', 'subresources'],
  ['additionalPrinterColumns', 'additionalPrinterColumns'],
]);

/**
 * `spec.version` becomes a version of the list, and what was said for all versions is said by each: the text, with its comments,
 * goes to the first that lacks it, and once more, without them, to the others.
 */
export const shareAmongVersions: MigrationStep = {
  describe: () => [
    changed('migration.step.crd-version', 'spec.version', 'spec.versions[0].name'),
    ...[...shared].map(([from, to]) => changed('migration.step.crd-share', `spec.${from}`, `spec.versions[*].${to}`)),
    { kind: 'refusal', message: message('migration.on.crd-no-version', { path: 'spec' }) },
    { kind: 'review', message: message('migration.on.crd-other-version', { path: 'spec.version' }) },
    { kind: 'review', message: message('migration.on.crd-both', { path: 'spec.versions[*]' }) },
    { kind: 'refusal', message: message('migration.on.crd-patch', { path: 'spec.validation' }) },
  ],
  rewrite: (object) => mapField(object, 'spec', (spec) => (spec?.type === 'mapping' ? withVersions(spec) : spec)),
  inspect: (object, { partial }) => {
    const spec = mappingAt(object, 'spec');
    if (!spec) return [];
    return partial || isFragment(object) ? inspectPatch(spec) : inspectWhole(spec);
  },
};

function changed(
  id: 'migration.step.crd-version' | 'migration.step.crd-share',
  field: string,
  target: string,
): {
  readonly kind: 'change';
  readonly message: Message;
} {
  return { kind: 'change', message: message(id, { field, target }) };
}

function* inspectWhole(spec: DraftMapping): Iterable<MigrationNote> {
  const version = textAt(spec, 'version');
  const versions = mappingsIn(sequenceAt(spec, 'versions'));
  const [first] = versions;
  if (!first) {
    if (version === undefined) {
      yield { weight: 'refusal', message: message('migration.on.crd-no-version', { path: 'spec' }) };
    }
    return;
  }
  if (version !== undefined && textAt(first[1], 'name') !== version) {
    yield { weight: 'review', message: message('migration.on.crd-other-version', { path: 'spec.version' }) };
  }
  for (const [index, item] of versions) {
    const both = [...shared].find(([from, to]) => fieldOf(spec, from) && fieldOf(item, to));
    if (!both) continue;
    yield {
      weight: 'review',
      message: message('migration.on.crd-both', { path: `spec.versions[${index}].${both[1]}` }),
    };
  }
}

/**
 * A patch of `spec.versions` replaces the list, and so can no patch say something of all versions, or of the schema of one, without
 * the rest of it.
 */
function* inspectPatch(spec: DraftMapping): Iterable<MigrationNote> {
  if (sequenceAt(spec, 'versions')) {
    yield* inspectWhole(spec);
    return;
  }
  const field = ['version', ...shared.keys()].find((key) => fieldOf(spec, key) !== undefined);
  if (field !== undefined) {
    yield { weight: 'refusal', message: message('migration.on.crd-patch', { path: `spec.${field}` }) };
  }
}

function withVersions(spec: DraftMapping): DraftMapping {
  const said = spec.entries.flatMap((entry) => {
    const key = shared.get(entry.key);
    return key === undefined || fieldOf(spec, entry.key) === undefined ? [] : [{ ...entry, key }];
  });
  const version = ownEntry(spec, 'version');
  const versions = ownEntry(spec, 'versions');
  const list = versions?.value?.type === 'sequence' && versions.value.items.length > 0 ? versions.value : undefined;
  const isListed = list !== undefined || mappingsIn(sequenceAt(spec, 'versions')).length > 0;
  const rest = spec.entries.filter((entry) => entry !== version && !shared.has(entry.key));
  if (isListed) {
    const entries = rest.map((entry) =>
      entry === versions && list ? { ...entry, value: shareIn(list, said) } : entry,
    );
    const same = entries.length === spec.entries.length && entries.every((entry, i) => entry === spec.entries[i]);
    return same ? spec : { ...spec, entries };
  }
  if (!version || scalarOf(version.value) === null) return spec;
  const item: DraftMapping = {
    type: 'mapping',
    source: undefined,
    entries: [
      { ...version, key: 'name' },
      { key: 'served', source: undefined, value: newDraft(true) },
      { key: 'storage', source: undefined, value: newDraft(true) },
      ...said,
    ],
  };
  const value: DraftSequence = { type: 'sequence', source: undefined, items: [{ source: undefined, value: item }] };
  const others = rest.filter((entry) => entry !== versions);
  const above = spec.entries.slice(0, spec.entries.indexOf(version));
  const index = others.filter((entry) => above.includes(entry)).length;
  return { ...spec, entries: others.toSpliced(index, 0, { key: 'versions', source: undefined, value }) };
}

function shareIn(list: DraftSequence, said: readonly DraftEntry[]): DraftSequence {
  const written = new Set<string>();
  return mapItems(list, (version) => {
    const lacking = said.filter(({ key }) => !keysOf(version).includes(key) || fieldOf(version, key) === undefined);
    if (lacking.length === 0) return version;
    const entries = version.entries.filter(({ key }) => !lacking.some((entry) => entry.key === key));
    const added = lacking.map((entry) => (written.has(entry.key) ? copyOf(entry) : entry));
    for (const { key } of lacking) written.add(key);
    return { ...version, entries: [...entries, ...added] };
  });
}
