import { expect, test } from "vitest";
import { knownPacks } from "#gis/policy/known-packs";
import { reductionTarget } from "#gis/reduction/reduction-target";

test("忻政办发〔2022〕58号 asks for about half of the 砂石土类, and is the only document here that asks for fewer mines", () => {
  const asked = knownPacks.flatMap((pack) => {
    const target = reductionTarget(pack);
    return target ? [[pack.id, target.value, target.comparison, target.tolerance]] : [];
  });
  expect(asked).toEqual([["xinzhou-2022", "50", "about", "5"]]);
});
