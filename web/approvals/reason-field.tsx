import { Form, Input } from "antd";
import { needed } from "../ui/needed.ts";

const mostLetters = 500;

/** 事由, asked in every form whose content another person has to approve. */
export function ReasonField() {
  return (
    <Form.Item
      name="reason"
      label="事由"
      className="kj-form-wide"
      rules={needed("事由，审批人据此核对")}
      extra="保存后提交审批，由另一人批准后才写入台账。"
    >
      <Input.TextArea rows={2} maxLength={mostLetters} placeholder="依据的文件、会议或更正的原因" />
    </Form.Item>
  );
}

/** The 事由 among what was typed. */
export function reasonIn(typed: object): string {
  return "reason" in typed && typeof typed.reason === "string" ? typed.reason.trim() : "";
}
