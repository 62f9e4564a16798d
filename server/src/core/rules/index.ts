// Written by `npm run generate`.
import type { Rule } from '../analysis/Rule.ts';
import { ambiguousScalar } from './ambiguous-scalar.ts';
import { deprecatedApi } from './deprecated-api.ts';
import { duplicateEntry } from './duplicate-entry.ts';
import { execGrpcProbe } from './exec-grpc-probe.ts';
import { invalidFormat } from './invalid-format.ts';
import { missingField } from './missing-field.ts';
import { notYetAvailableField } from './not-yet-available-field.ts';
import { notYetServedApi } from './not-yet-served-api.ts';
import { offByDefaultApi } from './off-by-default-api.ts';
import { removedApi } from './removed-api.ts';
import { removedField } from './removed-field.ts';
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
  duplicateEntry,
  execGrpcProbe,
  invalidFormat,
  missingField,
  notYetAvailableField,
  notYetServedApi,
  offByDefaultApi,
  removedApi,
  removedField,
  unenforcedPodSecurity,
  unknownField,
  unknownKind,
  unsupportedValue,
  wrongType,
  yamlSyntax,
];
