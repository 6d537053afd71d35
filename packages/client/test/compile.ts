import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const CONFIG = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
/** Exist only for the compiler, in a folder from which the package's imports resolve. */
const fileOf = (index: number): string => fileURLToPath(new URL(`planted-${index}.ts`, import.meta.url));

/** Type-checks a source under the package's own settings, and gives the numbers of its lines that the compiler reports. */
export function reportedLines(source: string): readonly number[] {
  return reportedLinesOfEach([source])[0] ?? [];
}

/** The same for several sources, at the cost of one. */
export function reportedLinesOfEach(sources: readonly string[]): readonly (readonly number[])[] {
  const { options: own, errors } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(CONFIG, ts.sys.readFile).config,
    ts.sys,
    fileURLToPath(new URL('..', import.meta.url)),
  );
  if (errors.length > 0) {
    throw new Error(`${CONFIG}: ${ts.flattenDiagnosticMessageText(errors[0]?.messageText, '\n')}`);
  }
  // What needs a file system needs the types of Node, and so does another fetch; nothing else may.
  const options = sources.some((source) => /client\/node|from 'undici'/.test(source))
    ? { ...own, types: ['node'] }
    : own;
  const planted = new Map(sources.map((source, index) => [fileOf(index), source]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => planted.has(file) || fileExists(file);
  host.getSourceFile = (file, languageVersion, ...rest) => {
    const source = planted.get(file);
    return source === undefined
      ? getSourceFile(file, languageVersion, ...rest)
      : ts.createSourceFile(file, source, languageVersion, true);
  };
  const lines = sources.map(() => new Set<number>());
  for (const { file, start, messageText } of ts.getPreEmitDiagnostics(
    ts.createProgram([...planted.keys()], options, host),
  )) {
    const found = lines[[...planted.keys()].indexOf(file?.fileName ?? '')];
    if (file === undefined || found === undefined || start === undefined) {
      const where = file?.fileName ?? 'the program';
      throw new Error(`${where} does not compile: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
    }
    found.add(file.getLineAndCharacterOfPosition(start).line + 1);
  }
  return lines.map((found) => [...found]);
}
