import { readFileSync } from 'node:fs';
import { writtenFacts } from '../schemas/facts/writtenFacts.ts';
import { parseKubernetesVersion } from '../server/src/core/kubernetes/KubernetesVersion.ts';
import { type LifecycleJson, parseLifecycle } from '../server/src/core/kubernetes/Lifecycle.ts';
import { readTimeline, type TimelineJson } from '../server/src/core/kubernetes/readTimeline.ts';
import { rules } from '../server/src/core/rules/index.ts';
import type { FileCheck, FilePlace } from '../server/src/workspace/checkFile.ts';
import { type FileSnapshot, readSnapshot } from '../server/src/workspace/FileSnapshot.ts';
import { createWorkspace } from '../server/src/workspace/Workspace.ts';

/** The bundled API, for tests: read from the committed files. */
export const timeline = readTimeline(JSON.parse(readFileSync('schemas/timeline.json', 'utf8')) as TimelineJson);

export const facts = parseLifecycle(
  JSON.parse(readFileSync('schemas/lifecycle.json', 'utf8')) as LifecycleJson,
  writtenFacts,
  timeline.newest,
);

/** A workspace without files, in which a rule that throws fails the test. */
export const workspace = createWorkspace({
  files: {
    readText: async () => ({ kind: 'missing' }),
    list: async () => ({ kind: 'missing' }),
  },
  timeline,
  facts,
  rules,
  onFailure: (text) => {
    throw new Error(text);
  },
});

/** A place where nothing but `kubernetes` is set. */
export function placeAt(kubernetes: string, isPatch = false): FilePlace {
  if (parseKubernetesVersion(kubernetes) === undefined) throw new Error(`"${kubernetes}" is no Kubernetes version`);
  return {
    pin: { uri: 'file:///manifest.yaml', setting: kubernetes },
    severities: new Map(),
    isPatch,
    migrationStyle: 'faithful',
    ignored: false,
  };
}

/** Checks a text at a version. */
export function checkText(text: string, kubernetes: string, previous?: FileSnapshot): FileCheck {
  return workspace.check(readSnapshot(text, previous), placeAt(kubernetes));
}
