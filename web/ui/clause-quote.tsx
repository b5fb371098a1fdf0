import type { z } from "zod";
import type { PolicyPackReply } from "#contract/consolidation";

type Reply = z.infer<typeof PolicyPackReply>;
/** what is told of the document a clause stands in */
type Pack = Pick<Reply, "documentNumber" | "status" | "effectiveTo">;

/** The clause word for word, and below it, apart, how we read it. */
export function ClauseQuote({ pack, clause }: { pack: Pack; clause: Reply["clauses"][number] }) {
  return (
    <figure className="kj-clause">
      <figcaption>
        依据：{pack.documentNumber} {clause.article}
        {pack.status === "closed" && (
          <span className="kj-hint">（文件期限已于 {pack.effectiveTo} 届满）</span>
        )}
      </figcaption>
      <blockquote>{clause.quote}</blockquote>
      {clause.interpretation && (
        <p>
          <strong>解读（非原文）</strong> {clause.interpretation}
        </p>
      )}
    </figure>
  );
}
