import type { Map as MapLibreMap } from "maplibre-gl";
import { expect, test } from "vitest";
import type { StyleLayer } from "../../../../web/map/layers/catalogue-layer.ts";
import { layStyle, layUpwards } from "../../../../web/map/layers/lay-style.ts";

const filter = ["has", "id"] as ["has", string];
const area = (colour: string, change: Partial<StyleLayer> = {}) =>
  ({
    ...{ id: "area", type: "fill", source: "mines", "source-layer": "mines", filter },
    paint: { "fill-color": colour, "fill-opacity": 0.4 },
    ...change,
  }) as StyleLayer;

/** What MapLibre is asked to do, with the layers it then has. */
function aMap(order: string[] = []) {
  const asked: string[] = [];
  const map = {
    getLayer: (id: string) => (order.includes(id) ? { id } : undefined),
    getLayersOrder: () => [...order],
    addLayer: ({ id }: { id: string }) => {
      asked.push(`add ${id}`);
      order.push(id);
    },
    removeLayer: (id: string) => {
      asked.push(`remove ${id}`);
      order.splice(order.indexOf(id), 1);
    },
    moveLayer: (id: string) => {
      asked.push(`move ${id}`);
      order.push(...order.splice(order.indexOf(id), 1));
    },
    setPaintProperty: (id: string, name: string, value: unknown) => asked.push(`${id} ${name} ${value}`),
  } as unknown as MapLibreMap;
  return { map, asked, order };
}

test("another colour is put on the layer that is there; another filter lays it anew", () => {
  const { map, asked } = aMap();
  const [red, blue] = [area("red"), area("blue")];
  layStyle(map, red, undefined);
  layStyle(map, red, red);
  layStyle(map, blue, red);
  expect(asked).toEqual(["add area", "area fill-color blue"]);
  layStyle(map, area("blue", { filter: ["has", "name"] }), blue);
  expect(asked.slice(2)).toEqual(["remove area", "add area"]);
});

test("layers that lie as they should are not moved, and what is drawn by hand stays above them", () => {
  const { map, asked, order } = aMap(["ground", "a", "b", "td-line"]);
  layUpwards(map, ["a", "not-there", "b"]);
  expect(asked).toEqual([]);
  layUpwards(map, ["b", "a"]);
  expect(order).toEqual(["ground", "b", "a", "td-line"]);
});
