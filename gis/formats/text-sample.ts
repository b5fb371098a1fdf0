/** enough to tell encodings apart many times over */
const mostBytes = 16_384;
/** of one word, a name or a remark */
const mostOfWord = 400;
/** Below it no byte is part of a character of two bytes, and few of one of four. */
const firstWordByte = 0x30;

/**
 * What of a text is not ASCII, word by word and each once: bytes from which the encoding can be told. Words end at spaces, quotes,
 * commas and line ends, which are never part of a Chinese character.
 */
export class TextSample {
  private readonly kept = new Map<string, Uint8Array>();
  private keptBytes = 0;
  /** the word under way from its first byte on that is not ASCII: what stands before it is no half of a character */
  private open: number[] = [];

  get isFull(): boolean {
    return this.keptBytes >= mostBytes;
  }

  /** Takes the next bytes of the text. */
  push(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte < firstWordByte) this.close();
      else if (this.open.length < mostOfWord && (byte > 0x7f || this.open.length > 0)) this.open.push(byte);
      if (this.open.length === 0 && this.isFull) return;
    }
  }

  /** The words, when nothing more comes. */
  words(): Uint8Array[] {
    this.close();
    return [...this.kept.values()];
  }

  private close(): void {
    if (this.open.length === 0) return;
    const word = Uint8Array.from(this.open);
    const key = word.join();
    if (!this.kept.has(key)) this.keptBytes += word.length;
    this.kept.set(key, word);
    this.open = [];
  }
}
