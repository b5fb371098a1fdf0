import { areaM2Text } from "#gis/measure/area-text";
import type { AreaComparison } from "#gis/methods/area-methods";
import type { DistanceComparison } from "#gis/methods/distance-methods";
import type { LengthComparison } from "#gis/methods/length-methods";
import { areaMethodWords, distanceMethodWords, type MethodWords } from "#gis/methods/method-names";
import { type PlaneZone, planeZoneText } from "#gis/methods/plane-zone";
import { standing, type Threshold } from "#gis/methods/threshold";

/** One line of the table: a method and what it makes of the number. */
export interface MethodReading extends MethodWords {
  value: string;
  /** against the deciding number; null on its own line */
  difference: string | null;
  /** whether this method would turn the verdict round; null without a limit */
  flips: boolean | null;
}

/** 口径 of a number in words; the deciding method comes first. */
export interface MethodAnswer {
  readings: MethodReading[];
  /** where the plane's numbers were got */
  zone: string;
  /** what to bear in mind with these numbers */
  notes: string[];
}

const distanceDigits = 3;

export function distanceAnswer({ readings, deciding, zone }: DistanceComparison): MethodAnswer {
  return answerOf(
    zone,
    readings.map(({ method, distanceM, differenceM, relative, flips }) => ({
      ...distanceMethodWords[method],
      value: metresText(distanceM),
      difference: method === deciding ? null : differenceText(differenceM, metresText, relative),
      flips,
    })),
  );
}

export function lengthAnswer({ readings, deciding, zone }: LengthComparison): MethodAnswer {
  return answerOf(
    zone,
    readings.map(({ method, lengthM, differenceM, relative, flips }) => ({
      ...distanceMethodWords[method],
      value: metresText(lengthM),
      difference: method === deciding ? null : differenceText(differenceM, metresText, relative),
      flips,
    })),
  );
}

export function areaAnswer({ readings, deciding, zone }: AreaComparison): MethodAnswer {
  return answerOf(
    zone,
    readings.map(({ method, areaM2, differenceM2, relative, flips }) => ({
      ...areaMethodWords[method],
      value: squareMetresText(areaM2),
      difference: method === deciding ? null : differenceText(differenceM2, squareMetresText, relative),
      flips,
    })),
  );
}

/** 口径 where an area printed on a document decides: every method is held against that number. */
export function statedAreaAnswer(
  { readings, zone }: AreaComparison,
  statedM2: number,
  threshold: Threshold | null,
): MethodAnswer {
  const stated: MethodReading = {
    label: "证载面积",
    edges: "许可证所载数字",
    value: squareMetresText(statedM2),
    difference: null,
    flips: threshold && false,
  };
  const measured = readings.map(({ method, areaM2 }): MethodReading => {
    const { difference, relative, flips } = standing(areaM2, statedM2, threshold);
    return {
      ...areaMethodWords[method],
      value: squareMetresText(areaM2),
      difference: differenceText(difference, squareMetresText, relative),
      flips,
    };
  });
  return answerOf(zone, [stated, ...measured]);
}

function answerOf(zone: PlaneZone, readings: MethodReading[]): MethodAnswer {
  return { readings, zone: planeZoneText(zone), notes: [] };
}

const metresText = (metres: number) => `${metres.toFixed(distanceDigits)} 米`;
const squareMetresText = (m2: number) => `${areaM2Text(m2)} 平方米`;

/** Signed, with the share in per cent; what is rounded to nothing has no sign. */
function differenceText(
  difference: number,
  text: (amount: number) => string,
  relative: number | null,
): string {
  const sign = difference < 0 ? "−" : "+";
  const share = relative === null ? "" : `（${signed(sign, `${(Math.abs(relative) * 100).toFixed(4)}%`)}）`;
  return `${signed(sign, text(Math.abs(difference)))}${share}`;
}

function signed(sign: string, amount: string): string {
  return Number.parseFloat(amount) === 0 ? amount : `${sign}${amount}`;
}
