import type { Random } from "../random.ts";
import { apartM, type LocalPoint } from "./local-frame.ts";

/** A border never runs straight: midpoints are pushed aside until no stretch is longer than `stepM`. */
export function roughLine(
  way: readonly LocalPoint[],
  random: Random,
  { stepM = 300, roughness = 0.21 } = {},
): LocalPoint[] {
  const last = way.at(-1);
  if (!last) return [];
  const stretches = way.slice(1).flatMap((to, index) => {
    const from = way[index] ?? to;
    return [from, ...pointsBetween(from, to, random, stepM, roughness)];
  });
  return [...stretches, last];
}

function pointsBetween(
  from: LocalPoint,
  to: LocalPoint,
  random: Random,
  stepM: number,
  roughness: number,
): LocalPoint[] {
  if (apartM(from, to) <= stepM) return [];
  const aside = roughness * random.bell() * 1.6;
  const middle: LocalPoint = [
    (from[0] + to[0]) / 2 - (to[1] - from[1]) * aside,
    (from[1] + to[1]) / 2 + (to[0] - from[0]) * aside,
  ];
  return [
    ...pointsBetween(from, middle, random, stepM, roughness),
    middle,
    ...pointsBetween(middle, to, random, stepM, roughness),
  ];
}
