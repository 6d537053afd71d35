/** The exact texts for people: the details of problems, and the messages of faults. */
import { PROBLEMS, type ProblemStatus } from '@wafermark/generated/document/api.ts';
import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, startHarness } from '../src/harness.ts';
import { KEYS } from '../src/keys.ts';
import { type Change, exampleRequest } from '../src/requests.ts';
import { json } from '../src/wire.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness.stop();
});

type Fault = readonly [location: string, pointer: string, message: string];

/** Sends an invalid request, and compares the whole problem. */
async function expectProblem(
  id: OperationId,
  change: Change,
  status: ProblemStatus,
  detail: string,
  faults?: readonly Fault[],
): Promise<void> {
  const { target, ...request } = exampleRequest(id, change);
  const answer = await harness.send({ ...request, target });
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(json(answer)).toStrictEqual({
    ...PROBLEMS[status],
    status,
    detail,
    instance: target.split('?')[0],
    request_id: answer.headers.get('X-Request-Id'),
    ...(faults && { errors: faults.map(([location, pointer, message]) => ({ location, pointer, message })) }),
  });
}

const CREATE = 'createSampleAnnotation';
const LIST = 'listSampleAnnotations';
const REQUIRED = { property_name: 'thickness', property_value: 25.1 };
const OTHER_ID = 'a1b2c3d4-5678-90ab-cdef-1234567890ac';
const UUID = 'must match pattern "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"';
const body = (value: unknown): Change => ({ body: JSON.stringify(value) });
const more = (fields: object): Change => body({ ...REQUIRED, ...fields });

describe('a problem reports a body', () => {
  it.each<[string, string, string | Uint8Array]>([
    ['that is empty', 'The body is empty, but this operation requires one.', ''],
    ['that is truncated, and where', 'The body is not JSON: see line 2, column 5.', '{"a": 1,\n "b"}'],
    ['that stops being JSON, and where', 'The body is not JSON: see line 1, column 4.', '{} // comment'],
    [
      'with NaN, and in which row',
      'The body is not JSON: NaN at /annotations/2/property_value, see line 3, column 39. JSON has no NaN: omit the field or send null.',
      '{"annotations":[{"property_value":1},\n{"property_value":2},\n{"property_name":"a","property_value":NaN}]}',
    ],
    [
      'with -Infinity, and where',
      'The body is not JSON: -Infinity at /coord_x, see line 1, column 12. JSON has no -Infinity: omit the field or send null.',
      '{"coord_x":-Infinity}',
    ],
    ['in another encoding', 'The body is not UTF-8.', new Uint8Array([0x7b, 0xff, 0x7d])],
    ['that is nested too deeply', 'The body nests deeper than 64 levels.', `${'['.repeat(65)}${']'.repeat(65)}`],
    ['with a repeated name', 'The body has /metadata/a~1b twice.', '{"metadata": {"a/b": 1, "a/b": 2}}'],
    [
      'with a repeated name of 499 characters',
      `The body has /${'y'.repeat(499)} twice.`,
      `{"${'y'.repeat(499)}": 1, "${'y'.repeat(499)}": 2}`,
    ],
    [
      'with a longer repeated name, truncated',
      `The body has /${'y'.repeat(499)}… twice.`,
      `{"${'y'.repeat(500)}": 1, "${'y'.repeat(500)}": 2}`,
    ],
  ])('%s', async (_, detail, text) => {
    await expectProblem(CREATE, { body: text }, 400, detail);
  });

  it('that is too large, and the limit', async () => {
    const detail = 'The body may have at most 1048576 bytes. Send less, or split it into several requests.';
    await expectProblem(CREATE, { body: ' '.repeat(1_048_577) }, 413, detail);
  });

  it.each([
    undefined,
    'text/plain',
    'application/json5',
    'text/plain; charset=utf-8',
    'application/xml;a=application/json',
  ])('of the wrong media type %s', async (type) => {
    const detail = 'Send the body as application/json, without compression or with gzip.';
    await expectProblem(CREATE, { headers: { 'content-type': type } }, 415, detail);
    // Its content is not reported, since it has not been read.
    await expectProblem(CREATE, { headers: { 'content-type': type }, body: '{' }, 415, detail);
  });

  it.each(['; charset=latin1', ';charset="ISO-8859-1"', '; charset = utf-16', '; charset=utf-16; boundary=utf-8'])(
    'in the wrong charset: application/json%s',
    async (parameters) => {
      const headers = { 'content-type': `application/json${parameters}` };
      await expectProblem(CREATE, { headers }, 415, 'Send the body in UTF-8.');
    },
  );
});

