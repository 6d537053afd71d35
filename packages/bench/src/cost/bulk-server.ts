/** A bare server that reads bulks and returns as many annotations, in a process of its own so that its time is not counted. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const ANNOTATION = {
  id: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
  physical_sample_id: 'a1b2c3d4-5678-90ab-cdef-1234567890ab',
  property_name: 'thickness',
  property_value: 25.1,
  property_unit: 'nm',
  char_source_type: null,
  coord_ref_frame: 'sample_relative',
  coord_units: 'mm',
  coord_x: 1.5,
  coord_y: 2,
  coord_z: null,
  data_id: null,
  annotation_metadata: { recipe: 'GaAs-003' },
  last_updated: '2024-01-16T09:30:00.000Z',
  version: '1.2.0',
};
const responses = new Map<number, Buffer>();
const responseOf = (count: number): Buffer => {
  const made = responses.get(count) ?? Buffer.from(JSON.stringify(Array.from({ length: count }, () => ANNOTATION)));
  responses.set(count, made);
  return made;
};

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const { annotations }: { annotations: readonly unknown[] } = JSON.parse(Buffer.concat(parts).toString());
  const body = responseOf(annotations.length);
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length }).end(body);
}

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) process.send?.(`http://127.0.0.1:${address.port}`);
});
