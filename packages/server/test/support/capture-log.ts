import { Writable } from 'node:stream';
import { type Level, type Logger, pino } from 'pino';

/** A log, and the lines written to it. */
export function captureLog(level: Level): { readonly log: Logger; readonly lines: readonly string[] } {
  const lines: string[] = [];
  const stream = new Writable({ write: (line, _encoding, done) => done(void lines.push(String(line))) });
  return { log: pino({ level }, stream), lines };
}
