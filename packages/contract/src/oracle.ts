import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { type DocumentedResponse, documented, type Media } from './document.ts';
import { coerce, schemaFaults } from './schemas.ts';
import { type Answer, json } from './wire.ts';

/** The violations of an operation's documentation by a response. */
export function violations(id: OperationId, answer: Answer): readonly string[] {
  const response = documented(id).responses[answer.status];
  if (response === undefined) return [`${id}: undocumented status ${answer.status}`];
  return responseViolations(response, answer).map((violation) => `${id} ${answer.status}: ${violation}`);
}

/** Like `violations`, for an undocumented response such as 405: compares it with a documented one. */
export function responseViolations(response: DocumentedResponse, answer: Answer): readonly string[] {
  return [...headerViolations(response, answer), ...bodyViolations(response.content, answer)];
}

function headerViolations({ headers }: DocumentedResponse, answer: Answer): readonly string[] {
  return headers.flatMap(({ name, required, schema }) => {
    const value = answer.headers.get(name);
    if (value === null) return required ? [`header ${name} is missing`] : [];
    return schemaFaults(schema, coerce(schema, value)).map((fault) => `header ${name}: ${fault}`);
  });
}

function bodyViolations(content: Readonly<Record<string, Media>>, answer: Answer): readonly string[] {
  const type = mediaType(answer.headers.get('content-type'));
  if (Object.keys(content).length === 0) {
    return answer.text === '' && type === '' ? [] : [`undocumented body of type "${type}"`];
  }
  const media = content[type];
  if (media === undefined) return [`undocumented content type "${type}"`];
  return schemaFaults(media.schema, json(answer)).map((fault) => `body: ${fault}`);
}

/** The media type of a `Content-Type` header, without its parameters. */
export function mediaType(header: string | null): string {
  return header?.split(';')[0]?.trim().toLowerCase() ?? '';
}
