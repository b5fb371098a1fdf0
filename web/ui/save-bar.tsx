import { RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { Button } from "antd";

interface SaveBarProps {
  /** as 已保存 */
  state: string;
  /** null: there is nothing to take back */
  undo: (() => void) | null;
  redo: (() => void) | null;
}

/** Of work that is saved by itself: whether it is, and the way back and forth over one's acts. */
export function SaveBar({ state, undo, redo }: SaveBarProps) {
  return (
    <>
      <span className="kj-save-state" role="status">
        {state}
      </span>
      <Way name="撤销" keys="Ctrl+Z" icon={<UndoOutlined />} act={undo} />
      <Way name="重做" keys="Ctrl+Y" icon={<RedoOutlined />} act={redo} />
    </>
  );
}

interface WayProps {
  name: string;
  keys: string;
  icon: React.ReactNode;
  act: (() => void) | null;
}

function Way({ name, keys, icon, act }: WayProps) {
  return (
    <Button
      size="small"
      type="text"
      icon={icon}
      aria-label={name}
      title={`${name}（${keys}）`}
      disabled={act === null}
      onClick={() => act?.()}
    />
  );
}
