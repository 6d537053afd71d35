import type { VNode } from 'preact';
import { setFile, useFile } from './current-file.ts';
import { FileImport } from './file-import.tsx';

/** From the file of an instrument to annotations: first the plan, then, if it is right, the import. */
export function ImportView(): VNode {
  const file = useFile();
  return (
    <article class="import">
      <h1>Import a file of measurements</h1>
      <div class="choose-file">
        <label class="button">
          {file === undefined ? 'Choose a file' : 'Choose another file'}
          <input
            type="file"
            class="visually-hidden"
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.files?.[0];
              if (chosen !== undefined) setFile(chosen);
              // The same file can be chosen again, once it was corrected.
              currentTarget.value = '';
            }}
          />
        </label>
        <span class="muted">
          {file === undefined ? 'or drop it anywhere on this page: tables as text or .xlsx, JSON, KLARF.' : file.name}
        </span>
      </div>
      {file === undefined ? null : <FileImport key={`${file.name} ${file.lastModified} ${file.size}`} file={file} />}
    </article>
  );
}
