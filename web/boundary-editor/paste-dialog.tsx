import { Input, Modal, Radio } from "antd";
import { useState } from "react";
import type { CornerRef } from "#gis/boundary-editing/corner-ref";
import { pastedRing } from "#gis/boundary-editing/pasted-ring";
import { addPart, cutHole, replaceRing } from "#gis/boundary-editing/ring-acts";
import type { Said } from "./editor-state.ts";
import type { ActOn } from "./use-boundary-editor.ts";

interface PasteDialogProps {
  zone: number;
  /** the ring that is chosen on map or table, and what it is called */
  ring: { at: CornerRef; label: string };
  act: ActOn;
  /** what was told last */
  said: Said | null;
  onClose: () => void;
}

/** Takes a block of corners from a spreadsheet or a notice as one ring. */
export function PasteDialog({ zone, ring, act, said, onClose }: PasteDialogProps) {
  const [text, setText] = useState("");
  const [as, setAs] = useState<"ring" | "part" | "hole">("ring");
  const [unread, setUnread] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const take = () => {
    const read = pastedRing(text, zone);
    if ("refusal" in read) {
      setUnread(read.refusal);
      return;
    }
    setUnread(null);
    const { corners } = read;
    const acts = {
      ring: () => act((now) => replaceRing(now, ring.at, corners)),
      part: () => act((now) => addPart(now, corners)),
      hole: () => act((now) => cutHole(now, corners)),
    };
    if (acts[as]()) onClose();
    else setRefused(true);
  };
  const trouble = unread ?? (isRefused ? said?.text : null);
  return (
    <Modal open title="粘贴坐标" okText="采用" onOk={take} onCancel={onClose} destroyOnHidden>
      <p className="kj-hint">
        每行一个拐点：点号（可省）、X（北，7 位）、Y（东，带号 {zone} 加 6 位），以制表符、逗号或空格分开；
        多于三位的小数按毫米四舍五入。
      </p>
      <Input.TextArea
        autoFocus
        rows={9}
        aria-label="拐点坐标"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Radio.Group
        aria-label="用作"
        value={as}
        onChange={({ target }) => setAs(target.value)}
        options={[
          { value: "ring", label: `换掉${ring.label}` },
          { value: "part", label: "新增采区" },
          { value: "hole", label: "挖出空洞" },
        ]}
      />
      {trouble && (
        <p className="kj-error-text kj-boundary-lines" role="alert">
          {trouble}
        </p>
      )}
    </Modal>
  );
}
