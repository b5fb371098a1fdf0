import { Button } from "antd";
import "./register-form.css";

interface SaveActionsProps {
  onCancel: () => void;
  saving: boolean;
  /** something has to be ticked or chosen first */
  isBlocked?: boolean;
  /** the server has asked back */
  isAsked?: boolean;
  /** what saving means here */
  save?: string;
}

/** The foot of a form that writes to the register. */
export function SaveActions({
  onCancel,
  saving,
  isBlocked = false,
  isAsked = false,
  save = "保存",
}: SaveActionsProps) {
  return (
    <div className="kj-form-actions">
      <Button onClick={onCancel}>取消</Button>
      <Button type="primary" htmlType="submit" loading={saving} disabled={isBlocked}>
        {isAsked ? `确认无误，照此${save}` : save}
      </Button>
    </div>
  );
}
