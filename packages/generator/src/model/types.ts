import type { Model } from './model.ts';
import { isGlobal } from './read-model.ts';

/** The names of all models. */
export const modelNames = ({ schemas, types }: Pick<Model, 'schemas' | 'types'>): readonly string[] => [
  ...schemas.typeNames.values(),
  ...types.map(({ name }) => name),
];

const WORD = /"(?:[^"\\]|\\.)*"|'[^']*'|`[^`]*`|[A-Za-z_$][\w$]*/g;

/** A type with some of the names of models in it replaced. */
export const replaceNames = (type: string, names: ReadonlySet<string>, replace: (name: string) => string): string =>
  type.replaceAll(WORD, (word, at: number) => {
    const isMember = /^\??:/.test(type.slice(at + word.length)) || type.charAt(at - 1) === '.';
    return names.has(word) && !isMember ? replace(word) : word;
  });

/** A type as a file writes it that has names of its own: models that are called like them are qualified. */
export const qualified = (type: string, names: ReadonlySet<string>): string =>
  replaceNames(type, names, (name) => (isGlobal(name) ? `models.${name}` : name));

/** The words of a source that may be types: none in comments and texts, and no names of members. */
function typeWordsOf(source: string): ReadonlySet<string> {
  const words = withoutTexts(source).matchAll(/(?<![\w$.])([A-Za-z_$][\w$]*)(?!\??:(?!:)|[\w$])/g);
  return new Set([...words].map(([, word = '']) => word));
}

const withoutTexts = (source: string): string =>
  source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`\n]*`/gm, ' ');

/** Whether a source writes some models with a qualifier. */
export const isQualified = (source: string): boolean => /\bmodels\.\w/.test(withoutTexts(source));

/** The imports of the models in a source that has been written with `qualified` types. */
export function importModels(model: Pick<Model, 'schemas' | 'types'>, source: string, from = './models.ts'): string {
  const words = typeWordsOf(source);
  const used = modelNames(model)
    .filter((name) => words.has(name) && !isGlobal(name))
    .toSorted();
  const named = used.length === 0 ? '' : `import type { ${used.join(', ')} } from '${from}';`;
  return isQualified(source) ? `${named}\nimport type * as models from '${from}';` : named;
}
