/** a row of thousands of cells, a text of thousands of runs */
const mostHeld = 4_000_000;

/**
 * Cuts the XML of a part of a workbook that comes in pieces into the elements of one name that stand one behind the other in another:
 * the rows of a sheet, the shared texts. `isOdd` when it is written in a way that takes a parser (prefixes, comments, single quotes).
 */
export class ElementCutter {
  isOdd = false;
  isBegun = false;
  private isOver = false;
  private held = "";
  private readonly container: RegExp;
  private readonly closing: string;
  private readonly opening: RegExp;

  constructor(container: string, element: string) {
    this.container = new RegExp(`<${container}(?:\\s[^>]*)?/?>`);
    this.closing = `</${element}>`;
    this.opening = new RegExp(`^\\s*<${element}(?:\\s[^>]*)?>`);
  }

  /** Takes the next piece; answers the elements that have ended. */
  push(text: string): string[] {
    if (this.isOver || this.isOdd) return [];
    this.held += text;
    if (!this.isBegun && !this.begin()) return [];
    const elements: string[] = [];
    let at = 0;
    for (let end = this.endFrom(at); end > at; end = this.endFrom(at)) {
      const element = this.held.slice(at, end);
      this.isOdd ||= element.includes("<!") || element.includes("='");
      elements.push(element);
      at = end;
    }
    this.held = this.held.slice(at);
    this.isOdd ||= this.held.length > mostHeld;
    return elements;
  }

  /** Whether it came to its end as it should; null for what a parser has to tell. */
  get isWhole(): boolean | null {
    return this.isOdd || !this.isBegun ? null : this.isOver;
  }

  private begin(): boolean {
    const found = this.container.exec(this.held);
    this.isOdd ||= this.held.length > mostHeld;
    if (found === null) return false;
    this.isBegun = true;
    this.isOver = found[0].endsWith("/>");
    this.held = this.isOver ? "" : this.held.slice(found.index + found[0].length);
    return !this.isOver;
  }

  /** Where the element that begins here ends; here, where it has not ended yet or none begins. */
  private endFrom(at: number): number {
    const next = this.held.indexOf("<", at);
    const tagEnd = next < 0 ? -1 : this.held.indexOf(">", next);
    if (tagEnd < 0) return at;
    const head = this.held.slice(at, tagEnd + 1);
    if (!this.opening.test(head)) {
      this.isOver = head.trimStart().startsWith("</");
      this.isOdd ||= !this.isOver;
      return at;
    }
    if (head.endsWith("/>")) return tagEnd + 1;
    const end = this.held.indexOf(this.closing, tagEnd);
    return end < 0 ? at : end + this.closing.length;
  }
}
