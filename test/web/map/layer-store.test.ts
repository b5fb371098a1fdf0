// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { layersInOrder, useLayers } from "../../../web/map/layer-store.ts";

const ids = () => layersInOrder(useLayers.getState()).map(({ id }) => id);
const overlay = {
  id: "candidates",
  title: "整合候选",
  section: "分析结果",
  legend: [],
  visible: true,
  interactive: true,
  styles: [],
} as const;

beforeEach(() => useLayers.setState({ overlays: [], states: {}, order: [] }));

describe("图层目录's state", () => {
  it("draws an analysis above the register and below nothing", () => {
    useLayers.getState().putOverlay(overlay);
    expect(ids().at(-1)).toBe("candidates");
  });

  it("keeps an analysis above the register after layers were reordered", () => {
    useLayers.getState().move("zone-urban_boundary", -1);
    useLayers.getState().putOverlay(overlay);
    expect(ids().at(-1)).toBe("candidates");
  });

  it("reorders within a section only: mines never sink below a control line", () => {
    useLayers.getState().move("mines", -1);
    expect(ids().indexOf("mines")).toBeGreaterThan(ids().indexOf("zone-urban_boundary"));
  });

  it("swaps neighbours of one section", () => {
    const before = ids();
    useLayers.getState().move("zone-urban_boundary", -1);
    expect(ids().indexOf("zone-urban_boundary")).toBe(before.indexOf("zone-urban_boundary") - 1);
  });

  it("hides the plan zones until they are asked for", () => {
    const visible = () =>
      layersInOrder(useLayers.getState()).find(({ id }) => id === "zone-mining_key")?.visible;
    expect(visible()).toBe(false);
    useLayers.getState().change("zone-mining_key", { visible: true });
    expect(visible()).toBe(true);
  });
});