it.each([
  'application/json;charset=utf-8',
  'application/json; charset=UTF-8',
  'application/json ;   charset = "utf8"',
  'Application/JSON;\tcharset=utf8; version=1',
  ' application/json ',
])('accepts the media type "%s"', async (type) => {
  const answer = await harness.call(CREATE, { headers: { 'content-type': type } });
  expect(answer.status).toBe(200);
});

describe('a fault reports of a body', () => {
  it.each<[string, Change, readonly Fault[]]>([
    ['that it is not an object', body([]), [['body', '', 'must be object']]],
    [
      'missing fields',
      body({}),
      [
        ['body', '/property_name', 'is required'],
        ['body', '/property_value', 'is required'],
      ],
    ],
    ['an unknown field', more({ colour: 1 }), [['body', '/colour', 'is not a known field']]],
    ['the type of a value', more({ property_name: 7 }), [['body', '/property_name', 'must be string']]],
    ['the types of a value', more({ coord_x: '1' }), [['body', '/coord_x', 'must be number or null']]],
    [
      'the minimum length of a text',
      more({ property_name: '' }),
      [['body', '/property_name', 'must NOT have fewer than 1 characters']],
    ],
    [
      'all faults of a text',
      more({ data_id: 'x' }),
      [['body', '/data_id', `must NOT have fewer than 36 characters and ${UUID}`]],
    ],
    [
      'the allowed values',
      more({ coord_ref_frame: 'nowhere' }),
      [['body', '/coord_ref_frame', 'must be one of "sample_relative", "stage_absolute" or must be null']],
    ],
    [
      'an invalid name',
      more({ metadata: { a: { ['n'.repeat(201)]: 1 } } }),
      [['body', `/metadata/a/${'n'.repeat(201)}`, 'its name must NOT have more than 200 characters']],
    ],
    [
      'the longest name that fits a pointer',
      more({ ['x'.repeat(1_999)]: 1 }),
      [['body', `/${'x'.repeat(1_999)}`, 'is not a known field']],
    ],
    ['a name too long for a pointer', more({ ['x'.repeat(2_000)]: 1 }), [['body', '', 'is not a known field']]],
  ])('%s', async (_, change, faults) => {
    const detail = faults.length === 1 ? '1 fault found.' : `${faults.length} faults found.`;
    await expectProblem(CREATE, change, 422, detail, faults);
  });

  it('the invalid items of a bulk', async () => {
    const annotations = [REQUIRED, { ...REQUIRED, coord_x: 'a' }];
    await expectProblem('bulkCreateSampleAnnotations', body({ annotations, x: 1 }), 422, '2 faults found.', [
      ['body', '/x', 'is not a known field'],
      ['body', '/annotations/1/coord_x', 'must be number or null'],
    ]);
  });

  it('further faults, unless finding them would take too long', async () => {
    const faulty = (length: number): Change =>
      body({ property_name: 'x'.repeat(length), property_value: 'a', coord_x: 'b', coord_y: 'c' });
    // The other fields take 70 characters.
    const counts = [];
    for (const length of [65_000, 65_536]) {
      const answer = await harness.call(CREATE, faulty(length));
      const { errors } = Object(json(answer));
      counts.push(errors.length);
    }
    expect(counts).toStrictEqual([4, 1]);
  });
});

