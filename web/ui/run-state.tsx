import { Alert, App, Button } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type { Permission } from "#contract/permission";
import type { RunHead } from "#contract/runs";
import { engineText, methodLines, staleText, unjudgedText } from "#gis/provenance/provenance-text";
import { useMay } from "../shell/person.ts";
import "./run.css";

interface RunStateProps {
  run: z.infer<typeof RunHead>;
  /** orders the same analysis again */
  recompute: () => Promise<{ jobId: string }>;
  onStarted: (jobId: string) => void;
  /** what one must be allowed to do to order it */
  permission: Permission;
}

/** What a run was computed with, whether it still holds, and the way to compute it again and compare. */
export function RunState({ run, recompute, onStarted, permission }: RunStateProps) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const warning = staleText(run.staleReasons);
  const unjudged = unjudgedText(run.summary);
  const start = async () => {
    setBusy(true);
    try {
      onStarted((await recompute()).jobId);
    } catch (error) {
      void message.error((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  const button = useMay()(permission) && (
    <Button
      size="small"
      type={warning ? "default" : "link"}
      loading={busy}
      title="以相同政策包、参数和数据截至日重新计算，并列出有变化的结论及原因"
      onClick={() => void start()}
    >
      重算并比较
    </Button>
  );
  return (
    <>
      <p className="kj-hint kj-run-state">
        <span title={methodLines(run.methods).join("\n")}>
          数据截至 {run.asOf} · {engineText(run)}
        </span>
        {!warning && button}
      </p>
      {unjudged && <p className="kj-run-unjudged">{unjudged}</p>}
      {warning && <Alert type="warning" showIcon title={warning} action={button} />}
    </>
  );
}
