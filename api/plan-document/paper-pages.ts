import type { PaperBlock, PlanPaper } from "#contract/plan-documents";

export interface PaperRun {
  isWide: boolean;
  blocks: (PaperBlock | { kind: "heading"; text: string })[];
}

/** More columns than these are read only on a lying page. */
const mostColumnsUpright = 8;

const isWide = (block: PaperRun["blocks"][number]) =>
  block.kind === "table" && block.columns.length > mostColumnsUpright;

/**
 * The paper in runs of upright and lying pages. A wide table lies, and with it the heading and the words that lead to it: no page is
 * turned over for a line.
 */
export function pageRuns(paper: Pick<PlanPaper, "parts">): PaperRun[] {
  const blocks = paper.parts.flatMap((part): PaperRun["blocks"] => [
    { kind: "heading", text: part.heading },
    ...part.blocks,
  ]);
  const runs: PaperRun[] = [];
  for (const [at, block] of blocks.entries()) {
    const wide = leadsToWide(blocks, at);
    const last = runs.at(-1);
    if (last && last.isWide === wide) last.blocks.push(block);
    else runs.push({ isWide: wide, blocks: [block] });
  }
  return runs;
}

/** Whether the next table stands right after words alone and is wide. */
function leadsToWide(blocks: PaperRun["blocks"], from: number): boolean {
  const next = blocks.slice(from).find(({ kind }) => kind === "table" || kind === "quote");
  return next !== undefined && isWide(next);
}

/** What stands where a cell has nothing, as printed tables of offices do. */
export const emptyCell = "—";

/** A4, and the margins that GB/T 9704-2012 gives to official papers, mm. */
export const paperMm = { width: 210, height: 297, top: 30, bottom: 26, left: 26, right: 26 } as const;
