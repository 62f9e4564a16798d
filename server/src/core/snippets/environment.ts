import type { Snippet } from './Snippet.ts';
import { textsOf } from './textsOf.ts';

const env = { in: 'item', definition: 'core.v1.Container', field: 'env' } as const;
const envFrom = { in: 'item', definition: 'core.v1.Container', field: 'envFrom' } as const;

/** Environment variables by where their values come from. */
export const environment: readonly Snippet[] = [
  {
    ...textsOf('env-configMapKeyRef'),
    label: 'env configMapKeyRef',
    fits: env,
    yaml: ['name: ${1:LOG_LEVEL}\nvalueFrom:\n  configMapKeyRef:\n    name: ${2:config}\n    key: ${3:logLevel}\n'],
  },
  {
    ...textsOf('env-secretKeyRef'),
    label: 'env secretKeyRef',
    fits: env,
    yaml: ['name: ${1:PASSWORD}\nvalueFrom:\n  secretKeyRef:\n    name: ${2:secret}\n    key: ${3:password}\n'],
  },
  {
    ...textsOf('env-fieldRef'),
    label: 'env fieldRef',
    fits: env,
    yaml: [
      'name: ${1:POD_NAME}\nvalueFrom:\n  fieldRef:\n    fieldPath: ${2|metadata.name,metadata.namespace,metadata.uid,spec.nodeName,spec.serviceAccountName,status.hostIP,status.podIP|}\n',
    ],
  },
  {
    ...textsOf('env-resourceFieldRef'),
    label: 'env resourceFieldRef',
    fits: env,
    yaml: [
      'name: ${1:MEMORY_LIMIT}\nvalueFrom:\n  resourceFieldRef:\n    resource: ${2|limits.memory,limits.cpu,requests.memory,requests.cpu|}\n',
    ],
  },
  {
    ...textsOf('envFrom-configMapRef'),
    label: 'envFrom configMapRef',
    fits: envFrom,
    yaml: ['configMapRef:\n  name: ${1:config}\n'],
  },
  {
    ...textsOf('envFrom-secretRef'),
    label: 'envFrom secretRef',
    fits: envFrom,
    yaml: ['secretRef:\n  name: ${1:secret}\n'],
  },
];
