/** What a splitter gives up on: nothing outside the features is this long, no feature either, nothing nests this deep. */
const longestFrame = 1_000_000;
const longestFeature = 50_000_000;
const deepestNesting = 100;

const outsideString = /["[\]{},:]/g;
const insideString = /["\\]/g;

/**
 * Cuts the text of a GeoJSON collection, handed over piece by piece, into the texts of its features, in order. What is around
 * them is the frame: the same collection without its features. Checks no JSON; `frame` is null where the text cannot be one.
 */
export class GeojsonSplitter {
  #frame = "";
  #feature = "";
  #depth = 0;
  #inString = false;
  /** just behind "features": of the root */
  #awaited = false;
  #inFeatures = false;
  #sawFeatures = false;
  #count = 0;
  /** an escape whose second character is in the next piece */
  #escaped = false;
  #broken = false;

  /** Features that end in this piece. */
  push(piece: string): string[] {
    const ended: string[] = [];
    let from = 0;
    let at = this.#escaped ? 1 : 0;
    if (piece !== "") this.#escaped = false;
    while (!this.#broken) {
      const signs = this.#inString ? insideString : outsideString;
      signs.lastIndex = at;
      const found = signs.exec(piece);
      if (found === null) break;
      at = found.index + 1;
      if (this.#inString) {
        at = this.#passInString(piece, found[0], at);
      } else {
        from = this.#pass(piece, { sign: found[0], from, at }, ended);
      }
    }
    this.#hold(piece.slice(from));
    return ended;
  }

  /** The collection without its features; null when the text is cut short, too long or too deep, or holds no features. */
  get frame(): string | null {
    const complete = this.#depth === 0 && !this.#inString && !this.#broken;
    return complete && this.#sawFeatures ? this.#frame : null;
  }

  #passInString(piece: string, sign: string, at: number): number {
    if (sign === '"') {
      this.#inString = false;
      return at;
    }
    this.#escaped = at >= piece.length;
    return at + 1;
  }

  /** Passes a sign outside strings; answers where what is not yet held begins. */
  #pass(piece: string, place: { sign: string; from: number; at: number }, ended: string[]): number {
    const { sign, from, at } = place;
    if (sign === '"') {
      this.#inString = true;
      return from;
    }
    if (sign === ":") return this.#passColon(piece, from, at);
    if (sign === ",") return this.#passComma(piece, place, ended);
    const opens = sign === "[" || sign === "{";
    const start = opens ? this.#open(piece, place) : this.#close(piece, place, ended);
    if (this.#depth > deepestNesting || this.#depth < 0) this.#broken = true;
    this.#awaited = false;
    return start;
  }

  #passColon(piece: string, from: number, at: number): number {
    if (this.#depth !== 1) return from;
    this.#hold(piece.slice(from, at));
    this.#awaited = /"features"\s*:$/.test(this.#frame.slice(-100));
    return at;
  }

  #passComma(piece: string, { from, at }: { from: number; at: number }, ended: string[]): number {
    if (!this.#inFeatures || this.#depth !== 2) return from;
    this.#hold(piece.slice(from, at - 1));
    this.#end(ended);
    return at;
  }

  #open(piece: string, { sign, from, at }: { sign: string; from: number; at: number }): number {
    this.#depth += 1;
    if (!this.#awaited || sign !== "[" || this.#depth !== 2) return from;
    this.#hold(piece.slice(from, at));
    this.#inFeatures = true;
    this.#sawFeatures = true;
    this.#count = 0;
    return at;
  }

  #close(piece: string, { from, at }: { from: number; at: number }, ended: string[]): number {
    this.#depth -= 1;
    if (!this.#inFeatures || this.#depth !== 1) return from;
    this.#hold(piece.slice(from, at - 1));
    if (this.#count > 0 || this.#feature.trim() !== "") this.#end(ended);
    this.#inFeatures = false;
    return at - 1;
  }

  #end(ended: string[]): void {
    ended.push(this.#feature);
    this.#feature = "";
    this.#count += 1;
  }

  #hold(text: string): void {
    if (this.#inFeatures) this.#feature += text;
    else this.#frame += text;
    if (this.#frame.length > longestFrame || this.#feature.length > longestFeature) this.#broken = true;
  }
}
