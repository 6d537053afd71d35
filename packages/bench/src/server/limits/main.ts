/** A process that does tasks when told to, without HTTP: `main.ts [DATABASE]`. */
import { createTasks, type TaskName } from './tasks.ts';

/** What the run sends. */
export interface Order {
  readonly task: TaskName;
  readonly times: number;
}

/** What comes back: when it is done, with the reason if it is not. */
export interface Done {
  readonly error?: string;
}

const tasks = createTasks(process.argv[2]);
const made = new Map<TaskName, (times: number) => void>();

process.on('message', ({ task, times }: Order) => {
  const done: Done = attempt(() => {
    const run = made.get(task) ?? tasks[task]();
    made.set(task, run);
    run(times);
  });
  process.send?.(done);
});
// The run has ended, however it did.
process.on('disconnect', () => process.exit());

function attempt(work: () => void): Done {
  try {
    work();
    return {};
  } catch (error) {
    return { error: String(error) };
  }
}
