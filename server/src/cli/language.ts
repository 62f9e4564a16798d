import type { Language } from '../core/messages/Message.ts';

/** The languages that `--lang` takes. */
export const languages: readonly Language[] = ['en', 'ko'];

/**
 * The language to speak: what `--lang` says in `args`, else the environment, as POSIX orders it (LC_ALL, LC_MESSAGES, LANG; the
 * first that is set). Read before anything else, since help and errors are in that language too.
 */
export function chooseLanguage(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const index = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const said = args[index]?.startsWith('--lang=') ? args[index].slice('--lang='.length) : args[index + 1];
  const asked = index === -1 ? undefined : languages.find((language) => language === said);
  if (asked) return asked;
  const { LC_ALL: all, LC_MESSAGES: messages, LANG: lang } = environment;
  return /^ko(?![a-z])/i.test(all || messages || lang || '') ? 'ko' : 'en';
}
