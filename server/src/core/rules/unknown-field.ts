import type { Report } from '../analysis/Finding.ts';
import type { Fix } from '../analysis/Fix.ts';
import { isShared } from '../analysis/isShared.ts';
import { migrate } from '../analysis/migration/migrate.ts';
import { isMergeDirective } from '../analysis/partial.ts';
import type { ManifestContext, Rule } from '../analysis/Rule.ts';
import { formatApiVersion, type GroupVersionKind } from '../kubernetes/GroupVersionKind.ts';
import { type Message, message } from '../messages/Message.ts';
import { migrations } from '../migrations/index.ts';
import { isPlaceholder } from '../schema/isPlaceholder.ts';
import type { StructuralError } from '../schema/StructuralError.ts';
import { entryFor, pathOf } from '../schema/TypedNode.ts';
import { definitionName } from '../schema/typeName.ts';
import type { TextEdit } from '../text/TextEdit.ts';
import { renameKey } from '../yaml/edit.ts';
import type { YamlDocument } from '../yaml/YamlDocument.ts';
import { valueAt } from '../yaml/YamlNode.ts';
import { asNamed } from './layout/asNamed.ts';
import { emptyKeyAbove } from './unknown-field/emptyKeyAbove.ts';
import { homeOf } from './unknown-field/homeOf.ts';
import { isAmount } from './unknown-field/isAmount.ts';
import { meantField } from './unknown-field/meantField.ts';
import { indentEdits, moveEdits, wrapEdits } from './unknown-field/moveEdits.ts';
import { neededFields } from './unknown-field/neededFields.ts';
import { secondObject } from './yaml-syntax/secondObject.ts';

/** A key that the API does not have at its place, in any version: what another version has belongs to the life-cycle rules. */
export const unknownField: Rule = {
  id: 'unknown-field',
  category: 'schema',
  severity: 'error',
  docs: {
    title: 'unknown-field.title',
    what: 'unknown-field.what',
    why: 'unknown-field.why',
    example: {
      kubernetes: '1.36',
      manifest: `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selectors:
    app: web
  ports:
    - port: 80
`,
    },
  },
  *structure(error, context) {
    if (error.kind !== 'unknown-field' || error.definition.definition.fields.has(error.name)) return;
    if (context.manifest.partial && isMergeDirective(error.name)) return;
    if (isPlaceholder(error.name) || isSopsMetadata(error) || secondObject(context.manifest.document)) return;
    yield { range: error.key.range, path: pathOf(error.child), ...explained(error, context) };
  },
};

type UnknownField = Extract<StructuralError, { readonly kind: 'unknown-field' }>;
type Explained = Pick<Report, 'message' | 'fixes'>;

/** What was meant by the key, the surest guess first. */
function explained(error: UnknownField, context: ManifestContext): Explained {
  // Among so many keys a slip of indentation would not be told from anything else, and each is looked at by all below.
  if (error.present.size > 100) return misspelt(error, context) ?? unexplained(error);
  return (
    withoutBlank(error, context) ??
    foreignBlank(error, context) ??
    notIndented(error, context) ??
    labelsToMatch(error, context) ??
    variable(error, context) ??
    amount(error, context) ??
    ofOtherApiVersion(error, context) ??
    misspelt(error, context, 1) ??
    elsewhere(error, context) ??
    misspelt(error, context) ??
    unexplained(error)
  );
}

/** What SOPS adds to a file that it encrypts, and takes away again before anything is applied. */
function isSopsMetadata({ node, name, child }: UnknownField): boolean {
  return (
    name === 'sops' && !node.parent && (valueAt(child.node, 'mac') ?? valueAt(child.node, 'version')) !== undefined
  );
}

/** `-port: 80`, which is no item of a list but a key. */
function withoutBlank({ node, key, name }: UnknownField, { manifest }: ManifestContext): Explained | undefined {
  if (key.style !== 'plain' || !/^-\w/.test(name)) return undefined;
  const at = key.range.start + 1;
  // Behind an empty key the dash begins its list; between other keys it would break the mapping.
  const entries = node.value?.type === 'mapping' ? node.value.entries : [];
  const before = entries.at(-2);
  const beginsList = entries.at(-1)?.key === key && before && !before.value;
  return {
    message: message('unknown-field.dash', { field: name, item: name.slice(1) }),
    fixes: () =>
      beginsList
        ? reviewed(manifest.document, message('unknown-field.fix-blank'), [
            { range: { start: at, end: at }, newText: ' ' },
          ])
        : [],
  };
}

