import { Button } from "antd";
import { useState } from "react";
import { openScheme } from "../schemes/schemes-store.ts";
import { useCourseWork } from "./course-context.ts";
import { stageWords } from "./course-words.ts";
import { VersionDialog } from "./version-dialog.tsx";

/** Which version this is and how far it came, the others of its plan, and the way to a new one. */
export function CourseHead() {
  const { state, pack, mayWrite } = useCourseWork();
  const [isOpening, setOpening] = useState(false);
  const newest = state.versions.at(-1)?.schemeId === state.id;
  return (
    <div className="kj-course-head">
      <p>
        <span className="kj-course-tag" data-tone={state.stage}>
          第 {state.planVersion} 版 {stageWords[state.stage]}
        </span>{" "}
        {state.approval && `${state.approval.on} 核准，${state.approval.document}`}
        {state.stage === "handed_up" &&
          `由${state.submittedBy}上报；分组和要求不能再改，需要修改的请退回上报`}
      </p>
      {state.openedReason && <p className="kj-hint">另开本版的理由：{state.openedReason}</p>}
      {state.versions.length > 1 && <Versions />}
      {state.stage === "approved" && (
        <p className="kj-hint">
          已核准的方案保持不变。需要改动的，另开新版本，从编制起重新听证、公示和上报。{" "}
          {mayWrite && newest && (
            <Button size="small" onClick={() => setOpening(true)}>
              另开新版本
            </Button>
          )}
        </p>
      )}
      <p className="kj-hint">
        步骤和期限依据 {pack.documentNumber}；数到 {state.today}。
        {pack.status === "closed" && `文件期限已于 ${pack.effectiveTo} 届满，沿用的请“另定期限”并注明依据。`}
      </p>
      {isOpening && <VersionDialog onClose={() => setOpening(false)} />}
    </div>
  );
}

function Versions() {
  const { state } = useCourseWork();
  return (
    <p className="kj-hint">
      各版本：
      {state.versions.map(({ schemeId, planVersion, name, approvedOn }) => (
        <Button
          key={schemeId}
          size="small"
          type="link"
          disabled={schemeId === state.id}
          onClick={() => openScheme(schemeId)}
        >
          第 {planVersion} 版 {name}
          {approvedOn && `（${approvedOn} 核准）`}
        </Button>
      ))}
    </p>
  );
}
