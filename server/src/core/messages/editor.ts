import { texts } from './texts.ts';

/** Texts of the editor side: titles of actions that belong to no single rule. */
export const editorTexts = texts({
  'fix.review': { en: 'review', ko: '확인 필요' },
  'fix-all.title': { en: 'Apply all safe Drydock fixes', ko: 'Drydock의 안전한 수정 모두 적용' },
});
