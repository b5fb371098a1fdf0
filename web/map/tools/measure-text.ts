import { areaHaText, areaKm2Text, areaM2Text, areaMuText } from "#gis/measure/area-text";

export const lengthUnits = ["m", "km"] as const;
export const areaUnits = ["m²", "公顷", "亩", "km²"] as const;

export function lengthText(lengthM: number, unit: (typeof lengthUnits)[number]): string {
  return unit === "m" ? lengthM.toFixed(2) : (lengthM / 1000).toFixed(3);
}

const areaTexts: Record<(typeof areaUnits)[number], (m2: number) => string> = {
  "m²": areaM2Text,
  公顷: areaHaText,
  亩: areaMuText,
  "km²": areaKm2Text,
};

export function areaText(areaM2: number, unit: (typeof areaUnits)[number]): string {
  return areaTexts[unit](areaM2);
}
