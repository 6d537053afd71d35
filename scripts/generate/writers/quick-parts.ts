import type { QuickMember } from './quick-member.ts';

/** A property of an object that a quick writer writes. */
export interface Member {
  readonly property: string;
  /** The variable that has its value. */
  readonly variable: string;
  /** What stands before the value, as a part of a template literal. */
  readonly before: string;
  readonly quick: QuickMember;
}

/** A part of the JSON of an object: that of one property, or that of several which a function of their own writes. */
export type Part =
  | { readonly json: string }
  | {
      /** The source of the function. */
      readonly run: string;
      readonly call: string;
      /** The variable that has the text. */
      readonly variable: string;
    };

type Steady = Member & { readonly quick: { readonly kind: 'steady' } };

const isSteady = (member: Member): member is Steady => member.quick.kind === 'steady';

/** Properties next to each other whose texts are often those of the value before are written together. */
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
 * A function that keeps what it has written, for the next time that it gets the same values. The text becomes one piece when it
 * is wanted again, since that takes a while.
 */
function emitRun(name: string, run: readonly Steady[]): { readonly run: string; readonly call: string } {
  const variables = run.map(({ variable }) => variable);
  const each = (write: (variable: string) => string, separator: string): string => variables.map(write).join(separator);
  return {
    call: `${name}(${variables.join(', ')})`,
    // No value is the same as NaN.
    run: `const ${name}Last = { ${each((v) => `${v}: Number.NaN as unknown, ${v}Json: ''`, ', ')}, json: '', isFlat: true };

/** ${run.map(({ property }) => `\`${property}\``).join(', ')}: often as they were in the value before. */
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
