import { Cron } from 'croner';
import cronstrue from 'cronstrue';
import 'cronstrue/locales/ko';
import { type Language, type Message, message } from '../../messages/Message.ts';

/**
 * A cron schedule in words and its next runs, as the CronJob controller reads it (robfig/cron's standard parser: five fields or a
 * descriptor such as `@daily`). Nothing for a schedule that it would refuse.
 * @param timeZone an IANA name, or `undefined` for that of the controller manager, usually UTC
 * @param now milliseconds since 1970
 */
export function scheduleMeaning(
  schedule: string,
  timeZone: string | undefined,
  now: number,
  language: Language,
): readonly Message[] {
  const pattern = descriptors.get(schedule.trim()) ?? schedule.trim();
  if (pattern.split(/\s+/).length !== 5 || !/^[\d*/,?A-Za-z\s-]+$/.test(pattern)) return [];
  const zone = timeZone ?? 'UTC';
  try {
    const words = cronstrue.toString(pattern.replaceAll('?', '*'), { locale: language, use24HourTimeFormat: true });
    const runs = new Cron(pattern, { timezone: zone, paused: true }).nextRuns(3, new Date(now));
    const next = runs.map((run) => `\`${localTime(run, zone)}\``).join(', ');
    return [
      message('meaning.schedule', { words }),
      next === ''
        ? message('meaning.never-runs')
        : timeZone === undefined
          ? message('meaning.next-runs-utc', { next })
          : message('meaning.next-runs', { next, zone }),
    ];
  } catch {
    // Both libraries refuse by throwing, and so does Intl for a zone that it does not know.
    return [];
  }
}

const descriptors: ReadonlyMap<string, string> = new Map([
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
  ['@monthly', '0 0 1 * *'],
  ['@weekly', '0 0 * * 0'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@hourly', '0 * * * *'],
]);

/** `2026-11-30 06:00` as the clocks of the zone show it. */
function localTime(time: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(time);
}
