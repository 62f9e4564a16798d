import { texts } from './texts.ts';

/** Texts of the editor side: titles of actions that belong to no single rule. */
export const editorTexts = texts({
  'fix.review': { en: 'review', ko: '확인 필요' },
  'fix-all.title': { en: 'Apply all safe Drydock fixes', ko: 'Drydock의 안전한 수정 모두 적용' },
  'lost-text.message': {
    en: 'kubectl drops the text after `---` on this line. Put it on a line of its own.',
    ko: 'kubectl은 이 줄의 `---` 뒤에 있는 텍스트를 버립니다. 별도의 줄에 쓰세요.',
  },
});
