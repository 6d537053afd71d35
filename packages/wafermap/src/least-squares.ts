/**
 * Solves a system of linear equations by Gaussian elimination with row pivoting.
 * @param rows Each with the coefficients and, last, the right side; changed in place
 * @returns undefined if the equations do not determine all unknowns
 */
export function solve(rows: Float64Array[]): Float64Array | undefined {
  const size = rows.length;
  // Of what is left of a column, this part may be rounding.
  const least =
    1e-12 *
    Math.max(...rows.map((row) => row.subarray(0, size).reduce((most, value) => Math.max(most, Math.abs(value)), 0)));
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let index = column + 1; index < size; index += 1) {
      if (Math.abs(rows[index]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = index;
    }
    const [top, found] = [rows[column], rows[pivot]];
    if (top === undefined || found === undefined) return undefined;
    [rows[column], rows[pivot]] = [found, top];
    const head = found[column] ?? 0;
    if (!(Math.abs(head) > least)) return undefined;
    for (let index = column + 1; index < size; index += 1) {
      const row = rows[index];
      const factor = (row?.[column] ?? 0) / head;
      if (row === undefined || factor === 0) continue;
      for (let k = column; k <= size; k += 1) row[k] = (row[k] ?? 0) - factor * (found[k] ?? 0);
    }
  }
  const solution = new Float64Array(size);
  for (let index = size - 1; index >= 0; index -= 1) {
    const row = rows[index] ?? new Float64Array();
    let right = row[size] ?? 0;
    for (let k = index + 1; k < size; k += 1) right -= (row[k] ?? 0) * (solution[k] ?? 0);
    solution[index] = right / (row[index] ?? 0);
  }
  return solution;
}

/**
 * The coefficients for which the sum of squares of `values − terms · coefficients` is least (normal equations, so terms should be
 * of about the same size).
 * @param terms One row for each value
 * @returns undefined if they are not determined
 */
export function leastSquares(
  terms: readonly (readonly number[])[],
  values: readonly number[],
): Float64Array | undefined {
  const width = terms[0]?.length ?? 0;
  const equations = Array.from({ length: width }, () => new Float64Array(width + 1));
  for (const [index, row] of terms.entries()) {
    for (const [i, term] of row.entries()) {
      const equation = equations[i];
      if (equation === undefined) continue;
      for (const [j, other] of row.entries()) equation[j] = (equation[j] ?? 0) + term * other;
      equation[width] = (equation[width] ?? 0) + term * (values[index] ?? 0);
    }
  }
  return solve(equations);
}
