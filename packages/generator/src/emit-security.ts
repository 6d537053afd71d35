import type { Model, SecurityScheme } from './model/model.ts';
import { docComment, HEADER, literal, propertyName } from './source.ts';

/** How credentials are sent, and which of them each operation requires. */
export function emitSecurity({ securitySchemes, operations }: Model): string {
  const rows = securitySchemes.map(
    ({ name, kind, parameter }) => `${propertyName(name)}: ${literal({ kind, parameter })},`,
  );
  const scopes = operations.map(({ id, security }) => `${propertyName(id)}: ${literal(security)},`);
  return `${HEADER}
import type { Request } from 'express';
import type { OperationId } from './operations.ts';

/** The security schemes of the document, and how each credential is sent. */
export const SCHEMES = {
${rows.join('\n')}
} as const;

export type SchemeName = keyof typeof SCHEMES;

/** What \`Authorization: Basic\` holds. */
export interface BasicCredentials {
  readonly username: string;
  readonly password: string;
}

/** Decides whether a credential is allowed. */
export type Decide<Credential> = (
  credential: Credential,
  request: Request,
  scopes: readonly string[],
) => boolean | Promise<boolean>;

/** One handler for each security scheme of the document. */
export interface SecurityHandlers {
${securitySchemes.map(emitHandler).join('\n')}
}

/** What each operation requires: all schemes of one of these, with their scopes. An operation without any is open to all. */
export const SECURITY: Readonly<Record<OperationId, readonly Readonly<Partial<Record<SchemeName, readonly string[]>>>[]>> = {
${scopes.join('\n')}
};
`;
}

function emitHandler({ name, kind, description }: SecurityScheme): string {
  const credential = kind === 'basic' ? 'BasicCredentials' : kind === 'none' ? 'undefined' : 'string';
  const comment = description.trim() === '' ? '' : `${docComment([description])}\n`;
  return `${comment}readonly ${propertyName(name)}: Decide<${credential}>;`;
}
