import { Alert, Button } from "antd";
import { useInbox } from "../approvals/inbox-store.ts";
import { minute } from "../approvals/proposal-words.ts";
import { useCourseWork } from "../plan-course/course-context.ts";

type Waiting = ReturnType<typeof useCourseWork>["state"]["waiting"][number];

const words: Record<Waiting["operation"], string> = {
  carryOutGroup: "实施整合的申请",
  closeSchemeMines: "关闭的申请",
  takeBackCarrying: "撤回的申请",
};

/** What waits for a second person, with the way to it in 审批. */
export function WaitingCarrying({ waiting }: { waiting: Waiting }) {
  const { scheme, close } = useCourseWork();
  const ask = useInbox((inbox) => inbox.ask);
  const names = waiting.mineIds.map((id) => scheme.mines.find((mine) => mine.id === id)?.name ?? "");
  const show = () => {
    close();
    ask(waiting.proposalId);
  };
  return (
    <Alert
      type="info"
      showIcon
      className="kj-waiting-proposal"
      title={`${words[waiting.operation]}${names.length > 0 ? `（${names.join("、")}）` : ""}正在等待审批`}
      description={`${waiting.proposedBy}于 ${minute(waiting.proposedAt)} 提出。`}
      action={
        <Button size="small" onClick={show}>
          在“审批”中查看
        </Button>
      }
    />
  );
}
