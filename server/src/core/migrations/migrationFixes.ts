import type { Fix } from '../analysis/Fix.ts';
import type { Migration, MigrationOffer, MigrationResult, MigrationStyle } from '../analysis/Migration.ts';
import { listMigration } from '../analysis/migration/listMigration.ts';
import { isOfKinds, migrate } from '../analysis/migration/migrate.ts';
import type { ManifestContext } from '../analysis/Rule.ts';
import { formatApiVersion } from '../kubernetes/GroupVersionKind.ts';
import { type Message, message } from '../messages/Message.ts';
import type { TextEdit } from '../text/TextEdit.ts';
import { migrations } from './index.ts';
import { isOnByDefault, migrationFor } from './migrationFor.ts';

/**
 * The fixes for a manifest whose API version is deprecated, removed or off at the pinned version: none, one, or one for each style,
 * that of the user's choice first. The other one is to be looked at, so that fix-all never takes it.
 */
export function migrationFixes(context: ManifestContext): readonly Fix[] {
  const offer = migrationOffer(context);
  return offer && 'fixes' in offer ? offer.fixes() : [];
}

/** Those fixes, or why there can be none; `undefined` where no migration is known or nothing is left to change. */
export function migrationOffer(context: ManifestContext): MigrationOffer | undefined {
  const { manifest, view, facts, offers, migrationStyle } = context;
  const migration = migrationFor(manifest.gvk, view.version, facts, migrations);
  if (!migration) return undefined;
  // The items of a typed list (`IngressList`) say what they are through it, so that they only change together with it.
  const ofList = listMigration(migration);
  const list = manifest.list && isOfKinds(manifest.list, ofList.from) ? manifest.list : undefined;
  const tried = offers.get(list ?? manifest.node);
  if (tried?.migration === migration) return tried.offer;
  const { document } = manifest;
  const isOff = !isOnByDefault(migration.to, view.version, facts);
  const offer = offerOf(migration, migrationStyle, (style) => {
    const result = list
      ? migrate({ document, node: list, partial: false }, ofList, style)
      : migrate(manifest, migration, style);
    return isOff ? toBeSwitchedOn(result, migration) : result;
  });
  offers.set(list ?? manifest.node, { migration, offer });
  return offer;
}

function offerOf(
  { from, to }: Migration,
  chosen: MigrationStyle,
  migrateAs: (style: MigrationStyle) => MigrationResult,
): MigrationOffer | undefined {
  const result = migrateAs(chosen);
  if (!('refused' in result) && result.edits.length === 0) return undefined;
  const otherResult = (): MigrationResult => migrateAs(chosen === 'faithful' ? 'minimal' : 'faithful');
  const isRenamed = from.every(({ kind }) => kind !== to.kind);
  // A kind that is called otherwise is a part of where it goes.
  const apiVersion = isRenamed ? `${formatApiVersion(to)} ${to.kind}` : formatApiVersion(to);
  const faithful = message('migration.title-faithful', { apiVersion });
  const minimal = message('migration.title-minimal', { apiVersion });
  const [title, otherTitle] = chosen === 'faithful' ? [faithful, minimal] : [minimal, faithful];
  const note = message(chosen === 'faithful' ? 'migration.note.other-minimal' : 'migration.note.other-faithful');
  if ('refused' in result) {
    const other = otherResult();
    if ('refused' in other) return result;
    // What the chosen style would write cannot be written here; the other one is a way that somebody may choose knowingly.
    const fix: Fix = { ...fixOf(otherTitle, other), safety: 'review', notes: [note, result.refused, ...other.notes] };
    return { fixes: () => [fix] };
  }
  // A check asks for the reason of a refusal at each keystroke, and for the fixes only when somebody wants them.
  return {
    fixes: () => {
      const other = otherResult();
      if ('refused' in other || isEqual(result.edits, other.edits)) {
        return [fixOf(message('migration.title', { apiVersion }), result)];
      }
      const second: Fix = { ...fixOf(otherTitle, other), safety: 'review', notes: [note, ...other.notes] };
      return [fixOf(title, result), second];
    },
  };
}

/** A migration to an API that the cluster serves only when it is told to, which the person who applies it has to know. */
function toBeSwitchedOn(result: MigrationResult, { to }: Migration): MigrationResult {
  if ('refused' in result || result.edits.length === 0) return result;
  const note = message('migration.note.off-by-default', { apiVersion: formatApiVersion(to) });
  return { ...result, safety: 'review', notes: [...result.notes, note] };
}

function fixOf(title: Message, { edits, safety, notes }: Exclude<MigrationResult, { readonly refused: Message }>): Fix {
  return { title, safety, edits, notes };
}

function isEqual(a: readonly TextEdit[], b: readonly TextEdit[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
