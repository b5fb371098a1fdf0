import type { z } from "zod";
import type { PolicyPackReply } from "#contract/consolidation";
import { conditionKeys } from "#gis/consolidation/candidate";
import { breachParametersOf, clauseOfCondition, mergeParametersOf } from "#gis/policy/merge-parameters";
import type { PolicyPack } from "#gis/policy/pack";
import { triggerNumbers } from "./trigger-order.ts";

/** A policy pack as a person reads it: parameters, quoted clauses, and the clause behind each condition. */
export function packReply(pack: PolicyPack): z.infer<typeof PolicyPackReply> {
  return {
    id: pack.id,
    version: pack.version,
    title: pack.title,
    documentNumber: pack.documentNumber,
    issuer: pack.issuer,
    issuedOn: pack.issuedOn,
    effectiveFrom: pack.effectiveFrom,
    effectiveTo: pack.effectiveTo,
    status: pack.status,
    merge: mergeParametersOf(pack),
    breach: breachParametersOf(pack),
    triggerNumbers: triggerNumbers(pack, {}),
    triggers: pack.triggers.map(({ key, clauseId, note }) => ({ key, clauseId, note })),
    clauses: pack.clauses.map(({ id, article, quote, interpretation }) => ({
      id,
      article,
      quote,
      interpretation,
    })),
    clauseOf: Object.fromEntries(
      conditionKeys.flatMap((key) => {
        const clause = clauseOfCondition(pack, key);
        return clause ? [[key, clause.id]] : [];
      }),
    ),
  };
}
