import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The compiler's errors for a project; empty if it type-checks. */
export type TypeChecker = (project: string) => string;

/**
 * An incremental compiler for the projects in a folder, which only rechecks what an edit affects. Starting `tsc` for each drift
 * would take longer than all other gates together.
 */
export function createTypeChecker(folder: string): TypeChecker {
  const programs = new Map<string, ts.SemanticDiagnosticsBuilderProgram>();
  const sources = new Map<string, ts.SourceFile>();
  return (project) => {
    const config = ts.getParsedCommandLineOfConfigFile(join(folder, project), {}, parseHost);
    if (config === undefined) throw new Error(`${project} cannot be read`);
    const options = { ...config.options, noEmit: true };
    const host = ts.createIncrementalCompilerHost(options);
    const read = host.getSourceFile;
    host.getSourceFile = (name, ...rest) => {
      const known = sources.get(name);
      // Installed packages do not change.
      if (known !== undefined && (name.includes('/node_modules/') || known.text === textOf(name))) return known;
      const source = read(name, ...rest);
      if (source !== undefined) sources.set(name, source);
      return source;
    };
    const before = programs.get(project);
    const program = ts.createSemanticDiagnosticsBuilderProgram(config.fileNames, options, host, before);
    programs.set(project, program);
    const found = [
      ...config.errors,
      ...program.getOptionsDiagnostics(),
      ...program.getGlobalDiagnostics(),
      ...program.getSyntacticDiagnostics(),
      ...program.getSemanticDiagnostics(),
    ];
    const format = {
      getCanonicalFileName: (name: string) => name,
      getCurrentDirectory: () => folder,
      getNewLine: () => '\n',
    };
    return ts.formatDiagnostics(found, format);
  };
}

const parseHost: ts.ParseConfigFileHost = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
  },
};

function textOf(name: string): string | undefined {
  try {
    return readFileSync(name, 'utf8');
  } catch {
    return undefined;
  }
}
