import { type Drift, drifts, near } from '../drift.ts';

const LISTEN = 'packages/server/src/listen.ts';
const HOSTS = 'packages/server/src/http/hosts.ts';
const RESPOND = 'packages/server/src/http/respond.ts';

/** Connections are misused, or unauthenticated clients get too much. */
export const CONNECTIONS: readonly Drift[] = near(
  ['server/connections', 'server/service-routes', 'hostile-paths'],
  [
    ...drifts('server', HOSTS, [
      [
        'any-host-is-answered-for',
        "hosts === 'any' || headers.host === undefined",
        "hosts === 'any' || headers.host !== ''",
      ],
      [
        'known-keys-are-refused-for-other-hosts',
        "hosts === 'any' || headers.host === undefined",
        "(hosts === 'any' && headers.host === '') || headers.host === undefined",
      ],
      ['two-hosts-are-accepted', 'if (count > 1 ||', 'if (count > 2 ||'],
      [
        'a-request-without-a-host-is-accepted',
        "(count === 0 && httpVersion === '1.1')",
        "(count === 0 && httpVersion === '1.2')",
      ],
      [
        'names-that-begin-like-this-machine-are-accepted',
        "isIPv4(name) && name.startsWith('127.')",
        "(isIPv4(name) || name !== '') && name.startsWith('127.')",
      ],
    ]),
    ...near(
      ['server/in-front'],
      [
        ...drifts('server', 'packages/server/src/http/proxies.ts', [
          [
            'every-proxy-is-trusted',
            "if (typeof given !== 'string' || !isTrusted(remoteAddress)) return '';",
            "if (typeof given !== 'string' || (!isTrusted(remoteAddress) && given === '')) return '';",
          ],
          [
            'any-text-is-a-prefix',
            "PREFIX.test(prefix) ? prefix : ''",
            "PREFIX.test(prefix) || given !== '' ? prefix : ''",
          ],
          [
            'anyone-chooses-the-address-in-the-log',
            'if (!isTrusted(client) || isIP(hop) === 0) break;',
            'if (isIP(hop) === 0) break;',
          ],
          [
            'networks-are-single-addresses',
            'length === undefined ? most : Number(length)',
            'length === undefined ? most : most',
          ],
        ]),
        ...drifts('server', 'packages/server/src/http/call.ts', [
          ['links-leave-the-prefix', 'return this.prefix + encoded', 'return encoded'],
        ]),
        ...drifts('server', 'packages/server/src/create-app.ts', [
          [
            'metrics-are-never-off',
            "if (options.metrics === 'off')",
            "if (options.metrics === 'off' && response.destroyed)",
          ],
          [
            'metrics-need-no-scope',
            "if (!mayUse(principal, 'read'))",
            "if (!mayUse(principal, 'read') && response.destroyed)",
          ],
          [
            'metrics-need-no-key',
            "if (options.metrics !== 'keys') return;",
            "if (options.metrics !== 'keys' || !response.destroyed) return;",
          ],
        ]),
        ...drifts('server', LISTEN, [
          [
            'renewed-certificates-are-ignored',
            'secure.setSecureContext(',
            'if (settings.requestTimeout < 0) secure.setSecureContext(',
          ],
          ['old-encryption-is-accepted', "minVersion: 'TLSv1.2'", "minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0'"],
        ]),
      ],
    ),
    ...near(
      ['server/cors'],
      drifts('server', 'packages/server/src/http/cors.ts', [
        ['every-origin-is-allowed', '&& allowed.has(origin);', '&& (allowed.has(origin) || allowed.size > 0);'],
        ['links-are-hidden-from-other-origins', "  'Link',\n  'ETag',", "  'ETag',"],
        ['versions-are-hidden-from-other-origins', "  'Link',\n  'ETag',", "  'Link',"],
        ['keys-may-not-come-from-other-origins', 'ACCEPTED = [\n  API_KEY_HEADER,', 'ACCEPTED = ['],
        [
          'responses-for-one-origin-are-cached-for-others',
          'if (!isAllowed(request)) return [BY_ORIGIN];',
          'if (!isAllowed(request)) return NOTHING;',
        ],
      ]),
    ),
    ...near(
      ['server/attacks', 'server/guards'],
      drifts('server', LISTEN, [
        [
          'bodies-are-asked-for-before-the-key',
          "server.on('checkContinue', lines.accept);",
          "server.on('checkContinue', (request, response) => {\n    response.writeContinue();\n    lines.accept(request, response);\n  });",
        ],
      ]),
    ),
    ...drifts('server', 'packages/server/src/http/service-routes.ts', [
      [
        'service-routes-have-no-allow',
        'throw methodNotAllowed(ALLOW);',
        'throw new ProblemError(STATUS.methodNotAllowed, methodNotAllowed(ALLOW).message);',
      ],
      ['service-routes-have-no-options', "response.set('Allow', ALLOW).end()", 'response.end()'],
    ]),
    ...near(
      ['server/service-routes', 'server/storage-faults'],
      drifts('server', 'packages/server/src/http/service-routes.ts', [
        [
          'readiness-asks-nobody',
          '      await store.ready();\n',
          "      if (store.durability === '') await store.ready();\n",
        ],
        ['readiness-says-where-the-file-is', 'storage: store.durability', 'storage: store.description'],
      ]),
    ),
    ...near(
      ['server/stopping', 'server/guarded-stopping'],
      drifts('server', LISTEN, [
        [
          'a-server-that-stops-carries-on',
          'if (isStopping && !isLiveness(target)) throw',
          "if (isStopping && !isLiveness(target) && target === '') throw",
        ],
        [
          'a-server-that-stops-is-not-alive',
          'if (isStopping && !isLiveness(target)) throw',
          "if (isStopping && (target === '' || !isLiveness(target.slice(1)))) throw",
        ],
        [
          'stopping-cuts-what-is-in-flight',
          'NetServer.prototype.close.call(server, () => {',
          'server.closeAllConnections();\n    NetServer.prototype.close.call(server, () => {',
        ],
        [
          'stopping-leaves-the-store-open',
          '.then(() => store.close());',
          '.then(() => store.durability).then(() => {});',
        ],
      ]),
    ),
    ...near(
      ['server/connections'],
      drifts('server', 'packages/server/src/socket/lines.ts', [
        [
          'requests-of-clients-that-have-left-are-served',
          'if (socket.destroyed) line.waiting.length = 0;',
          'if (socket.destroyed) line.idle.length = 0;',
        ],
      ]),
    ),
    ...near(
      ['server/guarded-stopping', 'server/attacks'],
      drifts('server', RESPOND, [
        [
          'strangers-may-send-as-much-as-others',
          "isStranger(call, status) ? 'stranger'",
          "isStranger(call, status) ? 'sender'",
        ],
      ]),
    ),
    ...near(
      ['server/attacks'],
      [
        ...drifts('server', 'packages/server/src/socket/lines.ts', [
          [
            'requests-sent-ahead-are-served-at-once',
            'if (line.current === undefined) return start();',
            "if (line.current === undefined || request.method === 'GET') return start();",
          ],
          [
            'what-is-left-of-a-request-is-taken-without-end',
            'limitLeftover(request);',
            'if (socket.destroyed) limitLeftover(request);',
          ],
        ]),
        ...drifts('server', 'packages/server/src/http/linger.ts', [
          [
            'refusals-do-not-linger',
            '  socket.destroySoon = () => {\n',
            '  if (milliseconds > 0) return;\n  socket.destroySoon = () => {\n',
          ],
        ]),
      ],
    ),
    ...near(
      ['server/overload', 'server/attacks'],
      [
        ...drifts('server', 'packages/server/src/http/gate.ts', [
          [
            'everybody-is-let-in',
            'if (this.#inFlight < this.#most && ',
            'if ((this.#inFlight < this.#most || this.#most > 0) && ',
          ],
          ['one-more-is-let-in', 'if (this.#inFlight < this.#most && ', 'if (this.#inFlight <= this.#most && '],
          ['overload-is-never-noticed', 'if (now - since > LONG_WAIT)', 'if (now - since > LONG_WAIT * LONG_WAIT)'],
          ['overload-never-ends', 'now < this.#overloadedUntil;', 'this.#overloadedUntil > 0;'],
          ['late-requests-are-not-shed', '!isLate && !isLong', '(!isLate || waited > 0) && !isLong'],
          ['late-is-later-than-it-was', 'const LATE_AFTER = 10;', 'const LATE_AFTER = 25;'],
          ['all-waits-are-as-long', 'isOverloaded ? LATE_AFTER : LONG_WAIT', 'isOverloaded ? LONG_WAIT : LONG_WAIT'],
        ]),
        ...drifts('server', 'packages/server/src/http/hold-back.ts', [
          [
            'shed-ones-are-told-at-once',
            'if (this.#count >= this.#most) return;',
            'if (this.#count < this.#most || this.#most > 0) return;',
          ],
          ['shed-ones-take-up-room-for-ever', '    this.#count -= 1;\n', ''],
        ]),
        ...drifts('server', 'packages/server/src/http/pace.ts', [
          ['the-second-turn-never-comes', 'if (this.#waiting.length > 0)', 'if (this.#waiting.length > STARTS_A_TURN)'],
          ['turns-have-no-end', 'splice(0, STARTS_A_TURN)', 'splice(0, STARTS_A_TURN * 64)'],
          ['waits-are-not-told', 'start(now - since)', 'start(since - since)'],
          ['pauses-count-as-waits', 'this.#arrived.push(start);', 'this.#waiting.push([start, this.#clock()]);'],
        ]),
      ],
    ),
    ...near(
      ['server/guarded-budget', 'idempotency', 'stateful', 'server/attacks'],
      drifts('server', 'packages/server/src/create-app.ts', [
        ['places-are-never-given-back', '        giveBack();\n        gate.leave(kind);\n', '        giveBack();\n'],
        ['places-are-lost-to-keys-in-flight', '      gate.leave(kind);\n      throw error;\n', '      throw error;\n'],
      ]),
    ),
  ],
);
