import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { BoardRow, BoardPage as Page, SlipKind } from "@/api/supervisionTypes";
import type { Id } from "@/api/types";
import { ExportButton } from "@/ui/ExportButton";
import { Answer, EmptyState, MoreButton } from "@/ui/states";
import { usePageTitle } from "@/ui/usePageTitle";
import { useParam } from "@/ui/useParam";
import {
  type BoardFilter,
  boardQuery,
  isNarrowed,
  NOT_NARROWED,
  questionOf,
  slipsQuery,
  useBoardFilter,
} from "./board";
import { Filters } from "./Filters";
import { Line } from "./Line";
import { Rows } from "./Rows";
import { SavedViews } from "./SavedViews";
import { SlipCard } from "./SlipCard";
import { Studies } from "./Studies";
import styles from "./supervision.module.css";
import { UrgeModal } from "./UrgeModal";

/** Everything with a deadline that one oversees or owes: the late first, urged with one press. */
export function BoardPage({ below }: { below?: (deadline: Id) => ReactNode }) {
  const { t } = useTranslation("supervision");
  usePageTitle(t("board"));
  const [filter, change] = useBoardFilter();
  const [opened, open] = useParam("line");
  const [urging, setUrging] = useState<{ row: BoardRow; kind: SlipKind } | null>(null);
  const board = useInfiniteQuery(boardQuery(filter));
  return (
    <div className={styles.page}>
      <div className={styles.pageHead}>
        <h1>{t("board")}</h1>
        <span className="secondary">{t("lead")}</span>
        <span className={styles.gap} />
        <Link to="/escalation">{t("escalation")}</Link>
        <SavedViews />
        <ExportButton path="/board" filter={questionOf(filter)} />
      </div>
      <MySlips />
      <Answer query={board}>
        {({ pages }) => {
          const [first] = pages;
          if (!first) return null;
          const rows = pages.flatMap((page) => page.items);
          return (
            <>
              <Counts counts={first.counts} filter={filter} change={change} />
              {!filter.study && <Studies studies={first.studies} onPick={(study) => change({ study })} />}
              <Filters filter={filter} studies={first.studies} change={change} />
              {rows.length > 0 ? (
                <Rows
                  rows={rows}
                  group={filter.group}
                  onOpen={open}
                  onUrge={(row) => setUrging({ row, kind: "URGE" })}
                />
              ) : (
                <EmptyState text={t(isNarrowed(filter) ? "noneFound" : "none")}>
                  {isNarrowed(filter) && <Clear onClick={() => change(NOT_NARROWED)} />}
                </EmptyState>
              )}
              {board.hasNextPage && (
                <MoreButton onClick={() => board.fetchNextPage()} loading={board.isFetchingNextPage} />
              )}
            </>
          );
        }}
      </Answer>
      <Line
        id={opened || null}
        below={below}
        onUrge={(row, kind) => setUrging({ row, kind })}
        onClose={() => open(null)}
      />
      {urging && <UrgeModal {...urging} onClose={() => setUrging(null)} />}
    </div>
  );
}

function Clear({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  return <Button onClick={onClick}>{t("action.clear")}</Button>;
}

/** What waits for my answer stands above everything else. */
function MySlips() {
  const { t } = useTranslation("supervision");
  const slips = useQuery(slipsQuery);
  if (!slips.data || slips.data.length === 0) return null;
  return (
    <section className={styles.mine} aria-label={t("slip.mine", { count: slips.data.length })}>
      <h2>{t("slip.mine", { count: slips.data.length })}</h2>
      {slips.data.map((slip) => (
        <SlipCard key={slip.id} slip={slip} />
      ))}
    </section>
  );
}

interface CountProps {
  counts: Page["counts"];
  filter: BoardFilter;
  change: (part: Partial<BoardFilter>) => void;
}

const COUNTS: [keyof Page["counts"], string][] = [
  ["overdue", "OVERDUE"],
  ["near", "NEAR"],
  ["open", ""],
  ["notStarted", "NOT_STARTED"],
  ["done", "DONE"],
  ["late", "DONE_LATE"],
];

/** Numbers to be read from afar; each narrows the board to what it counts. */
function Counts({ counts, filter, change }: CountProps) {
  const { t } = useTranslation("supervision");
  return (
    <nav className={styles.counts} aria-label={t("counts.label")}>
      {COUNTS.map(([name, light]) => (
        <button
          key={name}
          type="button"
          aria-pressed={filter.light === light}
          data-tone={counts[name] > 0 ? name : undefined}
          onClick={() => change({ light })}
        >
          <strong>{counts[name]}</strong>
          <span>{t(`counts.${name}`)}</span>
        </button>
      ))}
    </nav>
  );
}
