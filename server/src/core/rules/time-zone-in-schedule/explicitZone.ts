/**
 * The text for `spec.timeZone` that says the same as a zone in a schedule, or what is wrong with the zone: `local` is whatever the
 * controller manager runs in, which `timeZone` refuses, and `unknown` never ran. Nothing behind the equals sign is UTC.
 *
 * Sources: `validateTimeZone` in pkg/apis/batch/validation/validation.go; `time.LoadLocation` of Go, which looks a name up among
 * files and so goes by case.
 */
export function explicitZone(zone: string): { readonly zone: string } | 'local' | 'unknown' {
  if (zone === '') return { zone: 'Etc/UTC' };
  if (zone === 'Local') return 'local';
  const isName = zone.split('/').every((part) => /^[A-Z][A-Za-z._\d+-]{1,13}$/.test(part));
  if (!isName || (/^[A-Z]{3}$/.test(zone) && !shortNames.has(zone))) return 'unknown';
  const known = knownAs(zone);
  const differsInCase = known !== zone && known?.toLowerCase() === zone.toLowerCase();
  return known === undefined || differsInCase ? 'unknown' : { zone };
}

/** The names of three letters in the IANA database. JavaScript knows others (`JST`, `PST`), which Go does not. */
const shortNames: ReadonlySet<string> = new Set('CET EET EST GMT HST MET MST PRC ROC ROK UCT UTC WET'.split(' '));

/** The name that a zone goes by where this program runs; `undefined` where none is known. */
function knownAs(zone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    // That is how Intl says that it knows no such zone.
    return undefined;
  }
}
