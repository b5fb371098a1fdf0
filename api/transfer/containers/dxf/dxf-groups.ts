import { damaged } from "../container-fault.ts";

/** A group code and its value, as two lines of a DXF hold them. */
export interface DxfGroup {
  code: number;
  value: string;
}

/** An entity of the drawing with all its groups; `line` is where it begins. */
export interface DxfEntity {
  type: string;
  line: number;
  groups: DxfGroup[];
}

/** What one entity may hold: the corners of any outline that is read, many times over. */
const mostGroups = 1_000_000;
/** in signs: no program writes a longer line, and what has no end of line is no drawing */
const longestLine = 1_000_000;

/**
 * The entities of the ENTITIES section in their order, cut out of a text that comes in pieces: blocks are no drawing yet. A file must
 * go on to its EOF, else a part of it is missing and nobody knows which.
 */
export class DxfCutter {
  #pending = "";
  #line = 0;
  /** a group code that waits for its value, and its line */
  #code: { code: number; line: number } | null = null;
  #blankLine: number | null = null;
  #section = "";
  #before = "";
  #open: DxfEntity | null = null;
  #whole = false;

  /** Entities that are whole with this piece of the text. */
  push(piece: string): DxfEntity[] {
    if (this.#whole) return [];
    const lines = (this.#pending + piece).split("\n");
    this.#pending = lines.pop() ?? "";
    if (this.#pending.length > longestLine) throw damaged("DXF 文件", `第${this.#line + 1}行没有行尾`);
    return lines.flatMap((line) => this.#takeLine(line));
  }

  /** The last entities; the text is at its end. */
  end(): DxfEntity[] {
    const last = this.#whole || this.#pending === "" ? [] : this.#takeLine(this.#pending);
    if (this.#code !== null) last.push(...this.#takeLine(""));
    if (!this.#whole) throw damaged("DXF 文件", "没有结束标志 EOF，后面的图形可能丢失");
    return last;
  }

  #takeLine(raw: string): DxfEntity[] {
    if (this.#whole) return [];
    const text = raw.trim();
    this.#line += 1;
    if (this.#code === null) {
      this.#takeCode(text);
      return [];
    }
    const { code, line } = this.#code;
    this.#code = null;
    return this.#takeGroup({ code, value: text }, line);
  }

  /** Blank lines may stand behind the last group, and nowhere else. */
  #takeCode(text: string): void {
    if (text === "") this.#blankLine ??= this.#line;
    else if (this.#blankLine !== null || !/^-?\d{1,4}$/.test(text))
      throw noCode(this.#blankLine, this.#line, text);
    else this.#code = { code: Number(text), line: this.#line };
  }

  #takeGroup(group: DxfGroup, line: number): DxfEntity[] {
    const mark = group.code === 0 ? group.value : "";
    const isName = this.#before === "SECTION";
    this.#before = mark;
    if (mark === "EOF") {
      this.#whole = true;
      return this.#closed(null);
    }
    if (isName) this.#section = group.value;
    else if (mark === "ENDSEC") this.#section = "";
    else if (this.#section === "ENTITIES") return this.#takeDrawn(group, line);
    return [];
  }

  #takeDrawn(group: DxfGroup, line: number): DxfEntity[] {
    if (group.code === 0) return this.#closed({ type: group.value, line, groups: [] });
    const groups = this.#open?.groups;
    groups?.push(group);
    if (groups && groups.length > mostGroups)
      throw damaged("DXF 文件", `第${this.#open?.line}行的图元超过 ${mostGroups} 个组码`);
    return [];
  }

  #closed(next: DxfEntity | null): DxfEntity[] {
    const before = this.#open;
    this.#open = next;
    return before === null ? [] : [before];
  }
}

const noCode = (blankLine: number | null, line: number, text: string) =>
  damaged(
    "DXF 文件",
    `第${blankLine ?? line}行应为组码，却是“${blankLine === null ? text.slice(0, 20) : ""}”`,
  );

/** The first value of a code in an entity as a number; null when it has none. */
export function numberOf({ groups }: DxfEntity, code: number): number | null {
  const value = groups.find((group) => group.code === code)?.value;
  return value === undefined ? null : dxfNumber(value);
}

/** No program writes longer ones, and on ten million digits the expression may run out of stack. */
const LONGEST_NUMBER = 100;

/** NaN for what is no number, so that it is told with its corner. */
export function dxfNumber(value: string): number {
  if (value.length > LONGEST_NUMBER) return Number.NaN;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(value) ? Number(value) : Number.NaN;
}
