import { readFile } from 'node:fs/promises';
import document from '@wafermark/generated/document/openapi.json' with { type: 'json' };
import { beforeAll, expect, it } from 'vitest';
import { buildDocs } from '../docs/build-docs.ts';

let page = '';
beforeAll(async () => {
  page = await readFile(await buildDocs({ onlyIfStale: false }), 'utf8');
});

it('renders every operation', () => {
  const summaries = [...JSON.stringify(document.paths).matchAll(/"summary":"([^"]*)"/g)].map(
    ([, summary = '']) => summary,
  );
  expect(summaries.length).toBeGreaterThan(8);
  expect(summaries.filter((summary) => !page.includes(summary))).toStrictEqual([]);
});

it('references no other host for scripts, styles or images', () => {
  expect(page).not.toMatch(/<(script|link|img)[^>]+(src|href)="?https?:/);
  // The script would load its logo from there; it loads nothing else.
  expect(page).not.toContain('cdn.redoc.ly');
});
