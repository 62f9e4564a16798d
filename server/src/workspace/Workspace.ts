import { drydockFinding } from '../core/analysis/drydockRules.ts';
import type { Finding, Severity } from '../core/analysis/Finding.ts';
import { type KnownNames, knownNames } from '../core/analysis/KnownNames.ts';
import type { MigrationStyle } from '../core/analysis/Migration.ts';
import type { Rule } from '../core/analysis/Rule.ts';
import type { ApiTimeline } from '../core/kubernetes/ApiTimeline.ts';
import type { LifecycleFacts } from '../core/kubernetes/Lifecycle.ts';
import { createStructuralValidator } from '../core/schema/structuralValidator.ts';
import { configSeverities, migrationStyles } from './Config.ts';
import { type Checker, createChecker, type FileCheck, type FilePart, type FilePlace } from './checkFile.ts';
import { createConfigLookup, type FoundConfig, readConfigFile } from './configLookup.ts';
import type { EditorSettings } from './EditorSettings.ts';
import type { FileSnapshot } from './FileSnapshot.ts';
import type { Files } from './Files.ts';
import { createKustomizationLookup } from './kustomizationLookup.ts';
import { isKustomization } from './kustomizationPatches.ts';
import { parseConfig } from './parseConfig.ts';
import { pathWithin } from './uriPath.ts';

/** What a workspace is made of. */
export interface WorkspaceTools {
  readonly files: Files;
  readonly timeline: ApiTimeline;
  readonly facts: LifecycleFacts;
  readonly rules: readonly Rule[];
  /** Told when something is wrong with Drydock itself, such as a rule that throws. */
  readonly onFailure: (text: string) => void;
  readonly commandLine?: CommandLine;
}

/** What the command line says above all configuration. */
export interface CommandLine {
  /** `--kubernetes`, as written. */
  readonly kubernetes?: string;
  /** `--config`: URI of the one config file to use. */
  readonly config?: string;
  /** `--migration-style`. */
  readonly migrationStyle?: MigrationStyle;
  /** `--rule ID=SEVERITY`. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
}

/** The files as Drydock sees them: which version and configuration holds for each, and what is found in them. */
export interface Workspace {
  readonly timeline: ApiTimeline;
  readonly facts: LifecycleFacts;
  readonly rules: readonly Rule[];
  /** The names that comments and configurations may use. */
  readonly known: KnownNames;
  /** Finds what holds for a file: its configuration, pin, and whether a kustomization lists it as a patch. Reads files. */
  placeOf(uri: string, settings: EditorSettings): Promise<FilePlace>;
  /** Checks one state of a file; what was checked before in the same place is not checked again. Reads nothing. */
  check(snapshot: FileSnapshot, place: FilePlace): FileCheck;
  /** The documents of one state of a file, for what needs no findings: completion, windows, what other versions say. Reads nothing. */
  read(snapshot: FileSnapshot, place: FilePlace): readonly FilePart[];
  /** What the rules that depend on the version say of the objects of several documents of a file together, by document. */
  together: Checker['together'];
  /** The configuration that holds for a file, with its problems. */
  configOf(uri: string): Promise<FoundConfig | undefined>;
  /** The findings about the text of a `.drydock.yaml`; their ranges are offsets of the file. */
  checkConfig(text: string): readonly Finding[];
  /** There is a file at `uri`: if it is a kustomization, the files of other folders that it lists are patches from now on. */
  announce(uri: string): void;
  /** A configuration or kustomization was created, changed or deleted: what was read of it is forgotten. */
  changed(uri: string): void;
}

export function createWorkspace(tools: WorkspaceTools): Workspace {
  const { files, timeline, facts, rules, commandLine } = tools;
  const known = knownNames(timeline, rules);
  const checker = createChecker(timeline, known, {
    facts,
    rules,
    validator: createStructuralValidator(),
    onRuleFailure: (rule, error) =>
      tools.onFailure(`The rule ${rule.id} failed: ${error instanceof Error ? error.stack : String(error)}`),
  });
  const configs = createConfigLookup(files, known);
  const kustomizations = createKustomizationLookup(files);
  const announce = (uri: string): void => {
    if (isKustomization(uri)) kustomizations.announce(uri);
  };
  let chosen: Promise<FoundConfig | undefined> | undefined;
  const configOf = (uri: string): Promise<FoundConfig | undefined> => {
    if (commandLine?.config === undefined) return configs.configFor(uri);
    chosen ??= readConfigFile(commandLine.config, files, known);
    return chosen;
  };

  return {
    timeline,
    facts,
    rules,
    known,
    configOf,
    check: checker.check,
    read: checker.read,
    together: checker.together,
    placeOf: async (uri, settings) => {
      const [config, isPatch] = await Promise.all([configOf(uri), kustomizations.isPatch(uri)]);
      const path = config && pathWithin(config.folder, uri);
      return {
        pin: {
          uri,
          config,
          commandLine: commandLine?.kubernetes,
          setting: settings.kubernetesVersion,
          yamlSetting: settings.yamlKubernetesVersion,
        },
        severities: new Map([
          ...settingSeverities(settings, known),
          ...(config?.config.rules ?? []),
          ...(commandLine?.rules ?? []),
        ]),
        isPatch,
        migrationStyle:
          commandLine?.migrationStyle ??
          config?.config.migrationStyle ??
          migrationStyles.find((style) => style === settings.migrationStyle) ??
          migrationStyles[0],
        ignored: path !== undefined && config?.config.ignore.matches(path) === true,
      };
    },
    checkConfig: (text) => parseConfig(text, known).problems.map((problem) => drydockFinding(problem, undefined)),
    announce,
    changed: (uri) => {
      configs.forget(uri);
      kustomizations.forget(uri);
      announce(uri);
    },
  };
}

/** The rules that the editor's settings weigh otherwise; what is neither a rule nor a severity is passed over. */
function settingSeverities(
  { rules }: EditorSettings,
  known: KnownNames,
): readonly (readonly [string, Severity | 'off'])[] {
  return Object.entries(rules).flatMap(([id, text]) => {
    const severity = configSeverities.find((each) => each === text);
    return severity && known.ruleIds.has(id) ? [[id, severity] as const] : [];
  });
}
