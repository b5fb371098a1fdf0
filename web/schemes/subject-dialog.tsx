import { Button, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { setSubject } from "#gis/schemes/arrangement-acts";
import { type SubjectCandidate, suggestedSubjects } from "#gis/schemes/suggested-subject";
import type { useSchemeEdit } from "./edit-context.ts";
import type { GroupView } from "./scheme-view.ts";

interface SubjectDialogProps {
  one: GroupView;
  edit: NonNullable<ReturnType<typeof useSchemeEdit>>;
  onClose: () => void;
}

const mostCharacters = 500;
const reasonOf = (candidate: SubjectCandidate | undefined) =>
  (candidate?.reasons ?? [])
    .filter(({ points }) => points > 0)
    .map(({ text }) => text)
    .join("；")
    .slice(0, mostCharacters);

/** The members of a group as 整合主体, with what speaks for each; the planner chooses and says why. */
export function SubjectDialog({ one: { group, index, members }, edit, onClose }: SubjectDialogProps) {
  const candidates = suggestedSubjects(members, edit.asOf);
  const [mineId, setMineId] = useState(group.subjectId ?? candidates[0]?.mineId ?? "");
  const [reason, setReason] = useState(group.subjectReason ?? reasonOf(candidates[0]));
  const choose = (id: string) => {
    setMineId(id);
    setReason(reasonOf(candidates.find((candidate) => candidate.mineId === id)));
  };
  const save = (subject: Parameters<typeof setSubject>[2]) => {
    if (edit.act(setSubject(edit.now, group.id, subject))) onClose();
  };
  return (
    <Modal
      open
      title={`第 ${index + 1} 组的整合主体`}
      width={560}
      onCancel={onClose}
      footer={[
        group.subjectId !== null && (
          <Button key="none" danger type="text" onClick={() => save(null)}>
            取消选定
          </Button>
        ),
        <Button key="cancel" onClick={onClose}>
          取消
        </Button>,
        <Button key="ok" type="primary" onClick={() => save({ mineId, reason })}>
          选定
        </Button>,
      ]}
    >
      <p className="kj-hint">
        分值只供参考，由规划人员选定。大型矿业集团、下游深加工和绿色矿山不在台账中，请一并考虑。
      </p>
      <Radio.Group
        className="kj-scheme-subjects"
        value={mineId}
        onChange={({ target }) => choose(target.value as string)}
        options={candidates.map((candidate) => ({
          value: candidate.mineId,
          label: <CandidateLine candidate={candidate} name={nameOf(members, candidate)} />,
        }))}
      />
      <div className="kj-scheme-reason">
        <label htmlFor="kj-subject-reason">选定理由</label>
        <Input.TextArea
          id="kj-subject-reason"
          rows={3}
          maxLength={mostCharacters}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
    </Modal>
  );
}

const nameOf = (members: GroupView["members"], { mineId }: SubjectCandidate) =>
  members.find(({ id }) => id === mineId)?.name ?? "";

const reasonText = ({ text, points }: SubjectCandidate["reasons"][number]) =>
  points === 0 ? text : `${text} +${points}`;

function CandidateLine({
  candidate: { points, reasons },
  name,
}: {
  candidate: SubjectCandidate;
  name: string;
}) {
  return (
    <span className="kj-scheme-subject">
      <strong>{name}</strong> <span className="kj-scheme-tag">{points} 分</span>
      <span className="kj-hint">
        {reasons.length === 0 ? "没有加分的事实" : reasons.map(reasonText).join("；")}
      </span>
    </span>
  );
}
