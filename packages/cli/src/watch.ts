/** `wafermark serve --watch`, for those who work on the API's document. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Refusal } from './refusal.ts';

/** The checkout that this file is in. A published package is in none. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const GENERATE = 'scripts/generate.ts';
const START = 'scripts/start.ts';

/**
 * Generates again after each edit of `openapi/`, and serves in another process, which starts again when a generated file or the source has
 * changed. The data stays, since it is in the database. A document with a mistake is reported, and the former one stays in use.
 * @param args The flags of `serve`, without this one
 * @throws {Refusal} outside a checkout, where there is no document to edit
 */
export function serveAndWatch(args: readonly string[]): void {
  if (!import.meta.url.endsWith('.ts') || !existsSync(`${ROOT}${GENERATE}`)) {
    throw new Refusal(
      '--watch needs a checkout of the project: the published server holds what was generated from the document, and not the document itself.',
    );
  }
  const children = [
    spawn(process.execPath, [GENERATE, '--watch'], { cwd: ROOT, stdio: 'inherit' }),
    // In the caller's folder, which paths among the flags are relative to.
    spawn(process.execPath, ['--watch', '--watch-preserve-output', `${ROOT}${START}`, ...args], { stdio: 'inherit' }),
  ];
  const stop = (code: number): void => {
    process.exitCode = code;
    for (const child of children) child.kill('SIGTERM');
  };
  // Neither ends by itself.
  for (const child of children) child.once('exit', () => stop(1));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      for (const child of children) child.removeAllListeners('exit');
      stop(0);
    });
  }
}
