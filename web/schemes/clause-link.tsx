import { Popover } from "antd";
import type { PolicyPack } from "#gis/policy/pack";
import { ClauseQuote } from "../ui/clause-quote.tsx";

interface ClauseLinkProps {
  pack: PolicyPack;
  clauseId: string | null;
}

/** 依据: the clause, word for word, where it is asked for. */
export function ClauseLink({ pack, clauseId }: ClauseLinkProps) {
  const clause = pack.clauses.find(({ id }) => id === clauseId);
  if (!clause) return null;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="kj-scheme-clause">
          <ClauseQuote pack={pack} clause={clause} />
        </div>
      }
    >
      <button type="button" className="kj-link" aria-label={`依据 ${pack.documentNumber} ${clause.article}`}>
        依据
      </button>
    </Popover>
  );
}
