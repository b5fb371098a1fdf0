import { describe, expect, it } from "vitest";
import { areaMethods } from "#gis/methods/method-names";
import { statedAreaText } from "../../../web/mines/stated-area-text.ts";

const reason = "按文件日期用此方法";

describe.each([
  ["producing", "证载面积", "拟设"],
  ["planned", "拟设面积", "证载"],
] as const)("the stated area of a mine that is %s", (status, name, other) => {
  const mine = { status, licensedAreaKm2: "0.1234" };

  it("is called by its own name whatever the methods say", () => {
    const said = [
      statedAreaText({ ...mine, licensedAreaKm2: null }, null),
      statedAreaText(mine, { agreeing: [], reason }),
      statedAreaText(mine, { agreeing: [...areaMethods], reason }),
      statedAreaText(mine, { agreeing: areaMethods.slice(0, 1), reason }),
    ];
    for (const text of said) {
      expect(text).toContain(name);
      expect(text).not.toContain(other);
    }
    expect(said[1]).toBe(
      `${name} 0.1234 km²，没有一种方法得出这一数字，请核对${name}和拐点坐标。${reason}。`,
    );
  });
});
