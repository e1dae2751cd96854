import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useProblemWords } from "@/ui/ProblemAlert";
import { EmptyState, ErrorState, LoadingState, MoreButton } from "@/ui/states";
import { usePageTitle } from "@/ui/usePageTitle";
import { Filters } from "./Filters";
import { News } from "./News";
import styles from "./notification.module.css";
import { useFilter, useMarkAll, useNotifications } from "./useNotifications";

/** Everything that I was told, newest first. */
export function Component() {
  const { t } = useTranslation("notification");
  const [filter, change] = useFilter();
  const list = useNotifications(filter);
  const markAll = useMarkAll(filter);
  const { message } = App.useApp();
  const words = useProblemWords();
  usePageTitle(t("title"));
  const news = list.data ?? [];
  const narrowed = filter.reason !== "" || filter.study !== "" || filter.unread;
  const newest = Math.max(0, ...news.map((one) => Number(one.id)));
  const all = () =>
    markAll.mutate(newest, {
      onSuccess: ({ marked }) => void message.success(t("marked", { count: marked })),
      onError: (problem) => void message.error(words(problem)),
    });
  return (
    <div className={`page ${styles.page}`}>
      <div className={styles.head}>
        <h1 className="page-title">{t("title")}</h1>
        <Link to="/notifications/settings" className={styles.settings}>
          {t("settings")}
        </Link>
        <Button onClick={all} loading={markAll.isPending} disabled={news.every((one) => one.read)}>
          {t("allRead")}
        </Button>
      </div>
      <Filters filter={filter} change={change} />
      {list.isPending && <LoadingState />}
      {list.error && !list.data && <ErrorState problem={list.error} onRetry={() => list.refetch()} />}
      {list.data && news.length === 0 && (
        <EmptyState text={t(filter.unread ? "noneUnread" : narrowed ? "noneFound" : "none")}>
          {narrowed && (
            <Button onClick={() => change({ reason: "", study: "", unread: false })}>{t("common:action.clear")}</Button>
          )}
        </EmptyState>
      )}
      {news.length > 0 && <News news={news} />}
      {list.hasNextPage && <MoreButton onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage} />}
    </div>
  );
}
