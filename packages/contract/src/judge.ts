import { DOCUMENTED, type DocumentedResponse } from './document.ts';
import { leaks } from './leaks.ts';
import { responseViolations, violations } from './oracle.ts';
import { operationAt, requestViolations } from './request-oracle.ts';
import type { Exchange } from './wire.ts';

/** All violations in an exchange: of the response always, of the request if the client sent it. */
export function judge({ by, sent, answer }: Exchange): readonly string[] {
  const found = operationAt(sent.method, sent.target);
  const faults = [
    ...(by === 'client' ? requestViolations(sent) : []),
    ...(found === undefined ? strayViolations(sent.method, answer) : violations(found.operation.id, answer)),
    ...leaks(answer),
  ];
  return faults.map((fault) => `${sent.method} ${sent.target.slice(0, 200)}: ${fault}`);
}

/** Responses outside the operations are problems in the usual form; HEAD and OPTIONS have no body. */
function strayViolations(method: string, answer: Exchange['answer']): readonly string[] {
  if (method === 'HEAD' || (method === 'OPTIONS' && answer.status < 300)) {
    return answer.text === '' ? [] : [`a body after ${method}`];
  }
  return answer.status < 400 ? [`undocumented status ${answer.status}`] : responseViolations(problem(), answer);
}

/** Any documented plain problem: they all have the same form. */
function problem(): DocumentedResponse {
  const found = DOCUMENTED.map(({ responses }) => responses['500']).find((response) => response !== undefined);
  if (found === undefined) throw new Error('The document has no 500 to take the form of problems from');
  return found;
}
