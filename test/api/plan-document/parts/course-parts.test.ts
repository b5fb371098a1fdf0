import { expect, test } from "vitest";
import { progressPart } from "#api/plan-document/parts/course-parts";
import type { PlanFacts } from "#api/plan-document/plan-facts";
import { courseOfPack } from "#gis/plan-course/known-courses";
import { packById } from "#gis/policy/known-packs";

const blocksUnder = (packId: string) => {
  const pack = packById(packId);
  if (!pack) throw new Error(packId);
  const facts: Pick<PlanFacts, "pack" | "course"> = { pack, course: null };
  return progressPart(facts as PlanFacts);
};

test("a document without deadlines is not said to set any", () => {
  expect(blocksUnder("jincheng-2024")).toEqual([
    { kind: "text", text: expect.stringContaining("没有可列的整合时限") },
  ]);
});

test("a document with deadlines has each of them in the table, with its article", () => {
  const [basis, table] = blocksUnder("xinzhou-2022");
  expect(basis).toMatchObject({ text: expect.stringContaining("的时限推进") });
  expect(table).toMatchObject({ kind: "table" });
  expect(table?.kind === "table" && table.rows[1]).toEqual(["2", "整合方案核准", "2022-11-30", "四(五)"]);
});

test("a step of each merged mine tells how many are over with it, once any has begun", () => {
  const rules = courseOfPack("xinzhou-2022");
  if (!rules) throw new Error("no course");
  const stateOf = (states: readonly string[]) => {
    const steps = states.map((state, at) => ({ step: "licence", groupId: `group-${at}`, state }));
    const [, table] = progressPart({ pack: rules.pack, course: { rules, state: { steps } } } as never);
    if (table?.kind !== "table") throw new Error("no table");
    return table.rows.find(([, label]) => label === "登记发证")?.[3];
  };
  expect(stateOf(["not_started", "not_started"])).toBe("核准后逐座办理");
  expect(stateOf(["done", "not_started", "not_applicable"])).toBe("2／3 座办结");
});
