import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AssignmentList } from "@/api/assignmentTypes";
import { ExportButton } from "@/ui/ExportButton";
import { Answer, EmptyState, MoreButton } from "@/ui/states";
import { type AssignmentFilter, assignmentsQuery, pathOf, type Whose } from "./assignment";
import styles from "./assignment.module.css";
import { Filters } from "./Filters";
import { Rows } from "./Rows";
import { isNarrowed, NOT_NARROWED, useAssignmentFilter } from "./useAssignmentFilter";

interface Props {
  whose: Whose;
  none: string;
  /** Beside the counts, for example the button that gives something. */
  tools?: (list: AssignmentList) => ReactNode;
}

/** A list of assignments with its counts and filters. */
export function List({ whose, none, tools }: Props) {
  const { t } = useTranslation(["assignment", "common"]);
  const [filter, change] = useAssignmentFilter();
  const list = useInfiniteQuery(assignmentsQuery(whose, filter));
  return (
    <Answer query={list}>
      {({ pages }) => {
        const [first] = pages;
        if (!first) return null;
        const rows = pages.flatMap((page) => page.items);
        return (
          <>
            <div className={styles.head}>
              <Counts counts={first.counts} filter={filter} change={change} />
              <span className={styles.tools}>
                {first.counts.all > 0 && (
                  <ExportButton
                    path={pathOf(whose)}
                    filter={{ ...filter, as: whose === "reviewer" ? "reviewer" : "" }}
                  />
                )}
                {tools?.(first)}
              </span>
            </div>
            {first.counts.all > 0 && <Filters filter={filter} owners={first.owners} change={change} />}
            {rows.length > 0 ? (
              <Rows rows={rows} ofStudy={typeof whose === "object"} />
            ) : (
              <EmptyState text={isNarrowed(filter) ? t("noneFound") : none}>
                {isNarrowed(filter) && <Button onClick={() => change(NOT_NARROWED)}>{t("common:action.clear")}</Button>}
              </EmptyState>
            )}
            {list.hasNextPage && <MoreButton onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage} />}
          </>
        );
      }}
    </Answer>
  );
}

interface CountProps {
  counts: AssignmentList["counts"];
  filter: AssignmentFilter;
  change: (part: Partial<AssignmentFilter>) => void;
}

/** How many of each kind; each number narrows the list to what it counts. */
function Counts({ counts, filter, change }: CountProps) {
  const { t } = useTranslation("assignment");
  const narrow: [keyof typeof counts, Partial<AssignmentFilter>][] = [
    ["all", {}],
    ["open", { status: "OPEN" }],
    ["overdue", { light: "OVERDUE" }],
    ["near", { light: "NEAR" }],
    ["review", { status: "FOR_REVIEW" }],
    ["closed", { status: "CLOSED" }],
  ];
  return (
    <nav className={styles.counts} aria-label={t("counts.label")}>
      {narrow.map(([name, part]) => {
        const on = filter.status === (part.status ?? "") && filter.light === (part.light ?? "");
        return (
          <button
            key={name}
            type="button"
            aria-pressed={on}
            data-tone={counts[name] > 0 ? name : undefined}
            onClick={() => change({ status: "", light: "", ...part })}
          >
            {t(`counts.${name}`)} <strong>{counts[name]}</strong>
          </button>
        );
      })}
    </nav>
  );
}
