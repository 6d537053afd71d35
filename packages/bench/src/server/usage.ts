import { readFileSync } from 'node:fs';

/** Linux's unit of processor time on every platform of Node: 10 ms, in microseconds. */
const TICK = 10_000;
const KIBIBYTES_PER_MEGABYTE = 1_000_000 / 1_024;

/** The processor time that a process has used in all its threads, in microseconds. */
export function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name comes second, in brackets, and may contain anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system] = [fields[11], fields[12]].map(Number);
  if (user === undefined || system === undefined) throw new Error(`/proc/${pid}/stat has an unknown format`);
  return (user + system) * TICK;
}

export interface Memory {
  /** In megabytes, like all of these. */
  readonly now: number;
  /** The peak so far. */
  readonly peak: number;
}

export function memoryOf(pid: number): Memory {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / KIBIBYTES_PER_MEGABYTE;
  return { now: read('VmRSS'), peak: read('VmHWM') };
}
