import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Consultation, SubmissionRow } from "@/api/consultationTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { EmptyState } from "@/ui/states";
import { formatDay } from "@/ui/time";
import { useParam } from "@/ui/useParam";
import styles from "./consultation.module.css";
import { State } from "./State";
import { SubmissionDrawer } from "./SubmissionDrawer";

interface Props {
  consultation: Consultation;
  /** Those to show, in this order; absent: all. */
  rows?: SubmissionRow[];
  /** Beside a form: only what it is and what becomes of it. */
  compact?: boolean;
}

/** What came in, in the order of the consultation; each opens beside the list. */
export function SubmissionList({ consultation, rows = consultation.submissions, compact = false }: Props) {
  const { t } = useTranslation("consultation");
  const [open, setOpen] = useParam("submission");
  const columns: Column<SubmissionRow>[] = [
    { key: "no", title: t("no"), width: 56, align: "right", render: (row) => row.no },
    {
      key: "title",
      title: t("title"),
      render: (row) => (
        <Button type="link" className={styles.link} onClick={() => setOpen(row.id)}>
          {row.title}
        </Button>
      ),
    },
    { key: "org", title: t("organisation"), render: (row) => row.org.name },
    ...(compact
      ? []
      : [
          { key: "wish", title: t("wishShort"), width: 80, render: (row: SubmissionRow) => t(`wish.${row.wish}`) },
          {
            key: "received",
            title: t("receivedOn"),
            width: 130,
            render: (row: SubmissionRow) => (
              <>
                {formatDay(row.receivedOn)}
                {row.recordedBy && <span className="secondary"> {t("onPaper")}</span>}
              </>
            ),
          },
          {
            key: "length",
            title: t("length"),
            width: 80,
            align: "right" as const,
            render: (row: SubmissionRow) => row.length,
          },
        ]),
    { key: "state", title: t("state"), width: 110, render: (row) => <State row={row} /> },
  ];
  return (
    <>
      <DataTable
        caption={t("submissions")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState text={t("noSubmissions")} />}
      />
      <SubmissionDrawer consultation={consultation.id} id={open || null} onClose={() => setOpen(null)} />
    </>
  );
}
