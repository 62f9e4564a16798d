import type { TextRange } from '../text/TextRange.ts';
import type { YamlDocument } from '../yaml/YamlDocument.ts';
import { resolve, valueAt, type YamlNode } from '../yaml/YamlNode.ts';

/** A path that a kustomization names, as written: relative to its folder. Its range (document offsets) is the path's own. */
export interface PathLink {
  readonly path: string;
  readonly range: TextRange;
}

/**
 * The files and folders that a kustomization names. Addresses of repositories are left out: only what lies beside it can be opened.
 * Source: sigs.k8s.io/kustomize api/types/kustomization.go.
 */
export function kustomizationLinks({ root }: YamlDocument): readonly PathLink[] {
  const links: PathLink[] = [];
  const add = (node: YamlNode | undefined, pathOf: (text: string) => string = (text) => text): void => {
    const scalar = resolve(node);
    if (
      scalar?.type !== 'scalar' ||
      typeof scalar.value !== 'string' ||
      scalar.style === 'literal' ||
      scalar.style === 'folded'
    )
      return;
    const path = pathOf(scalar.value);
    if (path === '' || /[\r\n]/.test(path) || isRemote(path)) return;
    links.push({ path, range: scalar.range });
  };
  for (const key of [
    'resources',
    'bases',
    'components',
    'crds',
    'configurations',
    'generators',
    'transformers',
    'validators',
    'patchesStrategicMerge',
  ]) {
    for (const item of itemsOf(valueAt(root, key))) add(item);
  }
  for (const key of ['patches', 'patchesJson6902', 'replacements']) {
    for (const item of itemsOf(valueAt(root, key))) add(valueAt(item, 'path'));
  }
  for (const key of ['configMapGenerator', 'secretGenerator']) {
    for (const item of itemsOf(valueAt(root, key))) {
      // `name=path` gives the key another name than the file's.
      for (const file of itemsOf(valueAt(item, 'files'))) add(file, (text) => text.slice(text.indexOf('=') + 1));
      for (const file of itemsOf(valueAt(item, 'envs'))) add(file);
      add(valueAt(item, 'env'));
    }
  }
  add(valueAt(valueAt(root, 'openapi'), 'path'));
  for (const chart of itemsOf(valueAt(root, 'helmCharts'))) {
    add(valueAt(chart, 'valuesFile'));
    for (const file of itemsOf(valueAt(chart, 'additionalValuesFiles'))) add(file);
  }
  return links;
}

/** Whether kustomize would fetch it: a URL, or a repository's address such as `github.com/org/repo//path?ref=v1`. */
function isRemote(path: string): boolean {
  return /^[a-z+]+:|^git@|[?]|\/\/|^[\w-]+(\.[\w-]+)*\.(com|org|io|net|dev)\//i.test(path);
}

function itemsOf(node: YamlNode | undefined): readonly (YamlNode | undefined)[] {
  return node?.type === 'sequence' ? node.items.map(({ value }) => value) : [];
}
