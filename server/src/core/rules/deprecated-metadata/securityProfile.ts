import { minor } from '../../kubernetes/KubernetesVersion.ts';
import { message } from '../../messages/Message.ts';
import { isPlaceholder } from '../../schema/isPlaceholder.ts';
import type { PathSegment } from '../../yaml/FieldPath.ts';
import { containerNamed } from './containerNamed.ts';
import type { AnnotationPlace, Replacement } from './DeprecatedAnnotation.ts';
import { moveToField } from './moveToField.ts';

/** What seccomp and AppArmor annotations become. Source: KEP-135 and KEP-24; k8s.io/kubernetes pkg/apis/core/validation. */
export const seccompOfPod = (place: AnnotationPlace): Replacement =>
  profileAt(place, ['spec', 'securityContext', 'seccompProfile'], ['containers']);

export const seccompOfContainer = (place: AnnotationPlace): Replacement => profileOfContainer(place, 'seccompProfile');

export const appArmorOfContainer = (place: AnnotationPlace): Replacement =>
  profileOfContainer(place, 'appArmorProfile');

/** From here on the API server no longer copies seccomp annotations into the fields. */
const seccompEnds = minor(27);

function profileOfContainer(place: AnnotationPlace, field: string): Replacement {
  const name = place.key.slice(place.entry.key.length);
  const container = containerNamed(place.holder, name);
  if (!container) {
    // What a patch is laid over may have it.
    if (place.context.manifest.partial) return { kind: 'by-hand' };
    return { kind: 'by-hand', why: message('deprecated-metadata.no-container', { container: name }) };
  }
  return profileAt(place, [...container, 'securityContext', field], []);
}

function profileAt(place: AnnotationPlace, field: readonly PathSegment[], before: readonly string[]): Replacement {
  const { value = '', context } = place;
  const isSeccomp = field.at(-1) === 'seccompProfile';
  const profile = profileOf(value, isSeccomp);
  if (!profile && isPlaceholder(value)) return { kind: 'by-hand' };
  if (!profile) return { kind: 'by-hand', why: message('deprecated-metadata.no-profile', { value }) };
  // Since it was ignored, nobody has missed the file on the nodes; without it no container starts.
  const isNew = isSeccomp && context.view.version >= seccompEnds && profile.localhostProfile !== undefined;
  return moveToField(place, {
    field,
    value: { ...profile },
    place: { before },
    onConflict: 'rejected',
    notes: isNew ? [message('deprecated-metadata.note-profile', { profile: profile.localhostProfile ?? '' })] : [],
  });
}

interface Profile {
  readonly type: 'RuntimeDefault' | 'Unconfined' | 'Localhost';
  readonly localhostProfile?: string;
}

function profileOf(value: string, isSeccomp: boolean): Profile | undefined {
  if (value === 'runtime/default' || (isSeccomp && value === 'docker/default')) return { type: 'RuntimeDefault' };
  if (value === 'unconfined') return { type: 'Unconfined' };
  const localhostProfile = /^localhost\/(.+)$/.exec(value)?.[1];
  return localhostProfile === undefined ? undefined : { type: 'Localhost', localhostProfile };
}
