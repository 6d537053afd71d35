import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contender } from './contenders.ts';
import type { Options } from './options.ts';
import { type Server, startContender } from './servers.ts';

/** On the project's disk: temporary folders may be in memory, where a commit costs nothing. */
const FOLDERS = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A failed measurement. */
export interface Failure {
  readonly part: string;
  readonly contender: string;
  readonly message: string;
}

/** One run of the benchmark: its options, files and failures. */
export class Run {
  readonly options: Options;
  readonly failures: Failure[] = [];
  readonly #folder: string;
  #files = 0;

  constructor(options: Options) {
    this.options = options;
    mkdirSync(FOLDERS, { recursive: true });
    this.#folder = mkdtempSync(join(FOLDERS, 'server-'));
    process.on('exit', () => rmSync(this.#folder, { recursive: true, force: true }));
  }

  /** The path of a new database. */
  newFile(): string {
    this.#files += 1;
    return join(this.#folder, `${this.#files}.db`);
  }

  wants({ id }: Contender): boolean {
    return this.options.peers?.has(id) ?? true;
  }

  /** Reports progress. */
  say(text: string): void {
    process.stderr.write(`${Math.round(performance.now() / 1_000)} s: ${text}\n`);
  }

  /** Records a failed measurement; the run continues. */
  failed(part: string, contender: string, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.failures.push({ part, contender, message });
    this.say(`${contender}, ${part}: ${message}`);
  }

  /** Starts a contender, always on the same file; undefined when it does not start. */
  async start(part: string, contender: Contender, file: string = this.newFile()): Promise<Server | undefined> {
    try {
      return await startContender(contender, file);
    } catch (error) {
      this.failed(part, contender.id, error);
      return undefined;
    }
  }

  async startAll(part: string, contenders: readonly Contender[]): Promise<readonly Server[]> {
    const servers: Server[] = [];
    for (const contender of contenders.filter((each) => this.wants(each))) {
      const server = await this.start(part, contender);
      if (server !== undefined) servers.push(server);
    }
    return servers;
  }
}

export const stopAll = async (servers: readonly { stop(): Promise<void> }[]): Promise<void> => {
  await Promise.all(servers.map((server) => server.stop()));
};
