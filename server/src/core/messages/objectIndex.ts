import { texts } from './texts.ts';

/** Texts of the index of the workspace's objects. */
export const objectIndexTexts = texts({
  'index.progress': { en: 'Drydock: reading manifests', ko: 'Drydock: 매니페스트 읽는 중' },
});
