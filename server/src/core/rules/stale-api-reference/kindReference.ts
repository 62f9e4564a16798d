import type { Report } from '../../analysis/Finding.ts';
import type { Fix } from '../../analysis/Fix.ts';
import type { ManifestContext } from '../../analysis/Rule.ts';
import { scalarFix } from '../../analysis/scalarFix.ts';
import { formatApiVersion, type GroupVersionKind, parseApiVersion } from '../../kubernetes/GroupVersionKind.ts';
import { formatKubernetesVersion } from '../../kubernetes/KubernetesVersion.ts';
import { type Message, message } from '../../messages/Message.ts';
import { childOf, pathOf, rangeOf, type TypedNode } from '../../schema/TypedNode.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { stringOf } from '../../yaml/YamlNode.ts';
import { fateOfKind } from './fateOfKind.ts';

/**
 * The target of an autoscaler, `apiVersion` and `kind`. The controller looks it up by group and kind, so that a version which
 * went does no harm, and a group which went does. Source: `reconcileAutoscaler` in pkg/controller/podautoscaler/horizontal.go.
 */
export function* reportScaleTarget(reference: TypedNode, context: ManifestContext): Iterable<Report> {
  const stale = staleReference(reference, context);
  if (!stale) return;
  const { report, gvk, now, state, params } = stale;
  const fixes = now && { fixes: () => apiVersionFixes(reference, now, [], context) };
  if (state === 'deprecated') {
    const text = message('stale-api-reference.target-deprecated', params);
    yield { ...report, ...fixes, severity: 'information', tag: 'deprecated', message: text };
  } else if (now?.group === gvk.group) {
    const text = message('stale-api-reference.target-works', params);
    yield { ...report, ...fixes, severity: 'information', message: text };
  } else {
    yield { ...report, ...fixes, severity: 'error', message: message('stale-api-reference.target-gone', params) };
  }
}

/**
 * The owner of an object. The garbage collector looks it up in the very version that is written. Source: `apiResource` in
 * pkg/controller/garbagecollector/operations.go.
 */
export function* reportOwner(reference: TypedNode, context: ManifestContext): Iterable<Report> {
  const stale = staleReference(reference, context);
  if (stale?.state !== 'removed') return;
  const { report, now, params } = stale;
  const notes = [message('stale-api-reference.note-owner')];
  yield {
    ...report,
    severity: 'warning',
    message: message('stale-api-reference.owner-gone', params),
    ...(now && { fixes: () => apiVersionFixes(reference, now, notes, context) }),
  };
}

/** The kind of the parameters of an admission policy, which has to be served in the version that is written. */
export function* reportParamKind(reference: TypedNode, context: ManifestContext): Iterable<Report> {
  const stale = staleReference(reference, context);
  if (stale?.state !== 'removed') return;
  const { report, now, params } = stale;
  const notes = [message('stale-api-reference.note-params')];
  yield {
    ...report,
    severity: 'warning',
    message: message('stale-api-reference.params-gone', params),
    ...(now && { fixes: () => apiVersionFixes(reference, now, notes, context) }),
  };
}

interface StaleReference {
  readonly gvk: GroupVersionKind;
  readonly state: 'deprecated' | 'removed';
  /** The same kind as the pinned version serves it. */
  readonly now: GroupVersionKind | undefined;
  readonly report: Pick<Report, 'range' | 'path'>;
  readonly params: {
    readonly apiVersion: string;
    readonly kind: string;
    readonly since: string;
    readonly version: string;
    readonly advice: Message;
  };
}

function staleReference(reference: TypedNode, context: ManifestContext): StaleReference | undefined {
  const apiVersion = childOf(reference, 'apiVersion');
  const kind = stringOf(childOf(reference, 'kind')?.node);
  const written = stringOf(apiVersion?.node);
  const gv = written === undefined ? undefined : parseApiVersion(written);
  if (!apiVersion || !gv || kind === undefined || written === undefined) return undefined;
  const gvk = { ...gv, kind };
  const fate = fateOfKind(gvk, context);
  const now = fate?.now?.kind === kind ? fate.now : undefined;
  if (!fate || (fate.state === 'deprecated' && !now)) return undefined;
  return {
    gvk,
    state: fate.state,
    now,
    report: { range: rangeOf(apiVersion), path: pathOf(apiVersion) },
    params: {
      apiVersion: written,
      kind,
      since: formatKubernetesVersion(fate.since),
      version: formatKubernetesVersion(context.view.version),
      advice: now
        ? message('stale-api-reference.use', { now: formatApiVersion(now) })
        : message('stale-api-reference.nothing-instead'),
    },
  };
}

function apiVersionFixes(
  reference: TypedNode,
  now: GroupVersionKind,
  notes: readonly Message[],
  { manifest }: ManifestContext,
): readonly Fix[] {
  const apiVersion = formatApiVersion(now);
  const fix = {
    title: message('stale-api-reference.fix-api-version', { now: apiVersion }),
    safety: notes.length === 0 ? 'safe' : 'review',
    notes,
  } as const;
  return scalarFix(manifest.document, childOf(reference, 'apiVersion')?.node, fix, (scalar) =>
    replaceScalar(manifest.document, scalar, apiVersion),
  );
}
