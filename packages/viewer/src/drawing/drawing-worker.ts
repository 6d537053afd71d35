/** The thread that draws and computes: the page stays responsive, however many sites there are. */
import type { Site, SiteSet } from '@wafermark/wafermap';
import type { Columns } from '../sites/site-columns.ts';
import { answerTo } from './answer.ts';
import type { FromDrawing, SetName, ToDrawing } from './questions.ts';

const sets = new Map<SetName, SiteSet>();

function find(name: SetName): SiteSet {
  const set = sets.get(name);
  if (set === undefined) throw new Error('These sites are gone. Open the property again.');
  return set;
}

function sitesOf({ x, y, value, ignored, reasons }: Columns): readonly Site[] {
  const placeOf = (at: number | undefined): number | null => (at === undefined || Number.isNaN(at) ? null : at);
  return Array.from(value, (each, index) => ({
    x: placeOf(x[index]),
    y: placeOf(y[index]),
    value: each,
    ...(ignored[index] === 1 ? { ignored: true, reason: reasons.get(index) } : {}),
  }));
}

const reply = (message: FromDrawing): void => globalThis.postMessage(message);

globalThis.addEventListener('message', ({ data }: MessageEvent<ToDrawing>) => {
  if (data.kind === 'put') sets.set(data.name, { ...data.head, sites: sitesOf(data.columns) });
  else if (data.kind === 'forget') sets.delete(data.name);
  else {
    try {
      // `ask` pairs each question with what it is about, which a union of messages cannot say.
      reply({ id: data.id, answer: answerTo(data.question, data.about as never, find) });
    } catch (error) {
      reply({ id: data.id, fault: error instanceof Error ? error.message : String(error) });
    }
  }
});
