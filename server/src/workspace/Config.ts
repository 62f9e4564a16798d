import type { Severity } from '../core/analysis/Finding.ts';
import type { MigrationStyle } from '../core/analysis/Migration.ts';
import type { WrittenVersion } from '../core/analysis/WrittenVersion.ts';
import type { Globs } from './readGlobs.ts';

/** What a `.drydock.yaml` says. A part that is wrong is a problem and is left out, a wrong version excepted: it is kept as such. */
export interface Config {
  /**
   * The pin; absent when the file says nothing of it. One whose `version` is `undefined` pins to no version at all: what is under
   * it is not checked, and never checked against another version instead.
   */
  readonly kubernetes: WrittenVersion | undefined;
  /** In the order of the text; the last one that matches a file decides. */
  readonly overrides: readonly ConfigOverride[];
  /** Rule id to severity; only rules whose severity can be changed. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  /** Absent when the file says nothing of it. */
  readonly migrationStyle: MigrationStyle | undefined;
  /** Files that are not checked. */
  readonly ignore: Globs;
  /** Files with custom resource definitions. */
  readonly crds: Globs;
  /** The YAML is broken or the file is unreadable: what it pins is not known, so that nothing under it is checked. */
  readonly broken: boolean;
}

export interface ConfigOverride {
  readonly files: Globs;
  readonly kubernetes: WrittenVersion;
}

/** The keys of a `.drydock.yaml`, and of an entry of its `overrides`: the parser's table, to which its JSON schema is held. */
export const configKeys = ['kubernetes', 'overrides', 'rules', 'migration', 'ignore', 'crds'] as const;
export const overrideKeys = ['files', 'kubernetes'] as const;

/** The keys of its `migration`. */
export const migrationKeys = ['style'] as const;

/** What `migration.style` takes; the first is the default: a migration that nobody asked to change anything changes nothing. */
export const migrationStyles: readonly [MigrationStyle, MigrationStyle] = ['faithful', 'minimal'];

/** What `rules` takes for a rule. */
export const configSeverities = ['off', 'hint', 'information', 'warning', 'error'] as const;

/** The names that a configuration file may have; where a folder has both, the first counts. */
export const configNames = ['.drydock.yaml', '.drydock.yml'] as const;
