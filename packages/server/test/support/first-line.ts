import type { ChildProcess } from 'node:child_process';

/** The first line that a process prints. What it prints on its standard error is told if it ends before. */
export const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let [printed, complained] = ['', ''];
    child.stdout?.on('data', (data) => {
      printed += String(data);
      if (printed.includes('\n')) resolve(printed.slice(0, printed.indexOf('\n')));
    });
    child.stderr?.on('data', (data) => {
      complained += String(data);
    });
    child.once('exit', () => reject(new Error(`The process ended: ${complained}`)));
  });
