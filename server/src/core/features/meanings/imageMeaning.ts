import { type Message, message } from '../../messages/Message.ts';

/** The parts of a container image's name. */
export interface ImageName {
  readonly registry: string;
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/**
 * Takes an image's name apart as the container runtimes do: without a registry it is Docker Hub's, where a name without a slash
 * belongs to `library`. `undefined` for what is no image name. Source: github.com/distribution/reference normalize.go.
 */
export function readImageName(text: string): ImageName | undefined {
  const match = /^([^\s@]+?)(?::([\w][\w.-]{0,127}))?(?:@([a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-fA-F]{32,}))?$/.exec(
    text,
  );
  const [, name = '', tag, digest] = match ?? [];
  if (name === '') return undefined;
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const hasRegistry = /[.:]/.test(first) || first === 'localhost';
  const registry = hasRegistry ? first : 'docker.io';
  const path = hasRegistry ? name.slice(slash + 1) : name;
  if (!/^[a-z0-9]+(?:(?:\.|_{1,2}|-+|\/)[a-z0-9]+)*$/.test(path)) return undefined;
  return { registry, repository: registry === 'docker.io' && slash < 0 ? `library/${path}` : path, tag, digest };
}

/** An image's parts in words, and which `imagePullPolicy` follows from them where none is set. */
export function imageMeaning(text: string): readonly Message[] {
  const image = readImageName(text);
  if (!image) return [];
  const { registry, repository, tag, digest } = image;
  const version =
    digest !== undefined
      ? message('meaning.image-digest', { digest: digest.length > 26 ? `${digest.slice(0, 26)}…` : digest })
      : tag === undefined
        ? message('meaning.image-latest')
        : message('meaning.image-tag', { tag });
  const pull = digest === undefined && (tag === undefined || tag === 'latest') ? 'Always' : 'IfNotPresent';
  return [
    message('meaning.image-registry', { registry }),
    message('meaning.image-repository', { repository }),
    version,
    message('meaning.image-pull', { policy: pull }),
  ];
}
