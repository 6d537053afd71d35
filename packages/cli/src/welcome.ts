import { API_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';

interface Welcome {
  readonly url: string;
  readonly storage: string;
  readonly auth: 'open' | 'keys';
}

/** The message printed at startup: URLs, storage, and a command to try. */
export function welcome({ url, storage, auth }: Welcome): string {
  const { path } = OPERATIONS.createSampleAnnotation;
  const demo = path.replace('{physical_sample_id}', 'a1b2c3d4-5678-90ab-cdef-1234567890ab');
  const body = '{"property_name":"thickness","property_value":25.1,"coord_units":"mm","coord_x":1.5,"coord_y":2.0}';
  return [
    `Page  ${url}/`,
    `API   ${url}`,
    `Docs  ${url}/docs, and a console to try it: ${url}/console`,
    `Data  ${storage}`,
    `Keys  ${auth === 'open' ? 'any key is accepted from this machine' : 'stored keys only: see `wafermark keys --help`'}`,
    '',
    'Try it:',
    `curl ${url}${demo} -H '${API_KEY_HEADER}: ${auth === 'open' ? 'any-key' : 'YOUR_KEY'}' -H 'Content-Type: application/json' -d '${body}'`,
  ].join('\n');
}
