/**
 * Cuts the text of a KML that comes in pieces into its Placemarks; the frame is what stands around them. Comments and CDATA are
 * passed over whole, whatever they hold.
 */
export class KmlCutter {
  /** a Placemark stands in another: no KML, and nothing that can be cut */
  isNested = false;
  private frame = "";
  private held = "";
  private isInside = false;
  /** up to where what is held was gone through */
  private seen = 0;

  /** Takes the next piece; answers the Placemarks that have ended. */
  push(text: string): string[] {
    this.held += text;
    const placemarks: string[] = [];
    let [from, at] = [0, this.seen];
    let mark = nextMark(this.held, at);
    for (; mark !== null && mark.end !== null; mark = nextMark(this.held, at)) {
      at = mark.end;
      if (mark.kind === "open" || mark.kind === "single") from = this.begin(from, mark.start);
      if (mark.kind === "close" || mark.kind === "single") {
        this.finish(this.held.slice(from, at), placemarks);
        from = at;
      }
    }
    const sure = this.isInside ? from : Math.max(at, mark?.start ?? this.held.length - longestMark);
    if (!this.isInside) this.frame += this.held.slice(from, sure);
    this.held = this.held.slice(sure);
    this.seen = Math.max(0, at - sure);
    return placemarks;
  }

  private begin(from: number, start: number): number {
    this.isNested ||= this.isInside;
    this.frame += this.held.slice(from, start);
    this.isInside = true;
    return start;
  }

  private finish(text: string, placemarks: string[]): void {
    if (this.isInside) placemarks.push(text);
    else this.frame += text;
    this.isInside = false;
  }

  /** The frame, when nothing more comes; what never ended stays in it, and no parser takes that. */
  end(): string {
    return this.frame + this.held;
  }

  /** Signs that are kept: the frame, and what waits for its end. */
  get keptLength(): number {
    return this.frame.length + this.held.length;
  }
}

/** an opening tag as far as it tells itself from <PlacemarkX> */
const longestMark = 12;

interface Mark {
  kind: "aside" | "open" | "single" | "close";
  start: number;
  /** null when it has not ended yet */
  end: number | null;
}

function nextMark(text: string, at: number): Mark | null {
  const pattern = /<!--|<!\[CDATA\[|<\/?Placemark(?=[\s>/])/g;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null) return null;
  const { 0: sign, index: start } = found;
  const closing = closingOf(sign);
  const close = text.indexOf(closing, pattern.lastIndex);
  const end = close < 0 ? null : close + closing.length;
  return { kind: kindOf(sign, end !== null && text[end - 2] === "/"), start, end };
}

function closingOf(sign: string): string {
  if (sign === "<!--") return "-->";
  return sign.startsWith("<!") ? "]]>" : ">";
}

function kindOf(sign: string, isSingle: boolean): Mark["kind"] {
  if (sign.startsWith("<!")) return "aside";
  if (sign.startsWith("</")) return "close";
  return isSingle ? "single" : "open";
}
