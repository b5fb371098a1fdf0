import { Button, type ButtonProps, Input, Popconfirm } from "antd";
import { useState } from "react";
import "../ui/register-form.css";

interface ReasonButtonProps extends Pick<ButtonProps, "size" | "type" | "disabled"> {
  label: string;
  /** what will be asked, and what will come of it */
  question: string;
  consequence: string;
  /** what the person is to write: 事由, 退回原因 */
  asked: string;
  /** takes something away or changes it; else it only needs its reason */
  danger?: boolean;
  onSure: (reason: string) => void;
}

const mostLetters = 500;

/** Does what somebody else will want to know the reason of, once it is written. */
export function ReasonButton({
  label,
  question,
  consequence,
  asked,
  danger = true,
  onSure,
  ...button
}: ReasonButtonProps) {
  const [reason, setReason] = useState("");
  return (
    <Popconfirm
      title={question}
      description={
        <div className="kj-consequence">
          <p>{consequence}</p>
          <Input.TextArea
            aria-label={asked}
            placeholder={`${asked}（必填）`}
            rows={3}
            maxLength={mostLetters}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </div>
      }
      okText={label}
      okButtonProps={{ danger, disabled: reason.trim() === "" }}
      onConfirm={() => onSure(reason.trim())}
    >
      <Button danger={danger} {...button}>
        {label}
      </Button>
    </Popconfirm>
  );
}
