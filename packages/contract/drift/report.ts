import { type Drift, KINDS } from './drift.ts';
import { isAsWanted, type Verdict } from './judge-drift.ts';

/** A drift that no client could distinguish from the original, and why. */
export interface Equivalent {
  readonly name: string;
  readonly reason: string;
}

/** One line with the numbers of drifts and of those caught. */
export function summarise(verdicts: readonly Verdict[], equivalents: readonly Equivalent[]): string {
  const drifts = verdicts.filter(({ kind }) => kind !== 'control');
  const controls = verdicts.filter(({ kind }) => kind === 'control');
  const argued = drifts.filter((verdict) => isArgued(verdict, equivalents)).length;
  const caught = drifts.filter(isAsWanted).length;
  const alarms = controls.filter((verdict) => !isAsWanted(verdict)).length;
  return `${drifts.length} drifts: ${caught} caught, ${argued} argued to be equivalent, ${drifts.length - caught - argued} survived; ${controls.length} controls: ${alarms} false alarms`;
}

/** Whether a verdict is as expected, or argued to be equivalent. */
export const isFine = (verdict: Verdict, equivalents: readonly Equivalent[]): boolean =>
  isAsWanted(verdict) || isArgued(verdict, equivalents);

const isArgued = ({ name, kind, gate }: Verdict, equivalents: readonly Equivalent[]): boolean =>
  kind !== 'control' && gate === null && equivalents.some((equivalent) => equivalent.name === name);

/** The committed page. */
export function renderReport(verdicts: readonly Verdict[], equivalents: readonly Equivalent[]): string {
  const gates = [...new Set(verdicts.flatMap(({ gate }) => gate ?? []))];
  const count = (kind: string, gate: string | null): number =>
    verdicts.filter((verdict) => verdict.kind === kind && verdict.gate === gate).length;
  const cell = (value: number): string => (value === 0 ? '' : String(value));
  return [
    `Made by \`pnpm drift\`. ${summarise(verdicts, equivalents)}.`,
    '',
    '# The drift campaign',
    '',
    'Each drift is planted alone in a copy of the repository, and the gates are run in order until one fails. A control changes nothing that can be observed, and has to pass them all; controls are planted together, and alone only when there is an alarm.',
    '',
    `| kind | ${gates.join(' | ')} | passed | drifts |`,
    `| --- | ${gates.map(() => '---:').join(' | ')} | ---: | ---: |`,
    ...KINDS.map((kind) => {
      const cells = [...gates, null].map((gate) => cell(count(kind, gate)));
      return `| ${kind} | ${cells.join(' | ')} | ${verdicts.filter((verdict) => verdict.kind === kind).length} |`;
    }),
    '',
    ...(equivalents.length === 0
      ? []
      : ['## Equivalent', '', ...equivalents.map(({ name, reason }) => `- \`${name}\`: ${reason}`), '']),
    '## Every drift',
    '',
    '| drift | kind | caught by | it says | seconds |',
    '| --- | --- | --- | --- | ---: |',
    ...verdicts.map(
      ({ name, kind, gate, said, seconds }) =>
        `| ${name} | ${kind} | ${gate ?? 'nothing'} | ${quote(said)} | ${seconds.toFixed(1)} |`,
    ),
    '',
  ].join('\n');
}

/** The planted edit, the gate that caught it, and the gate's output. */
export function explain({ files }: Drift, { gate, gates, said, seconds }: Verdict): string {
  const indent = (text: string, mark: string): string => text.replaceAll(/^/gm, `  ${mark} `);
  return [
    ...files.flatMap(({ file, find, replace }) => [file, indent(find, '-'), indent(replace, '+')]),
    `Gates: ${gates.join(' → ')}, in ${seconds} s`,
    gate === null ? 'Passed them all.' : `Caught by ${gate}, which says:`,
    ...said.split('\n').slice(0, 15),
  ].join('\n');
}

/** The most informative line of a message, formatted for a table cell. */
function quote(said: string): string {
  const lines = said.split('\n').map((line) => line.trim());
  const line = lines.find((one) => /error TS|› |^[+-][^+-]|major:|minor:|rule|lint|✗/.test(one)) ?? lines[0] ?? '';
  const text = line
    .replaceAll(/\/tmp\/[\w.-]+/g, '…')
    .replaceAll(/[|<>`]/g, ' ')
    .replaceAll(/\s+/g, ' ');
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
