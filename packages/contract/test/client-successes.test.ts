import { Wafermark } from '@wafermark/client';
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import { expect, it } from 'vitest';
import { callClient } from '../src/calls.ts';
import { documented, OPERATION_IDS } from '../src/document.ts';
import { KEYS } from '../src/keys.ts';

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
const ANNOTATION = 'd4c3b2a1-8765-ba09-fedc-0987654321ba';

/** Calls an operation against a stub that responds with a success status. */
function answered(id: OperationId, status: number, text: string | null, type = 'application/json'): Promise<unknown> {
  const fetch = async (): Promise<Response> => new Response(text, { status, headers: { 'content-type': type } });
  const client = new Wafermark({ baseUrl: 'http://127.0.0.1:1', apiKey: KEYS.admin, fetch, maxRetries: 0 });
  const body = Object.values(documented(id).requestContent['application/json']?.examples ?? {})[0];
  return callClient(client, id, { sampleId: SAMPLE, annotationId: ANNOTATION, body });
}

const withAnswer = OPERATION_IDS.filter((id) => OPERATIONS[id].success === 200);

it.each(withAnswer)('%s accepts only the documented JSON as a success', async (id) => {
  const operation = OPERATIONS[id];
  const isArray = 'answerIsArray' in operation && operation.answerIsArray;
  const wrong: readonly (readonly [string, string?])[] = [
    [isArray ? '{}' : '[]'],
    [''],
    ['null'],
    ['"text"'],
    ['1'],
    ['{"id":'],
    ['<!doctype html><title>Log in</title>', 'text/html'],
  ];
  for (const [text, type] of wrong) {
    await expect(answered(id, 200, text, type)).rejects.toMatchObject({ name: 'ResponseParseError', operation: id });
  }
});

it('accepts no other success status for an operation without a response body', async () => {
  await expect(answered('deleteSampleAnnotation', 204, null)).resolves.toBe(undefined);
  await expect(answered('deleteSampleAnnotation', 200, '{}')).rejects.toMatchObject({ name: 'ResponseParseError' });
});
