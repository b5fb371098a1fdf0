import { Select } from "antd";
import type { Staging } from "#contract/transfer";
import { type Answers, encodingWords } from "./source-file.ts";

type Encoding = Staging["encoding"];

const choices = Object.entries(encodingWords).map(([value, label]) => ({ value: value as Encoding, label }));

interface EncodingChoiceProps {
  encoding: Encoding;
  onChoose: (answer: Pick<Answers, "encoding">) => void;
}

/** How the text of the file was read; another choice reads it again, so that garbled names are seen to mend. */
export function EncodingChoice({ encoding, onChoose }: EncodingChoiceProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the select is the control
    <label className="kj-encoding">
      文字编码
      <Select<Encoding>
        aria-label="文字编码"
        size="small"
        value={encoding}
        options={choices}
        popupMatchSelectWidth={false}
        onChange={(chosen) => chosen !== encoding && onChoose({ encoding: chosen })}
      />
    </label>
  );
}
