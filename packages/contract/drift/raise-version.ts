import document from '@wafermark/generated/document/openapi.json' with { type: 'json' };
import type { Edit } from './drift.ts';

const { version } = document.info;

/** The edit that raises the version of the document, whatever that is. */
export function raiseVersion(part: 'major' | 'minor' | 'patch'): Edit {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const raised = { major: [major + 1, 0, 0], minor: [major, minor + 1, 0], patch: [major, minor, patch + 1] };
  return {
    file: 'openapi/openapi.yaml',
    find: `  version: ${version}\n`,
    replace: `  version: ${raised[part].join('.')}\n`,
  };
}
