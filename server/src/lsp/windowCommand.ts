import type { Position } from 'vscode-languageserver';

/**
 * What the command `drydock.showWindow`, which the client has, is called with: the document, and the place whose hover explains the
 * window of an object.
 */
export type ShowWindowArguments = readonly [uri: string, position: Position];
