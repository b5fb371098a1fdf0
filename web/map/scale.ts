const equatorM = 2 * Math.PI * 6_378_137;
const tilePx = 512;
/** the CSS pixel is 1/96 inch */
const pixelM = 0.0254 / 96;

/** Ground metres under one CSS pixel of the Mercator map. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (equatorM * Math.cos((lat * Math.PI) / 180)) / (tilePx * 2 ** zoom);
}

/** N of the map scale 1:N on a screen of 96 dpi, rounded to two significant digits. */
export function scaleDenominator(mpp: number): number {
  return twoDigits(mpp / pixelM);
}

/** The N of a scale is never known better. */
export function twoDigits(exact: number): number {
  const step = 10 ** (Math.floor(Math.log10(exact)) - 1);
  return Math.round(exact / step) * step;
}

export interface ScaleBar {
  widthPx: number;
  label: string;
}

/** The longest bar of 1, 2 or 5 × 10ⁿ metres that fits. */
export function scaleBar(mpp: number, maxPx: number): ScaleBar {
  const longestM = mpp * maxPx;
  const decade = 10 ** Math.floor(Math.log10(longestM));
  const lengthM = decade * (([5, 2, 1] as const).find((factor) => factor * decade <= longestM) ?? 1);
  const label = lengthM >= 1000 ? `${lengthM / 1000} km` : `${lengthM} m`;
  return { widthPx: Math.round(lengthM / mpp), label };
}
