import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { subjectScopes } from "#gis/consolidation/candidate";
import { findCandidates } from "#gis/consolidation/find-candidates";
import { manyMines, mergeParameters } from "../../support/many-mines.ts";
import { aMine, metricRing, multi, printedRule, rectangle } from "../../support/mine-facts.ts";

const verdictsOf = (found: ReturnType<typeof findCandidates>) =>
  Object.fromEntries(found.verdicts.map(({ mineId, verdict }) => [mineId, verdict]));
const verdictOn = (found: ReturnType<typeof findCandidates>, id: string) => {
  const verdict = found.verdicts.find(({ mineId }) => mineId === id);
  if (!verdict) throw new Error(`no verdict on ${id}`);
  return verdict;
};

/** The six mines of the worked example: within 500 m are 1–2, 1–3, 1–4, 1–6 and 2–5 (and 3–6 on different orebodies). */
const six = [
  aMine("1"),
  aMine("2", { shape: rectangle(500, 0, 400, 400), licensedAreaKm2: "0.16", reserveWt: "80" }),
  aMine("3", { shape: rectangle(-700, 300, 300, 300), orebodyId: "O2" }),
  aMine("4", { shape: rectangle(-300, -700, 300, 300), orebodyId: null }),
  aMine("5", { shape: rectangle(1200, 0, 250.2, 400), licensedAreaKm2: "0.10" }),
  aMine("6", { shape: rectangle(-350, 300, 300, 300), reserveWt: "30.00" }),
];
const seventh = aMine("7", { shape: rectangle(0, 500, 300, 300), reserveWt: "29.99" });

describe("the six mines of the worked example", () => {
  test.each([
    [
      "self",
      ["must_merge", "suggested_subject", "not_mandatory", "to_verify", "not_mandatory", "not_mandatory"],
    ],
    ["both", ["to_verify", "not_mandatory", "not_mandatory", "to_verify", "not_mandatory", "not_mandatory"]],
    ["either", ["must_merge", "must_merge", "not_mandatory", "to_verify", "not_mandatory", "must_merge"]],
  ] as const)("read as %s", (subjectScope, expected) => {
    const found = findCandidates(six, { ...printedRule, subjectScope });
    expect(found.verdicts.map(({ verdict }) => verdict)).toEqual(expected);
  });

  test("form one group of 1, 2 and 6, for no end of 2–5 is small", () => {
    expect(findCandidates(six, printedRule).groups).toMatchObject([
      {
        id: "1",
        memberIds: ["1", "2", "6"],
        mandatoryIds: ["1"],
        suggestedSubjectId: "2",
        totalReserveWt: "130",
        reserveIncomplete: false,
      },
    ]);
  });

  test("read as both, merge mine 1 only with a second small mine on its orebody", () => {
    const found = findCandidates([...six, seventh], { ...printedRule, subjectScope: "both" });
    expect(verdictsOf(found)).toMatchObject({ 1: "must_merge", 7: "must_merge", 2: "suggested_subject" });
    expect(verdictOn(found, "1").bothSmall).toBe(true);
  });

  test("show 双小 under the printed reading too, but only beside a small neighbour", () => {
    expect(verdictOn(findCandidates(six, printedRule), "1").bothSmall).toBe(false);
    expect(verdictOn(findCandidates([...six, seventh], printedRule), "1").bothSmall).toBe(true);
  });

  test("change their verdicts when the user tries other numbers", () => {
    const nearer = findCandidates(six, { ...printedRule, distanceM: 40 });
    expect(verdictsOf(nearer)).toMatchObject({ 1: "not_mandatory", 2: "not_mandatory", 4: "not_mandatory" });
    const larger = findCandidates(six, { ...printedRule, areaKm2: "0.2", reserveWt: "30.01" });
    expect(verdictsOf(larger)).toMatchObject({ 5: "must_merge", 6: "must_merge", 2: "suggested_subject" });
  });
});

test("a mine whose licence is out of scope takes no part, not even as a neighbour", () => {
  const found = findCandidates(
    [aMine("1"), aMine("2", { shape: rectangle(400, 0, 300, 300), inScope: false })],
    printedRule,
  );
  expect(verdictsOf(found)).toEqual({ 1: "not_mandatory", 2: "out_of_scope" });
  expect(found.pairs).toEqual([]);
  expect(verdictOn(found, "2").conditions.map(({ key }) => key)).toEqual([
    "distance",
    "orebody",
    "area",
    "reserve",
  ]);
});

test("touching mines are 0 m apart", () => {
  const found = findCandidates([aMine("1"), aMine("2", { shape: rectangle(300, 0, 300, 300) })], printedRule);
  expect(found.pairs).toMatchObject([{ a: "1", b: "2", distanceM: 0, withinLimit: true, links: true }]);
  expect(verdictOn(found, "1").conditions[0]).toMatchObject({ status: "pass", value: "0.000" });
});

test("a chain of five small mines is one group, the largest of them its suggested subject", () => {
  const chain = ["1", "2", "3", "4", "5"].map((id, index) =>
    aMine(id, { shape: rectangle(index * 700, 0, 300, 300), reserveWt: id === "4" ? "29" : "20" }),
  );
  const found = findCandidates(chain, printedRule);
  expect(found.groups).toMatchObject([{ memberIds: ["1", "2", "3", "4", "5"], suggestedSubjectId: "4" }]);
  expect(found.verdicts.every(({ verdict }) => verdict === "must_merge")).toBe(true);
  expect(found.pairs.map(({ a, b }) => a + b)).toEqual(["12", "23", "34", "45"]);
  expect(found.groups[0]?.totalAreaM2).toBeCloseTo(450_000, 0);
});

