import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { VisitView } from "@/api/visitTypes";
import { Attachments } from "@/ui/Attachments";
import { DayMarkNotice } from "@/ui/DayMarks";
import { Answer } from "@/ui/states";
import { formatDay, formatInstant } from "@/ui/time";
import { usePageTitle } from "@/ui/usePageTitle";
import { useParam } from "@/ui/useParam";
import { CancelVisit } from "./CancelVisit";
import { ChangeForm } from "./ChangeForm";
import { ChecklistEditor, useChecklist } from "./Checklist";
import { Clashes } from "./Clashes";
import { Findings } from "./Findings";
import { ItineraryReader } from "./ItineraryReader";
import { StatusTag } from "./StatusTag";
import { ChangeNote, ChecklistReader, LastReturn, Points, Rulings } from "./VisitContext";
import styles from "./visit.module.css";
import { visitQuery } from "./visits";
import { useDays, useGroupWords } from "./words";

/** One visit: on the way with one thumb, at the desk with everything that belongs to it. */
export function VisitPage() {
  const { id = "" } = useParams();
  const visit = useQuery(visitQuery(id));
  usePageTitle(visit.data?.title);
  return (
    <div className={styles.page}>
      <Answer query={visit} rows={12}>
        {(view) => <Visit visit={view} />}
      </Answer>
    </div>
  );
}

/** The task that this person can do now, in the words of its button. */
const STEPS = ["submit", "approve", "record-approval", "prepare", "submit-findings", "confirm"] as const;

function Visit({ visit }: { visit: VisitView }) {
  const { t } = useTranslation("fieldvisit");
  const group = useGroupWords();
  const days = useDays();
  const [changing, setChanging] = useParam("change");
  const step = STEPS.find((one) => visit.actions.includes(one));
  const open = visit.status !== "CONFIRMED" && visit.status !== "CANCELLED" && visit.status !== "WITHDRAWN";
  const mayChange = visit.actions.includes("change");
  return (
    <>
      <header className={styles.head}>
        <nav aria-label={t("breadcrumb")} className={styles.crumbs}>
          <Link to={`/studies/${visit.studyId}/visits`}>{t("visits")}</Link> <span aria-hidden="true">/</span>{" "}
          <Link to={`/groups/${visit.group.id}`}>{group(visit.group)}</Link>
        </nav>
        <div className={styles.titleLine}>
          <h1>{visit.title}</h1>
          <StatusTag status={visit.status} />
        </div>
        <p>
          <strong>{days(visit.itinerary.from, visit.itinerary.to)}</strong>{" "}
          <span className="secondary">
            {visit.itinerary.sites
              .map((site) => site.name)
              .filter(Boolean)
              .join(t("listSeparator"))}
          </span>
        </p>
        {open && visit.next.length > 0 && (
          <p className="secondary">
            {t(`with.${visit.status}`, { names: visit.next.flatMap((one) => one.holders).join(t("listSeparator")) })}
            {visit.due && ` · ${t("dueBy", { day: formatDay(visit.due) })}`}
          </p>
        )}
        <div className={styles.acts}>
          {step && visit.taskKey && (
            <Link to={`/tasks/${visit.taskKey}`}>
              <Button type="primary" size="large">
                {t(`act.${step}`)}
              </Button>
            </Link>
          )}
          {mayChange && !changing && (
            <Button size="large" onClick={() => setChanging("1")}>
              {t("change")}
            </Button>
          )}
          {visit.actions.includes("cancel") && <CancelVisit visit={visit} />}
        </div>
      </header>
      {visit.cancellation && (
        <Alert
          type="info"
          showIcon
          title={t("cancelledNote", {
            name: visit.cancellation.by?.name ?? "",
            at: formatInstant(visit.cancellation.at),
          })}
          description={<span className={styles.text}>{visit.cancellation.reason}</span>}
        />
      )}
      {open && <DayMarkNotice study={visit.studyId} thing={visit.id} />}
      <LastReturn visit={visit} />
      <ChangeNote visit={visit} />
      {open && <Clashes clashes={visit.clashes} study={visit.studyId} />}
      {changing && mayChange && <ChangeForm visit={visit} onClose={() => setChanging(null)} />}
      <div className={styles.columns}>
        <div>
          {(visit.findings.length > 0 || visit.actions.includes("find") || visit.status === "CONFIRMED") && (
            <section aria-label={t("findings")}>
              <h2>{t("findingsCount", { count: visit.findings.length })}</h2>
              <Findings visit={visit} />
            </section>
          )}
          <section aria-label={t("itinerary")}>
            <h2>{t("itinerary")}</h2>
            {visit.purpose && <p className={styles.text}>{visit.purpose}</p>}
            <Points visit={visit} />
            <ItineraryReader visit={visit} />
          </section>
        </div>
        <aside>
          {visit.actions.includes("check") ? <LiveChecklist visit={visit} /> : <ChecklistReader visit={visit} />}
          <section aria-label={t("papers")}>
            <h3>{t("papers")}</h3>
            <Attachments ownerType="FIELD_VISIT" ownerId={visit.id} editable={open && visit.actions.length > 0} />
          </section>
          <Rulings visit={visit} />
        </aside>
      </div>
    </>
  );
}

/** The office ticks off where it stands. */
function LiveChecklist({ visit }: { visit: VisitView }) {
  const { t } = useTranslation("fieldvisit");
  const [shown, setShown] = useState(false);
  if (!shown) {
    return (
      <>
        <ChecklistReader visit={visit} />
        <Button onClick={() => setShown(true)}>{t("editChecklist")}</Button>
      </>
    );
  }
  return <OpenChecklist visit={visit} />;
}

function OpenChecklist({ visit }: { visit: VisitView }) {
  const { t } = useTranslation("fieldvisit");
  const list = useChecklist(visit);
  return (
    <>
      <h3>{t("checklist")}</h3>
      <ChecklistEditor list={list} disabled={false} />
    </>
  );
}
