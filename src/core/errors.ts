/** A fault in what the user gave us: thrown only at the edges, printed as one line without a stack trace. */
export class InputError extends Error {
  /** What the user can do about it. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'InputError';
    this.hint = hint;
  }
}
