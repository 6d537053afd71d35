import { type Drift, drifts, near } from '../drift.ts';

const SETTINGS = 'packages/cli/src/settings.ts';

/** The command line starts the wrong server, or creates a useless key. */
export const COMMAND: readonly Drift[] = near(
  ['cli/settings', 'cli/commands'],
  [
    ...drifts('cli', SETTINGS, [
      [
        'keep-alive-is-read-in-milliseconds',
        "secondsOf('WAFERMARK_KEEP_ALIVE', value('keep-alive', 'WAFERMARK_KEEP_ALIVE', '5'))",
        "secondsOf('WAFERMARK_KEEP_ALIVE', value('keep-alive', 'WAFERMARK_KEEP_ALIVE', '5')) / 1_000",
      ],
      ['unknown-flags-are-ignored', 'if (unknown === undefined) return;', "if (unknown !== '') return;"],
      [
        'any-key-is-accepted-from-anywhere',
        "if (auth === 'open' && !local) {",
        "if (auth === 'open' && !local && host === '') {",
      ],
      ['hosts-that-begin-like-this-machine-are-this-machine', '/^127(\\.\\d{1,3}){3}$/', '/^127(\\.)/'],
      [
        'demo-data-is-put-into-every-database',
        "auth === 'open' ? 'demo' : 'none'",
        "auth === 'open' ? 'demo' : 'demo'",
      ],
      [
        'the-environment-goes-before-flags',
        "typeof given === 'string' ? given : environment[variable] || fallback",
        "environment[variable] || (typeof given === 'string' ? given : fallback)",
      ],
    ]),
    ...near(
      ['cli/commands'],
      [
        ...drifts('cli', 'packages/cli/src/commands/keys.ts', [
          [
            'users-of-keys-are-not-checked',
            'if (fault !== undefined) {',
            "if (fault !== undefined && fault.message === '') {",
          ],
          ['listing-keys-makes-a-database', 'Object.keys(database), false, ', 'Object.keys(database), true, '],
          [
            'unknown-scopes-are-left-out',
            "text.split(',').map(",
            "text.split(',').filter((scope) => SCOPES.some((known) => known === scope.trim())).map(",
          ],
        ]),
        ...drifts('cli', 'packages/cli/src/commands/serve.ts', [
          [
            'stored-keys-are-not-asked-for',
            "settings.auth === 'open' ? acceptAnyKey",
            "settings.host === '127.0.0.1' ? acceptAnyKey",
          ],
        ]),
      ],
    ),
    ...near(
      ['cli/commands'],
      drifts('cli', 'packages/server/src/domain/principal-faults.ts', [
        ['empty-organisations-hold-keys', "owner.organisation.trim() === ''", "owner.organisation.trim() === ' '"],
      ]),
    ),
    ...near(
      ['cli/shutdown'],
      drifts('cli', 'packages/cli/src/commands/serve.ts', [
        ['a-signal-ends-the-server-at-once', '    server.stop().then(', '    Promise.resolve(server).then('],
      ]),
    ),
  ],
);
