import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/**
 * Runs a tool that the workspace installs.
 * @throws with what it printed when it fails
 */
export const run = (tool: string, args: readonly string[]): Promise<string> =>
  runCommand(`node_modules/.bin/${tool}`, args);

/**
 * Runs a command of the machine.
 * @throws with what it printed when it fails
 */
export async function runCommand(command: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await exec(command, args, { maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '', message = '' } = error as { stdout?: string; stderr?: string; message?: string };
    const printed = `${stdout}${stderr}`;
    throw new Error(`${command} ${args[0]} failed\n${printed === '' ? message : printed}`, { cause: error });
  }
}
