import { describe, expect, test } from "vitest";
import { packById } from "#gis/policy/known-packs";
import { PolicyPack } from "#gis/policy/pack";

const pack = packById("xinzhou-2022") as PolicyPack;
const messages = (candidate: unknown) =>
  PolicyPack.safeParse(candidate).error?.issues.map(({ message }) => message) ?? [];

describe("a policy pack is refused when", () => {
  test("a parameter cites a clause it does not hold", () => {
    const [first, ...rest] = pack.parameters;
    const broken = { ...pack, parameters: [{ ...first, clauseId: "9-9-9" }, ...rest] };
    expect(messages(broken)).toEqual(["merge.distance_m cites clause 9-9-9, which the pack does not hold"]);
  });

  test("a parameter is there twice", () => {
    const broken = { ...pack, parameters: [...pack.parameters, pack.parameters[0]] };
    expect(messages(broken)).toEqual(["merge.distance_m is there twice"]);
  });

  test("a trigger or a minimum scale cites a clause it does not hold", () => {
    const [first, ...rest] = pack.triggers;
    const broken = { ...pack, triggers: [{ ...first, clauseId: "9" }, ...rest] };
    expect(messages(broken)).toEqual(["safety_distance cites clause 9, which the pack does not hold"]);
    const scale = { minerals: ["铁矿"], method: null, value: "30", unit: "wt", clauseId: "9" };
    expect(messages({ ...pack, minimumScales: [scale] })).toEqual([
      "铁矿 cites clause 9, which the pack does not hold",
    ]);
  });

  test("假整合 is asked anything beside its signs, which would be ignored", () => {
    const triggers = pack.triggers.map((one) =>
      one.key === "false_merger" ? { ...one, also: ["zone"] } : one,
    );
    expect(messages({ ...pack, triggers })).toEqual([
      "false_merger is any of its signs and asks nothing beside",
    ]);
  });

  test("a clause is there twice", () => {
    const broken = { ...pack, clauses: [...pack.clauses, pack.clauses[0]] };
    expect(messages(broken)).toEqual(["clause preamble is there twice"]);
  });

  test("the default reading of an ambiguous clause is none of its options", () => {
    const broken = { ...pack, readings: pack.readings.map((reading) => ({ ...reading, default: "all" })) };
    expect(messages(broken)).toEqual(["merge.subject_scope: default is no option"]);
  });

  test("a date is no date", () => {
    expect(messages({ ...pack, effectiveFrom: "2022-02-30" })).toHaveLength(1);
  });
});
