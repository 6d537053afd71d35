/**
 * A route handler of a Next.js app: the browser asks the app, and the app asks Wafermark. The key is in the environment of the
 * app, and never reaches a browser, so check here who is asking, as in any other route of yours.
 */
import { ApiError, Wafermark } from '@wafermark/client';

const wafermark = new Wafermark({
  // A function, since Next.js loads this file when it builds the app, where there is no key.
  apiKey: () => process.env['WAFERMARK_API_KEY'] ?? '',
  // Somebody waits for the answer.
  deadline: 10_000,
});

/** `GET /api/thickness?sample=ID`: where it was measured, and how thick it is. */
export async function GET(request: Request): Promise<Response> {
  const sample = new URL(request.url).searchParams.get('sample');
  if (sample === null) return Response.json({ message: 'Which sample?' }, { status: 400 });
  return answer(async () => {
    const filter = { property_name: 'thickness' };
    // Ends with the request: nobody waits for it any more.
    const annotations = await wafermark.annotations.list(sample, filter, { signal: request.signal });
    return annotations.map(({ coord_x: x, coord_y: y, property_value: nm }) => ({ x, y, nm }));
  });
}

/** `POST /api/thickness?sample=ID` with `{"x": 1.5, "y": 2, "nm": 25.1}`. */
export async function POST(request: Request): Promise<Response> {
  const sample = new URL(request.url).searchParams.get('sample');
  const measured = readMeasurement(await request.json().catch(() => undefined));
  if (sample === null || measured === undefined) {
    return Response.json({ message: 'Which sample, and which x, y and nm?' }, { status: 400 });
  }
  const { x, y, nm } = measured;
  return answer(async () => {
    const thickness = { property_name: 'thickness', property_value: nm, property_unit: 'nm' };
    const { id } = await wafermark.annotations.create(sample, {
      ...thickness,
      coord_units: 'mm',
      coord_x: x,
      coord_y: y,
    });
    return { id };
  });
}

interface Measurement {
  readonly x: number;
  readonly y: number;
  readonly nm: number;
}

function readMeasurement(body: unknown): Measurement | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { x, y, nm }: { x?: unknown; y?: unknown; nm?: unknown } = body;
  return typeof x === 'number' && typeof y === 'number' && typeof nm === 'number' ? { x, y, nm } : undefined;
}

/** Hands on what the caller can do something about. A rejected key is a matter of this app, and not of its callers. */
async function answer(work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await work());
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 422)) {
      return Response.json({ message: error.problem?.detail }, { status: error.status });
    }
    console.error(error);
    return Response.json({ message: 'Wafermark cannot be asked at present' }, { status: 502 });
  }
}
