import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import type { Format } from './generate.ts';

const SETTINGS: ts.FormatCodeSettings = {
  ...ts.getDefaultFormatCodeSettings('\n'),
  indentSize: 2,
  tabSize: 2,
  semicolons: ts.SemicolonPreference.Ignore,
};

/** Formats TypeScript with the compiler that generates its types: no further tool is needed. */
export const formatWithTypeScript: Format = async (folder, names) => {
  for (const name of names.filter((one) => one.endsWith('.ts') && !one.endsWith('.d.ts'))) {
    const file = join(folder, name);
    await writeFile(file, format(name, await readFile(file, 'utf8')));
  }
};

function format(name: string, text: string): string {
  const service = ts.createLanguageService({
    getScriptFileNames: () => [name],
    getScriptVersion: () => '1',
    getScriptSnapshot: (file) => (file === name ? ts.ScriptSnapshot.fromString(text) : undefined),
    getCurrentDirectory: () => '',
    getCompilationSettings: () => ({ noLib: true, noResolve: true }),
    getDefaultLibFileName: () => '',
    fileExists: () => false,
    readFile: () => undefined,
  });
  const edits = service.getFormattingEditsForDocument(name, SETTINGS);
  const parts: string[] = [];
  let from = 0;
  for (const { span, newText } of edits) {
    parts.push(text.slice(from, span.start), newText);
    from = span.start + span.length;
  }
  parts.push(text.slice(from));
  return parts.join('').replaceAll(/\n{3,}/g, '\n\n');
}
