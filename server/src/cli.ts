import { resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import type { CommandData, CommandHost, Output } from './cli/CommandHost.ts';
import { runCommandLine } from './cli/runCommandLine.ts';
import { rules } from './core/rules/index.ts';
import { nodeData } from './host/nodeData.ts';
import { nodeFiles } from './host/nodeFiles.ts';

let data: CommandData | undefined;

const host: CommandHost = {
  folder: pathToFileURL(process.cwd()).href.replace(/\/$/, ''),
  uriOf: (path) => pathToFileURL(resolve(path)).href,
  separator: sep,
  environment: process.env,
  version,
  out: outputOf(process.stdout),
  err: outputOf(process.stderr),
  now: () => performance.now(),
  readInput,
  files: nodeFiles,
  write: async (uri, before, after) => {
    const { atomicWrite } = await import('./host/atomicWrite.ts');
    return atomicWrite(fileURLToPath(uri), before, after);
  },
  data: () => {
    data ??= { ...nodeData(__dirname), rules };
    return data;
  },
  serve: async () => {
    const [{ createConnection, ProposedFeatures }, { startServer }, { nodeHost }] = await Promise.all([
      import('vscode-languageserver/node'),
      import('./lsp/startServer.ts'),
      import('./host/nodeHost.ts'),
    ]);
    startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), nodeHost(version));
  },
};

runCommandLine(process.argv.slice(2), host).then((status) => {
  process.exitCode = status;
});

function outputOf(stream: NodeJS.WriteStream): Output {
  // Who closes the pipe (`| head`) has seen enough.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  return { write: (text) => void stream.write(text), isTerminal: stream.isTTY === true, columns: stream.columns };
}

async function readInput(): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    return undefined;
  }
}
