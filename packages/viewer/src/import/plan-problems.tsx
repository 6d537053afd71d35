import type { ImportPlan } from '@wafermark/measurements';
import type { VNode } from 'preact';
import { type Hint, readHint } from './hints.ts';
import type { GivenOptions, OptionTable, RefusalText } from './protocol.ts';

interface PlanProblemsProps {
  readonly plan: ImportPlan | undefined;
  readonly refusal: RefusalText | undefined;
  readonly table: OptionTable | undefined;
  readonly onApply: (options: GivenOptions) => void;
}

/** What keeps the file from being imported, and what a person should look at. */
export function PlanProblems({ plan, refusal, table, onApply }: PlanProblemsProps): VNode {
  const line = (text: string, hint: string | null): VNode => (
    <Problem
      key={`${text} ${hint}`}
      text={text}
      hint={hint}
      read={hint === null ? undefined : readHint(hint, table?.options ?? [])}
      onApply={onApply}
    />
  );
  const bad = plan?.badRows.first ?? [];
  return (
    <>
      {refusal === undefined ? null : (
        <div class="notice fault list" role="alert">
          <ul>{line(refusal.reason, refusal.hint)}</ul>
        </div>
      )}
      {plan === undefined || plan.needs.length + bad.length === 0 ? null : (
        <div class="notice fault list" role="alert">
          <p>
            <strong>Before anything can be stored:</strong>
          </p>
          <ul>
            {plan.needs.map(({ reason, option }) => line(reason, option))}
            {bad.map(({ line: at, column, reason }) =>
              line(`Line ${at}${column === null ? '' : `, column “${column}”`}: ${reason}`, null),
            )}
            {plan.badRows.count > bad.length ? line(`and ${plan.badRows.count - bad.length} more lines`, null) : null}
          </ul>
        </div>
      )}
      {plan === undefined || plan.warnings.length === 0 ? null : (
        <div class="notice list">
          <ul>{plan.warnings.map(({ message, hint }) => line(message, hint))}</ul>
        </div>
      )}
    </>
  );
}

interface ProblemProps {
  readonly text: string;
  readonly hint: string | null;
  readonly read: Hint | undefined;
  readonly onApply: (options: GivenOptions) => void;
}

function Problem({ text, hint, read, onApply }: ProblemProps): VNode {
  const fill = read?.toFillIn[0];
  return (
    <li>
      <span>{text}</span>
      {read === undefined && hint !== null && !hint.startsWith('--') ? <span>{` ${hint}`}</span> : null}
      {read === undefined || fill !== undefined ? null : (
        <button type="button" onClick={() => onApply(read.options)}>
          {labelOf(read.options)}
        </button>
      )}
      {fill === undefined ? null : (
        <button type="button" onClick={() => focusOption(fill)}>
          {`Fill in ${fill}`}
        </button>
      )}
    </li>
  );
}

const labelOf = (options: GivenOptions): string =>
  `Set ${Object.entries(options)
    .map(([name, value]) => (value === true ? name : `${name}: ${String(value)}`))
    .join(', ')}`;

/** The controls of the options have these ids. */
export const idOfOption = (name: string): string => `option-${name}`;

function focusOption(name: string): void {
  const control = document.getElementById(idOfOption(name));
  control?.closest('details')?.setAttribute('open', '');
  control?.focus();
}
