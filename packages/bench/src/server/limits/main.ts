/** A process that runs tasks on request, without HTTP: `main.ts [DATABASE]`. */
import { createTasks, type TaskName } from './tasks.ts';

/** What the run sends. */
export interface Order {
  readonly task: TaskName;
  readonly times: number;
}

/** The reply: sent when the task is done, with the error if it failed. */
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
// The run has ended.
process.on('disconnect', () => process.exit());

function attempt(work: () => void): Done {
  try {
    work();
    return {};
  } catch (error) {
    return { error: String(error) };
  }
}
