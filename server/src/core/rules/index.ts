// Written by `npm run generate`.
import type { Rule } from '../analysis/Rule.ts';
import { ambiguousScalar } from './ambiguous-scalar.ts';
import { deprecatedApi } from './deprecated-api.ts';
import { deprecatedField } from './deprecated-field.ts';
import { deprecatedMetadata } from './deprecated-metadata.ts';
import { dockerSocket } from './docker-socket.ts';
import { duplicateEntry } from './duplicate-entry.ts';
import { execGrpcProbe } from './exec-grpc-probe.ts';
import { invalidFormat } from './invalid-format.ts';
import { missingField } from './missing-field.ts';
import { movedImageRegistry } from './moved-image-registry.ts';
import { notYetAvailableField } from './not-yet-available-field.ts';
import { notYetServedApi } from './not-yet-served-api.ts';
import { offByDefaultApi } from './off-by-default-api.ts';
import { removedApi } from './removed-api.ts';
import { removedField } from './removed-field.ts';
import { removedVolumePlugin } from './removed-volume-plugin.ts';
import { staleApiReference } from './stale-api-reference.ts';
import { timeZoneInSchedule } from './time-zone-in-schedule.ts';
import { unenforcedPodSecurity } from './unenforced-pod-security.ts';
import { unknownField } from './unknown-field.ts';
import { unknownKind } from './unknown-kind.ts';
import { unsupportedValue } from './unsupported-value.ts';
import { wrongType } from './wrong-type.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every rule that looks at documents and objects, in the order of their names. */
export const rules: readonly Rule[] = [
  ambiguousScalar,
  deprecatedApi,
  deprecatedField,
  deprecatedMetadata,
  dockerSocket,
  duplicateEntry,
  execGrpcProbe,
  invalidFormat,
  missingField,
  movedImageRegistry,
  notYetAvailableField,
  notYetServedApi,
  offByDefaultApi,
  removedApi,
  removedField,
  removedVolumePlugin,
  staleApiReference,
  timeZoneInSchedule,
  unenforcedPodSecurity,
  unknownField,
  unknownKind,
  unsupportedValue,
  wrongType,
  yamlSyntax,
];
