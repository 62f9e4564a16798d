import type { EditorWindow } from '../EditorWindow.ts';

/** What a person does in the window, told from the first key to what lies on disk afterwards. */
export interface Scene {
  /** A sentence, without a full stop. */
  readonly title: string;
  /** The folder that is open: paths and texts. */
  readonly files: Readonly<Record<string, string>>;
  /** The user's settings, beside those that keep the editor quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The display language, `en` unless told. */
  readonly language?: string;
  play(stage: Stage): Promise<void>;
}

export interface Stage {
  readonly window: EditorWindow;
  /** Reads a file of the folder from disk. */
  read(path: string): string;
}
