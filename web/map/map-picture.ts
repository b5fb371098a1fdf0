import type { Position } from "geojson";
import type { Map as MapLibreMap } from "maplibre-gl";
import { watermarkTile } from "./watermark/watermark-tile.ts";

/** The map as it is on screen, fine enough for paper. */
export interface MapPicture {
  dataUrl: string;
  /** CSS px */
  widthPx: number;
  heightPx: number;
  center: Position;
  zoom: number;
}

/** Twice the 96 dpi of a screen, on paper about 200 dpi. */
const pixelRatio = 2;

/** wide enough for names of readable size on A4 */
const widthPx = 1100;

/**
 * Draws what is in view once more in the shape of the paper (width ÷ height), with what deck.gl has drawn over it, and
 * puts the screen back as it was. The words of a watermark become part of the picture.
 */
export async function takePicture(
  map: MapLibreMap,
  aspect: number,
  watermark: string | null,
): Promise<MapPicture> {
  const container = map.getContainer();
  const before = { ratio: map.getPixelRatio(), style: container.style.cssText, bounds: map.getBounds() };
  const camera = { center: map.getCenter(), zoom: map.getZoom() };
  const heightPx = Math.round(widthPx / aspect);
  container.style.cssText = `inset: 0 auto auto 0; width: ${widthPx}px; height: ${heightPx}px`;
  map.setPixelRatio(Math.max(before.ratio, pixelRatio));
  map.resize();
  map.fitBounds(before.bounds, { duration: 0 });
  try {
    await next(map, "idle");
    const dataUrl = await next(map, "render", () => paintedTogether(map, watermark));
    const { lng, lat } = map.getCenter();
    return { dataUrl, widthPx, heightPx, center: [lng, lat], zoom: map.getZoom() };
  } finally {
    container.style.cssText = before.style;
    map.setPixelRatio(before.ratio);
    map.resize();
    map.jumpTo(camera);
  }
}

/** What the browser keeps of a WebGL canvas is gone after the frame: it is read while the frame is drawn. */
function next<T>(map: MapLibreMap, event: "idle" | "render", read?: () => T): Promise<T> {
  return new Promise((resolve) => {
    void map.once(event, () => resolve(read?.() as T));
    map.triggerRepaint();
  });
}

function paintedTogether(map: MapLibreMap, watermark: string | null): string {
  const ground = map.getCanvas();
  const sheet = document.createElement("canvas");
  sheet.width = ground.width;
  sheet.height = ground.height;
  const context = sheet.getContext("2d");
  const over = [...map.getContainer().querySelectorAll("canvas")].filter((canvas) => canvas !== ground);
  for (const canvas of [ground, ...over]) context?.drawImage(canvas, 0, 0, sheet.width, sheet.height);
  const tile = watermark && watermarkTile(watermark, map.getPixelRatio());
  const pattern = tile && context?.createPattern(tile, "repeat");
  if (context && pattern) {
    context.fillStyle = pattern;
    context.fillRect(0, 0, sheet.width, sheet.height);
  }
  return sheet.toDataURL("image/png");
}
