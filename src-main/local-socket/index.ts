export { connectLocalSocket, type LocalSocketClient } from './client.ts';
export { serveLocalSocket, type LocalSocketServer, type ServedCore } from './server.ts';
