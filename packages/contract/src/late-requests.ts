import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { type Harness, startHarness } from './harness.ts';
import { connect, requestHead } from './raw-connection.ts';
import { exampleRequest } from './requests.ts';
import type { Answer } from './wire.ts';

/** Sends only the head of a request and half of its body. */
export async function halfSent(harness: Harness, id: OperationId): Promise<Answer> {
  const sent = exampleRequest(id);
  const connection = await connect(harness.url);
  connection.write(requestHead(sent) + String(sent.body).slice(0, 5));
  const answer = await connection.answer();
  const rest = await connection.rest();
  if (rest !== '') throw new Error(`Unexpected data after the response: ${rest.slice(0, 200)}`);
  return answer;
}

/** Finishes a request on a used connection after the server has begun to stop. */
export async function finishedAfterStop(id: OperationId): Promise<Answer> {
  const harness = await startHarness();
  const connection = await connect(harness.url);
  const sent = exampleRequest(id);
  const head = requestHead(sent);
  connection.write(requestHead(exampleRequest('listPhysicalSamples')));
  const first = await connection.answer();
  if (first.status !== 200) throw new Error(`Expected 200 before the server stops, got ${first.status}`);
  connection.write(head.slice(0, 20));
  // Both ends are in this process: written data arrives within a turn of its event loop.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const stopped = harness.stop();
  connection.write(head.slice(20) + String(sent.body ?? ''));
  const answer = await connection.answer();
  connection.destroy();
  await stopped;
  return answer;
}
