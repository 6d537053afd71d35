import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** A tool that failed; the message is what it printed. */
export class FailedToolError extends Error {
  override readonly name = 'FailedToolError';
}

/**
 * Runs a tool of the workspace.
 * @throws {FailedToolError} with its output when it fails
 */
export const run = (tool: string, args: readonly string[]): Promise<string> =>
  runCommand(`node_modules/.bin/${tool}`, args);

/**
 * Runs a system command.
 * @throws {FailedToolError} with its output when it fails
 */
export async function runCommand(command: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await exec(command, args, { maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '', message = '' } = error as { stdout?: string; stderr?: string; message?: string };
    const printed = `${stdout}${stderr}`;
    throw new FailedToolError(`${command} ${args[0]} failed\n${printed === '' ? message : printed}`, { cause: error });
  }
}
