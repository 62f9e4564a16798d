import type { Position, WorkspaceEdit } from 'vscode-languageserver';

/** What `drydock/pin` and `drydock/changePin` are asked about. */
export interface PinRequest {
  readonly uri: string;
  /** The caret: in a file of several documents each may have its own pin. */
  readonly position?: Position;
}

/** Answer to `drydock/pin`: what the place is checked against. */
export interface PinAnswer {
  /** `1.29`; absent when whoever decides names no version that exists. */
  readonly version?: string;
  /** Who decides. */
  readonly origin:
    | 'comment'
    | 'command-line'
    | 'config'
    | 'override'
    | 'broken-config'
    | 'setting'
    | 'yaml-setting'
    | 'newest';
  /** URI of the file that says so. */
  readonly where?: string;
  /** All versions that can be chosen, newest first. */
  readonly versions: readonly string[];
  /** Whether the file holds manifests at all. */
  readonly manifest: boolean;
}

/** Answer to `drydock/changePin`: the edit that changes the pin where it is said, or the setting that holds it. */
export type ChangePinAnswer =
  | { readonly kind: 'edit'; readonly edit: WorkspaceEdit }
  | { readonly kind: 'setting'; readonly setting: string; readonly value: string }
  | { readonly kind: 'none' };
