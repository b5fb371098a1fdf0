import { Button } from "antd";
import { useState } from "react";
import type { Objection } from "#contract/plan-course";
import { EmptyState } from "../ui/empty-state.tsx";
import { AnswerDialog } from "./answer-dialog.tsx";
import { useCourseWork } from "./course-context.ts";
import { outcomeWords, sourceWords } from "./course-words.ts";
import { ObjectionDialog } from "./objection-dialog.tsx";

/** What was objected at the hearing and while the plan was public, with the answers. */
export function ObjectionList() {
  const { state, mayWrite } = useCourseWork();
  const [isAdding, setAdding] = useState(false);
  const [answering, setAnswering] = useState<Objection | null>(null);
  const begun = state.steps.some(
    ({ step, state: of }) => (step === "hearing" || step === "publicity") && of !== "not_started",
  );
  const mayChange = mayWrite && state.stage !== "approved";
  return (
    <>
      <p className="kj-hint">没有答复的异议，方案不能上报和核准。异议不能删除，误录的在答复中说明。</p>
      {mayChange && (
        <p>
          <Button size="small" disabled={!begun} onClick={() => setAdding(true)}>
            登记异议
          </Button>
          {!begun && <span className="kj-hint"> 听证开始后才能登记</span>}
        </p>
      )}
      {state.objections.length === 0 && <EmptyState title="没有登记异议" />}
      <ul className="kj-course-objections" aria-label="异议">
        {state.objections.map((one) => (
          <li key={one.id}>
            <ObjectionText objection={one} />
            {mayChange && (
              <Button size="small" onClick={() => setAnswering(one)}>
                {one.answer ? "改正答复" : "答复"}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isAdding && <ObjectionDialog onClose={() => setAdding(false)} />}
      {answering && <AnswerDialog objection={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}

function ObjectionText({
  objection: { source, objector, receivedOn, words, mineIds, answer },
}: {
  objection: Objection;
}) {
  return (
    <>
      <p>
        <strong>{objector}</strong>{" "}
        <span className="kj-hint">
          {sourceWords[source]}，{receivedOn} 收到；
          {mineIds.length === 0 && "涉及整个方案"}
        </span>
        <NamedMines mineIds={mineIds} />
      </p>
      <blockquote>{words}</blockquote>
      {answer ? (
        <p>
          <span className="kj-course-tag" data-tone="done">
            {outcomeWords[answer.outcome]}
          </span>{" "}
          {answer.text}
          <span className="kj-hint">
            （{answer.by}，{answer.on}）
          </span>
        </p>
      ) : (
        <p>
          <span className="kj-course-tag" data-tone="returned">
            未答复
          </span>
        </p>
      )}
    </>
  );
}

/** The mines that it is about, each leading to its place on the map. */
function NamedMines({ mineIds }: Pick<Objection, "mineIds">) {
  const { scheme, showMine } = useCourseWork();
  if (mineIds.length === 0) return null;
  return (
    <span className="kj-course-named">
      涉及
      {mineIds.map((id) => {
        const name = scheme.mines.find((mine) => mine.id === id)?.name ?? id;
        return (
          <button
            key={id}
            type="button"
            className="kj-link"
            aria-label={`在地图上定位${name}`}
            onClick={() => showMine(id)}
          >
            {name}
          </button>
        );
      })}
    </span>
  );
}
