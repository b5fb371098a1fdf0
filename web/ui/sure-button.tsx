import { Button, Popconfirm } from "antd";
import "./register-form.css";

interface SureButtonProps {
  label: string;
  /** what will be asked, and what will come of it */
  question: string;
  consequence: string;
  disabled?: boolean;
  onSure: () => void;
}

/** Takes something away, once the person has read what that entails. */
export function SureButton({ label, question, consequence, disabled = false, onSure }: SureButtonProps) {
  return (
    <Popconfirm
      title={question}
      description={<div className="kj-consequence">{consequence}</div>}
      okText={label}
      okButtonProps={{ danger: true }}
      onConfirm={onSure}
    >
      <Button size="small" type="link" danger disabled={disabled}>
        {label}
      </Button>
    </Popconfirm>
  );
}
