import { Form, Input } from "antd";
import { needed } from "../ui/needed.ts";
import "./import-reason.css";

/** Who changes what the register holds says why: another person decides. */
export function ImportReason({ known }: { known: number }) {
  return (
    <Form.Item
      name="reason"
      label="事由"
      className="kj-commit-reason"
      rules={needed("事由，审批人据此核对")}
      extra={`所选有 ${known} 座已在台账，由另一人批准后才写入台账。`}
    >
      <Input maxLength={500} placeholder="依据的文件、会议或更正的原因" />
    </Form.Item>
  );
}
