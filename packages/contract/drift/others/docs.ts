import { type Drift, drifts } from '../drift.ts';

/** Broken programs in the docs. */
export const DOCS: readonly Drift[] = [
  ...drifts('docs', 'README.md', [
    [
      'readme-calls-a-method-that-is-not-there',
      'wafermark.annotations.bulkCreate(',
      'wafermark.annotations.createBulk(',
    ],
    ['readme-sends-a-field-that-is-not-there', "property_unit: 'nm' };", "unit: 'nm' };"],
  ]),
  ...drifts('docs', 'packages/client/README.md', [
    [
      'client-readme-imports-a-class-that-is-not-there',
      "import { isApiError, NotFoundError, Wafermark } from '@wafermark/client';",
      "import { isHttpError as isApiError, NotFoundError, Wafermark } from '@wafermark/client';",
    ],
  ]),
  ...drifts('docs', 'packages/server/README.md', [
    [
      'server-readme-passes-arguments-in-another-order',
      'listen(app, { store, port: 4020 })',
      'listen({ store, port: 4020 }, app)',
    ],
    ['server-readme-asks-for-an-operation-that-is-not-there', "'createSampleAnnotation'", "'createAnnotation'"],
    [
      'server-readme-names-another-kind-of-database',
      "openStore('sqlite:./data/lab.db');\nconst app = await createApp",
      "openStore('postgres:./data/lab.db');\nconst app = await createApp",
    ],
  ]),
];
