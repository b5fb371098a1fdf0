import type { Random } from "../random.ts";
import { type LocalPoint, shifted, turned } from "./local-frame.ts";

export interface OrganicShape {
  center: LocalPoint;
  /** half axes before roughening */
  longM: number;
  shortM: number;
  /** direction of the long axis, counter-clockwise from east */
  strikeDeg: number;
  corners: number;
  /** 0 = ellipse, 0.5 = very ragged */
  raggedness?: number;
}

/** A ridge- or forest-like outline without self-contact: the reach from the centre wavers at many wavelengths. */
export function organicRing(shape: OrganicShape, random: Random): LocalPoint[] {
  const { raggedness = 0.3, corners, longM, shortM } = shape;
  const waves = wavesFor(corners, random);
  return Array.from({ length: corners }, (_, index) => {
    const turn = (index / corners) * 2 * Math.PI;
    const smooth: LocalPoint = [longM * Math.cos(turn), shortM * Math.sin(turn)];
    const swing = waves.reduce((sum, wave) => sum + wave.size * Math.sin(wave.count * turn + wave.phase), 0);
    const reach = Math.hypot(...smooth);
    const share = Math.max(0.3, 1 + (raggedness * swing * (shortM + 0.25 * reach)) / (1.25 * reach));
    return shifted(turned([smooth[0] * share, smooth[1] * share], shape.strikeDeg), shape.center);
  });
}

function wavesFor(corners: number, random: Random) {
  const counts = [2, 3, 5, 7, 11, 17, 29, 53, 97, 173, 311, 577].filter((count) => count * 6 <= corners);
  return counts.map((count) => ({
    count,
    size: random.between(0.6, 1.2) / count ** 0.72,
    phase: random.between(0, 2 * Math.PI),
  }));
}
