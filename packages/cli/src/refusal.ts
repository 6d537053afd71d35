/** Something that only a person can put right: a wrong flag, file or name. Nothing was changed. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** What to do about it, such as a flag to add. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
