import { texts } from './texts.ts';

/** Texts of the migrations of workloads to apps/v1 and batch/v1. */
export const workloadMigrationTexts = texts({
  'migration.step.kind': {
    en: '`kind` becomes `{kind}`.',
    ko: '`kind`를 `{kind}`(으)로 변경합니다.',
  },
  'migration.step.copy': {
    en: '`{field}` becomes a copy of `{source}` if there is no `{holder}`.',
    ko: '`{holder}`이(가) 없으면 `{field}`을(를) `{source}`의 복사본으로 설정합니다.',
  },
  'migration.step.keep-copy': {
    en: '`{field}` becomes a copy of `{source}` if it is absent or empty, because the new version no longer fills it in (only in the style `faithful`).',
    ko: '새 버전은 더 이상 `{field}`을(를) 채우지 않으므로, 없거나 비어 있으면 `{source}`의 복사본으로 설정합니다(`faithful` 방식에서만).',
  },

  'migration.on.workload-selector': {
    en: '`{path}.selector` selects by all labels of the Pod template, as the old version filled it in. Once the object exists, it cannot be changed.',
    ko: '`{path}.selector`는 이전 버전이 채우던 대로 파드 템플릿의 모든 레이블로 파드를 선택합니다. 오브젝트가 생성된 뒤에는 변경할 수 없습니다.',
  },
  'migration.on.workload-selector-required': {
    en: '`{path}` has no `selector`, so the old version rejected it too. The fix selects by all labels of the Pod template: check that this is what you want.',
    ko: '`{path}`에 `selector`가 없어 이전 버전에서도 거부되었습니다. 마이그레이션하면 파드 템플릿의 모든 레이블로 파드를 선택하므로 의도한 값인지 확인하세요.',
  },
  'migration.on.workload-no-labels': {
    en: '`{path}` has no `selector`, and its Pod template has no labels to select by, so `apps/v1` rejects it. Add labels to the Pod template first, then migrate.',
    ko: '`{path}`에 `selector`가 없고 파드 템플릿에도 선택에 쓸 레이블이 없어 `apps/v1`에서 거부됩니다. 먼저 파드 템플릿에 레이블을 추가한 뒤 마이그레이션하세요.',
  },
  'migration.on.workload-selector-empty': {
    en: '`{path}.selector` has neither `matchLabels` nor `matchExpressions`, so the API server rejects it in every version. Select by labels of the Pod template.',
    ko: '`{path}.selector`에 `matchLabels`도 `matchExpressions`도 없어 모든 버전의 API 서버가 거부합니다. 파드 템플릿의 레이블로 선택하도록 지정하세요.',
  },
  'migration.on.workload-selector-mismatch': {
    en: '`{path}.selector` does not match the labels of the Pod template, so the API server rejects it in every version. Make them agree.',
    ko: '`{path}.selector`가 파드 템플릿의 레이블과 일치하지 않아 모든 버전의 API 서버가 거부합니다. 서로 일치하도록 수정하세요.',
  },
  'migration.on.workload-incomplete': {
    en: 'This object has neither a selector nor labels in its Pod template, as in a patch or where a kustomization adds them, so only its `apiVersion` changes. If it is not a patch, write out the old defaults that you rely on.',
    ko: '이 오브젝트에는 셀렉터도 파드 템플릿의 레이블도 없습니다. 패치이거나 kustomization이 나중에 추가하는 것으로 보아 `apiVersion`만 바꿉니다. 패치가 아니라면 필요한 이전 기본값을 직접 쓰세요.',
  },
  'migration.on.workload-rolling-update': {
    en: '`{path}` has a `rollingUpdate` that its `type` does not allow, so the API server rejects it in every version. The fix removes `rollingUpdate`: check that the `type` is what you want.',
    ko: '`{path}`에 `type`이 허용하지 않는 `rollingUpdate`가 있어 모든 버전의 API 서버가 거부합니다. 마이그레이션하면 `rollingUpdate`가 제거되므로 `type`이 의도한 값인지 확인하세요.',
  },

  'migration.on.deployment-rolling': {
    en: 'If `{path}` is there, and its `type` is absent or `RollingUpdate`:',
    ko: '`{path}`이(가) 있고 그 `type`이 없거나 `RollingUpdate`인 경우:',
  },
  'migration.on.deployment-recreate': {
    en: 'If the `type` of `{path}` is `Recreate`:',
    ko: '`{path}`의 `type`이 `Recreate`인 경우:',
  },
  'migration.on.deployment-deadline': {
    en: 'If `{path}.minReadySeconds` is 600 or more, which is not allowed with the new default of `progressDeadlineSeconds`, 600:',
    ko: '`{path}.minReadySeconds`가 600 이상이어서 `progressDeadlineSeconds`의 새 기본값 600과 함께 쓸 수 없는 경우:',
  },
  'migration.on.deployment-unlimited': {
    en: 'In `{path}`, 2147483647 means no limit for `revisionHistoryLimit` and no deadline for `progressDeadlineSeconds`, as the old version had it.',
    ko: '`{path}`에서 2147483647은 이전 버전의 기본값대로 `revisionHistoryLimit`의 한도도 `progressDeadlineSeconds`의 기한도 없음을 뜻합니다.',
  },
  'migration.on.deployment-rollback': {
    en: '`{path}.rollbackTo` goes: it took the Deployment back to an earlier revision whenever the manifest was applied, and `apps/v1` has no such field. Use `kubectl rollout undo` where you need it.',
    ko: '`{path}.rollbackTo`는 매니페스트를 적용할 때마다 디플로이먼트를 이전 리비전으로 되돌리던 필드로, `apps/v1`에는 없어 제거됩니다. 필요하면 `kubectl rollout undo`를 사용하세요.',
  },

  'migration.on.daemon-set-on-delete': {
    en: '`{path}` has a `rollingUpdate` but no `type`, which the old version read as `OnDelete`. For rolling updates, set the `type` to `RollingUpdate`.',
    ko: '`{path}`에 `rollingUpdate`는 있지만 `type`이 없어 이전 버전은 `OnDelete`로 읽었습니다. 롤링 업데이트를 하려면 `type`을 `RollingUpdate`로 설정하세요.',
  },

  'migration.on.stateful-set-rolling': {
    en: '`{path}` has a `rollingUpdate` but no `type`, which the old version rejected. Under `apps/v1` it updates its Pods by itself: check that this is what you want.',
    ko: '`{path}`에 `rollingUpdate`는 있지만 `type`이 없어 이전 버전에서는 거부되었습니다. `apps/v1`에서는 파드를 스스로 업데이트하므로 의도한 동작인지 확인하세요.',
  },
  'migration.on.stateful-set-on-delete': {
    en: 'If `{path}` is there, and has no `rollingUpdate` without a `type`:',
    ko: '`{path}`이(가) 있고, `type` 없이 `rollingUpdate`만 있는 것이 아닌 경우:',
  },
  'migration.on.stateful-set-rolling-update': {
    en: 'If the `type` of `{path}` is `OnDelete`:',
    ko: '`{path}`의 `type`이 `OnDelete`인 경우:',
  },

  'migration.on.job-selector': {
    en: 'If `{path}` has a `selector`, and `autoSelector` is not `true`:',
    ko: '`{path}`에 `selector`가 있고 `autoSelector`가 `true`가 아닌 경우:',
  },
  'migration.on.job-generated-selector': {
    en: '`{path}` has a `selector` beside `autoSelector: true`, and `batch/v1` takes none that it has not generated itself. Remove the `selector`, or set `manualSelector` to `true`.',
    ko: '`{path}`에 `autoSelector: true`와 함께 `selector`가 있지만 `batch/v1`은 스스로 생성하지 않은 셀렉터를 받지 않습니다. `selector`를 제거하거나 `manualSelector`를 `true`로 설정하세요.',
  },
});
