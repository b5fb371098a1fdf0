import { App, Button, Input, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { decideTopology, type TopologyFindingRow } from "#contract/topology";
import { type TopologyDecision, topologyDecisionLabels, topologyDecisions } from "#gis/topology/decision";
import { call } from "../client/call.ts";
import { CallError } from "../client/call-error.ts";
import { useMay } from "../shell/person.ts";
import { runTime } from "../ui/run-time.ts";
import { stateText } from "./finding-list.tsx";
import { useRefreshDecisions } from "./use-topology-run.ts";

interface DecisionFormProps {
  finding: TopologyFindingRow;
}

/** What an official decides of a finding: click, or press 1 to 4. */
export function DecisionForm({ finding }: DecisionFormProps) {
  const { decision, state } = finding;
  const { note, setNote, noteField, decide, saving, error } = useDecide(finding);
  const mayDecide = useMay()("lists.write");
  useNumberKeys((place) => {
    const chosen = topologyDecisions[place - 1];
    if (chosen && mayDecide) void decide(chosen);
  });
  return (
    <section className="kj-topology-decision" aria-label="处理意见">
      <h3>处理意见</h3>
      <p className="kj-hint">
        现状：{stateText(finding)}
        {decision && `　${decision.decidedBy}　${runTime(decision.decidedAt)}`}
      </p>
      {state === "review" && (
        <p className="kj-error-text">作出该意见后，一方矿区范围已变更，请重新核对后再定。</p>
      )}
      {mayDecide && (
        <>
          <Input
            ref={noteField}
            size="small"
            aria-label="说明"
            placeholder="说明（“已处理”须填写）"
            maxLength={2000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <div className="kj-topology-choices">
            {topologyDecisions.map((choice, index) => (
              <Button
                key={choice}
                size="small"
                type={state === "decided" && decision?.decision === choice ? "primary" : "default"}
                aria-pressed={state === "decided" && decision?.decision === choice}
                disabled={saving}
                onClick={() => void decide(choice)}
              >
                <kbd>{index + 1}</kbd> {topologyDecisionLabels[choice]}
              </Button>
            ))}
          </div>
        </>
      )}
      {error && <p className="kj-error-text">{error}</p>}
    </section>
  );
}

function useDecide({ id, decision }: TopologyFindingRow) {
  const { message } = App.useApp();
  const refresh = useRefreshDecisions();
  const noteField = useRef<InputRef>(null);
  const [note, setNote] = useState(decision?.note ?? "");
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const send = async (choice: TopologyDecision) => {
    setSaving(true);
    setError(null);
    try {
      const body = { decision: choice, note };
      await call(decideTopology, { params: { id }, ifMatch: decision?.version ?? null, body });
      void message.success(`已记录：${topologyDecisionLabels[choice]}`);
    } catch (cause) {
      setError(refusalText(cause));
    } finally {
      setSaving(false);
      refresh();
    }
  };
  const decide = async (choice: TopologyDecision) => {
    if (choice !== "handled" || note.trim() !== "") return send(choice);
    setError("“已处理”须说明如何处理、文号或日期。");
    noteField.current?.focus();
  };
  return { note, setNote, noteField, decide, saving, error };
}

function refusalText(cause: unknown): string {
  if (!(cause instanceof CallError)) throw cause;
  return cause.status === 412 ? "他人刚刚改过这条意见，已显示最新内容，请核对后再定。" : cause.message;
}

/** Digits decide wherever the focus is, except while something is typed. */
function useNumberKeys(onDigit: (digit: number) => void): void {
  const latest = useRef(onDigit);
  latest.current = onDigit;
  useEffect(() => {
    const press = ({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
      const isTyping = target instanceof Element && target.closest("input, textarea, .ant-select") !== null;
      if (!isTyping && !ctrlKey && !altKey && !metaKey && /^[1-4]$/.test(key)) latest.current(Number(key));
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
