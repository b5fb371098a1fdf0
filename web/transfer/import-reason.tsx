import { Form, Input } from "antd";
import { needed } from "../ui/needed.ts";
import "./import-reason.css";

/** Who changes what the register holds says why: another person decides. */
export function ImportReason({ known, decided = 0 }: { known: number; decided?: number }) {
  const told = [
    ...(known > 0 ? [`有 ${known} 座已在台账`] : []),
    ...(decided > 0 ? [`有 ${decided} 座新矿山登记县级决定`] : []),
  ];
  return (
    <Form.Item
      name="reason"
      label="事由"
      className="kj-commit-reason"
      rules={needed("事由，审批人据此核对")}
      extra={`所选${told.join("，")}，由另一人批准后才写入台账。`}
    >
      <Input maxLength={500} placeholder="依据的文件、会议或更正的原因" />
    </Form.Item>
  );
}
