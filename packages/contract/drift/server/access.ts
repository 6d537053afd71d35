import { type Drift, drifts, near } from '../drift.ts';

const ANNOTATIONS = 'packages/server/src/store/sqlite/annotations.ts';
const SAMPLES = 'packages/server/src/store/sqlite/samples.ts';
const HANDLERS = 'packages/server/src/http/handlers/annotations.ts';

const OPEN: Drift = {
  name: 'samples-of-other-organisations-are-open',
  kind: 'server',
  files: [
    {
      file: SAMPLES,
      find: 'select seq from physical_samples where id = ? and organisation = ?',
      replace: 'select seq from physical_samples where id = ? and organisation > substr(?, 1, 0)',
    },
    {
      file: SAMPLES,
      find: 'select * from physical_samples where id = ? and organisation = ?',
      replace: 'select * from physical_samples where id = ? and organisation > substr(?, 1, 0)',
    },
  ],
};

/** Access is granted or denied wrongly. */
export const ACCESS: readonly Drift[] = near(
  ['hostile-ids', 'hostile-keys'],
  [
    ...drifts('server', ANNOTATIONS, [
      [
        'annotations-are-read-through-any-sample',
        '} from annotations where sample = ? and id',
        '} from annotations where sample > ? * 0 and id',
      ],
      [
        'deletes-take-everything-of-the-sample',
        'delete from annotations where sample = ? and id = ?',
        'delete from annotations where sample = ? and id > substr(?, 1, 0)',
      ],
    ]),
    OPEN,
    ...drifts('server', SAMPLES, [
      [
        'samples-of-other-organisations-are-listed',
        'where s.organisation = :organisation and',
        'where s.organisation > substr(:organisation, 1, 0) and',
      ],
    ]),
    ...drifts('server', 'packages/server/src/store/sqlite/sqlite-store.ts', [
      [
        'get-does-not-look-whose-sample-it-is',
        'findSample: (organisation, id) => patiently((open) => open.read.samples.find(organisation, id)),',
        "findSample: (organisation, id) => patiently((open) => open.read.samples.find(organisation, id) ?? open.reader.prepare<[string], { id: string; number: number }>('select id, seq as number from physical_samples where id = ?').get(id)),",
      ],
    ]),
    ...drifts('server', HANDLERS, [
      [
        'list-answers-nothing-for-an-unknown-sample',
        '    if (sample === undefined) return noSample;\n    const slices = store.listAnnotations(',
        '    if (sample === undefined) return { status: OPERATIONS.listSampleAnnotations.success, items: (async function* (): AsyncGenerator<never> {})() };\n    const slices = store.listAnnotations(',
      ],
      [
        'annotations-are-shown-to-writers-by-empty-updates',
        "if (Object.keys(body).length === 0 && !mayUse(principal, 'read')) return readsOnly;",
        "if (Object.keys(body).length < 0 && !mayUse(principal, 'read')) return readsOnly;",
      ],
    ]),
    ...drifts('server', 'packages/server/src/http/handlers/samples.ts', [
      [
        'samples-are-shown-to-writers-by-empty-updates',
        "if (Object.keys(body).length === 0 && !mayUse(principal, 'read')) return readsOnly;",
        "if (Object.keys(body).length < 0 && !mayUse(principal, 'read')) return readsOnly;",
      ],
    ]),
    ...drifts('server', 'packages/server/src/domain/principal.ts', [
      [
        'writers-may-read-and-delete',
        "principal.scopes.includes('admin')",
        "principal.scopes.includes('admin') || principal.scopes.includes('write')",
      ],
    ]),
    ...drifts('server', 'packages/server/src/http/authorise.ts', [
      ['scopes-are-not-looked-at', 'if (!mayUse(principal, scope)) {', 'if (!mayUse(principal, scope) && false) {'],
    ]),
    ...drifts('server', 'packages/server/src/http/authenticate.ts', [
      ['keys-are-trimmed-to-what-is-known', 'await find(key)', "await find(key.replace(/x$/, ''))"],
      ['first-of-several-keys-counts', 'await find(key)', "await find(key.split(', ')[0] ?? '')"],
    ]),
  ],
);
