import { message } from '../messages/Message.ts';
import type { Snippet } from './Snippet.ts';

/** What is asked of the container, each with its own words. */
const handlers = {
  httpGet: `  httpGet:
    path: PATH
    port: \${1:8080}
`,
  tcpSocket: `  tcpSocket:
    port: \${1:8080}
`,
  exec: `  exec:
    command:
    - \${1:cat}
    - \${2:/tmp/healthy}
`,
  grpc: `  grpc:
    port: \${1:9090}
`,
} as const;

/** The timings of each probe, explained in its text. */
const timings = {
  livenessProbe: { path: '${2:/healthz}', lines: '  periodSeconds: 10\n  timeoutSeconds: 3\n  failureThreshold: 3\n' },
  readinessProbe: { path: '${2:/readyz}', lines: '  periodSeconds: 5\n  timeoutSeconds: 2\n  failureThreshold: 3\n' },
  startupProbe: { path: '${2:/healthz}', lines: '  periodSeconds: 5\n  timeoutSeconds: 2\n  failureThreshold: 60\n' },
} as const;

/** The probes of a container, each by every means; which of them a version has is the schema's to say. */
export const probes: readonly Snippet[] = (['livenessProbe', 'readinessProbe', 'startupProbe'] as const).flatMap(
  (probe) =>
    (['httpGet', 'tcpSocket', 'exec', 'grpc'] as const).map((handler) => ({
      id: `${probe}-${handler}`,
      label: `${probe} ${handler}`,
      description: message(`snippet.${probe}`, { handler }),
      documentation: [message(`snippet.${probe}.timings`), message(`snippet.probe.${handler}`)],
      fits: { in: 'keys', definition: 'core.v1.Container' },
      yaml: [`${probe}:\n${handlers[handler].replace('PATH', timings[probe].path)}${timings[probe].lines}`],
    })),
);
