import { Button, Drawer, Input, Select, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Consultation, SubmissionRow } from "@/api/consultationTypes";
import type { Id } from "@/api/types";
import { Attachments } from "@/ui/Attachments";
import { ExportButton } from "@/ui/ExportButton";
import { SortSelect } from "@/ui/SortSelect";
import { useParam } from "@/ui/useParam";
import { AskedList } from "./AskedList";
import { CompilationReader } from "./CompilationReader";
import styles from "./consultation.module.css";
import { Facts } from "./Facts";
import { MoveCall } from "./MoveCall";
import { RecordPaper } from "./RecordPaper";
import { Selecting } from "./SelectForm";
import { SubmissionList } from "./SubmissionList";
import { INK } from "./tones";

const COLOURS: Record<string, string> = { CLOSED: "green", WITHDRAWN: "default" };

/** Everything about one consultation: where it stands, who has it, what came in, what was made of it. */
export function ConsultationBody({ consultation }: { consultation: Consultation }) {
  const { t } = useTranslation("consultation");
  const [mending, setMending] = useState(false);
  const [paper, setPaper] = useState<number | null | undefined>(undefined);
  const may = (act: Consultation["actions"][number]) => consultation.actions.includes(act);
  const compiled = consultation.submissions.some((one) => one.choice && one.choice !== "NOT_SELECTED");
  return (
    <>
      <div className={styles.head}>
        <Tag color={COLOURS[consultation.status] ?? "blue"} style={INK[COLOURS[consultation.status] ?? ""]}>
          {t(`status.${consultation.status}`)}
        </Tag>
        {consultation.next.map((step) => (
          <span key={step.elementId} className="secondary">
            {t("withNow", { names: step.holders.slice(0, 4).join(t("listSeparator")) })}
          </span>
        ))}
        <span className={styles.gap} />
        {may("move-call") && consultation.callEndsAt && (
          <MoveCall consultation={consultation} endsAt={consultation.callEndsAt} />
        )}
        {consultation.tasks.map((task) => (
          <Link key={task.key} to={`/tasks/${task.key}`}>
            <Button type="primary">{t(`do.${task.elementId}`)}</Button>
          </Link>
        ))}
      </div>
      <Facts consultation={consultation} named />
      {consultation.notice && (
        <details>
          <summary>{t("noticeText")}</summary>
          <p className={styles.text}>{consultation.notice}</p>
          <Attachments ownerType="CONSULTATION" ownerId={consultation.id} quiet />
        </details>
      )}
      <AskedList consultation={consultation} />
      {consultation.asked.length > 0 && (
        <section className={styles.form} aria-label={t("submissions")}>
          <div className={styles.head}>
            <h2>{t("submissionsCount", { count: consultation.submissions.length })}</h2>
            <span className={styles.gap} />
            {may("select") && consultation.submissions.length > 0 && !may("conclude") && (
              <Button onClick={() => setMending(true)}>{t("mend")}</Button>
            )}
            {may("record") && <RecordPaper consultation={consultation} />}
            {consultation.submissions.length > 0 && <Export consultation={consultation.id} />}
          </div>
          <Filtered consultation={consultation} />
        </section>
      )}
      {(compiled || consultation.papers.length > 0) && (
        <section className={styles.form} aria-label={t("compilation")}>
          <h2>{t("compilation")}</h2>
          <div className={styles.head}>
            {consultation.papers.map((one) => (
              <Button key={one.no} onClick={() => setPaper(one.no)}>
                {t(`paper.${one.label}`, { no: one.no })}
              </Button>
            ))}
            {consultation.status !== "CLOSED" && compiled && (
              <Button onClick={() => setPaper(null)}>{t("compilationNow")}</Button>
            )}
          </div>
        </section>
      )}
      <Drawer open={mending} size={760} title={t("mend")} onClose={() => setMending(false)} destroyOnHidden>
        <Selecting
          consultation={consultation}
          draft={{ initial: null, words: "", save: () => {} }}
          locked={!may("select")}
          onSaved={() => setMending(false)}
        />
      </Drawer>
      <Drawer
        open={paper !== undefined}
        size={760}
        title={t("compilation")}
        onClose={() => setPaper(undefined)}
        destroyOnHidden
      >
        {paper !== undefined && <CompilationReader consultation={consultation} no={paper} />}
      </Drawer>
    </>
  );
}

const SORTS: Record<string, (one: SubmissionRow, other: SubmissionRow) => number> = {
  place: () => 0,
  no: (one, other) => (one.no ?? 0) - (other.no ?? 0),
  org: (one, other) => one.org.name.localeCompare(other.org.name, "zh"),
  length: (one, other) => other.length - one.length,
};

function Export({ consultation }: { consultation: Id }) {
  const [q] = useParam("q");
  const [choice] = useParam("choice");
  const [sort] = useParam("sort");
  return <ExportButton path={`/consultations/${consultation}/submissions`} filter={{ q, choice, sort }} />;
}

/** The list, narrowed and sorted as its address says. */
function Filtered({ consultation }: { consultation: Consultation }) {
  const { t } = useTranslation("consultation");
  const [q, setQ] = useParam("q");
  const [choice, setChoice] = useParam("choice");
  const [sort] = useParam("sort");
  const words = q.trim().toLowerCase();
  const rows = consultation.submissions
    .filter((row) => !words || `${row.title} ${row.org.name} ${row.author}`.toLowerCase().includes(words))
    .filter((row) => !choice || (choice === "RETURNED" ? row.status === choice : (row.choice ?? "OPEN") === choice))
    .sort(SORTS[sort || "place"] ?? SORTS.place);
  return (
    <>
      {consultation.submissions.length > 0 && (
        <div className={styles.filters}>
          <Input.Search
            allowClear
            aria-label={t("search")}
            placeholder={t("search")}
            defaultValue={q}
            onSearch={(value) => setQ(value || null)}
          />
          <Select
            aria-label={t("state")}
            allowClear
            placeholder={t("state")}
            value={choice || undefined}
            options={["ORAL", "WRITTEN", "NOT_SELECTED", "OPEN", "RETURNED"].map((one) => ({
              value: one,
              label: one === "RETURNED" ? t("submissionStatus.RETURNED") : t(`choice.${one}`),
            }))}
            onChange={(value) => setChoice(value ?? null)}
          />
          <SortSelect
            own="place"
            options={Object.keys(SORTS).map((value) => ({ value, label: t(`sortBy.${value}`) }))}
          />
        </div>
      )}
      <SubmissionList consultation={consultation} rows={rows} />
    </>
  );
}
