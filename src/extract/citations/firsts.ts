/** The first citation of an instrument. */
export interface First {
  readonly index: number;
  readonly start: number;
  readonly name: string | null;
  number: string | null;
}

/** The instruments of a text so far, by all that they are known by. Of several that fit, the one that came first counts. */
export class Firsts {
  readonly #byStart = new Map<number, First>();
  readonly #byNumber = new Map<string, First>();
  readonly #byTitle = new Map<string, { readonly all: First[]; unnumbered: number }>();

  /** The one that starts there. */
  at(start: number): First | undefined {
    return this.#byStart.get(start);
  }

  /** The one with this number, or with this title, unless both have numbers and these differ. */
  find(title: string | null, number: string | null): First | undefined {
    const numbered = number === null ? undefined : this.#byNumber.get(number);
    const titled = title === null ? undefined : this.#titled(title, number);
    return numbered === undefined || (titled !== undefined && titled.index < numbered.index) ? titled : numbered;
  }

  /** Notes a title and a number of an instrument, a new one or one that is known. */
  learn(first: First, title: string | null, number: string | null): void {
    this.#byStart.set(first.start, first);
    first.number ??= number;
    if (first.number !== null && first.index <= (this.#byNumber.get(first.number)?.index ?? Infinity)) this.#byNumber.set(first.number, first);
    if (title !== null) this.#add(title, first);
  }

  #titled(title: string, number: string | null): First | undefined {
    const known = this.#byTitle.get(title);
    if (known === undefined || number === null) return known?.all[0];
    // a number once learnt stays
    while (known.unnumbered < known.all.length && known.all[known.unnumbered]?.number !== null) known.unnumbered++;
    return known.all[known.unnumbered];
  }

  #add(title: string, first: First): void {
    const known = this.#byTitle.get(title);
    if (known === undefined) {
      this.#byTitle.set(title, { all: [first], unnumbered: 0 });
      return;
    }
    const at = known.all.findLastIndex(({ index }) => index <= first.index);
    if (known.all[at] === first) return;
    known.all.splice(at + 1, 0, first);
    known.unnumbered = Math.min(known.unnumbered, at + 1);
  }
}
