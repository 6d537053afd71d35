import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** What is needed of the document. */
interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A file per operation and language, which the tests run. The renderer makes the samples of an operation without files. */
const LANGUAGES = [
  // `openapi/redocly.yaml` lists them too, or the renderer leaves them out.
  { lang: 'JavaScript', label: 'TypeScript', ending: 'ts' },
  { lang: 'curl', label: 'curl', ending: 'sh' },
  { lang: 'Python', label: 'Python', ending: 'py' },
] as const;

const FOLDER = 'examples/operations';

/**
 * A copy of the document in which operations have their code samples, so that the hand-written document stays clean.
 * @throws for an operation that has samples in some languages only
 * @see https://redocly.com/docs-legacy/api-reference-docs/specification-extensions/x-code-samples
 */
export async function withCodeSamples<Document extends Described>(document: Document): Promise<Document> {
  const paths = await Promise.all(
    Object.entries(document.paths).map(async ([path, item]) => [path, await withSamplesOf(item)] as const),
  );
  return { ...document, paths: Object.fromEntries(paths) };
}

async function withSamplesOf(item: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> {
  const entries = await Promise.all(
    Object.entries(item).map(async ([name, value]) => {
      const id: unknown = Reflect.get(Object(value), 'operationId');
      if (typeof id !== 'string' || LANGUAGES.every(({ ending }) => !existsSync(fileOf(id, ending)))) {
        return [name, value] as const;
      }
      return [name, { ...Object(value), 'x-codeSamples': await samplesOf(id) }] as const;
    }),
  );
  return Object.fromEntries(entries);
}

const fileOf = (id: string, ending: string): string => `${FOLDER}/${id}.${ending}`;

const samplesOf = (
  id: string,
): Promise<readonly { readonly lang: string; readonly label: string; readonly source: string }[]> =>
  Promise.all(
    LANGUAGES.map(async ({ lang, label, ending }) => ({
      lang,
      label,
      source: await readFile(fileOf(id, ending), 'utf8'),
    })),
  );
