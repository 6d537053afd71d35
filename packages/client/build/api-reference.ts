import { readFile } from 'node:fs/promises';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';

const METHODS = new URL('../../../generated/client/client.ts', import.meta.url);
/** A method of a generated interface, with the words before it. */
const METHOD = / {2}\/\*\*\n((?: {3}\*[^\n]*\n)+) {2}(\w+)\(([^;]*?)\): ([^;]+);/g;

/** `api.md`: every method, its types and its errors, from what is generated. */
export async function writeReference(): Promise<string> {
  const source = await readFile(METHODS, 'utf8');
  const groups = [...source.matchAll(/export interface (\w+)Methods<Options> \{\n(.*?)\n\}/gs)];
  const sections = groups.map(([, name = '', body = '']) => {
    const methods = [...body.matchAll(METHOD)].map(([, doc = '', method = '', parameters = '', result = '']) => {
      return describeMethod(`${name.toLowerCase()}.${method}`, { doc, parameters, result });
    });
    return `## ${name.toLowerCase()}\n\n${methods.join('\n\n')}`;
  });
  return `<!-- Generated from openapi/ by \`pnpm generate\`. Do not edit. -->

# Methods

Every call can also throw \`ConnectionError\`, \`TimeoutError\`, \`AbortedError\`, \`RedirectError\`, \`ResponseParseError\`,
\`ResponseTooLargeError\`, and before anything is sent \`ArgumentError\` and \`ConfigurationError\`. \`annotations.createMany\` is described in the [README](README.md).

${sections.join('\n\n')}
`;
}

interface Method {
  readonly doc: string;
  readonly parameters: string;
  readonly result: string;
}

function describeMethod(name: string, { doc, parameters, result }: Method): string {
  const lines = doc.split('\n').map((line) => line.replace(/^ {3}\* ?/, ''));
  const text = lines.filter((line) => !['', '/'].includes(line) && !line.startsWith('@'));
  const route = text.at(-1)?.replaceAll('`', '') ?? '';
  const found = Object.entries(OPERATIONS).find(([, { method, path }]) => `${method} ${path}` === route);
  if (found === undefined) throw new Error(`${name}: no operation is ${route}`);
  const [id, { statuses, success, scope, idempotency }] = found;
  const signature = parameters
    .replaceAll(/\s+/g, ' ')
    .replace(/,? $/, '')
    .trim()
    .replaceAll('Options &', 'RequestOptions &');
  const failures = statuses.filter((status) => status >= 400);
  return [
    `### ${name}`,
    '',
    ...text.slice(0, -1),
    '',
    '```',
    `${name}(${signature.replace(/options\?: Options\b/, 'options?: RequestOptions')}): ${result}`,
    '```',
    '',
    `\`${route}\` · operation \`${id}\` · scope \`${scope}\` · returns ${success}` +
      ` · ${idempotency === 'key' ? 'repeated with an idempotency key' : 'idempotent by nature'}`,
    '',
    `Throws \`ApiError\` with status ${failures.join(', ')}.`,
  ].join('\n');
}
