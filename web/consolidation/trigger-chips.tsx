import { useMemo } from "react";
import { triggerLabels, triggerMeanings } from "#gis/triggers/trigger-text";
import type { CandidateView } from "./candidate-view.ts";
import { usePlanning } from "./planning-store.ts";
import { triggerCounts, triggerShown } from "./trigger-view.ts";
import "./triggers.css";

/** 其他整合情形: a chip a rule with how many mines it holds for and how many are to be verified; each one filters the lists below. */
export function TriggerChips({ view }: { view: CandidateView }) {
  const { shown, change } = usePlanning();
  const counts = useMemo(() => triggerCounts(view.rows), [view]);
  if (counts.length === 0) return null;
  return (
    <fieldset className="kj-trigger-chips">
      <legend className="kj-visually-hidden">其他整合情形</legend>
      <span aria-hidden>其他情形</span>
      {counts.map(({ key, isReference, holds, unverified }) => (
        <button
          type="button"
          key={key}
          aria-pressed={shown === triggerShown(key)}
          title={triggerMeanings[key] + (isReference ? "本文件没有此条，仅供参考。" : "")}
          onClick={() => change({ shown: triggerShown(key), list: "mines" })}
        >
          {triggerLabels[key]}
          {isReference && <em>参考</em>} <strong>{holds}</strong>
          {unverified > 0 && <small>待核 {unverified}</small>}
        </button>
      ))}
    </fieldset>
  );
}
