/**
 * Prism's command line, `prism mock --errors`, in this process. It validates requests against the document and always returns the
 * document's example.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { announce, DOCUMENT_FILE } from '../peer-kit.ts';

const COMMAND = new URL('../../../prism/node_modules/@stoplight/prism-cli/dist/index.js', import.meta.url);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server listening on a port has such an address.
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  return await once(socket, 'connect').then(
    () => true,
    () => false,
  );
}

const port = await freePort();
// Otherwise it logs several lines per request, unlike the others; without logs it does not print its port either.
const flags = ['--errors', '--verboseLevel', 'error', '--port', String(port)];
process.argv = [process.execPath, fileURLToPath(COMMAND), 'mock', ...flags, DOCUMENT_FILE];
await import(COMMAND.href);
while (!(await listens(port))) await sleep(5);
announce(`http://127.0.0.1:${port}`);
