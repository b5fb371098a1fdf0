import type { LonLat, TracedItem, TracedPart, TracedRing } from "#gis/check/traced-item";

/** A ring on a readable grid: one unit is a thousandth of a degree from 120°E 40°N. Points are named J1, J2 … */
export function aRing(corners: readonly LonLat[], more: Partial<TracedRing> = {}): TracedRing {
  const points = corners.map((corner, i) => ({ at: onGrid(corner), name: `J${i + 1}`, line: i + 2 }));
  return { number: 1, role: "outer", brokenClosure: false, points, ...more };
}

export function aSquareRing(x: number, y: number, side: number, more: Partial<TracedRing> = {}): TracedRing {
  const corners: LonLat[] = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ];
  return aRing(corners, more);
}

export function aPart(rings: readonly TracedRing[], more: Partial<TracedPart> = {}): TracedPart {
  return { number: 1, name: null, topM: null, bottomM: null, line: null, rings, ...more };
}

export function anItem(parts: readonly TracedPart[], more: Partial<TracedItem> = {}): TracedItem {
  return {
    place: { item: 1, itemName: "甲矿" },
    datum: "CGCS2000",
    datumText: null,
    parts,
    shape: null,
    areaM2: 0,
    declaredAreaM2: null,
    declaredAreaText: null,
    ...more,
  };
}

export function onGrid([x, y]: LonLat): LonLat {
  return [120 + x / 1000, 40 + y / 1000];
}
