import type { Fault, Problem, ValidationProblem } from '@wafermark/generated/models.ts';

/** More would hide the end of the message; all of them are in `problem.errors`. */
const FAULTS_IN_MESSAGE = 3;

/** A problem in one line: `title: detail (fault; fault)`. */
export function describeProblem(problem: Problem | ValidationProblem): string {
  const faults = 'errors' in problem ? problem.errors : [];
  const detail = problem.detail.replace(/\.$/, '');
  return `${problem.title}${detail === '' ? '' : `: ${detail}`}${faults.length === 0 ? '' : ` (${describeFaults(faults)})`}`;
}

function describeFaults(faults: readonly Fault[]): string {
  const shown = faults.slice(0, FAULTS_IN_MESSAGE).map(({ location, pointer, message }) => {
    return [location, pointer, message].filter((part) => part !== '').join(' ');
  });
  const more = faults.length - shown.length;
  return shown.concat(more === 0 ? [] : [`and ${more} more`]).join('; ');
}
