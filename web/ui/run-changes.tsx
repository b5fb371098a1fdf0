import type { RunComparison, VerdictChange } from "#contract/provenance";
import { reasonText } from "#gis/provenance/provenance-text";
import { VirtualList } from "./virtual-list.tsx";
import "./run.css";

interface RunChangesProps {
  comparison: RunComparison;
  /** a verdict's code in words */
  wordsOf: (change: VerdictChange, code: string) => string;
  nameOf: (mineId: string) => string;
  onChoose: (change: VerdictChange) => void;
}

const lineHeightPx = 42;
const linesInSight = 3.5;
const heightPxOf = () => lineHeightPx;

/** What a run says differently from an earlier one, and why: newer data, another engine or other parameters. */
export function RunChanges({ comparison, ...words }: RunChangesProps) {
  const { before, after, changes, otherNumbers } = comparison;
  const isRecomputed = after.recomputes === before.id;
  const since = isRecomputed ? "重算后与原结果相比" : "与上一次分析相比";
  const rest = otherNumbers > 0 ? `另有 ${otherNumbers} 项结论不变、数值有变化。` : "";
  if (changes.length === 0) {
    return (
      <p className="kj-hint">
        {since}，结论没有变化。{rest}
      </p>
    );
  }
  return (
    <details className="kj-run-changes" open={isRecomputed}>
      <summary>
        {since}，{changes.length} 项结论有变化
      </summary>
      <div style={{ height: Math.min(changes.length, linesInSight) * lineHeightPx }}>
        <VirtualList
          label="有变化的结论"
          rows={changes}
          keyOf={keyOf}
          heightPxOf={heightPxOf}
          render={(change) => <ChangeLine change={change} {...words} />}
        />
      </div>
      {rest && <p className="kj-hint">{rest}</p>}
    </details>
  );
}

function keyOf({
  mineId,
  otherMineId,
  workingId,
  zoneId,
  findingId,
  before,
  after,
  name,
}: VerdictChange): string {
  return [workingId ?? mineId, zoneId, otherMineId, findingId, before, after, name].join(" ");
}

function ChangeLine({
  change,
  wordsOf,
  nameOf,
  onChoose,
}: Omit<RunChangesProps, "comparison"> & { change: VerdictChange }) {
  const { name, before, after, criticalBefore, criticalAfter } = change;
  const words = (code: string | null, critical: boolean, none: string) =>
    code === null ? none : wordsOf(change, code) + (critical ? "（临界）" : "");
  const reason = reasonText(change, nameOf);
  return (
    <div className="kj-run-change">
      {after === null ? (
        <span>{name}</span>
      ) : (
        <button type="button" className="kj-link" onClick={() => onChoose(change)}>
          {name}
        </button>
      )}
      <span>
        <span className="kj-hint">{words(before, criticalBefore, "原无")}</span> →{" "}
        <strong>{words(after, criticalAfter, "不再列入")}</strong>
      </span>
      <small title={reason}>原因：{reason}</small>
    </div>
  );
}
