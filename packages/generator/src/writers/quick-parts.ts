import type { QuickMember } from './quick-member.ts';

/** A property of an object with a quick writer. */
export interface Member {
  readonly property: string;
  /** The variable with its value. */
  readonly variable: string;
  /** The text before the value, as a part of a template literal. */
  readonly before: string;
  readonly quick: QuickMember;
}

/** A part of an object's JSON: one property, or several written by their own function. */
export type Part =
  | { readonly json: string }
  | {
      /** The source of the function. */
      readonly run: string;
      readonly call: string;
      /** The variable with the text. */
      readonly variable: string;
    };

type Steady = Member & { readonly quick: { readonly kind: 'steady' } };

const isSteady = (member: Member): member is Steady => member.quick.kind === 'steady';

/** Groups adjacent properties whose text often repeats from the previous value. */
export function partsOf(prefix: string, members: readonly Member[]): readonly Part[] {
  const parts: Part[] = [];
  let run: Steady[] = [];
  const endRun = (): void => {
    const name = `${prefix}${parts.length}`;
    if (run.length > 0) parts.push({ ...emitRun(name, run), variable: `text${parts.length}` });
    run = [];
  };
  for (const member of members) {
    if (isSteady(member)) {
      run.push(member);
    } else if (member.quick.kind === 'varying') {
      endRun();
      parts.push({ json: member.before + member.quick.json.part });
    }
  }
  endRun();
  return parts;
}

/**
 * A function that caches its last output for repeated values. The text is flattened only when it is used again, since that takes
 * a while.
 */
function emitRun(name: string, run: readonly Steady[]): { readonly run: string; readonly call: string } {
  const variables = run.map(({ variable }) => variable);
  const each = (write: (variable: string) => string, separator: string): string => variables.map(write).join(separator);
  return {
    call: `${name}(${variables.join(', ')})`,
    // NaN equals no value.
    run: `const ${name}Last = { ${each((v) => `${v}: Number.NaN as unknown, ${v}Json: ''`, ', ')}, json: '', isFlat: true };

/** ${run.map(({ property }) => `\`${property}\``).join(', ')}: often the same as in the previous value. */
function ${name}(${each((v) => `${v}: unknown`, ', ')}): string | undefined {
  const last = ${name}Last;
  if (${each((v) => `${v} === last.${v}`, ' && ')}) {
    if (!last.isFlat) last.json = flat(last.json);
    last.isFlat = true;
    return last.json;
  }
${run.map(({ variable: v, quick }) => `const ${v}Json = ${v} === last.${v} ? last.${v}Json : ${quick.json};`).join('\n')}
  if (${each((v) => `${v}Json === undefined`, ' || ')}) return undefined;
${each((v) => `last.${v} = ${v};\nlast.${v}Json = ${v}Json;`, '\n')}
  last.isFlat = false;
  last.json = \`${run.map(({ variable, before }) => `${before}\${${variable}Json}`).join('')}\`;
  return last.json;
}`,
  };
}
