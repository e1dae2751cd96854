import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useSession } from "@/api/session";
import { ExportButton } from "@/ui/ExportButton";
import { SortSelect } from "@/ui/SortSelect";
import { Answer, EmptyState, MoreButton } from "@/ui/states";
import { useDebounced } from "@/ui/useDebounced";
import { usePageTitle } from "@/ui/usePageTitle";
import { StudyRows } from "./StudyRows";
import { studiesQuery } from "./study";
import styles from "./study.module.css";
import { SORTS, useStudyFilter } from "./useStudyFilter";

const STATUSES = ["COMMISSIONED", "RESEARCHING", "ARCHIVED", "WITHDRAWN"] as const;

/** All studies one may see. */
export function StudiesPage() {
  const { t } = useTranslation("study");
  usePageTitle(t("studies"));
  const { canCommission } = useSession();
  const [filter, change] = useStudyFilter();
  const studies = useInfiniteQuery(studiesQuery(filter));
  const filtered = filter.q !== "" || filter.status !== "";
  return (
    <div className={styles.page}>
      <div className={styles.pageHead}>
        <h1>{t("studies")}</h1>
        <span className={styles.pageTools}>
          <ExportButton path="/studies" filter={{ ...filter }} />
          {canCommission.length > 0 && (
            <Link to="/studies/new">
              <Button type="primary">{t("new")}</Button>
            </Link>
          )}
        </span>
      </div>
      <search className={styles.filters}>
        <SearchBox value={filter.q} onChange={(q) => change({ q })} />
        <Select
          aria-label={t("statusLabel")}
          value={filter.status}
          options={[
            { value: "", label: t("anyStatus") },
            ...STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) })),
          ]}
          onChange={(status) => change({ status })}
        />
        <SortSelect own={SORTS[0]} options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))} />
      </search>
      <Answer query={studies}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items);
          if (rows.length === 0) {
            return (
              <EmptyState text={filtered ? t("noneFound") : t("none")}>
                {filtered && <Button onClick={() => change({ q: "", status: "" })}>{t("clear")}</Button>}
              </EmptyState>
            );
          }
          return (
            <>
              <StudyRows rows={rows} />
              {studies.hasNextPage && (
                <MoreButton onClick={() => studies.fetchNextPage()} loading={studies.isFetchingNextPage} />
              )}
            </>
          );
        }}
      </Answer>
    </div>
  );
}

function SearchBox({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const { t } = useTranslation("study");
  const [text, setText] = useState(value);
  const settled = useDebounced(text);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (settled !== value && settled === text) onChange(settled);
  }, [settled, text, value, onChange]);
  return (
    <Input.Search
      allowClear
      aria-label={t("search")}
      placeholder={t("search")}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onSearch={onChange}
    />
  );
}
