import { type Drift, drifts, near } from '../drift.ts';

const TAGS = 'packages/server/src/http/tags.ts';
const HANDLERS = 'packages/server/src/http/handlers/annotations.ts';
const SAMPLES = 'packages/server/src/http/handlers/samples.ts';

/** ETags, and the conditions that requests make of them. */
export const VERSIONS: readonly Drift[] = near(
  ['versions', 'headers', 'statuses'],
  [
    ...drifts('server', TAGS, [
      ['tags-are-weak', '=> `"$', '=> `W/"$'],
      [
        'tags-depend-on-the-length-alone',
        "hash('sha256', body, 'base64url')",
        "hash('sha256', String(body.length), 'base64url')",
      ],
      ['weak-tags-are-not-held', ".replace(/^W\\//, '') === tag", ' === tag'],
      ['any-tag-is-held', "ifNoneMatch === '*' ||", "ifNoneMatch !== '' ||"],
      ['weak-tags-are-expected', '.includes(tag);', ".includes(tag) || ifMatch.startsWith('W/');"],
      ['only-the-first-tag-is-expected', 'tagsOf(ifMatch).includes(tag)', 'tagsOf(ifMatch)[0] === tag'],
      ['versions-may-be-kept-by-all', "'private, no-cache'", "'public, no-cache'"],
      ['versions-may-be-used-unasked', "'private, no-cache'", "'private, max-age=60'"],
      ['a-304-without-its-tag', 'status: 304, headers,', 'status: 304, headers: {},'],
    ]),
    ...drifts('server', HANDLERS, [
      ['updates-ignore-if-match', "      requireMatch('getSampleAnnotation', current);\n      return", '      return'],
      [
        'deletions-ignore-if-match',
        "(current: Annotation): void => requireMatch('getSampleAnnotation', current)",
        '(_: Annotation): void => undefined',
      ],
    ]),
    ...drifts('server', SAMPLES, [
      ['samples-ignore-if-match', "      requireMatch('getPhysicalSample', current);\n", ''],
    ]),
    ...drifts('server', 'packages/server/src/http/respond.ts', [
      ['responses-may-be-stored', "list.push('Cache-Control', 'no-store')", "list.push('Cache-Control', 'max-age=5')"],
    ]),
    ...drifts('client', 'packages/client/src/update-latest.ts', [
      ['a-lost-update-is-made-twice', 'error.attempts > 1 || ', ''],
      ['updates-are-not-bound-to-what-was-read', '{ ifMatch: etag }', "{ ifMatch: '*' }"],
    ]),
    ...drifts('client', 'packages/client/src/transport.ts', [
      [
        'if-match-is-not-sent',
        "if (ifMatch !== undefined) headers['If-Match'] = checkTag(ifMatch);",
        'checkTag(ifMatch);',
      ],
    ]),
  ],
);
