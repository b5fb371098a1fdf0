import type { MergeLink, OptimumMine, OptimumRules } from "#gis/optimum/optimum-mine";

/** Whole numbers from a seed, 0…below. */
export function lots(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

/** Quarries of many small fields that lie far from each other, as orebodies do. */
export function fieldsOfMines(count: number, seed: number) {
  const draw = lots(seed + 1);
  const fields: ReturnType<typeof scatteredMines>[] = [];
  for (let left = count; left > 0; ) {
    const size = Math.min(left, 1 + draw(12));
    fields.push(scatteredMines(size, draw(100_000), 300 * Math.ceil(Math.sqrt(size))));
    left -= size;
  }
  const named = (id: string, at: number) => `${String(at).padStart(3, "0")}${id}`;
  return {
    mines: fields.flatMap(({ mines }, at) => mines.map((mine) => ({ ...mine, id: named(mine.id, at) }))),
    links: fields.flatMap(({ links }, at) =>
      links.map((link) => ({ ...link, a: named(link.a, at), b: named(link.b, at) })),
    ),
  };
}

/** Quarries strewn on a square, linked where they lie within 500 m; some small, some not, some with a draft. */
export function scatteredMines(count: number, seed: number, sideM: number) {
  const draw = lots(seed);
  const mines = Array.from({ length: count }, (_, at): OptimumMine => {
    const capacity = ["2", "3", "4", "6", "12"][draw(5)] ?? null;
    return {
      id: `m${String(at).padStart(4, "0")}`,
      mineral: "建筑石料用灰岩",
      method: "open_pit",
      capacity: draw(12) === 0 ? null : capacity,
      capacityUnit: "wm3",
      bulkDensity: null,
      areaM2: 20_000 + draw(180_000),
      reserveWt: String(draw(90)),
      mustMerge: false,
      isSandStoneClay: draw(10) > 0,
      draftGroup: draw(4) === 0 ? `g${draw(3)}` : null,
    };
  });
  const places = mines.map(() => [draw(sideM), draw(sideM)] as const);
  const links: MergeLink[] = [];
  for (const [i, a] of mines.entries()) {
    for (const [j, b] of mines.entries()) {
      if (j <= i) continue;
      const [[x = 0, y = 0] = [], [u = 0, v = 0] = []] = [places[i], places[j]];
      const distanceM = Math.hypot(x - u, y - v);
      if (distanceM <= 500) links.push({ a: a.id, b: b.id, distanceM, toVerify: draw(5) === 0 });
    }
  }
  return { mines, links };
}

export const plainRules: OptimumRules = {
  weights: { mines: 100, small: 40, apart: 3, changes: 1 },
  mostMembers: 4,
  mostLeftPercent: null,
  share: null,
  mergedIsLargeOrMedium: false,
  mustMergeHolds: true,
  tooNear: [],
  together: [],
  apart: [],
  locked: [],
};
