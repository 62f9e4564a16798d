import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { nodeHost } from './host/nodeHost.ts';
import { startServer } from './lsp/startServer.ts';

// IPC when VS Code starts it, `--stdio` for every other client: the arguments say which.
startServer(createConnection(ProposedFeatures.all), nodeHost(version));
