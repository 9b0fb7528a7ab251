import { bringsNumber } from '../../lexicon/page-numbers.js';
import type { ShownLine } from '../emphasis.js';
import type { Element } from './tree.js';

/** A line of a page as it is shown. */
export interface Line extends ShownLine {
  /** The innermost block that it stands in. */
  readonly block: Element;
  /** How many of its characters lead to other pages; spaces are not counted. */
  readonly linked: number;
  /** A row of a table. */
  readonly row: boolean;
}

/** How a stretch of text is shown. */
export interface Setting {
  readonly block: Element;
  readonly bold: boolean;
  readonly linked: boolean;
  readonly heading: number;
  /** Line breaks of the markup count. */
  readonly pre: boolean;
}

/** White space of the markup; no-break and full-width spaces are text. */
const SPACES = /[ \t\n\r\f]+/g;
const BLANK = /[\s\u200b\ufeff]/g;
/** Characters between which a line break of the markup is no space. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…]/;

/** Whether a space between two stretches of text would be one too many. */
export function closesUp(before: string, after: string): boolean {
  return WIDE.test(before.slice(-1)) && WIDE.test(after.charAt(0));
}

/** Puts stretches of text together to lines. */
export class LineWriter {
  readonly lines: Line[] = [];
  #text = '';
  #block: Element | null = null;
  #heading = 0;
  #linked = 0;
  /** How many characters, spaces apart, are bold from the start of the line, and whether all so far are. */
  #bold = 0;
  #allBold = true;
  /** The number of a list item, due before its text. */
  #marker = '';

  /** What the line so far ends with. */
  get before(): string {
    return this.#text;
  }

  text(text: string, setting: Setting): void {
    if (setting.pre) {
      text.split(/\r\n?|\n/).forEach((line, i) => {
        if (i > 0) this.end();
        this.#append(line, setting);
      });
    } else this.#append(text, setting);
  }

  /** A row of a table is a line of its own. */
  row(text: string, block: Element): void {
    this.end();
    this.lines.push({ text, block, linked: 0, bold: 0, heading: 0, row: true });
  }

  /** What numbers the next line, unless its text does: `<ol>` gives numbers that stand in no text. */
  marker(marker: string): void {
    this.#marker = marker;
  }

  end(): void {
    const text = this.#text.replace(SPACES, (spaces, at: number) => (/[\n\r]/.test(spaces) && closesUp(this.#text.slice(0, at), this.#text.slice(at + spaces.length)) ? '' : ' ')).trimEnd().replace(/^ /, '');
    const visible = text.replace(BLANK, '');
    if (visible !== '' && this.#block !== null) {
      const marker = bringsNumber(text) ? '' : this.#marker;
      const bold = this.#bold >= visible.length ? text.length : offsetOf(text, this.#bold);
      this.lines.push({ text: marker + text, block: this.#block, linked: this.#linked, bold: bold === 0 ? 0 : marker.length + bold, heading: this.#heading, row: false });
      this.#marker = '';
    }
    this.#text = '';
    this.#block = null;
    this.#linked = 0;
    this.#bold = 0;
    this.#allBold = true;
  }

  #append(text: string, { block, bold, linked, heading }: Setting): void {
    this.#text += text;
    const visible = text.replace(BLANK, '').length;
    if (visible === 0) return;
    this.#block ??= block;
    this.#heading = heading;
    if (linked) this.#linked += visible;
    this.#allBold &&= bold;
    if (this.#allBold) this.#bold += visible;
  }
}

/** Where so many characters, spaces not counted, end. */
function offsetOf(text: string, characters: number): number {
  let left = characters;
  for (let i = 0; i < text.length; i++) {
    if (left === 0) return i;
    if (!/[\s\u200b\ufeff]/.test(text.charAt(i))) left--;
  }
  return text.length;
}
