import { type JSONPath, visit } from 'jsonc-parser';
import { pointerTo } from './json-pointer.ts';

const LONGEST_POINTER = 500;

/** A text that is not I-JSON (RFC 7493). The message tells where and why, and repeats nothing of the values. */
export class MalformedJsonError extends Error {
  override readonly name = 'MalformedJsonError';
}

/**
 * Parses I-JSON: JSON in which no object has a name twice, and which nests no deeper than `maxDepth`.
 * @throws {MalformedJsonError}
 */
export function parseIJson(text: string, maxDepth: number): unknown {
  checkStructure(text, maxDepth);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MalformedJsonError('The body is not JSON.', { cause: error });
  }
}

function checkStructure(text: string, maxDepth: number): void {
  const names: Set<string>[] = [];
  let depth = 0;
  const descend = (): void => {
    depth += 1;
    // Also what keeps a hostile text from exhausting the stack of this parser, or of a validator after it.
    if (depth > maxDepth) throw new MalformedJsonError(`The body nests deeper than ${maxDepth} levels.`);
  };
  visit(
    text,
    {
      onObjectBegin: () => {
        descend();
        names.push(new Set());
      },
      onObjectProperty: (name, _offset, _length, _line, _column, path: () => JSONPath) => {
        const seen = names.at(-1);
        if (seen?.has(name)) throw new MalformedJsonError(`The body has ${short(pointerTo([...path(), name]))} twice.`);
        seen?.add(name);
      },
      onObjectEnd: () => {
        depth -= 1;
        names.pop();
      },
      onArrayBegin: descend,
      onArrayEnd: () => {
        depth -= 1;
      },
      onError: (_error, _offset, _length, line, column) => {
        throw new MalformedJsonError(`The body is not JSON: see line ${line + 1}, column ${column + 1}.`);
      },
    },
    { disallowComments: true },
  );
}

/** Names may be as long as the body. */
const short = (text: string): string => (text.length > LONGEST_POINTER ? `${text.slice(0, LONGEST_POINTER)}…` : text);
