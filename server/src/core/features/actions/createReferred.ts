import type { NameUse } from '../../analysis/names/NameUse.ts';
import { namesIn } from '../../analysis/names/namesIn.ts';
import { message } from '../../messages/Message.ts';
import { touches } from '../../text/TextRange.ts';
import type { YamlValue } from '../../yaml/renderValue.ts';
import { newDocument } from './newDocument.ts';
import type { ActionContext, WriterAction } from './WriterAction.ts';

/** Creates the object that the name at the place refers to, where neither the file nor the workspace has it, with the keys that are read. */
export function createReferred(context: ActionContext): readonly WriterAction[] {
  const { manifest, offset, facts, known } = context;
  const uses = [...namesIn(manifest, facts)];
  const here = uses.find(({ role, node }) => role === 'reference' && touches(node.range, offset));
  if (here?.subject.type !== 'object' || known.has(here.subject, here.name)) return [];
  const { kind, namespace } = here.subject;
  const body = bodies.get(kind)?.(here, uses);
  if (!body) return [];
  const metadata = { name: here.name, ...(namespace !== undefined && { namespace }) };
  const edit = newDocument(manifest, { apiVersion: 'v1', kind, metadata, ...body });
  return edit ? [{ title: message('action.create', { kind, name: here.name }), kind: 'add', edits: [edit] }] : [];
}

type Body = (here: NameUse, uses: readonly NameUse[]) => { readonly [key: string]: YamlValue };

/** What is in a new object of each kind, beside its name. */
const bodies: ReadonlyMap<string, Body> = new Map<string, Body>([
  ['ConfigMap', (here, uses) => ({ data: Object.fromEntries(keysRead(here, uses).map((key) => [key, ''])) })],
  ['Secret', (here, uses) => ({ stringData: Object.fromEntries(keysRead(here, uses).map((key) => [key, ''])) })],
  ['ServiceAccount', () => ({})],
  [
    'PersistentVolumeClaim',
    () => ({ spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } }),
  ],
  ['Service', (here) => ({ spec: { selector: { app: here.name }, ports: [{ port: 80 }] } })],
]);

/** The keys that the object reads of the ConfigMap or Secret, each once. */
function keysRead({ name, subject }: NameUse, uses: readonly NameUse[]): readonly string[] {
  const kind = subject.type === 'object' ? subject.kind : '';
  const keys = uses.flatMap((use) =>
    use.subject.type === 'data-key' && use.subject.kind === kind && use.subject.object === name ? [use.name] : [],
  );
  return [...new Set(keys)];
}
