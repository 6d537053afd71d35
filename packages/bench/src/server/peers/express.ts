/** Express 5 with its defaults and no validation: the baseline of all ratios. */
import { createServer } from 'node:http';
import express from 'express';
import { annotationOf, annotationsOf, BODY_LIMIT, PATHS, serve, updatedAnnotation } from '../peer-kit.ts';

const app = express();
app.use(express.json({ limit: BODY_LIMIT }));
app.post(PATHS.create, (request, response) => {
  response.json(annotationOf(request.body, request.params.sample, new Date().toISOString()));
});
app.post(PATHS.bulk, (request, response) => {
  response.json(annotationsOf(request.body.annotations, request.params.sample));
});
app.patch(PATHS.update, (request, response) => {
  response.json(updatedAnnotation(request.body, request.params.sample, request.params.id));
});
serve(createServer(app));
