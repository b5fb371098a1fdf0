import { SwapOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import type { StagedItem, Staging } from "#contract/transfer";
import type { Answers } from "../source-file.ts";
import { swapDoubt, zoneDoubt } from "../zone-choice.ts";
import { DatumQuestion } from "./datum-question.tsx";
import { DegreesQuestion } from "./degrees-question.tsx";
import { degreesDoubt, encodingDoubt, isDatumSilent } from "./doubts.ts";
import { EncodingQuestion } from "./encoding-question.tsx";
import { ReadingQuestion } from "./reading-question.tsx";
import { useWeighedReadings } from "./use-weighed-readings.ts";
import { ZoneQuestion } from "./zone-question.tsx";
import "./questions.css";

interface QuestionsProps {
  staging: Staging;
  /** one item of each kind of doubt */
  doubted: readonly StagedItem[];
  /** the whole file is in degrees */
  inDegrees: boolean;
  answers: Answers;
  onAnswer: (answers: Answers) => void;
}

/** What only the person can say. Nothing is assumed in silence: the file is read again with their answer. */
export function Questions({ staging, doubted, inDegrees, answers, onAnswer }: QuestionsProps) {
  const weighed = useWeighedReadings(staging.id, doubted);
  const degrees = degreesDoubt(doubted);
  const encoding = encodingDoubt(staging.issues);
  const add = (more: Answers) => onAnswer({ ...answers, ...more });
  return (
    <>
      {encoding && <EncodingQuestion doubt={encoding} onAnswer={add} />}
      {degrees && <DegreesQuestion message={degrees.message} onAnswer={add} />}
      {weighed ? (
        <ReadingQuestion weighed={weighed} onAnswer={add} />
      ) : (
        <PlainQuestions doubted={doubted} onAnswer={add} />
      )}
      {isDatumSilent(doubted) && answers.datum === undefined && (
        <DatumQuestion inDegrees={inDegrees} onAnswer={add} />
      )}
    </>
  );
}

/** Zone and order of the columns, where no ground tells the readings apart. */
function PlainQuestions({ doubted, onAnswer }: Pick<QuestionsProps, "doubted" | "onAnswer">) {
  const zone = zoneDoubt(doubted);
  const swap = swapDoubt(doubted);
  return (
    <>
      {swap && (
        <Alert
          type="warning"
          showIcon
          title="X、Y 坐标看起来写反了"
          description={swap.message}
          action={
            <Button type="primary" icon={<SwapOutlined />} onClick={() => onAnswer({ acceptSwap: "true" })}>
              交换 X/Y 后重新识别
            </Button>
          }
        />
      )}
      {zone && <ZoneQuestion doubt={zone} onAnswer={onAnswer} />}
    </>
  );
}
