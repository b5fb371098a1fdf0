import { DoubtQuestion } from "./doubt-question.tsx";
import { ErrorState } from "./error-state.tsx";
import { StaleNotice, type ValueWords } from "./stale-notice.tsx";
import type { FormAnswer } from "./use-register-form.ts";

interface FormAnswerProps<Field extends string> {
  answer: FormAnswer<Field>;
  labelOf: (field: Field) => string;
  wordsOf?: ValueWords<Field>;
}

const overtaken = "您填写期间，台账已被他人修改。您的内容还没有保存，也没有覆盖他人的修改。";
const asTyped = (_: string, text: string) => text || "—";

/** Why a form was not saved: changed by somebody else, asked back, or refused; wrong fields stand at the fields themselves. */
export function FormAnswerPart<Field extends string>({
  answer,
  labelOf,
  wordsOf = asTyped,
}: FormAnswerProps<Field>) {
  const { error, others, ticked, tick, stale } = answer;
  if (error === null) return null;
  if (stale) {
    return (
      <StaleNotice
        title={error.code === "already_there" ? error.message : overtaken}
        fields={stale.fields}
        labelOf={labelOf}
        wordsOf={wordsOf}
        onKeep={stale.keep}
        onDrop={stale.drop}
      />
    );
  }
  if (error.confirmations.length > 0) return <DoubtQuestion error={error} ticked={ticked} onTick={tick} />;
  return <ErrorState error={{ ...error, message: error.message, issues: others } as Error} />;
}
