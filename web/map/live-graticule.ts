import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import type { Bounds } from "#contract/geometry";
import { holds, padBounds } from "./bounds.ts";
import { graticule } from "./graticule.ts";

/** Share of the view drawn beyond each edge, so that a small move needs no new lines. */
const margin = 0.5;
/** Lines made for a view this many times as wide stand too far apart. */
const coarse = 6;

/** Keeps about ten meridians and parallels in view wherever the map goes. */
export function keepGraticule(map: MapLibreMap, drawn: Bounds): void {
  let lined = drawn;
  map.on("moveend", () => {
    const { _sw, _ne } = map.getBounds();
    const view: Bounds = [_sw.lng, _sw.lat, _ne.lng, _ne.lat];
    if (holds(lined, view) && lined[2] - lined[0] < coarse * (view[2] - view[0])) return;
    lined = padBounds(view, margin);
    void map.getSource<GeoJSONSource>("graticule")?.setData(graticule(lined));
  });
}
