import type { Report } from '../analysis/Finding.ts';
import type { ManifestContext, Rule } from '../analysis/Rule.ts';
import { minor } from '../kubernetes/KubernetesVersion.ts';
import { type Message, message } from '../messages/Message.ts';
import { childOf, fieldName, pathOf, rangeOf, type TypedNode } from '../schema/TypedNode.ts';
import { codeList } from '../text/codeList.ts';
import { stringOf, valueAt } from '../yaml/YamlNode.ts';

/**
 * A volume with the Docker socket of the node, or with Docker's own files. Nothing can be put in their place by itself, since what
 * the container does with them is not in the manifest, hence no fix.
 */
export const dockerSocket: Rule = {
  id: 'docker-socket',
  category: 'lifecycle',
  severity: 'warning',
  docs: {
    title: 'docker-socket.title',
    what: 'docker-socket.what',
    why: 'docker-socket.why',
    example: {
      kubernetes: '1.24',
      manifest: `apiVersion: v1
kind: Pod
metadata:
  name: build
spec:
  containers:
    - name: build
      image: docker:24
      command: ["docker", "build", "-t", "registry.example.com/web:1.0", "/workspace"]
      volumeMounts:
        - name: docker
          mountPath: /var/run/docker.sock
  volumes:
    - name: docker
      hostPath:
        path: /var/run/docker.sock
`,
    },
  },
  definitions: { 'core.v1.Volume': reportVolume },
};

/** Dockershim was deprecated in 1.20 and removed in 1.24. Source: KEP-2221. */
const announced = minor(20);
const removed = minor(24);

function* reportVolume(volume: TypedNode, { view, manifest }: ManifestContext): Iterable<Report> {
  const path = childOf(childOf(volume, 'hostPath'), 'path');
  const text = stringOf(path?.node);
  const what = text === undefined ? undefined : dockerFile(text);
  if (!path || text === undefined || !what || view.version < announced) return;

  const type = stringOf(valueAt(valueAt(volume.value, 'hostPath'), 'type')) ?? '';
  const mounts = mountsOf(volume);
  const isGone = view.version >= removed;
  const isChecked = ['Socket', 'File', 'Directory'].includes(type);
  yield {
    range: rangeOf(path),
    path: pathOf(path),
    severity: what === 'files' && !isChecked ? (isGone ? 'information' : 'hint') : isGone ? 'warning' : 'information',
    message: message(isGone ? 'docker-socket.gone' : 'docker-socket.going', {
      path: text,
      ...consequence(),
    }),
    related: mounts.map((mount) => ({ range: rangeOf(mount), message: message('docker-socket.mount') })),
  };

  function consequence(): { readonly effect: Message; readonly advice: Message } {
    const advice = adviceFor(what ?? 'files');
    if (isChecked) return { effect: message('docker-socket.not-started', { type }), advice };
    if (mounts.length > 0)
      return { effect: message('docker-socket.mounted', { containers: codeList(namesOf(mounts)) }), advice };
    // What a patch is laid over may mount it.
    return {
      effect: message('docker-socket.no-effect'),
      advice: manifest.partial ? advice : message('docker-socket.unused'),
    };
  }
}

/** What of Docker's a path of the node is; `/var/run` is a link to `/run` on every distribution in use. */
function dockerFile(path: string): 'socket' | 'shim' | 'files' | undefined {
  const plain = path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
  if (/^(?:\/var)?\/run\/docker\.sock$/.test(plain)) return 'socket';
  if (/^(?:\/var)?\/run\/dockershim\.sock$/.test(plain)) return 'shim';
  return /^\/var\/lib\/docker(?:\/|$)/.test(plain) ? 'files' : undefined;
}

function adviceFor(what: 'socket' | 'shim' | 'files'): Message {
  switch (what) {
    case 'socket':
      return message('docker-socket.instead-of-socket');
    case 'shim':
      return message('docker-socket.instead-of-shim');
    case 'files':
      return message('docker-socket.instead-of-files');
  }
}

/** The places where the pod's containers mount a volume. */
function mountsOf(volume: TypedNode): readonly TypedNode[] {
  const name = stringOf(valueAt(volume.value, 'name'));
  const pod = volume.parent?.parent;
  if (name === undefined || !pod) return [];
  const containers = ['initContainers', 'containers', 'ephemeralContainers'].flatMap(
    (field) => childOf(pod, field)?.children ?? [],
  );
  return containers
    .flatMap((container) => childOf(container, 'volumeMounts')?.children ?? [])
    .filter((mount) => stringOf(valueAt(mount.value, 'name')) === name);
}

/** The containers of mounts, by name or, without one, by place. */
function namesOf(mounts: readonly TypedNode[]): readonly string[] {
  return mounts.flatMap((mount) => {
    const container = mount.parent?.parent;
    return container ? [stringOf(valueAt(container.value, 'name')) ?? fieldName(container)] : [];
  });
}
