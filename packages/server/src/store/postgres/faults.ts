import { DatabaseError } from 'pg';
import { OpenStoreError, StoreBusyError, StoreUnavailableError } from '../store.ts';
import type { Target } from './target.ts';

/** Lock, statement or transaction took too long; deadlock. Nothing is stored, and a retry may succeed at once. */
const BUSY = /^(?:55P03|57014|40001|40P01|25P0[34])$/;
/**
 * Needs an operator, or a server that comes back: connections (08), the account (28), the database (3D), a read-only server
 * (25006), resources (53), a shutdown (57P), the machine (58), damage (XX), tables that are gone (42P01) or may not be used (42501).
 */
const UNAVAILABLE = /^(?:08|28|3D|53|57P|58|XX)|^(?:25006|42P01|42501)$/;

/** Turns an error of the driver into the one that callers see. Others, such as a violated constraint, stay what they are. */
export function translate(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreBusyError || error instanceof StoreUnavailableError)
    return error;
  // A wrong call of the driver is a fault of this program.
  if (error instanceof TypeError) return error;
  if (!(error instanceof DatabaseError)) {
    // Where a name has several addresses, only the errors of the attempts have a message.
    const reason = error.message === '' && 'code' in error ? String(error.code) : error.message;
    return new StoreUnavailableError(`PostgreSQL cannot be reached: ${reason}`, { cause: error });
  }
  const { code = '' } = error;
  if (BUSY.test(code)) return new StoreBusyError(`PostgreSQL gave up waiting: ${error.message}`, { cause: error });
  if (!UNAVAILABLE.test(code)) return error;
  return new StoreUnavailableError(`PostgreSQL cannot be used: ${error.message} (${code})`, { cause: error });
}

/** Turns a failure to open into a message for people. */
export function explainOpening(error: unknown, { host, port, user, database, place }: Target): unknown {
  if (!(error instanceof Error) || error instanceof OpenStoreError) return error;
  const say = (text: string): OpenStoreError => new OpenStoreError(text, { cause: error });
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const server = `PostgreSQL at ${host}:${port}`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return say(`There is no host ${host}. Check the database URL.`);
  if (code === 'ECONNREFUSED')
    return say(`No PostgreSQL answers at ${host}:${port}. Start it, or check the database URL.`);
  if (code === '3D000') return say(`${server} has no database ${database}. Create it, or check the database URL.`);
  // `pg_hba.conf` of a server that insists on encryption has no line for connections without it.
  if (error.message.includes('SSL') || (code === '28000' && error.message.endsWith('no encryption'))) {
    return say(`${server} and the sslmode in the database URL do not agree.`);
  }
  if (code.startsWith('28') || error.message.startsWith('SASL')) {
    return say(`${server} refuses the user ${user ?? '(none given)'}: check name and password in the database URL.`);
  }
  if (code === '42501')
    return say(`The user ${user} may not use or create tables in the ${place}. Grant CREATE and USAGE.`);
  if (code === '53300')
    return say(`${server} has no connections left. Raise its max_connections, or stop other clients.`);
  if (code === '57P03') return say(`${server} is starting up or shutting down. Try again shortly.`);
  if (code === '55P03' || code === '57014') return say(`Another process keeps migrating the ${place}. Wait for it.`);
  // What waits is the driver. A server that mentions a time-out has answered.
  if (code === 'ETIMEDOUT' || (error.message.includes('timeout') && !(error instanceof DatabaseError)))
    return say(`${server} does not answer. Check the database URL.`);
  return say(`The ${place} cannot be opened: ${error.message}.`);
}
