import { PROBLEMS } from '@wafermark/generated/document/api.ts';
import type { Fault, ValidationProblem } from '@wafermark/generated/document/models.ts';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as client from '../src/index.ts';
import { ApiError, ConflictError, isApiError, NotFoundError, type ValidationError, Wafermark } from '../src/index.ts';
import { CALLS, KEY, rejection } from './calls.ts';
import { startServer } from './start-server.ts';

const problem = (status: number) => ({
  type: '/problems/x',
  title: 'X',
  status,
  detail: '',
  instance: '/',
  request_id: 'r1',
});
async function failure(status: number, json: unknown = problem(status)): Promise<unknown> {
  const { url } = await startServer({ status, json });
  const wafermark = new Wafermark({ baseUrl: url, apiKey: KEY, maxRetries: 0 });
  return rejection(CALLS.createSampleAnnotation(wafermark));
}

it.each([...Object.keys(PROBLEMS).map(Number), 429])(
  '%i has a class of its own, by its exported name',
  async (status) => {
    const error = await failure(status);
    if (!(error instanceof ApiError)) throw new Error('expected an ApiError', { cause: error });
    expect(error.constructor).not.toBe(ApiError);
    expect(client).toHaveProperty(error.name, error.constructor);
    expect(error.status).toBe(status);
  },
);

it.each([402, 410, 418, 502, 504, 599])('%i, which the document does not list, is an ApiError', async (status) => {
  expect(await failure(status)).toMatchObject({ name: 'ApiError', constructor: ApiError, status });
});

describe('isApiError', () => {
  it('tells by operation and status', async () => {
    const error = await failure(404);
    expect(isApiError(error)).toBe(true);
    expect(isApiError(error, 'createSampleAnnotation')).toBe(true);
    expect(isApiError(error, 'createSampleAnnotation', 404)).toBe(true);
    expect(isApiError(error, 'createSampleAnnotation', 422)).toBe(false);
    expect(isApiError(error, 'getSampleAnnotation')).toBe(false);
    expect(isApiError(error, 'getSampleAnnotation', 404)).toBe(false);
    expect(isApiError(new Error('other'))).toBe(false);
    expect(isApiError(undefined, 'createSampleAnnotation', 404)).toBe(false);
  });

  it('is not true of a body that is not as documented', async () => {
    const page = await failure(404, { detail: 'of a proxy' });
    expect(isApiError(page, 'createSampleAnnotation')).toBe(true);
    expect(isApiError(page, 'createSampleAnnotation', 404)).toBe(false);
    expect(isApiError(await failure(422), 'createSampleAnnotation', 422)).toBe(false);
    const valid = { ...problem(422), errors: [] };
    expect(isApiError(await failure(422, valid), 'createSampleAnnotation', 422)).toBe(true);
  });

  it('narrows the type of the body', () => {
    const error: unknown = undefined;
    if (isApiError(error, 'createSampleAnnotation', 422)) {
      expectTypeOf(error.problem).toExtend<ValidationProblem>();
      expectTypeOf(error.problem.errors).toEqualTypeOf<Fault[]>();
      expectTypeOf(error.status).toEqualTypeOf<422>();
      expectTypeOf(error.operation).toEqualTypeOf<'createSampleAnnotation'>();
    }
    if (isApiError(error, 'getSampleAnnotation', 404)) {
      expectTypeOf(error.problem.detail).toEqualTypeOf<string>();
      // @ts-expect-error only a 422 lists faults
      expect(error.problem.errors).toBeUndefined();
    }
    // @ts-expect-error a status that the document does not list for the operation
    isApiError(error, 'getSampleAnnotation', 409);
    // @ts-expect-error no such operation
    isApiError(error, 'getAnnotation');
  });

  it('is not needed where a class says it', async () => {
    const error = await failure(409);
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).not.toBeInstanceOf(NotFoundError);
    expectTypeOf<ValidationError['status']>().toEqualTypeOf<422>();
  });
});
