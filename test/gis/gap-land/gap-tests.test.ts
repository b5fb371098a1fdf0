import { expect, test } from "vitest";
import { gapLand } from "#gis/gap-land/gap-land";
import { gapParametersOf } from "#gis/gap-land/gap-parameters";
import { gapDoubts, gapTests } from "#gis/gap-land/gap-tests";
import type { Surroundings } from "#gis/gap-land/surroundings";
import { packById } from "#gis/policy/known-packs";
import type { PolicyPack } from "#gis/policy/pack";
import { ground, member, twoSquares } from "#test/support/quarry-ground";

const parameters = gapParametersOf(packById("xinzhou-2022") as PolicyPack);
const testsOf = (around: Surroundings) =>
  gapLand(around, parameters).map((piece) => gapTests(piece, around, parameters));
const apart = (metres: number) =>
  twoSquares({
    members: [member("甲", ground(0, 0, 100, 100)), member("乙", ground(0, 100 + metres, 100, 100))],
  });

test("ground between two licences 50 m apart is near enough and smaller than a block, with its numbers", () => {
  const [[distance, block] = []] = testsOf(twoSquares());
  expect(distance).toMatchObject({ key: "distance", verdict: "yes", limit: 350 });
  expect(distance?.value).toBeCloseTo(50, 2);
  expect(distance?.text).toBe("形成夹缝的采矿权最近距离 50.00 米，在 350 米以内");
  expect(block).toMatchObject({ key: "block", verdict: "yes" });
  // 1′ of latitude is 1,850.9 m and 1′ of longitude 1,408.7 m at 40.7°N
  expect(block?.limit).toBeGreaterThan(2_600_000);
  expect(block?.limit).toBeLessThan(2_615_000);
  expect(block?.text).toContain("小于当地一个基本单位区块（1′×1′");
});

test("350 m is within the limit only by measure: 340 m yes, 360 m no, 350 m 临界", () => {
  const verdict = (metres: number) => testsOf(apart(metres))[0]?.[0]?.verdict;
  expect(verdict(340)).toBe("yes");
  expect(verdict(360)).toBe("no");
  expect(verdict(350)).toBe("unknown");
  expect(testsOf(apart(350))[0]?.[0]?.text).toContain("临界，须实测复核");
});

test("of three in a court the longest of the shortest ways counts", () => {
  const members = [
    member("甲", ground(0, 0, 100, 900)),
    member("乙", ground(150, 0, 100, 250)),
    member("丙", ground(150, 650, 100, 250)),
  ];
  const around = twoSquares({ members });
  const piece = { areaM2: 1, at: [123, 40.7], memberIds: ["甲", "乙", "丙"] };
  expect(gapTests(piece, around, parameters)[0]?.value).toBeCloseTo(50, 1);
});

test("ground as large as a block is no gap land", () => {
  const around = twoSquares();
  const piece = { at: [123, 40.7], memberIds: ["甲", "乙"] };
  const verdict = (areaM2: number) => gapTests({ ...piece, areaM2 }, around, parameters)[1]?.verdict;
  expect(verdict(2_600_000)).toBe("yes");
  expect(verdict(2_615_000)).toBe("no");
});

test("without a limit in the pack, and where ground is not known, a test says 待核实", () => {
  const around = twoSquares();
  const [piece] = gapLand(around, parameters);
  if (!piece) throw new Error("no gap land");
  const silent = gapTests(piece, around, { ...parameters, mostM: null, blockMinutes: null });
  expect(silent.map(({ verdict }) => verdict)).toEqual(["unknown", "unknown"]);
  for (const open of [{ missingMembers: ["丙矿"] }, { doubtfulOthers: ["丁矿"] }])
    expect(testsOf(twoSquares(open))[0]?.map(({ verdict }) => verdict)).toEqual(["unknown", "unknown"]);
  const alone = gapTests({ ...piece, memberIds: ["甲"] }, around, parameters);
  expect(alone[0]).toMatchObject({ verdict: "unknown", value: null });
});

test("what is not known is said by name; nothing where all is known", () => {
  expect(gapDoubts(twoSquares())).toEqual([]);
  expect(
    gapDoubts(
      twoSquares({ missingMembers: ["丙矿"], doubtfulOthers: ["丁矿"], zoneKinds: ["ecological_red_line"] }),
    ),
  ).toEqual([
    "丙矿没有可用于判定的矿区范围，夹缝未计入其周边。",
    "丁矿在附近，但其矿区范围不可用于判定，没有扣除。",
    "自然保护区、自然公园、饮用水水源保护区、永久基本农田、禁止开采区没有当日有效、可查看的图层，没有扣除。",
  ]);
});
