import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const CONFIG = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
/** Exists only for the compiler, in a folder from which the package's imports resolve. */
const FILE = fileURLToPath(new URL('planted.ts', import.meta.url));

/** Type-checks a source under the package's own settings, and gives the numbers of its lines that the compiler reports. */
export function reportedLines(source: string): readonly number[] {
  const { options, errors } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(CONFIG, ts.sys.readFile).config,
    ts.sys,
    fileURLToPath(new URL('..', import.meta.url)),
  );
  if (errors.length > 0) {
    throw new Error(`${CONFIG}: ${ts.flattenDiagnosticMessageText(errors[0]?.messageText, '\n')}`);
  }
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === FILE || fileExists(file);
  host.getSourceFile = (file, languageVersion, ...rest) =>
    file === FILE
      ? ts.createSourceFile(file, source, languageVersion, true)
      : getSourceFile(file, languageVersion, ...rest);
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram([FILE], options, host));
  const lines = diagnostics.map(({ file, start, messageText }) => {
    if (file?.fileName !== FILE || start === undefined) {
      const where = file?.fileName ?? 'the program';
      throw new Error(`${where} does not compile: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
    }
    return file.getLineAndCharacterOfPosition(start).line + 1;
  });
  return [...new Set(lines)];
}