test("two large mines side by side never chain two groups into one", () => {
  const large = { licensedAreaKm2: "0.16", reserveWt: "80" };
  const row = [
    aMine("1"),
    aMine("2", { ...large, shape: rectangle(700, 0, 400, 400) }),
    aMine("3", { ...large, shape: rectangle(1500, 0, 400, 400) }),
    aMine("4", { shape: rectangle(2300, 0, 300, 300) }),
  ];
  const found = findCandidates(row, printedRule);
  expect(found.groups.map(({ memberIds }) => memberIds)).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
  expect(found.pairs.map(({ a, b, links }) => [a + b, links])).toEqual([
    ["12", true],
    ["23", false],
    ["34", true],
  ]);
});

describe("a mine of two 采区, one with a hole", () => {
  const west = [metricRing(0, 0, 200, 200), metricRing(80, 80, 40, 40)];
  const east = [metricRing(600, 0, 200, 200)];
  const twoParts = aMine("1", { shape: multi(west, east), licensedAreaKm2: "0.0784" });

  test("is as near as its nearer part, and its hole is no area", () => {
    const found = findCandidates(
      [twoParts, aMine("2", { shape: rectangle(1100, 0, 300, 300) })],
      printedRule,
    );
    expect(found.pairs[0]?.distanceM).toBe(300);
    expect(verdictOn(found, "1").officialAreaM2).toBeCloseTo(78_400, 0);
    expect(verdictOn(found, "1").verdict).toBe("must_merge");
  });

  test("is apart from a mine inside its hole by the ground between them", () => {
    const inHole = aMine("2", { shape: rectangle(90, 90, 20, 20), licensedAreaKm2: "0.0004" });
    expect(findCandidates([twoParts, inHole], printedRule).pairs[0]?.distanceM).toBe(10);
  });
});

test("what is unknown never changes a verdict that already fails", () => {
  const large = { licensedAreaKm2: "0.16", shape: rectangle(400, 0, 400, 400) };
  const found = findCandidates(
    [
      aMine("1", { reserveWt: null }),
      aMine("2", { ...large, reserveWt: null }),
      aMine("3", { shape: rectangle(5000, 0, 300, 300), reserveWt: null, orebodyId: null }),
    ],
    printedRule,
  );
  expect(verdictsOf(found)).toEqual({ 1: "to_verify", 2: "not_mandatory", 3: "not_mandatory" });
});

test("a group says when the reserves of a member are not known", () => {
  const unknown = aMine("2", { shape: rectangle(700, 0, 300, 300), reserveWt: null });
  const found = findCandidates(
    [
      aMine("1", { reserveWt: "0.1" }),
      unknown,
      aMine("3", { shape: rectangle(0, 700, 300, 300), reserveWt: "0.2" }),
    ],
    printedRule,
  );
  expect(found.groups).toMatchObject([
    { totalReserveWt: "0.3", reserveIncomplete: true, suggestedSubjectId: "2" },
  ]);
  expect(verdictOn(found, "2").verdict).toBe("to_verify");
});

test("progress runs from nothing to all", () => {
  const shares: number[] = [];
  findCandidates(six, printedRule, (share) => shares.push(share));
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

test("no mines have no candidates", () => {
  expect(findCandidates([], printedRule)).toMatchObject({ verdicts: [], pairs: [], groups: [] });
});

describe("for any mines", () => {
  test("the order they come in changes nothing", () => {
    fc.assert(
      fc.property(manyMines, mergeParameters, (mines, parameters) => {
        const there = findCandidates(mines, parameters);
        expect(findCandidates([...mines].reverse(), parameters)).toEqual(there);
      }),
    );
  });

  test("raising the distance never lets a mandatory mine go", () => {
    fc.assert(
      fc.property(manyMines, mergeParameters, fc.integer({ min: 1, max: 600 }), (mines, parameters, byM) => {
        const before = verdictsOf(findCandidates(mines, parameters));
        const after = verdictsOf(
          findCandidates(mines, { ...parameters, distanceM: parameters.distanceM + byM }),
        );
        const released = Object.keys(before).filter(
          (id) => before[id] === "must_merge" && after[id] !== "must_merge",
        );
        expect(released).toEqual([]);
      }),
    );
  });

  test("a mine is mandatory exactly when its four shown conditions hold", () => {
    const holds = new Set(["pass", "critical_pass"]);
    fc.assert(
      fc.property(manyMines, mergeParameters, (mines, parameters) => {
        const odd = findCandidates(mines, parameters).verdicts.filter(({ verdict, conditions }) => {
          const all = conditions.every(({ status }) => holds.has(status));
          return conditions.length !== 4 || all !== (verdict === "must_merge");
        });
        expect(odd).toEqual([]);
      }),
    );
  });

  test("mandatory under both is mandatory under self, and that is mandatory under either", () => {
    fc.assert(
      fc.property(manyMines, (mines) => {
        const [self, both, either] = subjectScopes.map((subjectScope) => {
          const { verdicts } = findCandidates(mines, { ...printedRule, subjectScope });
          return verdicts.filter(({ verdict }) => verdict === "must_merge").map(({ mineId }) => mineId);
        });
        expect(self).toEqual(expect.arrayContaining(both ?? []));
        expect(either).toEqual(expect.arrayContaining(self ?? []));
      }),
    );
  });

  test("every group holds a mandatory mine, and no mine stands in two", () => {
    fc.assert(
      fc.property(manyMines, mergeParameters, (mines, parameters) => {
        const { groups } = findCandidates(mines, parameters);
        const members = groups.flatMap(({ memberIds }) => memberIds);
        expect(new Set(members).size).toBe(members.length);
        expect(groups.filter(({ mandatoryIds }) => mandatoryIds.length === 0)).toEqual([]);
      }),
    );
  });
});
