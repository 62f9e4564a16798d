import assert from 'node:assert/strict';
import test from 'node:test';
import { explicitZone } from '../../server/src/core/rules/time-zone-in-schedule/explicitZone.ts';
import { parseZonedSchedule } from '../../server/src/core/rules/time-zone-in-schedule/parseZonedSchedule.ts';

const schedules: readonly (readonly [schedule: string, read: string | undefined])[] = [
  ['TZ=Asia/Seoul 0 6 * * *', 'TZ=Asia/Seoul | Asia/Seoul | 0 6 * * *'],
  ['CRON_TZ=UTC   @daily ', 'CRON_TZ=UTC | UTC | @daily'],
  ['TZ= 0 6 * * *', 'TZ= |  | 0 6 * * *'],
  ['TZ=UTC', 'TZ=UTC | UTC | '],
  ['0 6 * * *', undefined],
  [' TZ=UTC 0 6 * * *', undefined],
  ['tz=UTC 0 6 * * *', undefined],
];

for (const [schedule, read] of schedules) {
  test(`"${schedule}" is read as ${read}`, () => {
    const zoned = parseZonedSchedule(schedule);
    assert.equal(zoned && `${zoned.prefix} | ${zoned.zone} | ${zoned.schedule}`, read);
  });
}

/** As Go's time.LoadLocation and the API server's validateTimeZone take them; what they take goes over as it is. */
const zones: readonly (readonly [zone: string, explicit: string])[] = [
  ...['Asia/Seoul', 'Asia/Kolkata', 'Asia/Calcutta', 'UTC', 'Etc/UTC', 'GMT', 'US/Pacific', 'EST5EDT', 'Etc/GMT+9'].map(
    (zone) => [zone, zone] as const,
  ),
  ...['America/Argentina/ComodRivadavia', 'America/Port-au-Prince', 'ROK', 'WET'].map((zone) => [zone, zone] as const),
  ['', 'Etc/UTC'],
  ['Local', 'local'],
  ['local', 'unknown'],
  ['asia/seoul', 'unknown'],
  ['Asia/SEOUL', 'unknown'],
  ['Asia/Soul', 'unknown'],
  ['JST', 'unknown'],
  ['PST', 'unknown'],
  ['+09:00', 'unknown'],
  ['UTC+9', 'unknown'],
  ['../etc/passwd', 'unknown'],
  ['Asia/', 'unknown'],
];

for (const [zone, explicit] of zones) {
  test(`the zone "${zone}" is ${explicit}`, () => {
    const found = explicitZone(zone);
    assert.equal(typeof found === 'string' ? found : found.zone, explicit);
  });
}
