import type { Document } from './document.ts';
import { docComment, HEADER } from './source.ts';

/** The component schemas under their own names. */
export function emitModels(document: Document): string {
  const models = Object.entries(document.components.schemas).map(
    ([name, { description = '' }]) =>
      `${docComment([description])}\nexport type ${name} = components['schemas']['${name}'];`,
  );
  return `${HEADER}
import type { components } from './schema.ts';

${models.join('\n\n')}
`;
}
