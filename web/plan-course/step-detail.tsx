import { Button } from "antd";
import { useState } from "react";
import { actWords, offeredActs } from "#gis/plan-course/act-faults";
import { courseClause, termClauseId } from "#gis/plan-course/known-courses";
import { CarryPart } from "../carrying-out/carry-part.tsx";
import { ClauseQuote } from "../ui/clause-quote.tsx";
import { FactList } from "../ui/fact-list.tsx";
import { ActDialog, type SentKind } from "./act-dialog.tsx";
import { ApprovalPart } from "./approval-part.tsx";
import { type StepPlace, useCourseWork } from "./course-context.ts";
import { dueText, type Standing, timingText } from "./course-words.ts";
import { StepDocuments } from "./step-documents.tsx";

/** What is known of a step, and what may be done to it. */
export function StepDetail({ place, standing }: { place: StepPlace; standing: Standing }) {
  const { course, pack, state, mayWrite } = useCourseWork();
  const { step, groupId } = place;
  const [acting, setActing] = useState<SentKind | null>(null);
  const clauses = [step.clauseId, termClauseId(step, pack)].filter(
    (id, index, all) => all.indexOf(id) === index,
  );
  const isClosed = state.stage === "approved" ? step.scope === "plan" : step.scope === "group";
  const isCarried = state.carryings.some((one) => one.groupId !== null && one.groupId === groupId);
  const kinds = isClosed ? [] : (offeredActs(step, standing.state, { isCarried }) as SentKind[]);
  return (
    <div className="kj-course-detail">
      <FactList facts={factsOf(place, standing)} />
      {standing.waitsFor.length > 0 && standing.state !== "done" && (
        <p className="kj-hint">须先完成：{standing.waitsFor.join("、")}</p>
      )}
      <StepDocuments place={place} standing={standing} isClosed={isClosed} />
      {step.needs === "approval" && <ApprovalPart standing={standing} />}
      {step.needs === "carrying_out" && groupId !== null && (
        <CarryPart groupId={groupId} standing={standing} />
      )}
      {mayWrite && kinds.length > 0 && (
        <div className="kj-course-acts">
          {kinds.map((kind) => (
            <Button
              key={kind}
              size="small"
              type={kind === "start" || kind === "finish" ? "primary" : "default"}
              disabled={kind === "start" && standing.waitsFor.length > 0}
              aria-label={`${actWords[kind]}“${step.label}”`}
              onClick={() => setActing(kind)}
            >
              {actWords[kind]}
            </Button>
          ))}
        </div>
      )}
      {clauses.map((id) => {
        const clause = courseClause(course, pack, id);
        return clause && <ClauseQuote key={id} pack={pack} clause={clause} />;
      })}
      {acting && <ActDialog place={place} kind={acting} onClose={() => setActing(null)} />}
    </div>
  );
}

function factsOf({ step }: StepPlace, standing: Standing): [string, string][] {
  const actor = step.actorNote ? `${step.actor}（${step.actorNote}）` : step.actor;
  const timing = timingText(standing);
  return [
    ["责任单位", actor],
    ["期限", `${dueText(standing, step.term !== null)}${timing ? `，${timing}` : ""}`],
    ...(standing.ownDue ? [["另定依据", standing.ownDue.reason] as [string, string]] : []),
    ...(standing.startedOn ? [["开始", standing.startedOn] as [string, string]] : []),
    ...(standing.doneOn ? [["完成", standing.doneOn] as [string, string]] : []),
    ...(standing.reason ? [["说明", standing.reason] as [string, string]] : []),
  ];
}
