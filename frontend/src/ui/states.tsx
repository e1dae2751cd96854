import { Button, Empty, Skeleton } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "./ProblemAlert";

/** Nothing to show, and why, and what one may do about it. */
export function EmptyState({ text, children }: { text?: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text ?? t("state.empty")} style={{ padding: "32px 0" }}>
      {children}
    </Empty>
  );
}

export function LoadingState({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <output aria-busy="true" aria-label={t("state.loading")} style={{ display: "block", padding: 16 }}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </output>
  );
}

export function ErrorState({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  return (
    <div style={{ padding: 16 }}>
      <ProblemAlert problem={problem} onRetry={onRetry} />
    </div>
  );
}

export interface QueryLike<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

/** The three states of a question to the server. What was once read stays on screen while it is read again. */
export function Answer<T>({
  query,
  children,
  rows,
}: {
  query: QueryLike<T>;
  rows?: number;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ErrorState problem={query.error} onRetry={() => query.refetch()} />;
  return <LoadingState rows={rows} />;
}

export function MoreButton({ onClick, loading }: { onClick: () => void; loading: boolean }) {
  const { t } = useTranslation();
  return (
    <div style={{ textAlign: "center", padding: 12 }}>
      <Button onClick={onClick} loading={loading}>
        {t("action.more")}
      </Button>
    </div>
  );
}