describe('a fault reports of a parameter', () => {
  it.each<[string, OperationId, Change, readonly Fault[]]>([
    [
      'that it is not a UUID',
      LIST,
      { path: { physical_sample_id: '7' } },
      [['path', '/physical_sample_id', `must NOT have fewer than 36 characters and ${UUID}`]],
    ],
    ['that it is unknown', LIST, { query: 'colour=1' }, [['query', '/colour', 'is not a known field']]],
    ['that it is not a number', LIST, { query: 'x_min=0x10' }, [['query', '/x_min', 'must be number']]],
    ['that it is repeated', LIST, { query: 'limit=1&limit=2' }, [['query', '/limit', 'must be integer']]],
    ['its minimum', LIST, { query: 'limit=0' }, [['query', '/limit', 'must be >= 1']]],
    ['that it is not a cursor', LIST, { query: 'cursor=zz' }, [['query', '/cursor', 'is not a cursor of this list']]],
    [
      'that it is not a boolean',
      'listPhysicalSamples',
      { query: 'has_data_item=yes' },
      [['query', '/has_data_item', 'must be boolean']],
    ],
    [
      'that bounds are reversed',
      LIST,
      { query: 'x_min=2&x_max=1&y_min=2&y_max=1' },
      [
        ['query', '/x_min', 'must not be above x_max'],
        ['query', '/y_min', 'must not be above y_max'],
      ],
    ],
    [
      'the characters of an idempotency key',
      CREATE,
      { headers: { 'idempotency-key': 'a b' } },
      [['header', '/Idempotency-Key', 'must match pattern "^[!-~]+$"']],
    ],
    [
      'its faults together with those of the body',
      CREATE,
      { path: { physical_sample_id: OTHER_ID.replace('a', 'g') }, ...body({}) },
      [
        ['path', '/physical_sample_id', UUID],
        ['body', '/property_name', 'is required'],
        ['body', '/property_value', 'is required'],
      ],
    ],
  ])('%s', async (_, id, change, faults) => {
    const detail = faults.length === 1 ? '1 fault found.' : `${faults.length} faults found.`;
    await expectProblem(id, change, 422, detail, faults);
  });
});

describe('a problem reports', () => {
  it.each<[string, OperationId, Change, ProblemStatus, string]>([
    ['the header for the key', LIST, { key: null }, 401, 'Send a valid key in the X-API-KEY header.'],
    ['the missing scope', CREATE, { key: KEYS.read }, 403, 'This operation requires a key with the scope write.'],
    ['missing samples', LIST, { path: { physical_sample_id: OTHER_ID } }, 404, 'No sample with this id.'],
    [
      'missing samples in updates',
      'updatePhysicalSample',
      { path: { physical_sample_id: OTHER_ID } },
      404,
      'No sample with this id.',
    ],
    [
      'missing annotations',
      'getSampleAnnotation',
      { path: { annotation_id: OTHER_ID } },
      404,
      'No annotation with this id belongs to the sample.',
    ],
    [
      'missing annotations in deletions',
      'deleteSampleAnnotation',
      { path: { annotation_id: OTHER_ID } },
      404,
      'No annotation with this id belongs to the sample.',
    ],
    [
      'the media type of responses',
      LIST,
      { headers: { accept: 'text/html' } },
      406,
      'This API returns application/json: allow it in the Accept header, or omit the header.',
    ],
  ])('%s', async (_, id, change, status, detail) => {
    await expectProblem(id, change, status, detail);
  });

  it('invalid percent-encoding of a path, with the path correctly encoded', async () => {
    const { target, ...request } = exampleRequest(LIST, { path: { physical_sample_id: '%zz' } });
    const answer = await harness.send({ ...request, target });
    expect(json(answer)).toMatchObject({
      status: 400,
      detail: 'The path has invalid percent-encoding.',
      instance: target.replace('%zz', '%25zz'),
    });
  });

  it('the methods of a path', async () => {
    const { target, headers } = exampleRequest('listPhysicalSamples');
    const answer = await harness.send({ method: 'PUT', target, headers, body: undefined });
    expect(json(answer)).toMatchObject({
      ...PROBLEMS[405],
      detail: 'This path supports the methods GET, HEAD, OPTIONS, POST.',
    });
  });

  it('unknown paths, without a leading host', async () => {
    const { headers } = exampleRequest('listPhysicalSamples');
    const answer = await harness.send({ method: 'GET', target: '//nowhere?key=1', headers, body: undefined });
    expect(json(answer)).toMatchObject({
      ...PROBLEMS[404],
      detail: 'No such path.',
      instance: '/nowhere',
    });
  });

  it('an idempotency key that was used before', async () => {
    const headers = { 'idempotency-key': 'problems-1' };
    await harness.call(CREATE, { headers });
    const detail = 'This idempotency key was used for another request. Use a new one.';
    await expectProblem(CREATE, { headers, ...more({ coord_x: 9 }) }, 409, detail);
  });
});
