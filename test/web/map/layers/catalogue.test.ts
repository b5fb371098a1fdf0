import { describe, expect, it } from "vitest";
import { tileLayers } from "#contract/tiles";
import { zoneKinds } from "#gis/zones/zone-kind";
import { catalogue } from "../../../../web/map/layers/catalogue.ts";
import { selectionStyles } from "../../../../web/map/layers/selection-styles.ts";
import { patterns } from "../../../../web/map/patterns.ts";

const styles = [...catalogue.flatMap((layer) => layer.styles), ...selectionStyles];

describe("图层目录", () => {
  it("has an entry for every kind of zone", () => {
    const ids = catalogue.map(({ id }) => id);
    expect(zoneKinds.filter((kind) => !ids.includes(`zone-${kind}`))).toEqual([]);
  });

  it("draws only from tile layers the server serves", () => {
    const sources = new Set(styles.map(({ source }) => source));
    expect([...sources].filter((source) => !tileLayers.some((layer) => layer === source))).toEqual([]);
  });

  it("names areas from label points, so that a name is drawn once and not per tile", () => {
    const names = styles.filter(({ type }) => type === "symbol");
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter(({ source }) => !source.endsWith("_points"))).toEqual([]);
  });

  it("uses each style name once", () => {
    expect(new Set(styles.map(({ id }) => id)).size).toBe(styles.length);
  });

  it("marks a picked mine and a picked planned block, both as an area and from afar", () => {
    const marked = new Set(selectionStyles.map(({ source }) => source));
    for (const source of ["mines", "mine_points", "planned_blocks", "planned_block_points"])
      expect(marked).toContain(source);
  });

  it("hatches only with patterns that exist", () => {
    const used = styles.flatMap(({ paint }) =>
      paint && "fill-pattern" in paint ? [String(paint["fill-pattern"])] : [],
    );
    expect(used.filter((name) => !(name in patterns))).toEqual([]);
  });

  it("shows the red line as green ground with a red outline (domain 2j)", () => {
    const redLine = catalogue.find(({ id }) => id === "zone-ecological_red_line");
    expect(redLine?.legend[0]).toMatchObject({ fill: "#66bb6a", stroke: "#e60000" });
  });

  it("gives every layer a legend that differs from the others by more than colour or by its name", () => {
    expect(catalogue.filter(({ legend }) => legend.length === 0)).toEqual([]);
  });
});
