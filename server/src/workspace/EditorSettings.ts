/** The user's settings for one resource, as an editor has them. Unset ones are absent. */
export interface EditorSettings {
  /** `drydock.kubernetesVersion`, as written. */
  readonly kubernetesVersion?: string;
  /** `yaml.kubernetesVersion`, when the user has set it. */
  readonly yamlKubernetesVersion?: string;
  /** `drydock.rules`: rule id to severity, as written. */
  readonly rules: Readonly<Record<string, string>>;
  /** `drydock.migration.style`, as written. */
  readonly migrationStyle?: string;
  /** `drydock.codeLens`. */
  readonly codeLens?: boolean;
}

export const noEditorSettings: EditorSettings = { rules: {} };

/** Reads settings from whatever a client sends; what has another shape is as good as unset. */
export function readEditorSettings(drydock: unknown, yamlKubernetesVersion: unknown): EditorSettings {
  const section = isRecord(drydock) ? drydock : {};
  const rules = isRecord(section.rules) ? section.rules : {};
  const version = textOf(section.kubernetesVersion);
  const style = textOf(isRecord(section.migration) ? section.migration.style : undefined);
  const yamlVersion = textOf(yamlKubernetesVersion);
  return {
    ...(version && { kubernetesVersion: version }),
    ...(style && { migrationStyle: style }),
    ...(typeof section.codeLens === 'boolean' && { codeLens: section.codeLens }),
    ...(yamlVersion && { yamlKubernetesVersion: yamlVersion }),
    rules: Object.fromEntries(
      Object.entries(rules).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
