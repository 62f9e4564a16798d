/** A schedule with a time zone before it. */
export interface ZonedSchedule {
  /** `TZ=Asia/Seoul`, as written. */
  readonly prefix: string;
  /** What stands behind the equals sign. */
  readonly zone: string;
  /** The schedule itself; '' where there is none. */
  readonly schedule: string;
}

/** Reads the prefix that robfig/cron v3 (`Parser.Parse`) takes for a time zone; `undefined` for a schedule without one. */
export function parseZonedSchedule(text: string): ZonedSchedule | undefined {
  const match = /^((?:CRON_)?TZ=([^ ]*))(.*)$/s.exec(text);
  return match ? { prefix: match[1] ?? '', zone: match[2] ?? '', schedule: (match[3] ?? '').trim() } : undefined;
}
