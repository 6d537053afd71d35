import { run } from '../run.ts';

export const BASELINE = 'openapi/baseline.yaml';
const DOCUMENT = 'generated/document/openapi.json';
const CONFIG = 'openapi/redocly.yaml';

const IMPACTS = ['patch', 'minor', 'major'] as const;
type Impact = (typeof IMPACTS)[number];

/** The fields of a `redocly diff --format json` report that are used here. */
interface Report {
  readonly infoVersions: { readonly base: string; readonly revision: string };
  readonly changes: readonly Change[];
}

interface Change {
  readonly path: string;
  readonly property?: string;
  readonly kind: string;
  readonly impact: Impact;
  readonly verdicts: readonly { readonly message: string }[];
}

/**
 * The version must cover the document's changes since the last release: a breaking change requires a new major version, an
 * addition a new minor one. Wording may change freely. No major version is left out.
 * @throws with a sentence for each change that the version does not cover, and whom it affects
 */
export async function checkCompatibility(): Promise<void> {
  const output = await run('redocly', [
    'diff',
    BASELINE,
    DOCUMENT,
    '--config',
    CONFIG,
    '--format',
    'json',
    '--fail-on',
    'none',
  ]);
  // The report of a pinned linter version.
  const report = JSON.parse(output) as Report;
  const { base, revision } = report.infoVersions;
  const [released, current] = [majorOf(base), majorOf(revision)];
  if (current < released || current > released + 1) {
    throw new Error(`info.version went from ${base} to ${revision}; the next major version is ${released + 1}.0.0.`);
  }
  const allowed = impactOf(base, revision);
  const uncovered = report.changes.filter((change) => rank(weightOf(change)) > rank(allowed));
  if (uncovered.length === 0) return;
  const needed = uncovered.some((change) => weightOf(change) === 'major') ? 'major' : 'minor';
  throw new Error(
    [
      `info.version went from ${base} to ${revision}, but these changes require a new ${needed} version:`,
      ...uncovered.map((change) => `  ${weightOf(change)}: ${describe(change)}`),
      'Raise info.version in openapi/openapi.yaml, or revert the changes. `pnpm baseline` accepts a released document.',
    ].join('\n'),
  );
}

const rank = (impact: Impact): number => IMPACTS.indexOf(impact);

/** The linter ignores our extensions, but client and server depend on them. Another default stores another value. */
function weightOf({ path, property = '', impact }: Change): Impact {
  if (property === 'default') return 'major';
  const behaves = `${path}/${property}`.includes('x-wafermark-') || property === 'operationId';
  return behaves && impact === 'patch' ? 'minor' : impact;
}

const majorOf = (version: string): number => Number(version.split('.')[0]);

function impactOf(base: string, revision: string): Impact {
  const [from, to] = [base, revision].map((version) => version.split('.').map(Number));
  for (const [index, impact] of (['major', 'minor'] as const).entries()) {
    const [before = 0, after = 0] = [from?.[index], to?.[index]];
    if (after > before) return impact;
    if (after < before) break;
  }
  return 'patch';
}

function describe({ path, property, kind, verdicts }: Change): string {
  const place = path
    .replace('#/', '')
    .replaceAll('~1', '/')
    .replace(/^paths\//, '');
  const what = verdicts.map(({ message }) => message).join(' ') || `${property ?? place} was ${kind}.`;
  return `${what} ${audienceOf(path)} (${place})`;
}

function audienceOf(path: string): string {
  if (path.includes('/responses/')) return 'This affects clients that read the response.';
  if (/\/(requestBody|parameters)\//.test(path)) return 'This affects clients that send the request.';
  return 'This affects every client.';
}
