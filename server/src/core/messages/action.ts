import { texts } from './texts.ts';

/** Titles of the actions that a writer is offered where nothing is wrong. */
export const actionTexts = texts({
  'action.add-readiness-probe': {
    en: 'Add a readiness probe to container "{container}"',
    ko: '컨테이너 "{container}"에 준비성 프로브(readiness probe) 추가',
  },
  'action.add-liveness-probe': {
    en: 'Add a liveness probe to container "{container}"',
    ko: '컨테이너 "{container}"에 활성 프로브(liveness probe) 추가',
  },
  'action.add-startup-probe': {
    en: 'Add a startup probe to container "{container}"',
    ko: '컨테이너 "{container}"에 스타트업 프로브(startup probe) 추가',
  },
  'action.add-resources': {
    en: 'Add resource requests and limits to container "{container}"',
    ko: '컨테이너 "{container}"에 리소스 요청량과 한도 추가',
  },
  'action.add-security-context': {
    en: 'Add a restricted security context to container "{container}"',
    ko: '컨테이너 "{container}"에 제한된(restricted) 보안 컨텍스트 추가',
  },
  'action.add-missing': {
    en: 'Add the missing required fields to {place}',
    ko: '{place}에 누락된 필수 필드 추가',
  },
  'action.sort-keys': {
    en: 'Sort the keys of {place} into the conventional order',
    ko: '{place}의 키를 관례에 따른 순서로 정렬',
  },
  'action.create': { en: 'Create {kind} "{name}"', ko: '{kind} "{name}" 만들기' },
  'action.mount': { en: 'Mount {kind} "{name}" at {path}', ko: '{kind} "{name}"을(를) {path}에 마운트' },
  'action.expose': { en: 'Create a Service for {kind} "{name}"', ko: '{kind} "{name}"의 서비스 만들기' },
  'action.quote': { en: 'Put in double quotes', ko: '큰따옴표로 묶기' },
  'action.unquote': { en: 'Remove the quotes', ko: '따옴표 제거' },
});
