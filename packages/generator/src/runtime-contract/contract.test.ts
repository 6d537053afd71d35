/**
 * Runs the contract tests against a server: `BASE_URL=http://127.0.0.1:3000 CREDENTIALS='{"api_key":"…"}' node --test`.
 */
import { test } from 'node:test';
import { contractTests } from '@wafermark/generated/contract/contract.ts';

const { BASE_URL: baseUrl, CREDENTIALS: credentials = '{}' } = process.env;
if (baseUrl === undefined) throw new Error('Set BASE_URL to the address of the server to test.');

for (const { name, skip, run } of contractTests({ baseUrl, credentials: JSON.parse(credentials) })) {
  void test(name, { skip: skip ?? false }, run);
}
