import type { Migration } from '../analysis/Migration.ts';
import { type DraftMapping, ownEntry, scalarOf, valueAtPath } from '../analysis/migration/Draft.ts';
import { needsReview } from '../analysis/migration/steps/needsReview.ts';
import { removeField } from '../analysis/migration/steps/removeField.ts';

/** What v1 refuses on create; the beta took them over from the Event of the core group. */
const deprecatedFields = [
  'deprecatedFirstTimestamp',
  'deprecatedLastTimestamp',
  'deprecatedCount',
  'deprecatedSource',
] as const;

/** What v1 requires on create, and the beta did not. */
const requiredFields = ['eventTime', 'reportingController', 'reportingInstance', 'action', 'reason', 'type'] as const;

/**
 * Event of the group events.k8s.io to v1: the fields have the same names, and the API server looks closer at what is created
 * (pkg/apis/core/validation/events.go). The field `series.state` went in 1.19.
 */
const event: Migration = {
  id: 'event',
  from: [{ group: 'events.k8s.io', version: 'v1beta1', kind: 'Event' }],
  to: { group: 'events.k8s.io', version: 'v1', kind: 'Event' },
  example: `apiVersion: events.k8s.io/v1beta1
kind: Event
metadata:
  name: backup.1
  namespace: ops
eventTime: "2026-01-02T03:04:05.000000Z"
reportingController: example.com/backup
reportingInstance: backup-0
action: Backup
reason: BackupFailed
type: Warning
note: The volume is full.
regarding:
  kind: Pod
  name: db-0
  namespace: ops
deprecatedFirstTimestamp: "2026-01-02T03:04:05Z"
deprecatedLastTimestamp: "2026-01-02T03:09:05Z"
deprecatedCount: 3 # counted by hand
deprecatedSource:
  component: backup
series:
  count: 3
  lastObservedTime: "2026-01-02T03:09:05.000000Z"
  state: Ongoing
`,
  steps: [
    needsReview('', {
      text: 'migration.on.event-deprecated',
      when: (object) => deprecatedFields.some((field) => ownEntry(object, field) !== undefined),
      inPatches: true,
    }),
    ...deprecatedFields.map((field) => removeField(field)),
    removeField('series.state'),
    needsReview('', {
      text: 'migration.on.event-incomplete',
      when: (object) => requiredFields.some((field) => !isSet(object, field)),
    }),
    needsReview('', { text: 'migration.on.event-values', when: hasRefusedValue, inPatches: true }),
  ],
};

/** The migrations of Event. */
export const eventMigrations: readonly Migration[] = [event];

function isSet(object: DraftMapping, field: string): boolean {
  const value = valueAtPath(object, [field]);
  return value !== undefined && scalarOf(value) !== '';
}

function hasRefusedValue(object: DraftMapping): boolean {
  const text = (field: string): string => String(scalarOf(valueAtPath(object, [field])) ?? '');
  const type = text('type');
  const series = valueAtPath(object, ['series']);
  const count = scalarOf(valueAtPath(series, ['count']));
  return (
    (type !== '' && type !== 'Normal' && type !== 'Warning') ||
    text('note').length > 1024 ||
    ['reportingInstance', 'action', 'reason'].some((field) => text(field).length > 128) ||
    (series !== undefined && (typeof count !== 'number' || count < 2))
  );
}
