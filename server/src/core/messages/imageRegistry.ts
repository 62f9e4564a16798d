import { texts } from './texts.ts';

/** Texts of the rule `moved-image-registry`. */
export const imageRegistryTexts = texts({
  'moved-image-registry.title': { en: 'Moved image registry', ko: '이전된 이미지 레지스트리' },
  'moved-image-registry.what': {
    en: 'An image of the Kubernetes project at an address that is frozen (`k8s.gcr.io` and its aliases), moved, or meant for unreleased builds.',
    ko: '동결되거나(`k8s.gcr.io`와 그 별칭), 이전되었거나, 릴리스되지 않은 빌드를 두는 주소에서 가져오는 Kubernetes 프로젝트의 이미지입니다.',
  },
  'moved-image-registry.why': {
    en: '`k8s.gcr.io` has had no new images since 3 April 2023; requests for it are redirected to `registry.k8s.io`, which has the same images under the same paths and tags. Name the new registry, and allow it where image pulls are restricted or mirrored by host.',
    ko: '`k8s.gcr.io`에는 2023년 4월 3일 이후 새 이미지가 올라오지 않으며, 요청은 경로와 태그가 같은 동일한 이미지를 제공하는 `registry.k8s.io`로 전달됩니다. 새 레지스트리를 쓰고, 이미지 풀을 호스트별로 제한하거나 미러링하는 환경에서는 새 호스트를 허용하세요.',
  },
  'moved-image-registry.frozen': {
    en: '`{old}` has been frozen since April 2023 and gets no new images. The same image is at `registry.k8s.io`.',
    ko: '`{old}`은(는) 2023년 4월에 동결되어 새 이미지가 올라오지 않습니다. 같은 이미지가 `registry.k8s.io`에 있습니다.',
  },
  'moved-image-registry.alias': {
    en: '`{old}` is an old alias of `k8s.gcr.io`, which has been frozen since April 2023. Its images are at `registry.k8s.io`, except for some of the oldest.',
    ko: '`{old}`은(는) 2023년 4월에 동결된 `k8s.gcr.io`의 옛 별칭입니다. 아주 오래된 일부를 제외하면 같은 이미지가 `registry.k8s.io`에 있습니다.',
  },
  'moved-image-registry.renamed': {
    en: '`{old}` has had no new images since 2020. Its successor, `registry.k8s.io/ingress-nginx/controller`, has other tags: choose one of them.',
    ko: '`{old}`에는 2020년 이후 새 이미지가 올라오지 않습니다. 후속 이미지 `registry.k8s.io/ingress-nginx/controller`는 태그가 다르니 그중에서 고르세요.',
  },
  'moved-image-registry.staging': {
    en: '`{old}` holds builds that were never released and may be deleted at any time. Use a released image from `registry.k8s.io`.',
    ko: '`{old}`에는 릴리스되지 않아 언제든 삭제될 수 있는 빌드만 있습니다. `registry.k8s.io`의 릴리스된 이미지를 사용하세요.',
  },
  'moved-image-registry.fix': { en: 'Pull from registry.k8s.io', ko: 'registry.k8s.io에서 가져오기' },
  'moved-image-registry.note-alias': {
    en: 'Not every image of the old registry is at `registry.k8s.io`: check that this one can be pulled.',
    ko: '옛 레지스트리의 모든 이미지가 `registry.k8s.io`에 있는 것은 아닙니다. 이 이미지를 가져올 수 있는지 확인하세요.',
  },
});
