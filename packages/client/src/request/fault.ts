/** An argument that cannot be sent, before it is put into words: see `explain-fault.ts`, which is loaded for that. */
export class Fault {
  /** Where it would have gone. */
  readonly to: 'path' | 'query' | 'body';
  readonly name: string;
  /** The argument, or what JSON has to say about it. */
  readonly value: unknown;

  constructor(to: Fault['to'], name: string, value: unknown) {
    this.to = to;
    this.name = name;
    this.value = value;
  }
}
