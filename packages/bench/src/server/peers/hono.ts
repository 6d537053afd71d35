/** Hono on Node with zod-openapi, which validates requests. It is code-first: the document's schemas are rewritten in zod. */
import { serve } from '@hono/node-server';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { annotationOf, annotationsOf, announce, updatedAnnotation } from '../peer-kit.ts';

const TEXT = /^[^\0\uD800-\uDFFF]*$/u;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const text = (most: number) => z.string().max(most).regex(TEXT);
const uuid = z.string().length(36).regex(UUID);
const frame = z.enum(['sample_relative', 'stage_absolute']);
const metadata = z.record(text(200), z.json()).nullable();

const optional = {
  property_unit: text(64).nullish(),
  coord_units: text(64).nullish(),
  coord_x: z.number().nullish(),
  coord_y: z.number().nullish(),
  coord_z: z.number().nullish(),
  metadata: metadata.optional(),
};
const Create = z.strictObject({
  property_name: text(200).min(1),
  property_value: z.number(),
  coord_ref_frame: frame.nullish(),
  char_source_type: text(64).nullish(),
  data_id: uuid.nullish(),
  ...optional,
});
const Bulk = z.strictObject({ annotations: z.array(Create).min(1).max(100_000) });
const Update = z.strictObject({
  property_name: text(200).min(1).optional(),
  property_value: z.number().optional(),
  coord_ref_frame: frame.optional(),
  ...optional,
});
const Annotation = z.strictObject({
  id: uuid,
  physical_sample_id: uuid,
  property_name: text(200),
  property_value: z.number(),
  property_unit: text(64).nullable(),
  char_source_type: text(64).nullable(),
  coord_ref_frame: frame,
  coord_units: text(64).nullable(),
  coord_x: z.number().nullable(),
  coord_y: z.number().nullable(),
  coord_z: z.number().nullable(),
  data_id: uuid.nullable(),
  annotation_metadata: metadata,
  last_updated: z.string(),
  version: z.string(),
});

const body = <Schema extends z.ZodType>(schema: Schema) => ({
  content: { 'application/json': { schema } },
  required: true,
});
const answer = <Schema extends z.ZodType>(schema: Schema) => ({
  200: { description: 'As it was recorded', content: { 'application/json': { schema } } },
});
const BASE = '/physical_samples/{sample}/annotations';
const params = z.object({ sample: uuid });

const app = new OpenAPIHono();
app.openapi(
  createRoute({
    method: 'post',
    path: `${BASE}/`,
    request: { params, body: body(Create) },
    responses: answer(Annotation),
  }),
  (c) => c.json(annotationOf(c.req.valid('json'), c.req.valid('param').sample, new Date().toISOString()), 200),
);
app.openapi(
  createRoute({
    method: 'post',
    path: `${BASE}/bulk`,
    request: { params, body: body(Bulk) },
    responses: answer(z.array(Annotation)),
  }),
  (c) => c.json(annotationsOf(c.req.valid('json').annotations, c.req.valid('param').sample), 200),
);
app.openapi(
  createRoute({
    method: 'patch',
    path: `${BASE}/{id}`,
    request: { params: params.extend({ id: uuid }), body: body(Update) },
    responses: answer(Annotation),
  }),
  (c) => {
    const { sample, id } = c.req.valid('param');
    return c.json(updatedAnnotation(c.req.valid('json'), sample, id), 200);
  },
);
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => announce(`http://127.0.0.1:${port}`));
