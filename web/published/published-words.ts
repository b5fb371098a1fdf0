import type { PublishedMine } from "#contract/published";

/** From when to when a licence is good, as far as it is known. */
export function termText({ validFrom, validTo }: Pick<PublishedMine, "validFrom" | "validTo">): string {
  if (validFrom === null && validTo === null) return "—";
  return `${validFrom ?? "不详"} 至 ${validTo ?? "不详"}`;
}

/** About where a mine lies. */
export function placeText({ place }: Pick<PublishedMine, "place">): string {
  return place === null ? "—" : `${place.lon.toFixed(3)}°E ${place.lat.toFixed(3)}°N 附近`;
}
