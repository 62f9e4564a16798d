import type { Server } from './startServer.ts';

/** What VS Code takes from the address: names of its own, such as `extensionDevelopmentPath`, and their values. */
export type Payload = Readonly<Record<string, string>>;

/** The address under which a server shows a folder. */
export function addressOf(server: Server, folder: string, payload: Payload = {}): string {
  const query = new URLSearchParams({ tkn: server.token, folder });
  if (Object.keys(payload).length > 0) query.set('payload', JSON.stringify(Object.entries(payload)));
  // Slashes need no escape in a query, and people read this address.
  return `${server.origin}/?${query.toString().replaceAll('%2F', '/')}`;
}

/** The address of a file or folder of this machine, as an extension host behind the server knows it. */
export function remoteUri(server: Server, path: string): string {
  return `vscode-remote://${server.authority}${path}`;
}
