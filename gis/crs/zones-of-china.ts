import { centralMeridian, widthOfZone, type ZoneWidth, zoneOf } from "./gauss-kruger.ts";

const ranges: Record<ZoneWidth, readonly [first: number, last: number]> = { 3: [25, 45], 6: [13, 23] };

/** All 带号 there are in China for a zone width. */
export function zonesOfChina(width: ZoneWidth): number[] {
  const [first, last] = ranges[width];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The zone that a place of this longitude lies in; null outside of China's. */
export function zoneOfChinaAt(lon: number, width: ZoneWidth): number | null {
  const zone = zoneOf(lon, width);
  return zonesOfChina(width).includes(zone) ? zone : null;
}

/** The zones in which a place may be written: of either width the one it lies in, first, and those beside that. */
export function zonesNear(lon: number): number[] {
  return ([3, 6] as const).flatMap((width) => {
    const own = zoneOf(lon, width);
    const offered = zonesOfChina(width);
    return [own, own - 1, own + 1].filter((zone) => offered.includes(zone));
  });
}

/** A zone in words, with its central meridian: 3 度带第 38 带（中央经线 114°）. */
export function zoneText(zone: number): string {
  const width = widthOfZone(zone);
  return `${width} 度带第 ${zone} 带（中央经线 ${centralMeridian(zone, width)}°）`;
}
