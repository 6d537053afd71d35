/** Creates annotations on many connections for a while: `node load.ts URL CONNECTIONS MILLISECONDS`. Reports its start and how many it created. */
import { Agent, request } from 'node:http';

const [url = '', connections = '1', milliseconds = '1000'] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const body = '{"property_name":"thickness","property_value":25.1,"coord_units":"mm","coord_x":1.5,"coord_y":2}';
const headers = { 'X-API-KEY': 'key', 'Content-Type': 'application/json', 'Content-Length': body.length };

const create = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
    sent.once('error', reject).end(body);
  });

let created = 0;
await create();
process.send?.('begun');
const end = performance.now() + Number(milliseconds);
await Promise.all(
  Array.from({ length: Number(connections) }, async () => {
    while (performance.now() < end) if ((await create()) === 200) created += 1;
  }),
);
process.send?.(created);
agent.destroy();
process.disconnect();
