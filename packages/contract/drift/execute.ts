import { execFile } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

export interface Outcome {
  readonly code: number;
  /** The output of the program, without colours: some programs print them wherever `FORCE_COLOR` is set. */
  readonly output: string;
}

/** How a program is run. */
export interface Execution {
  readonly cwd: string;
  /** Default: that of this process. */
  readonly env?: NodeJS.ProcessEnv;
  /** In milliseconds; then it is killed. Default: none. */
  readonly timeout?: number;
}

/** Runs a program to its end, successful or not. */
export function execute(program: string, args: readonly string[], execution: Execution): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { ...execution, maxBuffer: 64 * 1024 * 1024, killSignal: 'SIGKILL' } as const;
    execFile(program, args, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      const ended = error?.killed === true ? `\nTimed out after ${(execution.timeout ?? 0) / 1000} s.` : '';
      resolve({ code, output: `${stripVTControlCharacters(`${stdout}${stderr}`)}${ended}` });
    });
  });
}
