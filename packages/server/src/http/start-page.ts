import { API_TITLE, API_VERSION } from '@wafermark/generated/document/api.ts';

/** The page at `/`, for people who open the server in a browser. */
export const startPage = (): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${API_TITLE}</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem; color-scheme: light dark; }
  li { margin: 0.5rem 0; }
</style>
<h1>${API_TITLE}</h1>
<p>Version ${API_VERSION}. This server stores what was measured on physical samples, and where.</p>
<ul>
  <li><a href="docs">Documentation</a> of every operation, with examples, and a <a href="console/">console</a> to try them</li>
  <li><a href="openapi.json">The OpenAPI document</a>, from which the client, the server and the documentation are generated</li>
  <li><a href="readyz">Readiness</a> and <a href="metrics">metrics</a>, for operators</li>
</ul>
</html>
`;
