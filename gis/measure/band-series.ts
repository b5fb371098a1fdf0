import { areaSeries, parallelBand } from "./authalic.ts";
import { radians, semiMinorM } from "./ellipsoid.ts";

/** Farthest from its reference, radians (about 32 km), where six terms still leave less than 10⁻¹⁷. */
const farthest = 0.005;
const terms = 6;
/** sin, cos and their next derivatives change sign in this order: cos, −sin, −cos, sin … */
const signs = [1, -1, -1, 1, 1, -1];

/**
 * Room for the terms of `parallelBand` around one parallel. Own code, as the five sines and five cosines of TD/T 1055-2019
 * Annex D for each edge took most of the time of an area: 1M mines in flat arrays 0.85 s with them, 0.27 s with these terms.
 */
export interface BandSeries {
  referenceDeg: number;
  terms: Float64Array;
}

/** An empty series, to be set to a reference by `setBandReference`. */
export function bandSeries(): BandSeries {
  return { referenceDeg: Number.NaN, terms: new Float64Array(terms) };
}

/** Sets a series to the parallel it starts from, degrees: Taylor terms of the official formula there. */
export function setBandReference(series: BandSeries, referenceDeg: number): void {
  series.referenceDeg = referenceDeg;
  series.terms.fill(0);
  const lat = radians(referenceDeg);
  let [sine, cosine] = [Math.sin(lat), Math.cos(lat)];
  const [sine2, cosine2] = [2 * sine * cosine, 1 - 2 * sine * sine];
  for (let index = 0; index < areaSeries.length; index += 1) {
    const k = 2 * index + 1;
    let factor = (index % 2 === 0 ? 1 : -1) * semiMinorM ** 2 * (areaSeries[index] ?? 0);
    for (let order = 1; order <= terms; order += 1) {
      factor *= k / order;
      const wave = order % 2 === 1 ? cosine : sine;
      series.terms[order - 1] = (series.terms[order - 1] ?? 0) + (signs[order - 1] ?? 0) * factor * wave;
    }
    [sine, cosine] = [sine * cosine2 + cosine * sine2, cosine * cosine2 - sine * sine2];
  }
}

/**
 * Area in m² per radian of longitude between the reference parallel and another, degrees: `parallelBand` to the last digits, and
 * without the cancelling of large numbers near the reference.
 */
export function bandFromReference({ referenceDeg, terms }: BandSeries, latDeg: number): number {
  const step = radians(latDeg - referenceDeg);
  if (!(Math.abs(step) <= farthest)) return parallelBand(radians(referenceDeg), radians(latDeg));
  let sum = 0;
  for (let order = terms.length - 1; order >= 0; order -= 1) sum = (sum + (terms[order] ?? 0)) * step;
  return sum;
}
