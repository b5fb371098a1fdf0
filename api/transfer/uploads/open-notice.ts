import type { ReadOptions } from "#gis/formats/boundary-format";
import { cornerTableFormat } from "#gis/formats/corner-table";
import { leastNoticePoints } from "#gis/formats/notice";
import { isNoticeFooter, isNoticePoint, type NoticeBlock, NoticeCutter } from "#gis/formats/notice-blocks";
import { registryStringFormat } from "#gis/formats/registry-string";
import { threads } from "../../jobs/thread-pool.ts";
import { linesOf, type TextFile, textHead } from "./file-texts.ts";
import type { FirstPasses } from "./first-passes.ts";
import { holdsOtherLines } from "./other-lines.ts";
import { inGroups, readAhead, type UploadReading } from "./upload-reading.ts";

/** lines of a slice, so that large mines do not fill the memory together */
const byLines = { weightOf: ({ lines }: NoticeBlock) => lines.length, most: 4_000 };
/** lines of mines that have not ended: ten times what a mine may have */
const mostLines = 200_000;

/** The text of notices, mine by mine; null for a text of another layout, and for one that has to be read whole. */
export async function openNotice(
  file: TextFile,
  options: ReadOptions,
  passes: FirstPasses,
): Promise<UploadReading | null> {
  const head = await textHead(file);
  const isOther = cornerTableFormat.recognise(head, "") || registryStringFormat.recognise(head, "");
  if (isOther || (await holdsOtherLines(file, passes))) return null;
  const usesFooters = await footersIn(file, passes);
  if (usesFooters === null) return null;
  const count = await countMines(file, usesFooters, passes);
  if (count === null) return null;
  const items = (from: number) =>
    readAhead(inGroups(minesOf(file, usesFooters), from, byLines), async ({ things: blocks, first }) => {
      const slice = { blocks, first, options };
      const rows = await threads.one("stageNoticeBlocks", slice, { signal: passes.signal });
      return { rows, count: blocks.length };
    });
  return { format: "notice", encoding: file.encoding, issues: [], count, items };
}

/** Whether rings are closed by lines of their own; null where there are no corners of a notice. */
async function footersIn(file: TextFile, { watched }: FirstPasses): Promise<boolean | null> {
  let [footers, points] = [0, 0];
  for await (const lines of watched(linesOf(file))) {
    for (const { text } of lines) {
      if (isNoticeFooter(text)) footers += 1;
      else if (isNoticePoint(text)) points += 1;
    }
  }
  return points >= (footers > 0 ? 1 : leastNoticePoints) ? footers > 0 : null;
}

async function countMines(
  file: TextFile,
  usesFooters: boolean,
  { watched }: FirstPasses,
): Promise<number | null> {
  const cutter = new NoticeCutter(usesFooters);
  let count = 0;
  for await (const lines of watched(linesOf(file))) {
    for (const line of lines) count += cutter.push(line).length;
    if (cutter.openLines > mostLines) return null;
  }
  return count + cutter.end().length;
}

async function* minesOf(file: TextFile, usesFooters: boolean): AsyncGenerator<NoticeBlock> {
  const cutter = new NoticeCutter(usesFooters);
  for await (const lines of linesOf(file)) {
    for (const line of lines) yield* cutter.push(line);
  }
  yield* cutter.end();
}
