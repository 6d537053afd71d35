import { LIMITS } from '@wafermark/generated/document/api.ts';
import type { Fault } from '@wafermark/generated/document/models.ts';
import bundle from '@wafermark/generated/document/openapi.json' with { type: 'json' };
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import { PARAMETERS } from '@wafermark/generated/server/parameters.ts';
import { strictDocument } from '@wafermark/generated/server/strict-document.ts';
import { BrokenAnswerError, type RequestParts, type Verdict } from '@wafermark/generated/server/validation.ts';
import type { error as validatorErrors } from 'express-openapi-validator';
import type { ValidationEngine } from '../engine.ts';
import { createFaultFinder } from './faults.ts';
import { canonicalUuids, readParameters } from './read-parameters.ts';
import { type AnswerGuard, createValidator } from './validator.ts';

/**
 * express-openapi-validator as an engine, for comparison with the compiled one. It decides at the first fault; all faults are then
 * collected separately, since collecting them in the same pass made a hostile bulk take 220 times as long.
 * @throws when the document is invalid
 */
export async function createReferenceEngine(published: object = bundle): Promise<ValidationEngine> {
  const document = strictDocument(published);
  const validator = await createValidator(document);
  const finder = createFaultFinder(document);
  const guards = new Map<OperationId, AnswerGuard>();
  // The keys of a constant.
  for (const operation of Object.keys(OPERATIONS) as OperationId[]) {
    guards.set(operation, await validator.guardAnswers(operation));
  }

  const check = (operation: OperationId, status: number, body: unknown): void => {
    const faults = guards.get(operation)?.(status, body) ?? [];
    if (faults.length > 0) throw new BrokenAnswerError(operation, status, faults);
  };

  return {
    async checkRequest(operation, parts): Promise<Verdict> {
      // The validator would accept `0x10`, `Infinity` and ` 1` as numbers.
      const inParameters = finder.inParameters(operation, parts);
      if (inParameters.length > 0) return invalid([...inParameters, ...finder.inBody(operation, parts.body)]);
      // It writes defaults into the body, which would change the request.
      const refusal = await validator.checkRequest(operation, { ...parts, body: structuredClone(parts.body) });
      if (refusal !== undefined) return invalid(faultsOf(refusal, finder.inBody(operation, parts.body)));
      return { valid: true, request: requestOf(operation, parts) };
    },

    writeAnswer(operation, status, body) {
      check(operation, status, body);
      return JSON.stringify(body);
    },

    writeItems(operation, status, items) {
      check(operation, status, items);
      return JSON.stringify(items).slice(1, -1);
    },
  };
}

function invalid(faults: readonly Fault[]): Verdict {
  const [first, ...others] = faults.slice(0, LIMITS.maxFaults);
  if (first === undefined) throw new Error('A rejected request has a fault');
  return { valid: false, faults: [first, ...others] };
}

function requestOf(operation: OperationId, { path, query, body }: RequestParts) {
  const schemas = PARAMETERS[operation];
  return {
    path: canonicalUuids(path, schemas.path),
    query: canonicalUuids(readParameters(query, schemas.query), schemas.query),
    body,
  };
}

/** If the two validators disagree, the one that rejected the request wins. */
function faultsOf(refusal: InstanceType<typeof validatorErrors.BadRequest>, found: readonly Fault[]): readonly Fault[] {
  if (found.length > 0) return found;
  return refusal.errors.map(({ path, message }) => {
    const [, part = '', ...rest] = path.split('/');
    const location = part === 'query' || part === 'headers' || part === 'params' ? LOCATIONS[part] : 'body';
    return { location, pointer: rest.map((step) => `/${step}`).join(''), message };
  });
}

const LOCATIONS = { query: 'query', headers: 'header', params: 'path' } as const;
