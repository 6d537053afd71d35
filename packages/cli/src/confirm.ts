import { createInterface } from 'node:readline/promises';
import { Refusal } from './refusal.ts';

/**
 * Asks a person before something is changed.
 * @throws {Refusal} unless the answer is yes, and where nobody can be asked
 */
export async function confirm(question: string, { yes }: { readonly yes?: boolean }): Promise<void> {
  if (yes === true) return;
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) {
    throw new Refusal(`${question} There is no terminal to ask in.`, 'Add --yes.');
  }
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await asking.question(`${question} [y/N] `);
    if (!/^y(es)?$/i.test(answer.trim())) throw new Refusal('Nothing was changed.');
  } finally {
    asking.close();
  }
}
