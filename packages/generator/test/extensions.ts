import SCHEMA from '../src/model/extensions.schema.json' with { type: 'json' };

interface Extension {
  readonly description: string;
  readonly properties?: object;
}

/** The tables of `decisions/extensions.md`, from the schema that documents are checked against. */
export function extensionTables(): string {
  return Object.entries(SCHEMA.$defs)
    .map(([part, { properties }]) => {
      const rows = Object.entries<Extension>(properties).map(
        ([name, { description, properties: members }]) =>
          `| \`${name}\` | ${description}${
            members === undefined
              ? ''
              : ` Members: ${Object.keys(members)
                  .map((member) => `\`${member}\``)
                  .join(', ')}.`
          } |`,
      );
      return [
        `## Of ${part === 'operation' ? 'an operation' : part === 'document' ? 'the document' : 'a parameter'}`,
        '',
        '| extension | meaning and default |',
        '| --- | --- |',
        ...rows,
      ].join('\n');
    })
    .join('\n\n');
}
