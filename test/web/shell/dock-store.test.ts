import { beforeEach, describe, expect, it } from "vitest";
import { useDock } from "../../../web/shell/dock-store.ts";

beforeEach(() => useDock.setState({ tabs: [], activeId: null, wantedId: null }));

describe("tabs of the docked table", () => {
  it("stand in their order whoever comes first", () => {
    useDock.getState().addTab({ id: "breaches", label: "越界", order: 20 });
    useDock.getState().addTab({ id: "mines", label: "矿山", order: 0 });
    expect(useDock.getState().tabs.map(({ id }) => id)).toEqual(["mines", "breaches"]);
  });

  it("fall back to the first tab when the active one goes away", () => {
    useDock.getState().addTab({ id: "mines", label: "矿山", order: 0 });
    useDock.getState().addTab({ id: "breaches", label: "越界", order: 20 });
    useDock.getState().activate("breaches");
    useDock.getState().removeTab("breaches");
    expect(useDock.getState().activeId).toBe("mines");
  });

  it("come to front again when the one last asked for returns with newer data", () => {
    useDock.getState().addTab({ id: "mines", label: "矿山", order: 0 });
    useDock.getState().activate("breaches");
    expect(useDock.getState().activeId).toBe("mines");
    useDock.getState().addTab({ id: "breaches", label: "越界", order: 20 });
    expect(useDock.getState().activeId).toBe("breaches");
  });
});
