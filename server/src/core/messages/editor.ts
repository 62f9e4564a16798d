import { texts } from './texts.ts';

/** Texts of fixes and actions that belong to no single rule. */
export const editorTexts = texts({
  'fix.review': { en: 'review', ko: '확인 필요' },
  'fix.shared-note': {
    en: 'An anchor shares this text with other places, which change as well.',
    ko: '이 부분은 앵커로 공유되므로, 이를 참조하는 다른 위치도 함께 바뀝니다.',
  },
  'fix-all.title': { en: 'Apply all safe Drydock fixes', ko: 'Drydock의 안전한 수정 모두 적용' },
});
