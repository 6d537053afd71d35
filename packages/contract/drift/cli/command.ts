import { type Drift, drifts, near } from '../drift.ts';

const SETTINGS = 'packages/cli/src/settings.ts';

/** The command line starts the wrong server, or creates a useless key. */
export const COMMAND: readonly Drift[] = near(
  ['cli/settings', 'cli/commands'],
  [
    ...near(
      ['cli/backup'],
      drifts('cli', 'packages/server/src/store/sqlite/backup.ts', [
        ['backups-replace-files', 'if (existsSync(target)) throw', "if (existsSync(target) && path === '') throw"],
        [
          'restored-databases-replace-others',
          'if (isThere && !replace) {',
          "if (isThere && !replace && path === '') {",
        ],
        ['replaced-databases-are-lost', 'if (isThere) kept = setAside(path);', 'kept = undefined;'],
        [
          'databases-in-use-are-replaced',
          'if (isBusy(error)) throw inUse(path, error);',
          "if (isBusy(error) && path === '') throw inUse(path, error);",
        ],
        ['any-file-is-backed-up', 'appliedMigrations(database).length === 0', 'appliedMigrations(database).length < 0'],
      ]),
    ),
    ...near(
      ['cli/https'],
      drifts('cli', 'packages/cli/src/commands/serve.ts', [
        [
          'certificates-are-read-once',
          "process.on('SIGHUP', () => renew(tls))",
          "process.on('SIGHUP', () => undefined)",
        ],
      ]),
    ),
    ...drifts('cli', SETTINGS, [
      [
        'a-key-without-a-certificate-serves-http',
        "if (cert === '' || key === '') {",
        "if (cert === '') return undefined;\n  if (key === '') {",
      ],
      [
        'keep-alive-is-read-in-milliseconds',
        "secondsOf(SETTINGS.keepAlive.variable, value('keepAlive'))",
        "secondsOf(SETTINGS.keepAlive.variable, value('keepAlive')) / 1_000",
      ],
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
        'flags[name] ?? (environment[SETTINGS[name].variable] || (SETTINGS[name].fallback ?? otherwise))',
        'environment[SETTINGS[name].variable] || (flags[name] ?? SETTINGS[name].fallback ?? otherwise)',
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
          [
            'listing-keys-makes-a-database',
            'withStore(flags, false, async (store) => {\n      const listed',
            'withStore(flags, true, async (store) => {\n      const listed',
          ],
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
      ['cli/commands'],
      drifts('cli', 'packages/cli/src/run.ts', [
        [
          'faults-of-the-command-line-look-like-success',
          'error.exitCode === 0 ? EXIT.done : EXIT.refused',
          'EXIT.done',
        ],
      ]),
    ),
    ...near(
      ['cli/data'],
      [
        ...drifts('cli', 'packages/cli/src/export-formats.ts', [
          ['quotes-in-csv-are-not-doubled', "text.replaceAll('\"', '\"\"')", 'text'],
        ]),
        ...drifts('cli', 'packages/cli/src/commands/undo.ts', [
          ['an-import-is-half-undone', 'hasMore = step.has_more;', 'hasMore = step.has_more && deleted === 0;'],
        ]),
        ...drifts('cli', 'packages/cli/src/confirm.ts', [
          [
            'nobody-is-asked-without-a-terminal',
            'if (yes === true) return;',
            'if (yes === true || process.stdin.isTTY !== true) return;',
          ],
        ]),
      ],
    ),
    ...near(
      ['cli/shutdown'],
      drifts('cli', 'packages/cli/src/commands/serve.ts', [
        ['a-signal-ends-the-server-at-once', '    server.stop().then(', '    Promise.resolve(server).then('],
      ]),
    ),
  ],
);
