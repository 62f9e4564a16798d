import type { Report } from '../analysis/Finding.ts';
import type { Fix } from '../analysis/Fix.ts';
import { type DraftEntry, type DraftMapping, updateMappings } from '../analysis/migration/Draft.ts';
import { rewriteObject } from '../analysis/migration/migrate.ts';
import type { ManifestContext, Rule } from '../analysis/Rule.ts';
import { formatKubernetesVersion, minor } from '../kubernetes/KubernetesVersion.ts';
import { gateStageAt } from '../kubernetes/Lifecycle.ts';
import { type Message, message } from '../messages/Message.ts';
import { childOf, isNull, pathOf, rangeOf, segmentsOf, type TypedNode } from '../schema/TypedNode.ts';
import type { TextRange } from '../text/TextRange.ts';
import { stringOf } from '../yaml/YamlNode.ts';
import { explicitZone } from './time-zone-in-schedule/explicitZone.ts';
import { parseZonedSchedule, type ZonedSchedule } from './time-zone-in-schedule/parseZonedSchedule.ts';

/** A CronJob whose schedule begins with `TZ=` or `CRON_TZ=`. */
export const timeZoneInSchedule: Rule = {
  id: 'time-zone-in-schedule',
  category: 'lifecycle',
  severity: 'error',
  docs: {
    title: 'time-zone-in-schedule.title',
    what: 'time-zone-in-schedule.what',
    why: 'time-zone-in-schedule.why',
    example: {
      kubernetes: '1.29',
      manifest: `apiVersion: batch/v1
kind: CronJob
metadata:
  name: report
spec:
  schedule: "CRON_TZ=Asia/Seoul 0 6 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: report
              image: registry.example.com/report:1.0
`,
    },
  },
  definitions: {
    'batch.v2alpha1.CronJobSpec': reportSchedule,
    'batch.v1beta1.CronJobSpec': reportSchedule,
    'batch.v1.CronJobSpec': reportSchedule,
  },
};

/**
 * Kubernetes 1.22 took up the version of its cron library that reads time zones (robfig/cron v1.1.0 counts the prefix as a sixth
 * field); 1.29 refuses to create such CronJobs. Source: k/k PR 116252, `validateScheduleFormat` in pkg/apis/batch/validation.
 */
const readSince = minor(22);
const refusedSince = minor(29);

function* reportSchedule(spec: TypedNode, context: ManifestContext): Iterable<Report> {
  const schedule = childOf(spec, 'schedule');
  const text = stringOf(schedule?.node);
  const zoned = text === undefined ? undefined : parseZonedSchedule(text);
  if (!schedule || !zoned) return;
  const { version } = context.view;
  const zone = explicitZone(zoned.zone);
  const isFieldOn = isTimeZoneOn(spec, context);
  const other = childOf(spec, 'timeZone');
  const written = isFieldOn && other && !isNull(other) ? (stringOf(other.node) ?? '') : undefined;
  const report = { range: prefixRange(schedule, zoned.prefix), path: pathOf(schedule) };
  const params = { prefix: zoned.prefix, version: formatKubernetesVersion(version) };

  if (version < readSince) {
    yield { ...report, message: message('time-zone-in-schedule.unread', params) };
  } else if (zone === 'unknown') {
    yield { ...report, message: message('time-zone-in-schedule.unknown', { zone: zoned.zone }) };
  } else {
    const isRefused = version >= refusedSince || written !== undefined;
    const replaced = isFieldOn && zone !== 'local' && zoned.schedule !== '' && (written ?? zone.zone) === zone.zone;
    yield {
      ...report,
      severity: isRefused ? 'error' : 'warning',
      message: message(
        written !== undefined
          ? 'time-zone-in-schedule.both'
          : isRefused
            ? 'time-zone-in-schedule.refused'
            : 'time-zone-in-schedule.unsupported',
        { ...params, advice: adviceFor(zone, written, isFieldOn) },
      ),
      ...(replaced && { fixes: () => fieldFixes(spec, zoned, zone.zone, context) }),
    };
  }
}

/** Whether a default cluster of the pinned version keeps `timeZone`. */
function isTimeZoneOn({ definition }: TypedNode, { view, facts }: ManifestContext): boolean {
  if (!definition?.fields.has('timeZone')) return false;
  const gate = facts.gate(definition.name, 'timeZone');
  return !gate || gateStageAt(gate, view.version)?.on === true;
}

function adviceFor(
  zone: { readonly zone: string } | 'local',
  written: string | undefined,
  isFieldOn: boolean,
): Message {
  if (!isFieldOn) return message('time-zone-in-schedule.later');
  if (zone === 'local') return message('time-zone-in-schedule.local');
  if (written === undefined) return message('time-zone-in-schedule.use-field', { zone: zone.zone });
  return written === zone.zone
    ? message('time-zone-in-schedule.drop-prefix')
    : message('time-zone-in-schedule.choose', { zone: zone.zone, written });
}

function fieldFixes(
  spec: TypedNode,
  { schedule }: ZonedSchedule,
  timeZone: string,
  { manifest }: ManifestContext,
): readonly Fix[] {
  const edits = rewriteObject(manifest, (object) =>
    updateMappings(object, segmentsOf(spec), [], (mapping) => withField(mapping, schedule, timeZone)),
  );
  return edits ? [{ title: message('time-zone-in-schedule.fix', { zone: timeZone }), safety: 'safe', edits }] : [];
}

function withField(spec: DraftMapping, schedule: string, timeZone: string): DraftMapping {
  const scalar = (value: string): DraftEntry['value'] => ({ type: 'scalar', source: undefined, value });
  const others = spec.entries.filter((entry) => entry.key !== 'timeZone');
  const field = spec.entries.find((entry) => entry.key === 'timeZone' && entry.value !== undefined);
  const isWritten = field?.value?.type === 'scalar' && field.value.value === timeZone;
  const entries = (isWritten ? spec.entries : others).flatMap((entry): readonly DraftEntry[] => {
    if (entry.key !== 'schedule') return [entry];
    const changed = { ...entry, value: scalar(schedule) };
    return isWritten ? [changed] : [changed, { key: 'timeZone', source: undefined, value: scalar(timeZone) }];
  });
  return { ...spec, entries };
}

/** Where the prefix stands in the text; the whole value where it is written with escapes or through an alias. */
function prefixRange(schedule: TypedNode, prefix: string): TextRange {
  const { node } = schedule;
  const at = node?.type === 'scalar' ? node.source.indexOf(prefix) : -1;
  if (!node || at < 0) return rangeOf(schedule);
  return { start: node.range.start + at, end: node.range.start + at + prefix.length };
}
