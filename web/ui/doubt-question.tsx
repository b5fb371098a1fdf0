import { Checkbox } from "antd";
import type { CallError } from "../client/call-error.ts";
import "./register-form.css";

interface DoubtQuestionProps {
  error: CallError;
  ticked: ReadonlySet<string>;
  onTick: (code: string, isTicked: boolean) => void;
}

/** What the server found odd (422), each with its numbers, and a tick by which a person answers for it. */
export function DoubtQuestion({ error, ticked, onTick }: DoubtQuestionProps) {
  return (
    <div className="kj-doubt kj-form-wide" role="alert">
      <strong>{error.message}</strong>
      {error.confirmations.map(({ code, message }) => (
        <div key={code} className="kj-doubt-asked">
          <p>⚠ {message}</p>
          <Checkbox checked={ticked.has(code)} onChange={({ target }) => onTick(code, target.checked)}>
            已对照原件核对，确认无误
          </Checkbox>
        </div>
      ))}
    </div>
  );
}
