import type { ImportPlan, PlannedColumn, ValueStatistics } from '../plan.ts';
import { percent, round } from './judge.ts';
import { siteMap } from './site-map.ts';

const WIDTH = 100;
const MOST_LINES = 8;

/** The plan on one screen of plain text, at most 100 characters wide: facts and a small map, then what to look at, then the first rows. */
export function describePlan(plan: ImportPlan): string {
  return [
    ...beside(facts(plan), plan.extent === null ? [] : siteMap({ ...plan, extent: plan.extent })),
    '',
    ...columnLines(plan),
    ...waferLines(plan),
    ...firstRows(plan),
    ...problems(plan),
  ]
    .map((line) => clip(line, WIDTH).trimEnd())
    .join('\n');
}

function facts(plan: ImportPlan): string[] {
  const { coordUnit, extent, radius } = plan;
  const unit = coordUnit.given ?? coordUnit.file ?? `${coordUnit.assumed} (assumed)`;
  return [
    plan.file.name,
    '',
    field(
      'format',
      [plan.format, plan.encoding, ...(plan.delimiter === null ? [] : [`${plan.delimiter}-separated`])].join(', '),
    ),
    field('numbers', `decimal ${plan.decimal}`),
    field(
      'layout',
      `${plan.layout}${plan.headerLine === null || plan.headerLine === 0 ? '' : `, header in line ${plan.headerLine}`}`,
    ),
    field('coordinates', `${unit} → mm, ${plan.frame}${plan.polar ? ', polar' : ''}`),
    ...(extent === null ? [] : [field('x', `${span(extent.x)} mm`), field('y', `${span(extent.y)} mm`)]),
    ...(extent === null || radius === null
      ? []
      : [
          field(
            'reach',
            `${round(extent.reach)} mm, ${percent(extent.reach / radius.mm)} of radius ${round(radius.mm)} (${radius.from})`,
          ),
        ]),
    field('sites', `${plan.sites}${plan.wafers.length > 1 ? ` on ${plan.wafers.length} wafers` : waferName(plan)}`),
    field('annotations', String(plan.annotations)),
    field('duplicates', String(plan.duplicates.count)),
    field(
      'flagged',
      plan.flagged.first[0] === undefined
        ? '0'
        : `${plan.flagged.count}: line ${plan.flagged.first[0].line}, ${plan.flagged.first[0].because}`,
    ),
    field('skipped', `${counted(plan.skipped.count, 'line')}, ${counted(plan.footer.count, 'line')} below the data`),
    field('sha256', `${plan.file.sha256.slice(0, 16)}…, ${plan.file.bytes} bytes`),
  ];
}

const waferName = ({ wafers }: ImportPlan): string =>
  wafers[0]?.name === null || wafers[0] === undefined ? '' : ` on wafer ${wafers[0].name}`;
const field = (name: string, value: string): string => `${name.padEnd(12)}${value}`;
const span = ([least, most]: readonly [number, number]): string => `${round(least)} … ${round(most)}`;
const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
const clip = (text: string, most: number): string => {
  const signs = [...text.replaceAll(/[\r\n\t]/g, ' ')];
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : signs.join('');
};

function beside(left: readonly string[], right: readonly string[]): string[] {
  const space = 66;
  return Array.from(
    { length: Math.max(left.length, right.length) },
    (_, index) => `${clip(left[index] ?? '', space).padEnd(space)}  ${right[index] ?? ''}`,
  );
}

function columnLines({ columns, values }: ImportPlan): string[] {
  const shown = columns.filter(({ role }) => role !== 'ignored');
  const lines = shown.slice(0, 14).map((column) => columnLine(column, values));
  const wide = values.find(({ column }) => column === 'all wafers');
  return [
    `${'column'.padEnd(24)}${'role'.padEnd(12)}${'property'.padEnd(22)}${'unit'.padEnd(8)}     n  least … most, mean`,
    ...lines,
    ...(wide === undefined ? [] : [`${'all wafers'.padEnd(66)}${statistics(wide)}`]),
    ...more(shown.length - lines.length, 'column'),
  ];
}

function columnLine(
  { header, role, property, unit, axis, parent }: PlannedColumn,
  values: readonly ValueStatistics[],
): string {
  const found = values.find(({ column }) => column === header);
  const name = axis ?? (role === 'uncertainty' ? `of ${parent}` : (property ?? (role === 'value' ? '?' : '')));
  return `${pad(header, 24)}${pad(role, 12)}${pad(name, 22)}${pad(unit ?? '–', 8)}${found === undefined ? '' : statistics(found)}`;
}

const pad = (text: string, width: number): string => clip(text, width - 1).padEnd(width);

function statistics({ n, min, max, mean, missing }: ValueStatistics): string {
  const range =
    min === null || max === null ? '' : `  ${round(min)} … ${round(max)}${mean === null ? '' : `, ${round(mean)}`}`;
  return `${String(n).padStart(6)}${range}${missing === 0 ? '' : `, ${missing} missing`}`;
}

function waferLines({ wafers }: ImportPlan): string[] {
  if (wafers.length < 2) return [];
  const shown = wafers.slice(0, MOST_LINES);
  return [
    '',
    'wafers',
    ...shown.map(({ name, sites }) => `  ${pad(name ?? '(no name)', 40)}${counted(sites, 'site')}`),
    ...more(wafers.length - shown.length, 'wafer'),
  ];
}

function firstRows({ firstRows: rows }: ImportPlan): string[] {
  return ['', 'first rows', ...rows.map(({ line, cells }) => `  line ${line}: ${cells.join(' | ')}`)];
}

function problems({ warnings, needs, badRows, skipped }: ImportPlan): string[] {
  const lines = [
    ...skipped.first
      .slice(0, 3)
      .map(({ line, reason, text }) => `  skipped line ${line}: ${reason}${text === '' ? '' : ` (${text})`}`),
    ...warnings
      .slice(0, MOST_LINES)
      .flatMap(({ message, hint }) => wrap(`  ! ${message}${hint === null ? '' : ` → ${hint}`}`)),
    ...more(warnings.length - MOST_LINES, 'warning'),
    ...badRows.first
      .slice(0, MOST_LINES)
      .flatMap(({ line, column, reason }) =>
        wrap(`  ✗ line ${line}${column === null ? '' : `, ${column}`}: ${reason}`),
      ),
    ...more(badRows.count - MOST_LINES, 'bad row'),
    ...needs.flatMap(({ option, reason }) => wrap(`  ? ${reason} → ${option}`)),
  ];
  return lines.length === 0 ? [] : ['', 'to look at', ...lines];
}

const more = (count: number, what: string): string[] =>
  count > 0 ? [`  … and ${counted(count, `more ${what}`)}`] : [];

/** Breaks a line between words. */
function wrap(text: string): string[] {
  const lines = [''];
  for (const word of text.split(/(?<=\S) /)) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + word.length + 1 <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`    ${word}`);
  }
  return lines;
}
