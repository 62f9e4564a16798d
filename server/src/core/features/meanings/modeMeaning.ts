import { type Message, message } from '../../messages/Message.ts';

/** The permissions that a file mode gives (`defaultMode: 420` is 0644); `undefined` outside of 0 to 0777. */
export function modeMeaning(mode: number): Message | undefined {
  if (!Number.isInteger(mode) || mode < 0 || mode > 0o777) return undefined;
  const letters = [6, 3, 0].map((shift) =>
    ['r', 'w', 'x'].map((letter, index) => ((mode >> shift) & (4 >> index) ? letter : '-')).join(''),
  );
  const [owner = '', group = '', others = ''] = letters;
  const octal = `0${mode.toString(8).padStart(3, '0')}`;
  return message('meaning.mode', { octal, decimal: mode, owner, group, others });
}
