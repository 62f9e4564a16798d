import type { Connection } from 'vscode-languageserver';
import { isSecretValue } from '../core/features/isSecretValue.ts';
import { objectLabel } from '../core/features/objectLabel.ts';
import { typedPlaceAt } from '../core/features/typedPlaceAt.ts';
import { isBase64 } from '../core/schema/formats.ts';
import type { Session } from './Session.ts';
import type { SecretValueAnswer, SecretValueRequest } from './secretValueRequest.ts';

/** `drydock/secretValue`: the value of a Secret at a place, still encoded. */
export function registerSecretValue(connection: Connection, session: Session): void {
  connection.onRequest<SecretValueAnswer, void>(
    'drydock/secretValue',
    async ({ uri, position }: SecretValueRequest): Promise<SecretValueAnswer> => {
      const checked = await session.check(uri);
      if (!checked) return null;
      const { snapshot, parts } = checked.check;
      const offset = snapshot.lines.offsetAt(position);
      const part = parts.findLast(({ slice }) => slice.start <= offset);
      for (const { root, gvk, name, namespace } of part?.analysis.manifests ?? []) {
        const node = part && typedPlaceAt(root, offset - part.slice.start)?.node;
        if (!node || !isSecretValue(node) || node.value?.type !== 'scalar') continue;
        const { value, source } = node.value;
        const base64 = (typeof value === 'string' ? value : source).replace(/[\r\n]/g, '');
        const object = objectLabel({ ...gvk, name, namespace });
        return { object, key: String(node.segment), ...(isBase64(base64) && { base64 }) };
      }
      return null;
    },
  );
}
