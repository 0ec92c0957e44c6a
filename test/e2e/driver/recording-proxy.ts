import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RecordedRequest } from './browser-driver.ts';

export interface RecordingProxy {
  port: number;
  requests: RecordedRequest[];
  close(): void;
}

/**
 * The browser's only way out. Interception answers the practice sites before a request gets this
 * far; what arrives (from a worker, a content script, the browser itself) is noted and refused.
 */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const requests: RecordedRequest[] = [];
  const server = createServer((request, response) => {
    requests.push({ url: request.url ?? '', method: request.method ?? '', from: 'outside' });
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    requests.push({ url: `https://${request.url}`, method: 'CONNECT', from: 'outside' });
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
