import { drifts, near } from '../drift.ts';

const ANNOTATIONS = 'packages/server/src/store/annotations.ts';
const SAMPLES = 'packages/server/src/store/samples.ts';
const HANDLERS = 'packages/server/src/handlers/annotations.ts';

/** Somebody gets at what is not theirs, or does not get at what is. */
export const ACCESS = near(
  ['hostile-ids', 'hostile-keys'],
  [
    ...drifts('server', ANNOTATIONS, [
      [
        'annotations-are-read-through-any-sample',
        "ofSample(db, sampleId).where('id', '=', id)",
        "db.selectFrom('annotations').select(FIELDS.Annotation).where('id', '=', id).where('physical_sample_id', '>', sampleId.slice(0, 0))",
      ],
      [
        'deletes-take-everything-of-the-sample',
        "        .where('id', '=', id)\n        .executeTakeFirst();",
        "        .where('id', '>', id.slice(0, 0))\n        .executeTakeFirst();",
      ],
    ]),
    ...drifts('server', SAMPLES, [
      [
        'samples-of-other-organisations-are-open',
        "db.selectFrom('physical_samples').where('organisation', '=', organisation).where('id', '=', id)",
        "db.selectFrom('physical_samples').where('organisation', '>', organisation.slice(0, 0)).where('id', '=', id)",
      ],
      [
        'samples-of-other-organisations-are-listed',
        "        .where('organisation', '=', organisation)\n        .orderBy('seq');",
        "        .where('organisation', '>', organisation.slice(0, 0))\n        .orderBy('seq');",
      ],
    ]),
    ...drifts('server', HANDLERS, [
      [
        'get-does-not-look-whose-sample-it-is',
        '    async getSampleAnnotation({ path }, context) {\n      if (!(await isKnown(context, path.physical_sample_id))) return noSample;\n',
        '    async getSampleAnnotation({ path }) {\n',
      ],
      [
        'list-answers-nothing-for-an-unknown-sample',
        '      if (!(await isKnown(context, path.physical_sample_id))) return noSample;\n      const page',
        '      if (!(await isKnown(context, path.physical_sample_id))) return { status: OPERATIONS.listSampleAnnotations.success, headers: {}, body: [] };\n      const page',
      ],
    ]),
    ...drifts('server', 'packages/server/src/principal.ts', [
      [
        'writers-may-read-and-delete',
        "principal.scopes.includes('admin')",
        "principal.scopes.includes('admin') || principal.scopes.includes('write')",
      ],
    ]),
    ...drifts('server', 'packages/server/src/http/authorize.ts', [
      ['scopes-are-not-looked-at', 'if (!mayUse(principal, scope)) {', 'if (!mayUse(principal, scope) && false) {'],
      [
        'keys-are-trimmed-to-what-is-known',
        "request.get(API_KEY_HEADER) ?? ''",
        "(request.get(API_KEY_HEADER) ?? '').replace(/x$/, '')",
      ],
      [
        'first-of-several-keys-counts',
        "request.get(API_KEY_HEADER) ?? ''",
        "request.get(API_KEY_HEADER)?.split(', ')[0] ?? ''",
      ],
    ]),
  ],
);
