import { appendFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { CornerColumns } from "#gis/formats/corner-columns";
import { CornerGatherer, type MineRows, type SaidRow, SaidRows } from "#gis/formats/corner-rows";
import { isCornerRow } from "#gis/formats/corner-table";
import type { CornerSource } from "./corner-reading.ts";
import type { FirstPasses } from "./first-passes.ts";
import { jsonLines } from "./row-file.ts";
import { diskFull } from "./upload-files.ts";

/** Rows of mines that are gathered together, about as many as are in memory at once. */
const rowsPerPile = 50_000;
/** a pile of mines whose later rows made it grow is still gathered in memory */
const mostOfPile = 500_000;
/** characters that wait to be written */
const mostWaiting = 8_000_000;

/** Rows sorted into files, so that all rows of a mine lie in one, in the order of the table. */
export type Piles = readonly string[];

/**
 * Sorts the rows of a table in which mines are scattered: each goes with what the rows above say of it, so that a pile is gathered by
 * itself. Null where a pile grows beyond what is gathered in memory.
 */
export async function sortScattered(
  { rows, folder }: Pick<CornerSource, "rows" | "folder">,
  columns: CornerColumns,
  { watched }: FirstPasses,
): Promise<Piles | null> {
  await mkdir(folder, { recursive: true });
  const piles = new PileWriter(folder);
  const said = new SaidRows(columns);
  let place = -1;
  for await (const some of watched(rows())) {
    for (const row of some) {
      place += 1;
      if (place <= columns.headingAt || !isCornerRow(row, columns)) continue;
      if (!piles.add(said.next(row))) return null;
    }
    await piles.flush();
  }
  await piles.flush(0);
  return piles.paths;
}

/** Mines pile by pile, in the order of their first rows. */
export async function* gatheredMines(piles: Piles, columns: CornerColumns): AsyncGenerator<MineRows> {
  for (const path of piles) {
    const gatherer = new CornerGatherer(columns);
    for await (const rows of jsonLines<SaidRow>(path)) for (const row of rows) gatherer.add(row);
    yield* gatherer.mines();
  }
}

interface Pile {
  path: string;
  rows: number;
  waiting: string[];
}

class PileWriter {
  private readonly piles: Pile[] = [];
  private readonly ofMine = new Map<string, Pile>();
  private readonly folder: string;
  private waiting = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  get paths(): string[] {
    return this.piles.map(({ path }) => path);
  }

  /** False when the pile has become too large. */
  add(row: SaidRow): boolean {
    const pile = this.ofMine.get(row.key) ?? this.openPile();
    this.ofMine.set(row.key, pile);
    const line = JSON.stringify(row);
    pile.waiting.push(line);
    pile.rows += 1;
    this.waiting += line.length;
    return pile.rows <= mostOfPile;
  }

  /** Writes what waits, once it is much. */
  async flush(most = mostWaiting): Promise<void> {
    if (this.waiting <= most) return;
    for (const pile of this.piles) {
      if (pile.waiting.length > 0) await lay(pile.path, `${pile.waiting.join("\n")}\n`);
      pile.waiting = [];
    }
    this.waiting = 0;
  }

  private openPile(): Pile {
    const last = this.piles.at(-1);
    if (last !== undefined && last.rows < rowsPerPile) return last;
    const pile = { path: join(this.folder, `${this.piles.length}.pile`), rows: 0, waiting: [] };
    this.piles.push(pile);
    return pile;
  }
}

async function lay(path: string, text: string): Promise<void> {
  try {
    await appendFile(path, text);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ENOSPC" ? diskFull() : error;
  }
}
