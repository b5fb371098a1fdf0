import { Button, Modal } from "antd";
import { useState } from "react";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import type { MethodAnswer } from "./method-answer.ts";
import { MethodTable } from "./method-table.tsx";
import "./methods.css";

export interface MethodQuestion {
  /** the number that is asked about, with what it is of */
  title: string;
  /** limit it is held against, in words; null where nothing depends on it alone */
  limit: string | null;
  /** the clause or standard that names the deciding method */
  basis: readonly string[];
  /** on the button, where there is little room */
  label?: string;
  /** fetched and reckoned only when asked */
  answer: () => Promise<MethodAnswer>;
}

/** 口径: opens the deciding method of a number beside all others. */
export function MethodButton(question: MethodQuestion) {
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<{ answer?: MethodAnswer; error?: Error }>({});
  const ask = () => {
    setOpen(true);
    setState({});
    question.answer().then(
      (answer) => setState({ answer }),
      (error: Error) => setState({ error }),
    );
  };
  return (
    <>
      <Button size="small" type="link" className="kj-method-ask" onClick={ask}>
        {question.label ?? "各方法对比"}
      </Button>
      <Modal
        title={`口径：${question.title}`}
        open={open}
        width={720}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        {state.error && <ErrorState error={state.error} onRetry={ask} />}
        {!state.error && !state.answer && <LoadingState label="正在用各方法计算…" />}
        {state.answer && <Answer question={question} answer={state.answer} />}
      </Modal>
    </>
  );
}

function Answer({ question, answer }: { question: MethodQuestion; answer: MethodAnswer }) {
  const turned = answer.readings.filter(({ flips }) => flips);
  return (
    <div className="kj-method-answer">
      {question.limit !== null && (
        <p role="status">
          {turned.length === 0
            ? `限值 ${question.limit}：换用任何一种方法，结论都不改变。`
            : `限值 ${question.limit}：若改用${turned.map(({ label }) => `“${label}”`).join("、")}，结论会改变。结论以判定方法为准。`}
        </p>
      )}
      <MethodTable caption={question.title} answer={answer} />
      {answer.notes.map((note) => (
        <p key={note} className="kj-hint">
          {note}
        </p>
      ))}
      <p className="kj-method-basis">依据：{question.basis.join("；")}。</p>
    </div>
  );
}
