import type { YamlValue } from '../../yaml/edit.ts';
import type { YamlMapping } from '../../yaml/YamlNode.ts';
import { textAt } from './textAt.ts';

/** An image with `git` and a shell that many manifests use; Kubernetes itself publishes none. */
export const gitImage = 'alpine/git:2.45.2';

/**
 * An init container that fills an `emptyDir` as a `gitRepo` volume was filled; `undefined` where the source is not complete, or
 * such that the kubelet refused it. Source: `SetUpAt` and `validateVolume` in pkg/volume/git_repo/git_repo.go.
 * @param volume the name of the volume
 */
export function cloneContainer(volume: string, source: YamlMapping): { readonly [key: string]: YamlValue } | undefined {
  const repository = textAt(source, 'repository') ?? '';
  const revision = textAt(source, 'revision') ?? '';
  const directory = textAt(source, 'directory') ?? '';
  const words = [repository, revision, directory];
  if (repository === '' || words.some((word) => word.startsWith('-') || /[\0-\x1F\x7F]/.test(word))) return undefined;
  const target = directory.replace(/(?<=.)\/+$/, '').replace(/^\.\//, '');
  if (target.startsWith('/') || target.split('/').includes('..')) return undefined;
  const name = `clone-${volume}`;
  if (!/^[a-z\d]([a-z\d-]*[a-z\d])?$/.test(name) || name.length > 63) return undefined;
  // A Pod that is set up anew after a restart of its node finds the last clone, which git would refuse to overwrite.
  const script = [
    'find . -mindepth 1 -delete',
    `git clone -- ${[repository, ...(target === '' ? [] : [target])].map(quotedWord).join(' ')}`,
    ...(revision === ''
      ? []
      : [
          ...(target === '.' ? [] : [target === '' ? 'cd *' : `cd ${quotedWord(target)}`]),
          `git checkout ${quotedWord(revision)}`,
          'git reset --hard',
        ]),
  ];
  return {
    name,
    image: gitImage,
    workingDir: '/repo',
    command: ['sh', '-c', script.join(' && ')],
    volumeMounts: [{ name: volume, mountPath: '/repo' }],
  };
}

/** A word as a shell reads it back. */
function quotedWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
