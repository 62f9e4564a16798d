import { texts } from './texts.ts';

/** Texts of the rule `time-zone-in-schedule`. */
export const timeZoneTexts = texts({
  'time-zone-in-schedule.title': { en: 'Time zone in a schedule', ko: '스케줄 안의 시간대' },
  'time-zone-in-schedule.what': {
    en: 'A CronJob whose `schedule` begins with `TZ=` or `CRON_TZ=`.',
    ko: '`schedule`이 `TZ=`나 `CRON_TZ=`로 시작하는 크론잡입니다.',
  },
  'time-zone-in-schedule.why': {
    en: 'The prefix was never supported: Kubernetes 1.22 began to read it because of a library, 1.23 warns about it, and 1.29 refuses to create such a CronJob (existing ones keep running). Since Kubernetes 1.25, `timeZone` says the same; it takes names of the IANA time zone database, and neither `Local` nor offsets.',
    ko: '이 접두사는 공식적으로 지원된 적이 없습니다. 라이브러리 때문에 Kubernetes 1.22부터 읽히기 시작했고, 1.23은 경고를 보내며, 1.29는 이런 크론잡의 생성을 거부합니다(기존 크론잡은 계속 실행됩니다). Kubernetes 1.25부터는 `timeZone`으로 똑같이 지정할 수 있으며, `Local`이나 오프셋이 아닌 IANA 시간대 데이터베이스의 이름을 써야 합니다.',
  },
  'time-zone-in-schedule.unread': {
    en: 'Kubernetes {version} reads no time zone in `schedule` and rejects the CronJob because of `{prefix}`. Remove it: the schedule runs in the time zone of the controller manager, and `timeZone` is on by default only from Kubernetes 1.25.',
    ko: 'Kubernetes {version}은(는) `schedule`의 시간대를 읽지 않으므로 `{prefix}` 때문에 크론잡을 거부합니다. 제거하세요. 스케줄은 컨트롤러 매니저의 시간대로 실행되며, `timeZone`은 Kubernetes 1.25부터 기본적으로 활성화되어 있습니다.',
  },
  'time-zone-in-schedule.unknown': {
    en: '`{zone}` is not a time zone of the IANA database, so the API server rejects the CronJob. Write a name such as `Asia/Seoul` or `Etc/UTC`.',
    ko: '`{zone}`은(는) IANA 데이터베이스의 시간대가 아니므로 API 서버가 크론잡을 거부합니다. `Asia/Seoul`이나 `Etc/UTC` 같은 이름을 쓰세요.',
  },
  'time-zone-in-schedule.refused': {
    en: 'Kubernetes refuses to create a CronJob with `{prefix}` in its `schedule` as of 1.29 (this file is checked against {version}). {advice}',
    ko: 'Kubernetes 1.29부터 `schedule`에 `{prefix}`이(가) 있는 크론잡은 생성이 거부됩니다(이 파일의 검사 기준 버전: {version}). {advice}',
  },
  'time-zone-in-schedule.unsupported': {
    en: '`{prefix}` in `schedule` works in Kubernetes {version} but was never supported, and 1.29 refuses to create such a CronJob. {advice}',
    ko: '`schedule`의 `{prefix}`은(는) Kubernetes {version}에서 동작하지만 공식적으로 지원된 적이 없고, 1.29는 이런 크론잡의 생성을 거부합니다. {advice}',
  },
  'time-zone-in-schedule.both': {
    en: 'Kubernetes {version} rejects a CronJob with `{prefix}` in its `schedule` and `timeZone` beside it. {advice}',
    ko: 'Kubernetes {version}은(는) `schedule`의 `{prefix}`과(와) `timeZone`을 함께 쓴 크론잡을 거부합니다. {advice}',
  },
  'time-zone-in-schedule.use-field': {
    en: 'Set `timeZone: {zone}` instead.',
    ko: '대신 `timeZone: {zone}`을(를) 설정하세요.',
  },
  'time-zone-in-schedule.later': {
    en: '`timeZone`, which replaces it, is on by default from Kubernetes 1.25.',
    ko: '이를 대체하는 `timeZone`은 Kubernetes 1.25부터 기본적으로 활성화되어 있습니다.',
  },
  'time-zone-in-schedule.local': {
    en: '`timeZone` does not take `Local`: write the time zone of the controller manager, usually `Etc/UTC`, by its name.',
    ko: '`timeZone`에는 `Local`을 쓸 수 없습니다. 컨트롤러 매니저의 시간대(보통 `Etc/UTC`)를 이름으로 쓰세요.',
  },
  'time-zone-in-schedule.drop-prefix': {
    en: 'Both name the same time zone: remove the prefix.',
    ko: '둘이 같은 시간대이니 접두사를 제거하세요.',
  },
  'time-zone-in-schedule.choose': {
    en: 'They name different time zones, `{zone}` and `{written}`: keep the one that is meant, as `timeZone`.',
    ko: '둘이 `{zone}`과(와) `{written}`(으)로 서로 다르니, 의도한 쪽을 `timeZone`에 남기세요.',
  },
  'time-zone-in-schedule.fix': {
    en: 'Set timeZone: {zone}',
    ko: 'timeZone: {zone} 설정',
  },
});
