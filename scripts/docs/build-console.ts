import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FOLDER = 'dist/console';
const FILES = ['swagger-ui-bundle.js', 'swagger-ui.css', 'favicon-32x32.png'];

/** Puts the console, which sends requests from the documentation, into a folder that needs no network. @returns the folder */
export async function buildConsole(): Promise<string> {
  const library = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  await mkdir(FOLDER, { recursive: true });
  await Promise.all(FILES.map((name) => copyFile(join(library, name), join(FOLDER, name))));
  await writeFile(join(FOLDER, 'index.html'), PAGE);
  await writeFile(join(FOLDER, 'console.js'), SCRIPT);
  return FOLDER;
}

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Console of the annotation API</title>
<link rel="icon" href="favicon-32x32.png">
<link rel="stylesheet" href="swagger-ui.css">
<main id="console"></main>
<script src="swagger-ui-bundle.js"></script>
<script src="console.js"></script>
</html>
`;

/** In plain JavaScript for browsers. Requests go to the server that the console comes from, whatever the document lists. */
const SCRIPT = `const base = new URL('..', document.baseURI);
const spec = loadDocument();
spec.then((document) => {
  // Examples of optional parameters would narrow each request to nothing.
  for (const parameter of Object.values(document.components.parameters)) {
    if (parameter.in === 'query' && !parameter.required) delete parameter.example;
  }
  document.servers = [{ url: base.href.replace(/\\/$/, ''), description: 'The server of this page' }];
  window.ui = SwaggerUIBundle({
    spec: document,
    dom_id: '#console',
    deepLinking: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: -1,
    tryItOutEnabled: true,
    validatorUrl: null,
    // The key stays in the memory of this page.
    persistAuthorization: false,
    onComplete: () => {
      // A server on this machine accepts any key.
      if (/^(localhost|127\\.[\\d.]+|\\[::1\\])$/.test(base.hostname)) window.ui.preauthorizeApiKey('ApiKeyAuth', 'any-key');
    },
  });
});

async function loadDocument() {
  const response = await fetch(new URL('openapi.json', base));
  return response.json();
}
`;
