import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Router } from 'express';

/** Folders of files for browsers, each with an `index.html`. What is missing is not served. */
export interface StaticFolders {
  /** The page with samples and maps, at `/`. */
  readonly viewer?: string | undefined;
  /** The console that sends requests from the documentation, at `/console`. */
  readonly console?: string | undefined;
}

/**
 * What a page may do: load its own files, and talk to this server. Images may come from memory, which downloads need.
 * @see https://www.w3.org/TR/CSP3/
 */
const VIEWER_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Swagger UI sets styles of its elements. */
const CONSOLE_POLICY = VIEWER_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

/** Serves the folders that there are. */
export function serveStaticFolders(router: Router, { viewer, console }: StaticFolders): void {
  serveFolder(router, { path: '/console', folder: console, policy: CONSOLE_POLICY });
  serveFolder(router, { path: '/', folder: viewer, policy: VIEWER_POLICY });
}

interface Served {
  readonly path: string;
  readonly folder: string | undefined;
  readonly policy: string;
}

function serveFolder(router: Router, { path, folder, policy }: Served): void {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) return;
  const files = express.static(folder, {
    dotfiles: 'ignore',
    setHeaders: (response, file) => {
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Referrer-Policy', 'no-referrer');
      response.setHeader('X-Content-Type-Options', 'nosniff');
      // The names of assets hold a hash of their content.
      const isAsset = file.startsWith(join(folder, 'assets'));
      response.setHeader('Cache-Control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  router.use(path, files);
}
