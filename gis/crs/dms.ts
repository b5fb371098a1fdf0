const hemispheres = { lon: ["E", "W"], lat: ["N", "S"] } as const;

/** Degrees as 122°41′04.855″E: minutes and seconds two digits, seconds to 3 decimals, 60″ carried. */
export function dmsText(deg: number, axis: "lon" | "lat"): string {
  const milliseconds = Math.round(Math.abs(deg) * 3_600_000);
  const degrees = Math.floor(milliseconds / 3_600_000);
  const minutes = Math.floor((milliseconds % 3_600_000) / 60_000);
  const seconds = (milliseconds % 60_000) / 1000;
  const hemisphere = hemispheres[axis][deg < 0 && milliseconds > 0 ? 1 : 0];
  return `${degrees}°${String(minutes).padStart(2, "0")}′${seconds.toFixed(3).padStart(6, "0")}″${hemisphere}`;
}

const secondsPattern = /(?:(\d{1,2}(?:\.\d+)?)\s*(?:"|'')?)?/;
const minutesPattern = new RegExp(`(?:(\\d{1,2})(?:\\s*'\\s*|\\s+|(?=[EWNS]|$))${secondsPattern.source})?`);
const dmsPattern = new RegExp(
  `^([EWNS])?\\s*(-)?(\\d{1,3})(?:\\s*°\\s*|\\s+)${minutesPattern.source}\\s*([EWNS])?$`,
);

/**
 * Degrees from 122°41′04.855″, 122°41'4.855"E, 东经122度41分4.855秒 or 122 41 4.855, full-width included; south and west
 * negative. Null for anything else, minutes or seconds of 60 and more included.
 */
export function parseDms(text: string): number | null {
  const match = dmsPattern.exec(plainMarks(text));
  if (!match) return null;
  const [, before, minus, degrees = "", minutes = "0", seconds = "0", after] = match;
  if ((before && after) || Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  const value = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  const hemisphere = before ?? after;
  return minus || hemisphere === "W" || hemisphere === "S" ? -value : value;
}

/** Text with full-width characters, Chinese unit words and compass words turned into plain ASCII marks. */
export function plainMarks(text: string): string {
  return text
    .replaceAll(/[º˚]/g, "°")
    .normalize("NFKC")
    .replaceAll(/东经|[Ee]ast|e/g, "E")
    .replaceAll(/西经|w/g, "W")
    .replaceAll(/北纬|n/g, "N")
    .replaceAll(/南纬|s/g, "S")
    .replaceAll("度", "°")
    .replaceAll(/[分′‘’]/g, "'")
    .replaceAll(/[秒″“”]/g, '"')
    .trim();
}
