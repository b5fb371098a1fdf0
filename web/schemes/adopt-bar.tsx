import { App, Button } from "antd";
import { useState } from "react";
import { adopt } from "#gis/schemes/adopted-groups";
import { useSchemeEdit } from "./edit-context.ts";
import { NameDialog } from "./name-dialog.tsx";
import { newGroupId } from "./new-group-id.ts";
import type { FoundView } from "./optimum-preview.ts";

/** Takes what was found over: by the planner's own act, into this scheme or into another. */
export function AdoptBar({ picked }: { picked: FoundView }) {
  const edit = useSchemeEdit();
  const { message } = App.useApp();
  const [isNaming, setNaming] = useState(false);
  if (!edit) return null;
  const { groups, label, moved } = picked;
  const adopted = adopt(edit.now, groups, newGroupId);
  const take = () => {
    if (edit.act(adopted)) void message.success("已采用到本方案，可用“撤销”退回。");
  };
  const copy = () => ("refusal" in adopted ? void message.warning(adopted.refusal) : setNaming(true));
  return (
    <div className="kj-scheme-bar">
      <Button size="small" type="primary" disabled={moved.length === 0} onClick={take}>
        采用“{label}”到本方案
      </Button>
      <Button
        size="small"
        disabled={!edit.isSaved}
        title={edit.isSaved ? undefined : "请等当前改动保存后再另存"}
        onClick={copy}
      >
        另存为新方案
      </Button>
      {moved.length === 0 && <span className="kj-hint">当前分组与此相同</span>}
      {isNaming && "arrangement" in adopted && (
        <NameDialog
          kind="copy"
          head={edit.scheme}
          laid={{ suffix: `（${label}）`, arrangement: adopted.arrangement }}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  );
}
