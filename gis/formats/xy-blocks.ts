import { halfWidth } from "../check/source-number.ts";
import { endsBefore, type NoticeRing } from "./notice-blocks.ts";
import type { PlanePointText } from "./plane-point.ts";
import type { TxtLine } from "./txt-sections.ts";

/** One parcel of an XY001= list: what stands before its points, its rings, its lines. */
export interface XyBlock {
  attributes: Map<string, string>;
  rings: NoticeRing[];
  lines: string[];
}

export interface XyBlocks {
  blocks: XyBlock[];
  /** lines that are neither a point, nor key=value, nor a section */
  strays: { line: number; text: string }[];
}

const longestPoint = 200;

/** XY001=北坐标,东坐标 (a point name may come first): number of the point and what follows the sign. */
const pointPattern = /^XY[\s_-]{0,3}(\d{1,6})\s{0,9}[=＝:：]/i;

export function isXyPoint(text: string): boolean {
  return pointPattern.test(text.trimStart());
}

/**
 * Cuts a list of XY001=, XY002=, … into parcels and rings. A section heading or key=value line after points starts another parcel,
 * which keeps what the head of the file said; numbering that starts again, or a return to the first point, starts another ring.
 */
export function cutXyBlocks(text: string): XyBlocks {
  const cutter = new XyCutter();
  const blocks: XyBlock[] = [];
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    blocks.push(...cutter.push({ line: index + 1, text: raw }));
  });
  return { blocks: [...blocks, ...cutter.end()], strays: cutter.strays };
}

/** The same line by line: a parcel is handed out once nothing that follows can belong to it. */
export class XyCutter {
  readonly #cutting: Cutting = { blocks: [], strays: [], head: null };

  get strays(): XyBlocks["strays"] {
    return this.#cutting.strays;
  }

  /** Lines of the parcels that have not ended yet. */
  get openLines(): number {
    return this.#cutting.blocks.reduce((sum, { lines }) => sum + lines.length, 0);
  }

  push({ line, text }: TxtLine): XyBlock[] {
    if (text.trim() === "") return [];
    const { blocks } = this.#cutting;
    takeLine(this.#cutting, text.trim(), line);
    // attributes behind the last point of the file go to the parcel before
    return blocks.splice(0, Math.max(0, blocks.length - 2));
  }

  end(): XyBlock[] {
    return withoutTail(this.#cutting.blocks);
  }
}

interface Cutting extends XyBlocks {
  /** attributes before the first point, which every parcel keeps */
  head: ReadonlyMap<string, string> | null;
}

function takeLine(cutting: Cutting, text: string, line: number): void {
  if (isXyPoint(text)) {
    const block = blockFor(cutting, false, text);
    cutting.head ??= new Map(block.attributes);
    addPoint(block, pointOf(text, line));
  } else if (/^[^=＝]{1,40}[=＝]/.test(text)) {
    blockFor(cutting, true, text).attributes.set(...attributeOf(text));
  } else if (/^[[［【]/.test(text)) blockFor(cutting, true, text);
  else cutting.strays.push({ line, text });
}

function blockFor({ blocks, head }: Cutting, isHeading: boolean, text: string): XyBlock {
  const last = blocks.at(-1);
  if (last !== undefined && !(isHeading && last.rings.length > 0)) {
    last.lines.push(text);
    return last;
  }
  const made: XyBlock = { attributes: new Map(head ?? []), rings: [], lines: [text] };
  blocks.push(made);
  return made;
}

function pointOf(text: string, line: number): PlanePointText {
  const [, number = ""] = pointPattern.exec(text) ?? [];
  const fields = text
    .slice(text.search(/[=＝:：]/) + 1, longestPoint)
    .split(/[,，;；\s]+/)
    .filter((field) => field !== "");
  const [x = "", y = ""] = fields.length > 2 ? fields.slice(1) : fields;
  return { line, name: String(Number(number)), x, y };
}

function addPoint(block: XyBlock, point: PlanePointText): void {
  const open = block.rings.at(-1);
  if (open === undefined || startsAgain(open.points, point) || endsBefore(open.points, point))
    block.rings.push({ points: [point], footer: null });
  else open.points.push(point);
}

function startsAgain(points: readonly PlanePointText[], next: PlanePointText): boolean {
  return Number(next.name) < Number(points.at(-1)?.name ?? 0);
}

function attributeOf(text: string): [key: string, value: string] {
  const sign = text.search(/[=＝]/);
  return [halfWidth(text.slice(0, sign)).trim(), text.slice(sign + 1).trim()];
}

/** Attributes after the last point (an area, a remark) belong to the parcel before them. */
function withoutTail(blocks: readonly XyBlock[]): XyBlock[] {
  const [last, before] = [blocks.at(-1), blocks.at(-2)];
  if (last === undefined || before === undefined || last.rings.length > 0) return [...blocks];
  const attributes = new Map([...before.attributes, ...last.attributes]);
  return [...blocks.slice(0, -2), { ...before, attributes, lines: [...before.lines, ...last.lines] }];
}
