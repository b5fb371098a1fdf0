import { expect, test } from "vitest";
import { connectedGroups } from "#gis/optimum/connected-groups";
import { lots } from "./scattered-mines.ts";

/** By looking at every subset there is. */
function byHand(neighbours: readonly (readonly number[])[], mostMembers: number): string[] {
  const subsets = Array.from({ length: (1 << neighbours.length) - 1 }, (_, at) =>
    [...neighbours.keys()].filter((node) => (at + 1) & (1 << node)),
  );
  return subsets
    .filter((set) => set.length <= mostMembers && reachedIn(set, neighbours) === set.length)
    .map((set) => set.join())
    .sort();
}

function reachedIn(set: readonly number[], neighbours: readonly (readonly number[])[]): number {
  const reached = new Set(set.slice(0, 1));
  for (const node of reached) {
    for (const next of (neighbours[node] ?? []).filter((one) => set.includes(one))) reached.add(next);
  }
  return reached.size;
}

test("every set that hangs together is there once, and no other", () => {
  for (let seed = 0; seed < 40; seed++) {
    const draw = lots(seed);
    const count = 3 + draw(7);
    const neighbours: number[][] = Array.from({ length: count }, () => []);
    for (let a = 0; a < count; a++)
      for (let b = a + 1; b < count; b++) {
        if (draw(10) >= 3) continue;
        neighbours[a]?.push(b);
        neighbours[b]?.push(a);
      }
    const mostMembers = 1 + draw(count);
    const found = connectedGroups(neighbours, { mostMembers, most: 10_000 });
    expect(found?.map((set) => set.join()).sort()).toEqual(byHand(neighbours, mostMembers));
  }
});

test("more than are wanted are none at all, at the very limit they are all", () => {
  const all = [
    [1, 2],
    [0, 2],
    [0, 1],
  ];
  expect(connectedGroups(all, { mostMembers: 3, most: 6 })).toBeNull();
  expect(connectedGroups(all, { mostMembers: 3, most: 7 })).toHaveLength(7);
});
