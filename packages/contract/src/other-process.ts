import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

// File locks only work between processes: SQLite opened twice in one process would not see its own locks.
const OPEN = `const database = new (require('node:sqlite').DatabaseSync)(process.argv[1]);`;

/** Runs a statement on a SQLite file in another process. */
export async function execElsewhere(file: string, statement: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['-e', `${OPEN} database.exec(process.argv[2]);`, file, statement]);
}

/**
 * Locks a SQLite file for writing in another process.
 * @returns a function that releases the lock
 */
export async function holdElsewhere(file: string): Promise<() => Promise<void>> {
  const wait = `process.stdout.write('held'); process.stdin.resume(); process.stdin.on('end', () => database.exec('rollback'));`;
  const holder = spawn(process.execPath, ['-e', `${OPEN} database.exec('begin immediate'); ${wait}`, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(holder, 'exit');
  await once(holder.stdout, 'data');
  return async () => {
    holder.stdin.end();
    await exited;
  };
}
