import type { Position } from "geojson";
import type { Page } from "playwright-core";

interface Pixel {
  x: number;
  y: number;
}

/** Where a place lies on the whole map of a zoom, px of 512-px tiles. */
function onMercator([lon = 0, lat = 0]: Position, zoom: number): Pixel {
  const worldPx = 512 * 2 ** zoom;
  const sin = Math.sin((lat * Math.PI) / 180);
  return {
    x: (worldPx * (lon + 180)) / 360,
    y: worldPx * (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)),
  };
}

/** Where on the page a place of the map is that has another place in its middle. */
export async function pixelOf(
  page: Page,
  place: Position,
  { middle, zoom }: { middle: Position; zoom: number },
): Promise<Pixel> {
  const box = await page.locator(".kj-map-canvas").boundingBox();
  if (!box) throw new Error("no map");
  const [to, from] = [onMercator(place, zoom), onMercator(middle, zoom)];
  return { x: box.x + box.width / 2 + to.x - from.x, y: box.y + box.height / 2 + to.y - from.y };
}
