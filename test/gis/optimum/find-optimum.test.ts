import loadHighs from "highs";
import { beforeAll, describe, expect, test } from "vitest";
import type { SolveBinary } from "#gis/optimum/binary-model";
import { findOptimum, nearBest } from "#gis/optimum/find-optimum";
import { highsSolver } from "#gis/optimum/highs-solver";
import type { OptimumMine, OptimumRules } from "#gis/optimum/optimum-mine";
import { byHand } from "./by-hand.ts";
import { lots, plainRules, scatteredMines } from "./scattered-mines.ts";

let solve: SolveBinary;
beforeAll(async () => {
  solve = highsSolver(await loadHighs(), { secondsLeft: () => 60 });
});

/** Rules that bite now and then. */
function drawnRules(seed: number, mines: readonly OptimumMine[]): OptimumRules {
  const draw = lots(seed + 7);
  const pair = (): [string, string] => [
    mines[draw(mines.length)]?.id ?? "",
    mines[draw(mines.length)]?.id ?? "",
  ];
  const different = (pairs: [string, string][]) => pairs.filter(([a, b]) => a !== b);
  return {
    ...plainRules,
    mostMembers: 2 + draw(4),
    weights: { mines: draw(120), small: draw(60), apart: draw(6), changes: draw(20) },
    mostLeftPercent: draw(2) === 0 ? String(40 + draw(50)) : null,
    share:
      draw(2) === 0 ? { percent: ["35", "50", "62.5"][draw(3)] ?? "40", isInclusive: draw(2) === 0 } : null,
    mergedIsLargeOrMedium: draw(3) === 0,
    together: different(draw(3) === 0 ? [pair()] : []),
    apart: different(draw(2) === 0 ? [pair(), pair()] : []),
  };
}

const seeds = Array.from({ length: 120 }, (_, at) => at);

describe("against trying out every scheme there is", () => {
  test("costs the same, keeps every rule, and is called proved, or is found impossible by both", () => {
    let impossible = 0;
    for (const seed of seeds) {
      const { mines, links } = scatteredMines(4 + (seed % 5), seed, 700 + 60 * (seed % 9));
      const musts = mines.map((mine, at) => ({ ...mine, mustMerge: lots(seed)(6) === at }));
      const task = { mines: musts, links, rules: drawnRules(seed, mines) };
      const optimum = findOptimum(task, solve);
      const least = byHand(task);
      expect([seed, optimum.scheme?.cost ?? null]).toEqual([seed, least]);
      expect(optimum.state).toBe(least === null ? "impossible" : "proved");
      if (optimum.scheme === null) {
        impossible++;
        continue;
      }
      expect(optimum.bound).toBe(least);
      expect(optimum.scheme.groups.flatMap(({ memberIds }) => memberIds).sort()).toEqual(
        mines.map(({ id }) => id),
      );
    }
    expect(impossible).toBeGreaterThan(10);
    expect(impossible).toBeLessThan(90);
  });

  test("what is said to conflict cannot be kept together, and any one of it given up can", () => {
    let seen = 0;
    for (const seed of seeds) {
      const { mines, links } = scatteredMines(4 + (seed % 4), seed, 900);
      const rules = drawnRules(seed, mines);
      const { state, conflicts } = findOptimum({ mines, links, rules }, solve);
      if (state !== "impossible") continue;
      seen++;
      expect(conflicts.length).toBeGreaterThan(0);
      expect(byHand({ mines, links, rules: only(rules, conflicts.map(nameOf)) })).toBeNull();
      for (const given of conflicts) {
        const rest = conflicts.filter((limit) => limit !== given).map(nameOf);
        expect(byHand({ mines, links, rules: only(rules, rest) })).not.toBeNull();
      }
    }
    expect(seen).toBeGreaterThan(10);
  });
});

const nameOf = ({ kind, mineIds }: { kind: string; mineIds: readonly string[] }) => [kind, ...mineIds].join();

/** The rules with only the named ones left. */
function only(rules: OptimumRules, names: readonly string[]): OptimumRules {
  return {
    ...rules,
    mostLeftPercent: names.includes("most_left") ? rules.mostLeftPercent : null,
    share: names.includes("share") ? rules.share : null,
    mergedIsLargeOrMedium: names.includes("merged_class"),
    together: rules.together.filter((pair) => names.includes(["together", ...pair].join())),
    apart: rules.apart.filter((pair) => names.includes(["apart", ...pair].join())),
  };
}

describe("schemes near the best", () => {
  test("are different from each other, in order, and none costs more than is allowed", () => {
    const { mines, links } = scatteredMines(30, 3, 2500);
    const task = { mines, links, rules: plainRules };
    const found = nearBest(task, { count: 4, different: 2, slack: 200 }, solve);
    const costs = found.map(({ scheme }) => scheme?.cost ?? Number.NaN);
    expect(found).toHaveLength(4);
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
    expect(Math.max(...costs) - Math.min(...costs)).toBeLessThanOrEqual(200);
    const merged = found.map(({ scheme }) =>
      (scheme?.groups ?? [])
        .filter(({ memberIds }) => memberIds.length > 1)
        .map(({ memberIds }) => memberIds.join()),
    );
    for (const [i, one] of merged.entries())
      for (const other of merged.slice(0, i)) {
        expect(other.filter((group) => !one.includes(group)).length).toBeGreaterThanOrEqual(2);
      }
  });

  test("beside a scheme that merges nothing, at least one merges something", () => {
    const { mines, links } = scatteredMines(8, 5, 900);
    const rules = { ...plainRules, weights: { mines: 0, small: 0, apart: 50, changes: 0 } };
    const [best, next] = nearBest({ mines, links, rules }, { count: 2, different: 3, slack: 1000 }, solve);
    expect(best?.scheme?.groups).toHaveLength(8);
    expect(next?.scheme?.groups.length).toBeLessThan(8);
  });
});

test("a scheme of the draft stays where every change costs more than it brings", () => {
  const { mines, links } = scatteredMines(12, 9, 1200);
  const [link] = links;
  const drafted = mines.map((mine) => ({
    ...mine,
    draftGroup: mine.id === link?.a || mine.id === link?.b ? "g" : null,
  }));
  const rules = { ...plainRules, weights: { mines: 1, small: 0, apart: 0, changes: 50 } };
  const { scheme, state } = findOptimum({ mines: drafted, links, rules }, solve);
  expect(state).toBe("proved");
  expect(
    scheme?.groups.filter(({ memberIds }) => memberIds.length > 1).map(({ memberIds }) => memberIds),
  ).toEqual([[link?.a, link?.b]]);
});

test("what time runs out for is not called proved", async () => {
  const { mines, links } = scatteredMines(60, 11, 2200);
  const hurried = highsSolver(await loadHighs(), { secondsLeft: () => 0 });
  const { state } = findOptimum(
    { mines, links, rules: { ...plainRules, share: { percent: "60", isInclusive: false } } },
    hurried,
  );
  expect(state).toBe("stopped");
});
