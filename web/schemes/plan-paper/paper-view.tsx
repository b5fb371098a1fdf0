import type { PaperBlock, PaperTable, PlanPaper } from "#contract/plan-documents";
import "./paper.css";

/** The paper as it will be printed, word for word and number for number. */
export function PaperView({ paper }: { paper: PlanPaper }) {
  return (
    <article className="kj-paper" aria-label={paper.title}>
      <h1>{paper.title}</h1>
      <dl>
        {paper.facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {paper.plates.length > 0 && (
        <ol className="kj-paper-plates" aria-label="图件">
          {paper.plates.map(({ title, scale, size }) => (
            <li key={title}>
              {title}（1:{scale}，{size}）
            </li>
          ))}
        </ol>
      )}
      {paper.parts.map(({ heading, blocks }) => (
        <section key={heading} aria-label={heading}>
          <h2>{heading}</h2>
          {blocks.map((block, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a paper never change places
            <Block key={at} block={block} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Block({ block }: { block: PaperBlock }) {
  if (block.kind === "text") return <p>{block.text}</p>;
  if (block.kind === "table") return <Table table={block} />;
  return (
    <blockquote>
      {block.clause}：“{block.text}”
    </blockquote>
  );
}

function Table({ table: { title, columns, rows, total } }: { table: PaperTable }) {
  const cell = (text: string | null, at: number) => (
    <td key={columns[at]?.head} className={columns[at]?.isNumber ? "kj-paper-number" : undefined}>
      {text ?? "—"}
    </td>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard, too
    <section className="kj-paper-table" tabIndex={0} aria-label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length}>无</td>
            </tr>
          )}
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a paper never change places
            <tr key={at}>{row.map(cell)}</tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>{total.map(cell)}</tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
