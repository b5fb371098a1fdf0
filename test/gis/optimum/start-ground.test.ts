import loadHighs from "highs";
import { beforeAll, describe, expect, test } from "vitest";
import { gapLand } from "#gis/gap-land/gap-land";
import type { SolveBinary } from "#gis/optimum/binary-model";
import { findOptimum } from "#gis/optimum/find-optimum";
import type { FieldGround } from "#gis/optimum/ground-limits";
import { highsSolver } from "#gis/optimum/highs-solver";
import type { OptimumMine, OptimumRules } from "#gis/optimum/optimum-mine";
import { settleScheme } from "#gis/optimum/settle-scheme";
import { groundDoubts, groundJudge } from "#gis/optimum/start-ground";
import { boundaryFigures } from "#gis/schemes/boundary-figures";
import { startBoundary } from "#gis/schemes/start-boundary";
import { ground, member, stranger, zoneOf } from "#test/support/quarry-ground";
import { aField, safetyM, strewnField } from "./a-field.ts";
import { byHand } from "./by-hand.ts";
import { lots, plainRules, scatteredMines } from "./scattered-mines.ts";

let solve: SolveBinary;
beforeAll(async () => {
  solve = highsSolver(await loadHighs(), { secondsLeft: () => 60 });
});

const asked: OptimumRules = { ...plainRules, clearOfZones: true, keepsSafety: true };

/** By the figures that the page shows of a boundary that starts so, told with all that lies around. */
function mayBe({ around, parameters, rules }: FieldGround, { clearOfZones, keepsSafety }: OptimumRules) {
  return (memberIds: readonly string[]) => {
    const isIn = ({ id }: { id: string }) => memberIds.includes(id);
    const members = around.members.filter(isIn);
    const others = [...around.members.filter((one) => !isIn(one)), ...around.others];
    const here = { ...around, members, others };
    const { zones, safety } = boundaryFigures(startBoundary(members, gapLand(here, parameters)), here, rules);
    const isClear = zones.every(({ forbids, isSliver }) => !forbids || isSliver);
    const isSafe = safety.every(({ standing }) => standing !== "near");
    return (!clearOfZones || isClear) && (!keepsSafety || isSafe);
  };
}

describe("against trying out every scheme, each merged mine with the boundary it starts from", () => {
  test("costs the same and is called proved, whichever of the two is asked", () => {
    let bitten = 0;
    for (let seed = 0; seed < 40; seed++) {
      const draw = lots(seed + 3);
      const { mines, links, field } = strewnField(4 + (seed % 3), seed, 900 + 100 * (seed % 7));
      const rules = { ...asked, clearOfZones: draw(3) > 0, keepsSafety: draw(3) > 0 };
      const task = { mines, links, rules, ground: field };
      const { scheme, state } = findOptimum(task, solve);
      const least = byHand(task, mayBe(field, rules));
      expect([seed, scheme?.cost ?? null]).toEqual([seed, least]);
      expect(state).toBe(least === null ? "impossible" : "proved");
      if (least !== byHand(task)) bitten++;
    }
    expect(bitten).toBeGreaterThan(10);
  });
});

const mines = scatteredMines(2, 1, 100).mines.map(
  (mine, at): OptimumMine => ({ ...mine, id: ["a", "b"][at] ?? "", draftGroup: null }),
);
const links = [{ a: "a", b: "b", distanceM: 400, toVerify: false }];
/** 400 m apart, with gap land of 100 m × 400 m between them */
const pair = [member("a", ground(0, 0, 100, 100)), member("b", ground(0, 500, 100, 100))];

test("a stranger that is far enough from both licences may be too near to the gap land between them, and that is told", () => {
  // 250 m from the gap land, 308 m from each licence
  const field = aField(pair, { others: [stranger("c", ground(350, 280, 40, 40))] });
  const task = {
    mines,
    links,
    rules: { ...asked, together: [["a", "b"]] as [string, string][] },
    ground: field,
  };
  const { best, conflicts } = settleScheme(task, { others: 0, nameOf: (id) => id }, solve);
  expect(best.state).toBe("impossible");
  expect(conflicts.map(({ kind }) => kind).sort()).toEqual(["together", "unsafe_distance"]);
  expect(conflicts.find(({ kind }) => kind === "unsafe_distance")?.text).toMatch(
    /^a矿等 2 座合为一座的新矿区范围（含夹缝）与c矿相距 250.0\d 米，不大于安全距离 300 米$/,
  );
  expect(findOptimum({ ...task, rules: { ...task.rules, keepsSafety: false } }, solve).state).toBe("proved");
});

test("a distance within the band of the limit forbids nothing and is told as 临界", () => {
  const field = aField(pair, { others: [stranger("c", ground(100 + safetyM, 280, 40, 40))] });
  const task = { mines, links, rules: asked, ground: field };
  const { best, doubts } = settleScheme(task, { others: 0, nameOf: (id) => id }, solve);
  expect(best.groups).toEqual([["a", "b"]]);
  expect(doubts).toEqual([expect.stringMatching(/与c矿相距 (299|300).\d\d 米，与安全距离 300 米临界/)]);
});

test("what is not known forbids nothing and is told: layers, members and strangers without ground", () => {
  const { around, ...rest } = aField(pair);
  const unknown = {
    ...around,
    ...{ zoneKinds: ["ecological_red_line"] as const, missingMembers: ["丁矿"], doubtfulOthers: ["戊矿"] },
  };
  const doubts = groundDoubts({ ...rest, around: unknown }, asked);
  expect(doubts).toHaveLength(3);
  expect(doubts[0]).toContain("丁矿没有可用于判定的矿区范围");
  expect(doubts[1]).toContain("戊矿");
  expect(doubts[2]).toMatch(/永久基本农田.*没有当日有效、可查看的图层/);
  expect(doubts[2]).not.toContain("生态保护红线");
  expect(groundDoubts(undefined, asked)).toHaveLength(1);
  expect(groundDoubts(undefined, plainRules)).toEqual([]);
});

test("each merged mine is judged once, in whatever order its members are named", () => {
  const judge = groundJudge(
    aField(pair, { zones: [zoneOf("nature_reserve", ground(50, 50, 10, 10))] }),
    asked,
  );
  expect(judge(["b", "a"])).toBe(judge(["a", "b"]));
  expect(judge(["a", "b"]).faults[0]?.told).toContain("压占nature_reserve 100");
});
