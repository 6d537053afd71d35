/** The clock of the server is set, forwards or backwards, while it runs. */
import { expect, it, onTestFinished } from 'vitest';
import { startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import { KEYS } from '../src/keys.ts';

const DAY = 86_400_000;

it.each([3_650, -3_650])(
  'keeps order, pages, history and tags when the clock is changed by %s days, and shows the new time',
  async (days) => {
    const harness = await startHarness();
    onTestFinished(() => harness.stop());
    const { annotations, samples } = harness.client();
    const { id } = await samples.create({ name: 'before' });
    const one = (value: number) => annotations.create(id, { property_name: 'n', property_value: value });
    const first = await one(0);
    await one(1);
    const list = `/physical_samples/${id}/annotations/`;
    const headers = { 'x-api-key': KEYS.admin };
    const page = await harness.send({ method: 'GET', target: `${list}?limit=1`, headers, body: undefined });

    harness.clock.jump(days * DAY);
    const after = await samples.create({ name: 'after' });
    await one(2);
    const next = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1] ?? '';
    const rest = await harness.send({
      method: 'GET',
      target: next.replace('limit=1', 'limit=9'),
      headers,
      body: undefined,
    });
    expect(JSON.parse(rest.text).map(({ property_value }: { property_value: number }) => property_value)).toStrictEqual(
      [1, 2],
    );
    expect((await annotations.list(id)).map(({ property_value }) => property_value)).toStrictEqual([0, 1, 2]);
    expect((await samples.list()).map(({ name }) => name).slice(-2)).toStrictEqual(['before', 'after']);
    expect(Math.sign(Date.parse(after.created_datetime) - Date.parse(first.last_updated))).toBe(Math.sign(days));

    // What has not changed has the same tag, and each change another one.
    const unchanged = await harness.send({ method: 'GET', target: list + first.id, headers, body: undefined });
    const tag = unchanged.headers.get('etag') ?? '';
    const same = await harness.send({
      method: 'GET',
      target: list + first.id,
      headers: { ...headers, 'if-none-match': tag },
      body: undefined,
    });
    expect(same.status).toBe(304);
    await annotations.update(id, first.id, { property_value: 5 });
    harness.clock.jump(-days * DAY);
    await annotations.update(id, first.id, { property_value: 6 });
    const changes = await annotations.history(id, first.id);
    expect(changes.map(({ before }) => before.property_value)).toStrictEqual([0, 5]);
    expect(changes.every(({ changed_at }) => harness.clock.shown.has(changed_at))).toBe(true);
    expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
  },
);
