import { coordinateSystemOf, coordinateSystemText } from "#gis/crs/coordinate-system";
import type { ExportFormat } from "#gis/formats/export-formats";
import { formatTraits } from "#gis/formats/export-formats";

/** Lets the server take the 3° zone in the middle of the data, or lon/lat. */
export const usualSystem = "usual";

interface SystemGroup {
  label: string;
  options: { value: string; label: string }[];
}

const range = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);

const groups: readonly { label: string; codes: readonly number[]; prefixed: boolean }[] = [
  { label: "3度带，Y 含带号", codes: range(4513, 21), prefixed: true },
  { label: "3度带，Y 不含带号", codes: range(4534, 21), prefixed: false },
  { label: "6度带，Y 含带号", codes: range(4491, 11), prefixed: true },
  { label: "6度带，Y 不含带号", codes: range(4502, 11), prefixed: false },
];

/** The systems a format can be written in, the usual one first; none where there is nothing to choose. */
export function systemOptions(format: ExportFormat): SystemGroup[] {
  const { coordinates } = formatTraits[format];
  const usual = usualTexts[coordinates];
  if (usual === undefined) return [];
  const planes = groups
    .filter(({ prefixed }) => prefixed || format !== "txt")
    .map(({ label, codes }) => ({ label, options: codes.map(systemOption) }));
  const lonLat = coordinates === "own-or-any" ? [systemOption(4490)] : [];
  return [{ label: "通常", options: [{ value: usualSystem, label: usual }, ...lonLat] }, ...planes];
}

const lonLatText = "CGCS2000 经纬度（EPSG:4490）";
const ownZonesText = "各矿山许可证所在的分带，X 为北、Y 为东（含带号）";

/** What is taken where none is chosen, of the formats that leave a choice. */
const usualTexts: Partial<Record<(typeof formatTraits)[ExportFormat]["coordinates"], string>> = {
  any: lonLatText,
  plane: "自动：数据中部所在的 3 度带，Y 含带号",
  "own-or-any": ownZonesText,
};

/** What a format without a choice of system is in, said to whoever chooses it. */
export function fixedSystemText(format: ExportFormat): string | null {
  const { coordinates } = formatTraits[format];
  if (coordinates === "lon-lat") return lonLatText;
  return coordinates === "own-zone" ? ownZonesText : null;
}

function systemOption(epsg: number) {
  const system = coordinateSystemOf(epsg);
  return { value: `EPSG:${epsg}`, label: system ? coordinateSystemText(system) : String(epsg) };
}
