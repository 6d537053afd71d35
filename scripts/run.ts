import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/**
 * Runs a tool of the workspace.
 * @throws with what it printed when it fails
 */
export async function run(tool: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await exec(`node_modules/.bin/${tool}`, args, { maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${tool} ${args[0]} failed\n${stdout}${stderr}`, { cause: error });
  }
}
