import { Button, Progress } from "antd";
import type { FirstLook } from "#gis/formats/first-look";
import { LoadingState } from "../../ui/loading-state.tsx";
import { firstLookText } from "../first-look-text.ts";
import { type ReadingStep, stepText } from "./reading-step.ts";

interface ReadingStateProps {
  file: string;
  look: FirstLook | null;
  /** null: a small file, which goes at once */
  step: ReadingStep | null;
  onCancel: () => void;
}

/** While a file is sent and read: how far that is, what this computer made of it, and the way back. */
export function ReadingState({ file, look, step, onCancel }: ReadingStateProps) {
  return (
    <div className="kj-reading">
      {step ? (
        <div className="kj-reading-step" role="status" aria-live="polite">
          <strong>
            {step.kind === "sending" ? "正在上传" : "正在识别"} {file}
          </strong>
          <Progress
            percent={Math.floor(step.share * 100)}
            status={step.kind === "sending" && step.waiting ? "exception" : "active"}
            aria-label="上传与识别进度"
          />
          <span className="kj-hint">{stepText(step)}</span>
        </div>
      ) : (
        <LoadingState label={`正在上传并识别 ${file}…`} />
      )}
      {look && <p>{firstLookText(look)}</p>}
      <Button size="small" onClick={onCancel}>
        取消
      </Button>
    </div>
  );
}
