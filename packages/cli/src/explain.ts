import { ApiError, ConfigurationError, ConnectionError, WafermarkError } from '@wafermark/client';
import { ImportRefusal } from '@wafermark/measurements';
import { OpenStoreError, SeedError } from '@wafermark/server';
import { EXIT } from './exit-codes.ts';
import { Refusal } from './refusal.ts';
import { SettingsError } from './settings.ts';

/** An error as a person gets to read it. */
export interface Explanation {
  readonly message: string;
  readonly hint?: string | undefined;
  readonly code: number;
}

/** Turns what a command threw into a sentence, what to do about it, and an exit status. */
export function explain(error: unknown): Explanation {
  if (error instanceof Refusal) return { message: error.message, hint: error.hint, code: EXIT.refused };
  if (error instanceof ImportRefusal) return { message: error.reason, hint: error.hint, code: EXIT.refused };
  if (error instanceof SettingsError) return { message: error.message, code: EXIT.refused };
  if (error instanceof SeedError) return { message: error.message, code: EXIT.refused };
  if (error instanceof OpenStoreError) return { message: error.message, code: EXIT.failed };
  if (error instanceof ApiError) return explainApiError(error);
  if (error instanceof ConnectionError) {
    const hint = 'Start a server with `wafermark serve`, or name another one with --server.';
    return { message: error.message, hint, code: EXIT.failed };
  }
  if (error instanceof ConfigurationError) return { message: error.message, code: EXIT.refused };
  if (error instanceof WafermarkError) return { message: error.message, code: EXIT.failed };
  return explainSystemError(error) ?? unexpected(error);
}

function explainApiError(error: ApiError): Explanation {
  if (error.status === 401) {
    return { message: error.message, hint: 'Give a key with --api-key or WAFERMARK_API_KEY.', code: EXIT.refused };
  }
  return { message: error.message, code: error.status < 500 ? EXIT.refused : EXIT.failed };
}

const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be accessed',
  EPERM: 'may not be accessed',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'is not in a folder',
  EROFS: 'is on a file system that cannot be written',
  ENOSPC: 'does not fit on the disk',
};

function explainSystemError(error: unknown): Explanation | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const code = String(error.code);
  if (code === 'EADDRINUSE') {
    return { message: `${error.message}. Choose another port: PORT=4011, or --port 4011.`, code: EXIT.failed };
  }
  const fault = FILE_FAULTS[code];
  if (fault === undefined || !('path' in error)) return undefined;
  return { message: `${String(error.path)} ${fault}.`, code: code === 'ENOSPC' ? EXIT.failed : EXIT.refused };
}

/** A fault of this program. Its stack is for those who ask for it. */
function unexpected(error: unknown): Explanation {
  const message = error instanceof Error ? error.message : String(error);
  if (process.env['WAFERMARK_DEBUG'] !== undefined && error instanceof Error) {
    return { message: error.stack ?? message, code: EXIT.failed };
  }
  const hint = 'This looks like a fault of wafermark. Set WAFERMARK_DEBUG=1 to see where it happened, and report it.';
  return { message, hint, code: EXIT.failed };
}
