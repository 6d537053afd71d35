import { WIRE } from '@wafermark/generated/client/client.ts';

/** `src/wire.ts`: an import, since bundlers leave out what no module imports, and nothing else as surely. */
export function wireSource(): string {
  const [name, file] = { plain: ['PLAIN', 'request'], full: ['FULL', 'write-call'] }[WIRE];
  return `// Generated from openapi/ by \`pnpm generate\`. Do not edit.

/** How requests are written and responses read: all that the operations of this API need. */
export { ${name} as WIRE } from './${file}.ts';
`;
}
