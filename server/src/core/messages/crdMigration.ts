import { texts } from './texts.ts';

/**
 * Texts of the migration of CustomResourceDefinitions. Those that begin with `migration.on-crd` speak of places in schemas, which
 * they name first.
 */
export const crdMigrationTexts = texts({
  'migration.places': {
    en: '`{paths}`',
    ko: '`{paths}`',
  },
  'migration.places-more': {
    en: '`{paths}` and {count} more',
    ko: '`{paths}` 외 {count}곳',
  },

  'migration.step.crd-version': {
    en: '`{field}` becomes `{target}`, served and stored, if there is no list of versions. Beside a list it is removed, because it only repeats the first name.',
    ko: '버전 목록이 없으면 `{field}`을(를) `{target}`(으)로 바꾸고 `served`와 `storage`를 `true`로 설정합니다. 목록이 있으면 첫 번째 이름을 반복할 뿐이므로 제거합니다.',
  },
  'migration.step.crd-share': {
    en: '`{field}` moves to `{target}`: to the first version with its comments, to each of the others as a copy without them.',
    ko: '`{field}`을(를) `{target}`(으)로 옮깁니다. 첫 번째 버전에는 주석과 함께 옮기고, 나머지 버전에는 주석 없이 복사합니다.',
  },
  'migration.step.crd-schema': {
    en: '`{field}` is set to an object that may hold anything if the version has no schema, because every version needs one.',
    ko: '모든 버전에 스키마가 필요하므로, 스키마가 없는 버전의 `{field}`을(를) 무엇이든 담을 수 있는 오브젝트로 설정합니다.',
  },
  'migration.step.crd-preserve': {
    en: '`{field}` is removed unless it is `false`, because `apiextensions.k8s.io/v1` refuses `true`.',
    ko: '`apiextensions.k8s.io/v1`은 `true`를 거부하므로 `{field}`을(를) 제거합니다. `false`이면 그대로 둡니다.',
  },
  'migration.step.crd-preserve-faithful': {
    en: 'Style `faithful`, unless `spec.preserveUnknownFields` is `false`: every object in the schema is marked with `x-kubernetes-preserve-unknown-fields: true`, so that fields that the schema does not declare are kept as before.',
    ko: '`faithful` 방식에서는 `spec.preserveUnknownFields`가 `false`가 아닌 한 스키마의 모든 오브젝트에 `x-kubernetes-preserve-unknown-fields: true`를 표시합니다. 따라서 스키마에 선언되지 않은 필드가 전과 같이 유지됩니다.',
  },
  'migration.step.crd-preserve-minimal': {
    en: 'Style `minimal`: only objects of which the schema declares no fields are marked, and a `status` that the schema does not mention is declared; elsewhere undeclared fields are now dropped.',
    ko: '`minimal` 방식에서는 스키마가 필드를 하나도 선언하지 않은 오브젝트만 표시하고, 스키마에 없는 `status`를 선언합니다. 그 밖의 위치에서는 선언되지 않은 필드가 이제 제거됩니다.',
  },
  'migration.step.crd-approval': {
    en: '`{field}` is set to `unapproved, request not yet submitted` if `spec.group` belongs to the Kubernetes project and nothing valid is said there.',
    ko: '`spec.group`이 쿠버네티스 프로젝트에 속하고 유효한 값이 없으면 `{field}`을(를) `unapproved, request not yet submitted`로 설정합니다.',
  },
  'migration.step.crd-refs': {
    en: 'In a schema, what a `$ref` points to is written out, and `definitions` is removed.',
    ko: '스키마에서 `$ref`가 가리키는 내용을 그 자리에 쓰고 `definitions`를 제거합니다.',
  },
  'migration.step.crd-keywords': {
    en: 'In a schema, `id`, `$schema`, `additionalItems`, `dependencies`, `patternProperties`, `uniqueItems: true` and a list of schemas under `items` are replaced by what says the same, or removed.',
    ko: '스키마의 `id`, `$schema`, `additionalItems`, `dependencies`, `patternProperties`, `uniqueItems: true`, `items` 아래의 스키마 목록을 같은 뜻의 내용으로 바꾸거나 제거합니다.',
  },
  'migration.step.crd-nullable': {
    en: 'In a schema, the type `null` becomes `nullable: true`.',
    ko: '스키마의 `null` 타입을 `nullable: true`로 바꿉니다.',
  },
  'migration.step.crd-int-or-string': {
    en: 'In a schema, what is an integer or a string is marked with `x-kubernetes-int-or-string: true`.',
    ko: '스키마에서 정수이거나 문자열인 값에 `x-kubernetes-int-or-string: true`를 표시합니다.',
  },
  'migration.step.crd-type-names': {
    en: 'In a schema, a `type` that does not exist, such as `int`, is corrected or removed.',
    ko: '스키마에서 `int`처럼 존재하지 않는 `type`을 바로잡거나 제거합니다.',
  },
  'migration.step.crd-conditions': {
    en: 'Inside of `allOf`, `anyOf`, `oneOf` and `not`, types and other keywords that may only stand outside are removed: without loss where the schema outside says the same, otherwise so that the condition becomes weaker, never stricter.',
    ko: '`allOf`, `anyOf`, `oneOf`, `not` 안에서 바깥에만 둘 수 있는 타입 등의 키워드를 제거합니다. 바깥 스키마가 같은 내용을 말하면 손실이 없고, 그렇지 않으면 조건이 더 엄격해지지 않고 느슨해집니다.',
  },
  'migration.step.crd-condition-texts': {
    en: 'Inside of them, `description`, `title` and `default` are removed.',
    ko: '그 안의 `description`, `title`, `default`를 제거합니다.',
  },
  'migration.step.crd-hoist': {
    en: 'What only they mention is declared outside too, with its type.',
    ko: '그 안에서만 언급된 필드를 타입과 함께 바깥에도 선언합니다.',
  },
  'migration.step.crd-root': {
    en: 'The root of a schema gets `type: object` and loses `nullable`; its `apiVersion` and `kind` get `type: string`.',
    ko: '스키마의 루트에 `type: object`를 넣고 `nullable`을 제거하며, 루트의 `apiVersion`과 `kind`에 `type: string`을 넣습니다.',
  },
  'migration.step.crd-metadata': {
    en: '`metadata` at the root of a schema is reduced to `type: object` and restrictions of `name` and `generateName`.',
    ko: '스키마 루트의 `metadata`를 `type: object`와 `name`, `generateName`의 제한만 남기고 줄입니다.',
  },
  'migration.step.crd-root-additional': {
    en: '`additionalProperties` at the root of a schema becomes `x-kubernetes-preserve-unknown-fields: true`, or goes if it is `false`.',
    ko: '스키마 루트의 `additionalProperties`를 `x-kubernetes-preserve-unknown-fields: true`로 바꾸고, `false`이면 제거합니다.',
  },
  'migration.step.crd-types': {
    en: 'In a schema, a missing `type` is read from the other keywords; where they do not tell it, `x-kubernetes-preserve-unknown-fields: true` allows any value, as before.',
    ko: '스키마에 `type`이 없으면 다른 키워드에서 알아냅니다. 알 수 없으면 `x-kubernetes-preserve-unknown-fields: true`로 전과 같이 모든 값을 허용합니다.',
  },
  'migration.step.crd-items': {
    en: 'In a schema, an array without `items` gets items that may be anything.',
    ko: '스키마에서 `items`가 없는 배열에 무엇이든 허용하는 `items`를 넣습니다.',
  },
  'migration.step.crd-additional': {
    en: 'In a schema, `additionalProperties: true`, and `additionalProperties` beside `properties`, become `x-kubernetes-preserve-unknown-fields: true`.',
    ko: '스키마의 `additionalProperties: true`와 `properties` 옆의 `additionalProperties`를 `x-kubernetes-preserve-unknown-fields: true`로 바꿉니다.',
  },
  'migration.step.crd-embedded': {
    en: 'In a schema, an object with `x-kubernetes-embedded-resource: true` gets `type: object`, and may hold anything if it declares no fields.',
    ko: '스키마에서 `x-kubernetes-embedded-resource: true`인 오브젝트에 `type: object`를 넣고, 선언된 필드가 없으면 무엇이든 담을 수 있게 합니다.',
  },
  'migration.step.crd-lists': {
    en: 'In a schema, the keys of a list of type `map` become required, the objects in a `set` atomic, and a list type that cannot be is removed.',
    ko: '스키마에서 `map` 타입 목록의 키를 필수로, `set` 안의 오브젝트를 `atomic`으로 바꾸고, 맞지 않는 목록 타입을 제거합니다.',
  },

  'migration.on.crd-conversion-none': {
    en: 'If the strategy in `{path}` is not `Webhook`:',
    ko: '`{path}`의 전략이 `Webhook`이 아닌 경우:',
  },
  'migration.on.crd-conversion-webhook': {
    en: 'If the strategy in `{path}` is `Webhook`:',
    ko: '`{path}`의 전략이 `Webhook`인 경우:',
  },
  'migration.on.crd-no-webhook': {
    en: '`{path}` has the strategy `Webhook` and does not say where the webhook is. Fill in `webhook.clientConfig`.',
    ko: '`{path}`의 전략이 `Webhook`이지만 웹훅의 위치가 없습니다. `webhook.clientConfig`를 채우세요.',
  },
  'migration.on.crd-no-version': {
    en: '`{path}` names no version. Add one under `versions` first.',
    ko: '`{path}`에 버전이 없습니다. 먼저 `versions`에 버전을 추가하세요.',
  },
  'migration.on.crd-other-version': {
    en: '`{path}` is not the name of the first version in the list, as it has to be, and is removed. Check the list of versions.',
    ko: '`{path}`이(가) 목록의 첫 번째 버전 이름과 같아야 하지만 다르므로 제거합니다. 버전 목록을 확인하세요.',
  },
  'migration.on.crd-both': {
    en: '`{path}` stays, although `spec` says the same for all versions, which was not allowed. Check which of them is meant.',
    ko: '`spec`이 모든 버전에 대해 같은 내용을 정하는 것은 허용되지 않지만, `{path}`을(를) 그대로 둡니다. 어느 쪽이 맞는지 확인하세요.',
  },
  'migration.on.crd-patch': {
    en: '`{path}` belongs to each version in `apiextensions.k8s.io/v1`, and a merge patch replaces the whole list of versions. Write it as a JSON patch, such as one of `/spec/versions/0/schema`, or into the CustomResourceDefinition itself.',
    ko: '`apiextensions.k8s.io/v1`에서는 `{path}`이(가) 각 버전에 속하며, 병합 패치는 버전 목록 전체를 바꿉니다. `/spec/versions/0/schema`와 같은 경로의 JSON 패치로 쓰거나 CustomResourceDefinition에 직접 쓰세요.',
  },
  'migration.on.crd-approval': {
    en: '`{path}` is required in a group of the Kubernetes project. The fix says that the API is not approved: replace that with the URL of the pull request that approved it if there is one.',
    ko: '쿠버네티스 프로젝트에 속한 그룹에는 `{path}`이(가) 필요합니다. 마이그레이션하면 승인되지 않은 API라고 표시되므로, 승인한 풀 리퀘스트가 있으면 그 URL로 바꾸세요.',
  },

  'migration.on-crd.ref-inlined': {
    en: '{places}: a CustomResourceDefinition cannot have `$ref`, so what it points to is written out.',
    ko: '{places}: CustomResourceDefinition에는 `$ref`를 쓸 수 없으므로 가리키는 내용을 직접 썼습니다.',
  },
  'migration.on-crd.ref-recursive': {
    en: '{places}: this `$ref` leads back to itself, which cannot be written out. Its value is no longer checked.',
    ko: '{places}: `$ref`가 자기 자신을 다시 가리켜 풀어 쓸 수 없습니다. 이 값은 더 이상 검사되지 않습니다.',
  },
  'migration.on-crd.ref-unknown': {
    en: '{places}: this `$ref` points to nothing in the schema, or to too much to write out. Replace it by what it stands for, then migrate.',
    ko: '{places}: `$ref`가 스키마 안의 어떤 것도 가리키지 않거나, 풀어 쓰기에 너무 큽니다. 가리키는 내용으로 바꾼 뒤 마이그레이션하세요.',
  },
  'migration.on-crd.dependencies': {
    en: '{places}: a CustomResourceDefinition cannot have this, so it is removed. Say the same with `anyOf` and `required`, or with a rule under `x-kubernetes-validations`.',
    ko: '{places}: CustomResourceDefinition에 쓸 수 없어 제거합니다. `anyOf`와 `required` 또는 `x-kubernetes-validations`의 규칙으로 표현하세요.',
  },
  'migration.on-crd.pattern-properties': {
    en: '{places}: this becomes `additionalProperties`, so every key has to have such a value, and its name is no longer checked.',
    ko: '{places}: `additionalProperties`로 바뀌므로 모든 키의 값이 이 스키마를 따라야 하고 키 이름은 더 이상 검사되지 않습니다.',
  },
  'migration.on-crd.pattern-properties-dropped': {
    en: '{places}: a CustomResourceDefinition cannot have this, so it is removed, and the values of such keys are no longer checked. Declare them under `properties` if their names are known.',
    ko: '{places}: CustomResourceDefinition에 쓸 수 없어 제거하므로 해당 키의 값은 더 이상 검사되지 않습니다. 키 이름을 안다면 `properties`에 선언하세요.',
  },
  'migration.on-crd.items-list': {
    en: '{places}: a CustomResourceDefinition cannot have a schema for each place in a list, so the items are no longer checked. Write one schema for all of them.',
    ko: '{places}: CustomResourceDefinition은 목록의 위치별 스키마를 지원하지 않으므로 항목을 더 이상 검사하지 않습니다. 모든 항목에 대한 스키마 하나를 쓰세요.',
  },
  'migration.on-crd.unique-set': {
    en: '{places}: a CustomResourceDefinition cannot have `uniqueItems: true`. `x-kubernetes-list-type: set` keeps the items unique, and lets server-side apply merge them one by one.',
    ko: '{places}: CustomResourceDefinition에는 `uniqueItems: true`를 쓸 수 없습니다. `x-kubernetes-list-type: set`은 항목의 유일성을 유지하며, 서버 측 적용(server-side apply)이 항목을 하나씩 병합하게 합니다.',
  },
  'migration.on-crd.unique-dropped': {
    en: '{places}: a CustomResourceDefinition cannot have `uniqueItems: true`, so it is removed, and equal items are accepted.',
    ko: '{places}: CustomResourceDefinition에는 `uniqueItems: true`를 쓸 수 없어 제거하므로 같은 항목이 허용됩니다.',
  },
  'migration.on-crd.pattern': {
    en: '{places}: the API server cannot read this regular expression (RE2 has no look-around and no back-references), so it is removed. Write one that it can.',
    ko: '{places}: API 서버가 이 정규 표현식을 읽을 수 없어 제거합니다(RE2에는 전후방 탐색과 역참조가 없음). 읽을 수 있는 표현식으로 다시 쓰세요.',
  },
  'migration.on-crd.type-corrected': {
    en: '{places}: this is no type that Kubernetes knows. Check that the one written instead is meant.',
    ko: '{places}: 쿠버네티스에 없는 타입입니다. 대신 쓴 타입이 의도한 것인지 확인하세요.',
  },
  'migration.on-crd.type-dropped': {
    en: '{places}: this is no type that Kubernetes knows, so it is removed. Write the one that is meant.',
    ko: '{places}: 쿠버네티스에 없는 타입이라 제거합니다. 의도한 타입을 쓰세요.',
  },
  'migration.on-crd.types-dropped': {
    en: '{places}: a value cannot have these types at once in a CustomResourceDefinition, so its type is no longer checked.',
    ko: '{places}: CustomResourceDefinition에서는 값이 이 타입들을 함께 가질 수 없으므로 타입을 더 이상 검사하지 않습니다.',
  },
  'migration.on-crd.condition-texts': {
    en: '{places}: conditions cannot have texts and defaults, so they are removed.',
    ko: '{places}: 조건에는 설명과 기본값을 둘 수 없어 제거합니다.',
  },
  'migration.on-crd.condition-weakened': {
    en: '{places}: a condition cannot say this in `apiextensions.k8s.io/v1`, so it accepts more than before, or is removed. Check it.',
    ko: '{places}: `apiextensions.k8s.io/v1`의 조건에서는 표현할 수 없으므로 전보다 더 많은 값을 허용하거나 조건을 제거합니다. 확인하세요.',
  },
  'migration.on-crd.hoisted': {
    en: '{places}: this was mentioned in a condition only and is now declared, so that its type is checked in every object.',
    ko: '{places}: 조건에서만 언급되던 필드를 선언했으므로 이제 모든 오브젝트에서 타입이 검사됩니다.',
  },
  'migration.on-crd.root-type': {
    en: '{places}: a custom resource is always an object, so this becomes `object`.',
    ko: '{places}: 커스텀 리소스는 항상 오브젝트이므로 `object`로 바꿉니다.',
  },
  'migration.on-crd.meta-type': {
    en: '{places}: `apiVersion` and `kind` are always strings, so this becomes `string`.',
    ko: '{places}: `apiVersion`과 `kind`는 항상 문자열이므로 `string`으로 바꿉니다.',
  },
  'migration.on-crd.metadata': {
    en: '{places}: only `name` and `generateName` can be restricted here, so the other restrictions are removed. Check labels and annotations with a ValidatingAdmissionPolicy or a webhook.',
    ko: '{places}: 여기서는 `name`과 `generateName`만 제한할 수 있어 다른 제한은 제거합니다. 레이블과 어노테이션은 ValidatingAdmissionPolicy나 웹훅으로 검사하세요.',
  },
  'migration.on-crd.root-additional': {
    en: '{places}: this cannot stand at the root of a schema, so other fields there are accepted unchecked. Declare them under `properties`.',
    ko: '{places}: 스키마의 루트에는 둘 수 없으므로 그곳의 다른 필드는 검사 없이 허용됩니다. `properties`에 선언하세요.',
  },
  'migration.on-crd.status-root': {
    en: '{places}: this cannot stand at the root of a schema while the status subresource is on, so it is removed. Say it of the fields under `properties`, such as `spec`.',
    ko: '{places}: status 하위 리소스가 켜져 있으면 스키마의 루트에 둘 수 없어 제거합니다. `properties` 아래의 필드(예: `spec`)에 쓰세요.',
  },
  'migration.on-crd.type-added': {
    en: '{places}: `type` is required and was missing. It is the one that the other keywords speak of.',
    ko: '{places}: 필수인 `type`이 없어 다른 키워드가 뜻하는 타입을 넣었습니다.',
  },
  'migration.on-crd.additional': {
    en: '{places}: this cannot stand beside `properties` or in an embedded resource, so other fields are accepted unchecked.',
    ko: '{places}: `properties` 옆이나 포함된 리소스에는 둘 수 없으므로 다른 필드는 검사 없이 허용됩니다.',
  },
  'migration.on-crd.list-keys': {
    en: '{places}: every item of a list of type `map` has to have the keys of the list, so they become required and may not be null.',
    ko: '{places}: `map` 타입 목록의 모든 항목에는 목록의 키가 있어야 하므로 키를 필수로 바꾸고 null을 허용하지 않습니다.',
  },
  'migration.on-crd.list-set': {
    en: '{places}: the items of a list of type `set` are compared as a whole, so they become atomic and may not be null.',
    ko: '{places}: `set` 타입 목록의 항목은 전체로 비교되므로 `atomic`으로 바꾸고 null을 허용하지 않습니다.',
  },
  'migration.on-crd.list-type-dropped': {
    en: '{places}: this does not fit the schema of the list, so it is removed, and server-side apply replaces the list as a whole.',
    ko: '{places}: 목록의 스키마와 맞지 않아 제거하므로 서버 측 적용(server-side apply)이 목록 전체를 바꿉니다.',
  },
  'migration.on-crd.default': {
    en: '{places}: `apiextensions.k8s.io/v1beta1` did not accept defaults. From now on this one is written into every object without the field.',
    ko: '{places}: `apiextensions.k8s.io/v1beta1`은 기본값을 허용하지 않았습니다. 이제 이 필드가 없는 모든 오브젝트에 기본값이 들어갑니다.',
  },
  'migration.on-crd.pruned': {
    en: '{places}: fields that this schema does not declare were kept so far and are now dropped when an object is written. If the CustomResourceDefinition exists in a cluster already, that takes `preserveUnknownFields: false` in its `spec`.',
    ko: '{places}: 이 스키마에 선언되지 않은 필드는 지금까지 유지되었지만, 이제 오브젝트를 쓸 때 제거됩니다. CustomResourceDefinition이 이미 클러스터에 있으면 `spec`에 `preserveUnknownFields: false`가 있어야 그렇게 됩니다.',
  },

  'migration.on-crd.problem-missing': {
    en: '{places}: this is required in `apiextensions.k8s.io/v1` and cannot be told from the rest of the schema. Add it, then migrate.',
    ko: '{places}: `apiextensions.k8s.io/v1`에서 필수이지만 나머지 스키마에서 알아낼 수 없습니다. 추가한 뒤 마이그레이션하세요.',
  },
  'migration.on-crd.problem-forbidden': {
    en: '{places}: this is not allowed in `apiextensions.k8s.io/v1`, and nothing there says the same. Remove it, then migrate.',
    ko: '{places}: `apiextensions.k8s.io/v1`에서 허용되지 않으며 같은 뜻의 표현도 없습니다. 제거한 뒤 마이그레이션하세요.',
  },
  'migration.on-crd.problem-value': {
    en: '{places}: `apiextensions.k8s.io/v1` does not accept this value. Correct it, then migrate.',
    ko: '{places}: `apiextensions.k8s.io/v1`은 이 값을 허용하지 않습니다. 수정한 뒤 마이그레이션하세요.',
  },
});
