import { halfWidth } from "../check/source-number.ts";
import type { PlanePointText } from "./plane-point.ts";

export interface NoticeLine {
  line: number;
  text: string;
}

/** A ring's closing line: *,起标高,止标高,采区名,±1 */
export interface NoticeFooter extends NoticeLine {
  fields: string[];
}

export interface NoticeRing {
  points: PlanePointText[];
  footer: NoticeFooter | null;
  /** whether the source says in words that it is ground (外圈) or taken out (内圈) */
  inWords?: boolean;
}

/** One mine of a notice: free text around it, its rings, its lines. */
export interface NoticeBlock {
  texts: NoticeLine[];
  rings: NoticeRing[];
  lines: NoticeLine[];
}

/** Lines of a notice are sentences or corners; longer ones are neither. */
const longestNoticeLine = 5000;

/** Fields of a line, by commas if it has any, else by tabs or spaces. */
export function noticeFields(text: string): string[] {
  if (text.length > longestNoticeLine) return [];
  const separator = /[,，;；]/.test(text) ? /[,，;；]/ : /\s+/;
  return text
    .trim()
    .split(separator)
    .map((field) => field.trim());
}

/** A point line has a number or name of the point, then two values that begin like plane coordinates; one may be spoilt. */
export function isNoticePoint(text: string): boolean {
  const [name, x, y] = noticeFields(text);
  if (name === undefined || x === undefined || y === undefined || isNoticeFooter(text)) return false;
  const plain = [x, y].filter(isPlaneValue).length;
  return plain === 2 || (plain === 1 && isPointNumber(name));
}

/** A line that was meant as a point and cannot be read as one: not a heading, maybe a lost corner. */
export function isSpoiltPoint(text: string): boolean {
  const fields = noticeFields(text);
  if (fields.length < 3 || isNoticePoint(text) || isNoticeFooter(text)) return false;
  return isPointNumber(fields[0] ?? "") || fields.some(isPlaneValue) || !/\p{Script=Han}/u.test(text);
}

export function isNoticeFooter(text: string): boolean {
  return /^\s*[*＊]\s*[,，;；\s]/.test(text);
}

/**
 * Cuts a notice into mines and rings. A footer ends a ring; so does a return to the first point, or numbering that
 * starts again. Free text after a ring starts another mine; column headings do not.
 */
export function cutNoticeBlocks(text: string): NoticeBlock[] {
  const cutter = new NoticeCutter(text.split(/[\r\n]+/).some(isNoticeFooter));
  const blocks: NoticeBlock[] = [];
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    blocks.push(...cutter.push({ line: index + 1, text: raw }));
  });
  return [...blocks, ...cutter.end()];
}

/** The same line by line: a mine is handed out once nothing that follows can belong to it. */
export class NoticeCutter {
  /** the last two: text behind the last ring of the file goes to the one before */
  #open: NoticeBlock[] = [];
  readonly #usesFooters: boolean;

  constructor(usesFooters: boolean) {
    this.#usesFooters = usesFooters;
  }

  /** Lines of the mines that have not ended yet. */
  get openLines(): number {
    return this.#open.reduce((sum, { lines }) => sum + lines.length, 0);
  }

  push({ line, text: raw }: NoticeLine): NoticeBlock[] {
    const entry = { line, text: raw.trim() };
    if (entry.text === "" || isColumnHeading(entry.text)) return [];
    const block = blockFor(this.#open, entry.text, this.#usesFooters);
    block.lines.push(entry);
    if (isNoticeFooter(entry.text)) closeRing(block, entry);
    else if (isNoticePoint(entry.text)) addPoint(block, entry);
    else block.texts.push(entry);
    return this.#open.splice(0, Math.max(0, this.#open.length - 2));
  }

  end(): NoticeBlock[] {
    return mergeTrailingText(this.#open);
  }
}

function isColumnHeading(text: string): boolean {
  return /^(拐点|点号|序号|编号)/.test(text) && /[XxＸ]/.test(text);
}

function blockFor(blocks: NoticeBlock[], text: string, usesFooters: boolean): NoticeBlock {
  const current = blocks.at(-1);
  if (current !== undefined && !startsMine(current, text, usesFooters)) return current;
  const made: NoticeBlock = { texts: [], rings: [], lines: [] };
  blocks.push(made);
  return made;
}

/** A heading between rings starts a mine. Inside an open ring only a name does: other text may be a page's edge. */
function startsMine(current: NoticeBlock, text: string, usesFooters: boolean): boolean {
  if (isNoticeFooter(text) || isNoticePoint(text) || isSpoiltPoint(text)) return false;
  const open = current.rings.at(-1);
  if (open === undefined) return false;
  return open.footer !== null || !usesFooters || /名称\s*[:：]/.test(text);
}

function closeRing(block: NoticeBlock, entry: NoticeLine): void {
  const footer = { ...entry, fields: noticeFields(entry.text) };
  const open = block.rings.at(-1);
  if (open === undefined || open.footer !== null) block.rings.push({ points: [], footer });
  else open.footer = footer;
}

function addPoint(block: NoticeBlock, { line, text }: NoticeLine): void {
  const [name = "", x = "", y = ""] = noticeFields(text);
  const point = { line, name, x, y };
  const open = block.rings.at(-1);
  if (open === undefined || open.footer !== null || endsBefore(open.points, point)) {
    block.rings.push({ points: [point], footer: null });
  } else open.points.push(point);
}

/** True when an open ring has come back to its start, or the numbering starts again elsewhere. */
export function endsBefore(points: readonly PlanePointText[], next: PlanePointText): boolean {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 3) return false;
  if (first.x === last.x && first.y === last.y) return true;
  return next.name !== "" && next.name === first.name && (next.x !== first.x || next.y !== first.y);
}

/** Text after the last ring (area, dates) belongs to the mine before it. */
function mergeTrailingText(blocks: readonly NoticeBlock[]): NoticeBlock[] {
  const last = blocks.at(-1);
  const before = blocks.at(-2);
  if (last === undefined || before === undefined || last.rings.length > 0) return [...blocks];
  const texts = [...before.texts, ...last.texts];
  return [...blocks.slice(0, -2), { ...before, texts, lines: [...before.lines, ...last.lines] }];
}

function isPlaneValue(field: string): boolean {
  return /^[+-]?\d{6,8}(\.|$)/.test(halfWidth(field));
}

function isPointNumber(field: string): boolean {
  return /^[A-Z]?\W?\d{1,5}$/i.test(halfWidth(field));
}
