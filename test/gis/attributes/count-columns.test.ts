import { expect, it } from "vitest";
import { columnCounts, mostColumns } from "#gis/attributes/count-columns";

it("counts what says something and keeps the first three texts that differ", () => {
  const counts = columnCounts();
  for (const 矿种 of ["铁矿", "铁矿", " ", null, "铜矿", 7, "金矿"]) counts.add({ 矿种, 备考: null });
  expect(counts.result()).toEqual({
    columns: [
      { name: "矿种", filled: 5, samples: ["铁矿", "铜矿", "7"] },
      { name: "备考", filled: 0, samples: [] },
    ],
    hasMore: false,
  });
});

it("a file whose every feature has its own columns is cut off, and that is told", () => {
  const counts = columnCounts();
  for (let item = 0; item <= mostColumns; item += 1) counts.add({ [`c${item}`]: 1 });
  const { columns, hasMore } = counts.result();
  expect([columns.length, hasMore]).toEqual([mostColumns, true]);
});
