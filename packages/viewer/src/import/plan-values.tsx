import type { ImportPlan } from '@wafermark/measurements';
import type { VNode } from 'preact';
import { formatCount, formatExactly } from '../parts/format.ts';

/** The columns with what becomes of them, and their numbers. */
export function PlanValues({ plan }: { readonly plan: ImportPlan }): VNode {
  const write = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : formatExactly(Number(value.toPrecision(6)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to be able to scroll it
    <section class="scroll framed" tabIndex={0} aria-label="Columns of the file">
      <table>
        <thead>
          <tr>
            {['column', 'becomes', 'unit'].map((head) => (
              <th key={head} scope="col" class="text">
                {head}
              </th>
            ))}
            {['n', 'min', 'max', 'mean', 'missing'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.columns.map(({ index, header, role, axis, property, unit, parent }) => {
            const found = plan.values.find(({ column }) => column === header);
            const becomes =
              axis ??
              (role === 'uncertainty' ? `uncertainty of ${parent ?? ''}` : role === 'value' ? (property ?? '?') : role);
            return (
              <tr key={`${index} ${header}`} class={role === 'value' ? '' : 'muted'}>
                <th scope="row" class="text">
                  {header}
                </th>
                <td class="text">{becomes}</td>
                <td class="text">{unit ?? ''}</td>
                <td>{found === undefined ? '' : formatCount(found.n)}</td>
                <td>{write(found?.min)}</td>
                <td>{write(found?.max)}</td>
                <td>{write(found?.mean)}</td>
                <td>{found === undefined || found.missing === 0 ? '' : formatCount(found.missing)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
