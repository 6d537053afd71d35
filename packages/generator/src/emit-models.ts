import type { Document } from './document.ts';
import { docComment, HEADER } from './source.ts';

/** The component schemas under their own names: objects as interfaces, which editors and compilers show by name. */
export function emitModels(document: Document): string {
  const models = Object.entries(document.components.schemas).map(([name, { description = '', type, properties }]) => {
    const isObject = type === 'object' && properties !== undefined;
    const declaration = isObject
      ? `export interface ${name} extends Schema<'${name}'> {}`
      : `export type ${name} = Schema<'${name}'>;`;
    return `${docComment([description])}\n${declaration}`;
  });
  return `${HEADER}
import type { components } from './schema.ts';

type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

${models.join('\n\n')}
`;
}