/** A key that begins with blanks of another kind, which came with copied text. */
function foreignBlank({ name, key, definition }: UnknownField, { manifest }: ManifestContext): Explained | undefined {
  const blanks = /^[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]+/.exec(name)?.[0];
  if (blanks === undefined || key.style !== 'plain') return undefined;
  const field = name.slice(blanks.length);
  const { start } = key.range;
  const edits = [{ range: { start, end: start + blanks.length }, newText: ' '.repeat(blanks.length) }];
  return {
    message: message('unknown-field.foreign-blank', { field, definition: definitionName(definition.name) }),
    fixes: () => reviewed(manifest.document, message('yaml-syntax.fix-spaces'), edits),
  };
}

/** `labels:` with its labels below it at the same column. */
function notIndented(
  { node, definition, name, child }: UnknownField,
  { manifest }: ManifestContext,
): Explained | undefined {
  const empty = emptyKeyAbove(node, child);
  if (!empty) return undefined;
  const parent = String(empty.parent.segment);
  return {
    message: message('unknown-field.not-indented', {
      field: name,
      definition: definitionName(definition.name),
      parent,
    }),
    fixes: () =>
      reviewed(
        manifest.document,
        message('unknown-field.fix-under', { parent }),
        indentEdits(
          manifest.document,
          empty.children.flatMap((each) => entryFor(each) ?? []),
        ),
      ),
  };
}

/** `selector: {app: web}` where the labels stand in `matchLabels`. */
function labelsToMatch(error: UnknownField, { manifest }: ManifestContext): Explained | undefined {
  const { node, definition, name, child } = error;
  if (definition.name !== 'meta.v1.LabelSelector' || child.value?.type !== 'scalar') return undefined;
  const labels = node.children.filter((each) => !each.field && each.value?.type === 'scalar');
  const entries = labels.flatMap((each) => entryFor(each) ?? []);
  const { document } = manifest;
  return {
    message: message('unknown-field.match-labels', { field: name }),
    fixes: () =>
      reviewed(
        manifest.document,
        message('unknown-field.fix-under', { parent: 'matchLabels' }),
        labels.length === node.children.length
          ? wrapEdits(document, node, entries, 'matchLabels')
          : moveEdits(document, node, entryFor(child), { below: 'matchLabels' }),
      ),
  };
}

/** `cpu: 1` directly under `resources`. */
function amount({ node, definition, name, child }: UnknownField, { manifest }: ManifestContext): Explained | undefined {
  if (!isAmount(definition, name) || child.value?.type !== 'scalar') return undefined;
  return {
    message: message('unknown-field.amount', { field: name, definition: definitionName(definition.name) }),
    fixes: () =>
      reviewed(
        manifest.document,
        message('unknown-field.fix-under', { parent: 'requests' }),
        moveEdits(manifest.document, node, entryFor(child), { below: 'requests' }),
      ),
  };
}

/** A field that the kind has in another version of its API; what migrates objects from there finishes this one too. */
function ofOtherApiVersion(error: UnknownField, { manifest, view }: ManifestContext): Explained | undefined {
  const { gvk } = manifest;
  const own = view.kind(gvk)?.definition;
  const name = definitionName(error.definition.name);
  if (own === undefined || error.definition.name !== siblingOf(own, name)) return undefined;
  const others = [...view.timeline.kinds.values()]
    .filter((known) => known.gvk.kind === gvk.kind && known.definition !== own)
    .filter((known) => view.timeline.definition(siblingOf(known.definition, name))?.fields.has(error.name))
    .map((known) => known.gvk);
  const other = others.find(({ group }) => group === gvk.group) ?? others[0];
  if (!other) return undefined;
  const apiVersion = formatApiVersion(gvk);
  const params = { field: error.name, definition: name, other: formatApiVersion(other), apiVersion };
  return {
    message: message('unknown-field.other-api-version', params),
    fixes: () => {
      const migration = migrations.find(({ from, to }) => isSame(to, gvk) && from.some((kind) => isSame(kind, other)));
      const result = migration && migrate(manifest, { ...migration, from: [gvk] }, 'minimal');
      if (!result || 'refused' in result) return [];
      const title = message('unknown-field.fix-migrate', { apiVersion });
      return reviewed(manifest.document, title, result.edits, result.notes);
    },
  };
}

