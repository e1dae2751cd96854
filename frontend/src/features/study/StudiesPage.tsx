import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useSession } from "@/api/session";
import { ExportButton } from "@/ui/ExportButton";
import { SearchField } from "@/ui/SearchField";
import { SortSelect } from "@/ui/SortSelect";
import { Answer, EmptyState, MoreButton } from "@/ui/states";
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
        <SearchField label={t("search")} value={filter.q} onChange={(q) => change({ q })} />
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
