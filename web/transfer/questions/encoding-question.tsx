import { Alert, Button } from "antd";
import { type Answers, encodingWords } from "../source-file.ts";
import type { EncodingDoubt } from "./doubts.ts";

interface EncodingQuestionProps {
  doubt: EncodingDoubt;
  onAnswer: (answers: Answers) => void;
}

/** A text that makes sense in two encodings: the person sees both and says which is meant. */
export function EncodingQuestion({ doubt, onAnswer }: EncodingQuestionProps) {
  return (
    <Alert
      type="warning"
      showIcon
      title="文字编码有两种可能，请选择读得通的一种"
      description={`文件没有注明编码，暂按 ${encodingWords[doubt.readings[0].encoding]} 读取。`}
      action={
        <div className="kj-question-actions">
          {doubt.readings.map(({ encoding, text }) => (
            <Button key={encoding} onClick={() => onAnswer({ encoding })}>
              {encodingWords[encoding]}：{text}
            </Button>
          ))}
        </div>
      }
    />
  );
}
