import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures, type WatchDog } from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { Rule } from '../../server/src/core/analysis/Rule.ts';
import { noDescriptions } from '../../server/src/core/kubernetes/Descriptions.ts';
import { rules as allRules } from '../../server/src/core/rules/index.ts';
import { startServer } from '../../server/src/lsp/startServer.ts';
import { facts, timeline } from '../api.ts';
import type { RunningServer } from './startClient.ts';

/**
 * A server in this process, behind a pair of streams: for tests that look at what it does rather than at what it answers, and for
 * those that need one for each of many cases. It knows nothing of Node, as in a browser's worker, and reads no files.
 */
export function serveInProcess(rules: readonly Rule[] = allRules): RunningServer {
  const input = new PassThrough();
  const output = new PassThrough();
  const watchDog: WatchDog = { shutdownReceived: false, initialize: () => undefined, exit: () => undefined };
  const exited = new Promise<number>((resolve) => {
    watchDog.exit = resolve;
  });
  const connection = createConnection(
    (logger) => createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output), logger),
    watchDog,
    ProposedFeatures.all,
  );
  startServer(connection, {
    timeline,
    facts,
    rules,
    files: { readText: async () => ({ kind: 'missing' }), list: async () => ({ kind: 'missing' }) },
    descriptions: () => noDescriptions,
    language: 'en',
    rulePages: undefined,
    version: '0.0.0',
  });
  return { input, output, exited, pid: undefined };
}
