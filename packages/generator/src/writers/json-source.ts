/** Source that produces the JSON of a value, as a part of a template literal and as an expression. */
export interface JsonSource {
  readonly part: string;
  readonly expression: string;
}

export const fromExpression = (expression: string): JsonSource => ({ part: `\${${expression}}`, expression });

export const fromPart = (part: string): JsonSource => ({ part, expression: `\`${part}\`` });

export const orNull = (value: string, json: JsonSource): JsonSource =>
  fromExpression(`${value} === null ? 'null' : ${json.expression}`);

/** The start of an object member, up to its value, as a part of a template literal. */
export const beforeValue = (name: string, index: number): string =>
  `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`.replaceAll(/[`\\$]/g, String.raw`\$&`);

/** The value of a property. The formatter removes the brackets where it can. */
export const property = (value: string, name: string): string => `${value}[${JSON.stringify(name)}]`;
