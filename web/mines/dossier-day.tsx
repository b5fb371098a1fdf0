import { listMines } from "#contract/mines";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useAsOf } from "../shell/use-day.ts";
import { statusWords } from "../ui/mine-words.ts";

/** A dossier is written in, so it is always of today: what the mine was on the day that the page shows stands above it. */
export function DossierDay({ mineId }: { mineId: string }) {
  const asOf = useAsOf();
  const reply = useEndpoint(listMines, asOf === undefined ? null : { query: { ids: mineId, asOf } });
  if (asOf === undefined || !reply.data) return null;
  const [onDay] = reply.data.items;
  return (
    <p className="kj-dossier-day" role="status">
      以下为今天的档案。{asOf} 该矿
      {onDay ? `在册，${wordOf(onDay.statusOnDay)}` : "不在册（尚未设立，或已终止，见沿革）"}。
    </p>
  );
}

function wordOf(status: keyof typeof statusWords | null): string {
  if (status === "planned") return "为拟设区块";
  return status === null ? "当日状态未留存" : `状态为${statusWords[status]}`;
}
