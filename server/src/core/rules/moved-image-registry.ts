import type { Report } from '../analysis/Finding.ts';
import type { Fix } from '../analysis/Fix.ts';
import type { ManifestContext, Rule } from '../analysis/Rule.ts';
import { scalarFix } from '../analysis/scalarFix.ts';
import { type Message, message } from '../messages/Message.ts';
import { childOf, pathOf, type TypedNode } from '../schema/TypedNode.ts';
import type { TextRange } from '../text/TextRange.ts';
import { replaceScalar } from '../yaml/edit.ts';
import { stringOf } from '../yaml/YamlNode.ts';

/**
 * An image at an address of the Kubernetes project that is frozen, moved or never was for use. What is pulled does not depend on
 * the cluster's version, hence one severity at all pins.
 */
export const movedImageRegistry: Rule = {
  id: 'moved-image-registry',
  category: 'lifecycle',
  severity: 'warning',
  docs: {
    title: 'moved-image-registry.title',
    what: 'moved-image-registry.what',
    why: 'moved-image-registry.why',
    example: {
      kubernetes: '1.36',
      manifest: `apiVersion: v1
kind: Pod
metadata:
  name: pause
spec:
  containers:
    - name: pause
      image: k8s.gcr.io/pause:3.5
`,
    },
  },
  definitions: {
    'core.v1.Container': (container, context) => reportImage(childOf(container, 'image'), context),
    'core.v1.EphemeralContainer': (container, context) => reportImage(childOf(container, 'image'), context),
    'core.v1.ImageVolumeSource': (source, context) => reportImage(childOf(source, 'reference'), context),
  },
};

const home = 'registry.k8s.io';

/**
 * Where images of the project were. `frozen`: an image there is the same at `registry.k8s.io`; `alias`: most of its images are
 * there, but not every one of the oldest; `renamed`: it is there under another name and with other tags; `staging`: builds that
 * nobody has released. Sources: KEP-3000 and the announcements of 2023 (freeze on 3 April), kubernetes/k8s.io registry.k8s.io.
 */
const moves: readonly { readonly from: RegExp; readonly how: 'frozen' | 'alias' | 'renamed' | 'staging' }[] = [
  { from: /^k8s\.gcr\.io(?=\/)/, how: 'frozen' },
  { from: /^(?:asia|eu|us)\.gcr\.io\/k8s-artifacts-prod(?=\/)/, how: 'frozen' },
  { from: /^gcr\.io\/google[-_]containers(?=\/)/, how: 'alias' },
  { from: /^quay\.io\/kubernetes-ingress-controller\/nginx-ingress-controller(?=[:@]|$)/, how: 'renamed' },
  { from: /^gcr\.io\/k8s-staging-[\w-]+(?=\/)/, how: 'staging' },
];

function* reportImage(image: TypedNode | undefined, { manifest }: ManifestContext): Iterable<Report> {
  const text = stringOf(image?.node);
  if (!image || text === undefined) return;
  for (const { from, how } of moves) {
    const old = from.exec(text)?.[0];
    if (old === undefined) continue;
    const report = { range: rangeOfPart(image, old), path: pathOf(image) };
    switch (how) {
      case 'frozen':
      case 'alias':
        yield {
          ...report,
          message: message(how === 'frozen' ? 'moved-image-registry.frozen' : 'moved-image-registry.alias', { old }),
          fixes: () => homeFixes(image, old, how === 'frozen' ? [] : [message('moved-image-registry.note-alias')]),
        };
        break;
      case 'renamed':
        yield { ...report, message: message('moved-image-registry.renamed', { old }) };
        break;
      case 'staging':
        yield { ...report, message: message('moved-image-registry.staging', { old }), severity: 'information' };
    }
  }

  function homeFixes(image: TypedNode, old: string, notes: readonly Message[]): readonly Fix[] {
    const fix = {
      title: message('moved-image-registry.fix'),
      safety: notes.length === 0 ? 'safe' : 'review',
      notes,
    } as const;
    return scalarFix(manifest.document, image.node, fix, (scalar) => {
      const range = image.node?.type === 'scalar' ? partOf(image, old) : undefined;
      return range
        ? { range, newText: home }
        : replaceScalar(manifest.document, scalar, home + (text ?? '').slice(old.length));
    });
  }
}

function rangeOfPart(image: TypedNode, part: string): TextRange {
  return partOf(image, part) ?? image.node?.range ?? { start: 0, end: 0 };
}

/** Where the beginning of an image stands in the text; `undefined` where it is written with escapes, or through an alias. */
function partOf({ node }: TypedNode, part: string): TextRange | undefined {
  const at = node?.type === 'scalar' ? node.source.indexOf(part) : -1;
  if (!node || at < 0) return undefined;
  return { start: node.range.start + at, end: node.range.start + at + part.length };
}
