import { Checkbox, Select } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./notification.module.css";
import { type Filter, REASONS, useStudies } from "./useNotifications";

export function Filters({ filter, change }: { filter: Filter; change: (next: Partial<Filter>) => void }) {
  const { t } = useTranslation("notification");
  const studies = useStudies().data ?? [];
  return (
    <search className={styles.filters} aria-label={t("filter.label")}>
      <Select
        aria-label={t("filter.reason")}
        value={filter.reason}
        options={[
          { value: "", label: t("filter.anyReason") },
          ...REASONS.map((value) => ({ value: value as string, label: t(`reason.${value}`) })),
        ]}
        onChange={(reason) => change({ reason })}
      />
      <Select
        aria-label={t("filter.study")}
        className={styles.study}
        value={studies.length > 0 ? filter.study : ""}
        options={[
          { value: "", label: t("filter.anyStudy") },
          ...studies.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(study) => change({ study })}
      />
      <Checkbox checked={filter.unread} onChange={(event) => change({ unread: event.target.checked })}>
        {t("filter.unread")}
      </Checkbox>
    </search>
  );
}
