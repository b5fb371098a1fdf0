import { setImmediate as nextTurn } from "node:timers/promises";
import { type MineChunk, mineChunk, type RegionalMine } from "#api/consolidation/mine-chunk";
import { shapeAt } from "#gis/measure/join-shapes";
import { clusteredMines } from "./ground/clustered-mines.ts";

const minesOfChunk = 500;
const fieldsOfChunk = minesOfChunk / 50;

/** Registers `count` mines as loading them does, five hundred a turn of the event loop. */
export async function mineChunks(count: number): Promise<MineChunk[]> {
  const chunks: MineChunk[] = [];
  for (let first = 0; first < count; first += minesOfChunk) {
    chunks.push(mineChunk(minesFrom(first)));
    await nextTurn();
  }
  return chunks;
}

function minesFrom(first: number): RegionalMine[] {
  const flat = clusteredMines(minesOfChunk, { first: (first / minesOfChunk) * fieldsOfChunk });
  return Array.from({ length: minesOfChunk }, (_, index) => {
    const number = first + index;
    return {
      id: String(number).padStart(8, "0"),
      name: `矿${number}`,
      shape: shapeAt(flat, index),
      licensedAreaKm2: null,
      reserveWt: number % 5 === 0 ? null : String(10 + (number % 40)),
      reserveDate: "2025-12-31",
      orebodyId: `O${number % 3}`,
      mineral: "石灰岩",
      regionCode: "140901",
      inScope: true,
    };
  });
}