/** A definition of the same API version as another: `networking.v1.IngressSpec` for `networking.v1.Ingress`. */
function siblingOf(definition: string, name: string): string {
  return definition.slice(0, definition.lastIndexOf('.') + 1) + name;
}

function isSame(a: GroupVersionKind, b: GroupVersionKind): boolean {
  return a.kind === b.kind && a.group === b.group && a.version === b.version;
}

/** @param most the most letters that may differ; as many as the name's length allows when left out */
function misspelt(error: UnknownField, context: ManifestContext, most?: number): Explained | undefined {
  const { node, definition, name, present } = error;
  const suggestion = meantField(name, { definition, present, needed: neededFields(node, context) }, most);
  if (suggestion === undefined) return undefined;
  return {
    message: message('unknown-field.did-you-mean', {
      field: name,
      definition: definitionName(definition.name),
      suggestion,
    }),
    fixes: () => renameFix(error, context, suggestion),
  };
}

function renameFix({ name, child }: UnknownField, { manifest }: ManifestContext, suggestion: string): readonly Fix[] {
  const entry = entryFor(child);
  if (!entry) return [];
  const title = message('unknown-field.fix', { field: name, suggestion });
  return reviewed(manifest.document, title, [renameKey(manifest.document, entry, suggestion)]);
}

/** `- NAME: value` among the variables of a container. */
function variable(
  { node, definition, name, child }: UnknownField,
  { manifest }: ManifestContext,
): Explained | undefined {
  if (definition.name !== 'core.v1.EnvVar' || node.children.length !== 1 || child.value?.type !== 'scalar')
    return undefined;
  const { value } = node;
  return {
    message: message('unknown-field.variable', { field: name }),
    fixes: () =>
      reviewed(
        manifest.document,
        message('wrong-type.fix-named'),
        value?.type === 'mapping' && value === node.node ? asNamed(manifest.document, value) : undefined,
      ),
  };
}

/** A field of a mapping nearby: the key is indented wrongly, or a level was left out. */
function elsewhere(
  { node, definition, name, child }: UnknownField,
  { manifest, view }: ManifestContext,
): Explained | undefined {
  const home = homeOf(node, definition, name, view);
  if (!home) return undefined;
  const { owner, path } = home;
  const params = { field: name, definition: definitionName(definition.name), owner };
  return {
    message: toldHome(params, path),
    fixes: () =>
      reviewed(
        manifest.document,
        message('unknown-field.fix-move', { field: name, path: path || owner }),
        moveEdits(manifest.document, node, entryFor(child), home),
      ),
  };
}

function toldHome(params: { field: string; definition: string; owner: string }, path: string): Message {
  if (path === '') return message('unknown-field.top-level', params);
  return path.endsWith('[*]')
    ? message('unknown-field.in-items', { ...params, path: path.slice(0, -'[*]'.length) })
    : message('unknown-field.elsewhere', { ...params, path });
}

/** Where there are few fields, to name them says what is possible. */
function unexplained({ definition, name }: UnknownField): Explained {
  const params = { field: name, definition: definitionName(definition.name) };
  const { size } = definition.fields;
  if (size === 0 || size > 8) return { message: message('unknown-field.message', params) };
  const fields = [...definition.fields.keys()].map((each) => `\`${each}\``).join(', ');
  return { message: message('unknown-field.of-few', { ...params, fields }) };
}

/** A fix to review, if there are edits for it. */
function reviewed(
  document: YamlDocument,
  title: Message,
  edits: readonly TextEdit[] | undefined,
  notes: readonly Message[] = [],
): readonly Fix[] {
  if (!edits || edits.length === 0) return [];
  const shared = edits.some(({ range }) => isShared(document, range)) ? [message('fix.shared-note')] : [];
  return [{ title, safety: 'review', edits, notes: [message('unknown-field.note'), ...shared, ...notes] }];
}
