import type { InitializeParams } from 'vscode-languageserver';

/** Whether a client says in its initialization options, under `commands`, that it has this command of ours. */
export function hasCommand({ initializationOptions }: InitializeParams, command: string): boolean {
  const { commands } = (initializationOptions ?? {}) as { readonly commands?: unknown };
  return Array.isArray(commands) && commands.includes(command);
}
