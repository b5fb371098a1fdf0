import { describe, expect, it } from "vitest";
import { parseUrlState, withUrlState } from "../../../web/shell/url-state.ts";

const mine = "0198c0de-0000-7000-8000-000000000001";

describe("the address of the page", () => {
  it("gives back the region, the day and the dossier it was written with", () => {
    const state = { region: "990102", day: "2024-02-29", mine };
    expect(parseUrlState(withUrlState("", state))).toEqual(state);
  });

  it("is bare when the whole city is shown as of today and no dossier is open", () => {
    expect(withUrlState("", { region: null, day: null, mine: null })).toBe("");
  });

  it("keeps what a feature has put there", () => {
    expect(withUrlState("?run=7&region=990102&day=2024-01-01", { region: null, day: null, mine: null })).toBe(
      "?run=7",
    );
  });

  it("ignores a region, day or mine that cannot be one", () => {
    expect(parseUrlState("?region=云岭&day=2023-02-29&mine=../x")).toEqual({
      region: null,
      day: null,
      mine: null,
    });
  });
});
