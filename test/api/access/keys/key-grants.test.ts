import { describe, expect, test } from "vitest";
import { narrowedGrants } from "#api/access/keys/key-grants";
import type { Grant } from "#api/scope";
import type { Permission } from "#contract/permission";

const grant = (region: string | null, ...permissions: Permission[]): Grant => ({
  permissions: new Set(permissions),
  region,
  holders: ["*"],
  dataClass: "restricted",
});
const left = (grants: Grant[], permissions: Permission[], regions: string[]) =>
  narrowedGrants(grants, { permissions, regions }).map(({ permissions, region }) => [
    region,
    ...[...permissions].sort(),
  ]);

describe("a key has of each grant of its owner", () => {
  const city = grant("1409", "register.read", "register.write", "zones.read");

  test("no permission that either does not have", () => {
    expect(left([city], ["register.read", "quota.read"], [])).toEqual([["1409", "register.read"]]);
    expect(left([city], ["quota.read"], [])).toEqual([]);
  });

  test("the narrower of both regions, and nothing where they do not meet", () => {
    expect(left([city], ["zones.read"], ["140901"])).toEqual([["140901", "zones.read"]]);
    expect(left([city], ["zones.read"], ["14"])).toEqual([["1409", "zones.read"]]);
    expect(left([city], ["zones.read"], ["1408"])).toEqual([]);
    expect(left([grant(null, "zones.read")], ["zones.read"], [])).toEqual([[null, "zones.read"]]);
  });

  test("each in its own region: what is allowed in one is not carried into another", () => {
    const two = [grant("140901", "register.read"), grant("140902", "zones.read")];
    expect(left(two, ["register.read", "zones.read"], ["1409"])).toEqual([
      ["140901", "register.read"],
      ["140902", "zones.read"],
    ]);
  });
});
