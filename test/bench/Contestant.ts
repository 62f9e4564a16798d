import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A language server that is measured, and how an editor would set it up. */
export interface Contestant {
  readonly name: string;
  /** What Node is called with. */
  readonly command: readonly string[];
  /** What the client answers when it is asked for a section of its settings. */
  readonly settings: (section: string | undefined) => unknown;
  /** Milliseconds that it waits on purpose after a change before it looks at it. */
  readonly debounce: number;
  /** Where it has the content of a schema from that lies on the web, since nothing is fetched here; absent: it needs none. */
  readonly schemaOf?: (uri: string) => string;
}

/** Drydock as it is built. */
export const drydock: Contestant = {
  name: 'Drydock',
  command: ['dist/server.js', '--stdio'],
  settings: () => null,
  debounce: 0,
};

const remoteFolder = 'https://raw.githubusercontent.com/yannh/kubernetes-json-schema/master/v1.36.0-standalone-strict';

/**
 * yaml-language-server as npm installs it, in the two ways in which its users set it up for Kubernetes: with the address of a
 * schema of their own, and with its word `kubernetes`, where it chooses a definition by apiVersion and kind instead of trying all.
 * The content is the same; in the second case the client hands it over, as the VS Code extension does.
 * @param folder where `all.json` and `_definitions.json` lie
 */
export function yamlLanguageServers(folder: string): readonly [Contestant, Contestant] {
  const home = dirname(createRequire(resolve('package.json')).resolve('yaml-language-server/package.json'));
  const command = [join(home, 'bin', 'yaml-language-server'), '--stdio'];
  const written = /validationDelayMs = (\d+)/.exec(readFileSync(join(home, 'out/src/yamlSettings.js'), 'utf8'));
  if (!written) throw new Error('yaml-language-server has no debounce any more: measure it without one');
  const debounce = Number(written[1]);
  const settings =
    (schema: string): Contestant['settings'] =>
    (section) =>
      section === 'yaml'
        ? {
            validate: true,
            hover: true,
            completion: true,
            schemas: { [schema]: '*.yaml' },
            kubernetesVersion: '1.36.0',
            schemaStore: { enable: false },
          }
        : null;
  const file = (name: string): string => readFileSync(resolve(folder, name), 'utf8');
  return [
    {
      name: 'yaml-language-server',
      command,
      debounce,
      settings: settings(pathToFileURL(resolve(folder, 'all.json')).href),
    },
    {
      name: 'the same, `kubernetes`',
      command,
      debounce,
      settings: settings('kubernetes'),
      schemaOf: (uri) => file(uri.slice(remoteFolder.length + 1).replace(/#.*/, '')),
    },
  ];
}
