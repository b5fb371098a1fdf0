import { Alert, Button } from "antd";
import type { Answers } from "../source-file.ts";

interface DegreesQuestionProps {
  message: string;
  onAnswer: (answers: Answers) => void;
}

/** Whether 113.1212 is a decimal number of degrees or 113°12′12″ written together: the two are kilometres apart. */
export function DegreesQuestion({ message, onAnswer }: DegreesQuestionProps) {
  return (
    <Alert
      type="warning"
      showIcon
      title="经纬度的写法有两种可能，请选择"
      description={message}
      action={
        <div className="kj-question-actions">
          <Button onClick={() => onAnswer({ degrees: "packed" })}>按度分秒连写（DDD.MMSS）</Button>
          <Button onClick={() => onAnswer({ degrees: "decimal" })}>按十进制度</Button>
        </div>
      }
    />
  );
}
