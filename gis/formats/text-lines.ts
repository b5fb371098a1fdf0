/** Cuts a text that comes in pieces into its lines, whether they end in LF, CR LF or a bare CR. */
export class TextLines {
  private rest = "";

  /** Lines that have ended, in order. */
  push(text: string): string[] {
    const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? "";
    return lines;
  }

  /** The line that has not ended yet. */
  get pending(): string {
    return this.rest;
  }

  /** The last lines, when nothing more comes. */
  end(): string[] {
    return this.rest.split("\r");
  }
}
