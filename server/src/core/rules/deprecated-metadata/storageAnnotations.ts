import { minor } from '../../kubernetes/KubernetesVersion.ts';
import { isPlaceholder } from '../../schema/isPlaceholder.ts';
import type { YamlValue } from '../../yaml/edit.ts';
import { valueAt } from '../../yaml/YamlNode.ts';
import { claimTemplateNotes } from './claimTemplateNotes.ts';
import type { AnnotationPlace, DeprecatedAnnotation, Replacement } from './DeprecatedAnnotation.ts';
import { jsonField } from './jsonField.ts';
import { moveToField } from './moveToField.ts';
import { renameTo } from './renameTo.ts';

/** The template of a claim stands for the claim: in a StatefulSet it is one, in an ephemeral volume it has a definition of its own. */
const claims = ['core.v1.PersistentVolumeClaim', 'core.v1.PersistentVolumeClaimTemplate'];
const classes = ['storage.v1.StorageClass', 'storage.v1beta1.StorageClass'];

/** Annotations of claims, volumes and classes. Sources: pkg/api/persistentvolumeclaim/util.go, pkg/apis/storage/util/helpers.go. */
export const storageAnnotations: readonly DeprecatedAnnotation[] = [
  {
    key: 'volume.beta.kubernetes.io/storage-class',
    on: [...claims, 'core.v1.PersistentVolume'],
    since: minor(8),
    instead: 'deprecated-metadata.instead.storage-class',
    replace: storageClass,
  },
  {
    // Whatever it said, the claim got the default class, which is what one without class gets.
    key: 'volume.alpha.kubernetes.io/storage-class',
    on: claims,
    since: minor(4),
    ends: 'before-all',
    severity: 'hint',
    instead: 'deprecated-metadata.instead.default-class',
    replace: (place) => ({ kind: 'drop', notes: claimTemplateNotes(place) }),
  },
  {
    // The controller writes it when it needs it, together with its successor.
    key: 'volume.beta.kubernetes.io/storage-provisioner',
    on: claims,
    since: minor(23),
    severity: 'hint',
    instead: 'deprecated-metadata.instead.written-by-controller',
    replace: (place) => ({ kind: 'drop', notes: claimTemplateNotes(place) }),
  },
  {
    key: 'volume.beta.kubernetes.io/mount-options',
    on: ['core.v1.PersistentVolume'],
    since: minor(31),
    instead: 'deprecated-metadata.instead.mount-options',
    replace: mountOptions,
  },
  {
    key: 'volume.alpha.kubernetes.io/node-affinity',
    on: ['core.v1.PersistentVolume'],
    since: minor(10),
    ends: 'before-all',
    instead: 'deprecated-metadata.instead.volume-node-affinity',
    replace: jsonField({ field: ['spec', 'nodeAffinity'], is: 'mapping', read: requiredTerms }),
  },
  {
    // A class is the default one if either of the two says so.
    key: 'storageclass.beta.kubernetes.io/is-default-class',
    on: classes,
    since: minor(6),
    instead: 'deprecated-metadata.instead.is-default-class',
    replace: defaultClass,
  },
];

const isDefaultClass = 'storageclass.kubernetes.io/is-default-class';
const renameDefault = renameTo(isDefaultClass, 'wins');

function defaultClass(place: AnnotationPlace): Replacement {
  const successor = valueAt(valueAt(valueAt(place.holder.value, 'metadata'), 'annotations'), isDefaultClass);
  if (place.value === 'true' || !successor) return renameDefault(place);
  return { kind: 'drop', instead: 'deprecated-metadata.instead.same-without' };
}

function storageClass(place: AnnotationPlace): Replacement {
  const { value, holder } = place;
  if (value === undefined) return { kind: 'by-hand' };
  const notes = claimTemplateNotes(place);
  const isVolume = holder.definition?.name === 'core.v1.PersistentVolume';
  const target = moveToField(place, {
    field: ['spec', 'storageClassName'],
    value,
    place: isVolume ? { after: ['accessModes', 'capacity'] } : { before: ['resources'], after: ['volumeMode'] },
    onConflict: 'wins',
    notes,
  });
  return target.kind === 'redundant' ? { ...target, notes } : target;
}

function mountOptions(place: AnnotationPlace): Replacement {
  const options = (place.value ?? '').split(',').map((option) => option.trim());
  if (isPlaceholder(place.value ?? '') || options.includes('')) return { kind: 'by-hand' };
  return moveToField(place, { field: ['spec', 'mountOptions'], value: options, onConflict: 'wins' });
}

/** The alpha annotation had the terms of a Pod's node affinity. */
function requiredTerms(affinity: { readonly [key: string]: YamlValue }): YamlValue {
  const { requiredDuringSchedulingIgnoredDuringExecution: required, ...others } = affinity;
  return required === undefined ? affinity : { required, ...others };
}
