import { Button } from "antd";
import { takeBackCarrying } from "#contract/carrying-out";
import type { Carrying } from "#contract/plan-course";
import { ReasonButton } from "../approvals/reason-button.tsx";
import { call } from "../client/call.ts";
import { useCourseWork } from "../plan-course/course-context.ts";
import { Allowed } from "../shell/allowed.tsx";
import { useWorkbench } from "../shell/workbench-store.ts";
import { carryingKindWords } from "../ui/mine-words.ts";
import { WaitingCarrying } from "./waiting-carrying.tsx";

/** What was made in the register, with the way to its mine, and back where it was a mistake. */
export function CarriedNotice({ carrying }: { carrying: Carrying }) {
  const { state, writing, close } = useCourseWork();
  const openDossier = useWorkbench((workbench) => workbench.openDossier);
  const { kind, mineId, mineName, licenceNumber, happenedOn, document, announcement, endings } = carrying;
  const waiting = state.waiting.find(({ itemId }) => itemId === carrying.id);
  const show = (id: string) => {
    close();
    openDossier(id);
  };
  return (
    <div className="kj-carried">
      <p>
        <span className="kj-course-tag" data-tone="done">
          {kind === "closure" ? "已关闭" : "已实施"}
        </span>{" "}
        {happenedOn} {carryingKindWords[kind]}
        <Button size="small" type="link" onClick={() => show(mineId)}>
          {mineName}
        </Button>
        {licenceNumber ?? ""}，{document}
      </p>
      {kind !== "closure" && (
        <p className="kj-hint">
          随之注销：{endings.map(({ name, on }) => `${name}（${on}）`).join("、")}；依据{" "}
          {endings[0]?.document}
        </p>
      )}
      {announcement && <p className="kj-hint">公告：{announcement}</p>}
      {waiting ? (
        <WaitingCarrying waiting={waiting} />
      ) : (
        <TakeBack carrying={carrying} onSend={writing.write} />
      )}
    </div>
  );
}

interface TakeBackProps {
  carrying: Carrying;
  onSend: (send: () => Promise<unknown>) => Promise<boolean>;
}

function TakeBack({ carrying: { id: itemId, version, kind, mineName }, onSend }: TakeBackProps) {
  const { state } = useCourseWork();
  const params = { id: state.id, itemId };
  const consequence =
    kind === "closure"
      ? "仅限误登记。批准后该矿山恢复有效，沿革记录一并撤回。"
      : "仅限误登记。批准后新许可证、矿区范围和沿革一并撤回，成员矿山恢复有效，“登记发证”退回。";
  return (
    <Allowed to="register.decide">
      <ReasonButton
        size="small"
        label={kind === "closure" ? "撤回关闭" : "撤回实施"}
        question={`申请撤回“${mineName}”的${kind === "closure" ? "关闭" : "实施"}？`}
        consequence={consequence}
        asked="事由"
        onSure={(reason) => void onSend(() => call(takeBackCarrying, { params, ifMatch: version, reason }))}
      />
    </Allowed>
  );
}
