import type { BreachParameters } from "../breaches/finding.ts";
import {
  type ConditionKey,
  type MergeParameters,
  type SubjectScope,
  subjectScopes,
} from "../consolidation/candidate.ts";
import type { PolicyClause, PolicyPack } from "./pack.ts";

/** Parameter of the pack behind each condition of the merge rule. */
const conditionParameters: Record<ConditionKey, string> = {
  distance: "merge.distance_m",
  orebody: "merge.same_orebody",
  area: "merge.area_km2",
  reserve: "merge.reserve_wt",
};

/** Numbers and reading of the mandatory-merge rule as the pack holds them; limits stay decimal text. */
export function mergeParametersOf(pack: PolicyPack): MergeParameters {
  return {
    distanceM: Number(parameterValue(pack, "merge.distance_m")),
    areaKm2: parameterValue(pack, "merge.area_km2"),
    reserveWt: parameterValue(pack, "merge.reserve_wt"),
    subjectScope: subjectScope(parameterValue(pack, "merge.subject_scope")),
    distanceBandM: Number(parameterValue(pack, "merge.distance_band_m")),
  };
}

/** Tolerance factor, 1σ of licence corners (m) and sliver sizes (m², m) for breaches and overlays as the pack holds them. */
export function breachParametersOf(pack: PolicyPack): BreachParameters {
  return {
    toleranceFactor: Number(parameterValue(pack, "breach.tolerance_factor")),
    licenceSigmaM: Number(parameterValue(pack, "breach.licence_sigma_m")),
    sliverMinM2: Number(parameterValue(pack, "overlay.sliver_min_m2")),
    sliverWidthM: Number(parameterValue(pack, "overlay.sliver_width_m")),
  };
}

/** The quoted clause behind a parameter, reading, target or deadline; null when it is our ruling, not the document's. */
export function clauseFor(pack: PolicyPack, key: string): PolicyClause | null {
  const entries = [...pack.parameters, ...pack.readings, ...pack.targets, ...pack.deadlines];
  const cited = entries.find((entry) => entry.key === key && entry.clauseId !== null)?.clauseId;
  return pack.clauses.find((clause) => clause.id === cited) ?? null;
}

/** The clause a condition of the merge verdict rests on. */
export function clauseOfCondition(pack: PolicyPack, key: ConditionKey): PolicyClause | null {
  return clauseFor(pack, conditionParameters[key]);
}

/** What the pack says of a parameter it must hold. */
export function parameterValue(pack: PolicyPack, key: string): string {
  const parameter = pack.parameters.find((candidate) => candidate.key === key);
  if (!parameter) throw new Error(`policy pack ${pack.id} version ${pack.version} lacks ${key}`);
  return parameter.value;
}

function subjectScope(value: string): SubjectScope {
  const scope = subjectScopes.find((candidate) => candidate === value);
  if (!scope) throw new Error(`unknown reading of merge.subject_scope: ${value}`);
  return scope;
}
