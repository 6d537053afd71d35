import type { Fault, Problem, ValidationProblem } from '@wafermark/generated/models.ts';
import { isRecord } from '../is-record.ts';

// The compiler refuses these when the document adds a field or takes one away.
const PROBLEM = {
  type: 'string',
  title: 'string',
  status: 'number',
  detail: 'string',
  instance: 'string',
  request_id: 'string',
} satisfies Record<keyof Problem, 'string' | 'number'>;
const FAULT = { location: 'string', pointer: 'string', message: 'string' } satisfies Record<keyof Fault, 'string'>;

/** Whether a body is a problem of this API, and not that of another server on the way, or of another framework. */
export function isProblem(body: unknown): body is Problem | ValidationProblem {
  return isRecord(body) && hasFields(body, PROBLEM) && (body['errors'] === undefined || areFaults(body['errors']));
}

function areFaults(value: unknown): boolean {
  return Array.isArray(value) && value.every((fault) => isRecord(fault) && hasFields(fault, FAULT));
}

function hasFields(value: Readonly<Record<string, unknown>>, fields: Readonly<Record<string, string>>): boolean {
  return Object.entries(fields).every(([name, type]) => typeof value[name] === type);
}
