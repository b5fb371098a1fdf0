import { LockOutlined, UnlockOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { dissolve, setLock } from "#gis/schemes/arrangement-acts";
import { useSchemeEdit } from "./edit-context.ts";
import type { GroupView } from "./scheme-view.ts";
import { useSchemes } from "./schemes-store.ts";
import { SubjectDialog } from "./subject-dialog.tsx";

interface GroupActsProps {
  one: GroupView;
  /** its new boundary is drawn */
  isDrawn: boolean;
}

/** What may be done with a group as a whole; who only reads the scheme may look at the new boundary. */
export function GroupActs({ one, isDrawn }: GroupActsProps) {
  const edit = useSchemeEdit();
  const [isChoosing, setChoosing] = useState(false);
  const { group, index } = one;
  const number = `第 ${index + 1} 组`;
  const boundary = (
    <button
      type="button"
      className="kj-link"
      aria-label={edit ? `编辑${number}的边界` : `查看${number}的新边界`}
      onClick={() => useSchemes.setState({ boundaryOf: group.id })}
    >
      边界
    </button>
  );
  if (!edit) return isDrawn ? boundary : null;
  return (
    <>
      <Button
        size="small"
        type="text"
        icon={group.isLocked ? <UnlockOutlined /> : <LockOutlined />}
        aria-label={`${group.isLocked ? "解锁" : "锁定"}${number}`}
        title={group.isLocked ? "解锁：可以移入、移出" : "锁定：不增不减"}
        onClick={() => edit.act(setLock(edit.now, group.id, !group.isLocked))}
      />
      <button
        type="button"
        className="kj-link"
        aria-label={`选定${number}的整合主体`}
        onClick={() => setChoosing(true)}
      >
        主体
      </button>
      {boundary}
      <button
        type="button"
        className="kj-link"
        aria-label={`解散${number}`}
        onClick={() => edit.act(dissolve(edit.now, group.id))}
      >
        解散
      </button>
      {isChoosing && <SubjectDialog one={one} edit={edit} onClose={() => setChoosing(false)} />}
    </>
  );
}
