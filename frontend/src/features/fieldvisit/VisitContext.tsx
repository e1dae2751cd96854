import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { VisitView } from "@/api/visitTypes";
import { AttachmentList, contentUrl } from "@/ui/AttachmentList";
import { formatInstant } from "@/ui/time";
import { Clashes } from "./Clashes";
import { FindingList } from "./FindingList";
import { ItineraryReader } from "./ItineraryReader";
import styles from "./visit.module.css";
import { pointLabel } from "./visits";
import { useGroupWords } from "./words";

type Part = "clashes" | "itinerary" | "outline" | "checklist" | "findings" | "rulings" | "papers";

/** What a decision about a visit rests on. */
export function VisitContext({ visit, parts }: { visit: VisitView; parts: Part[] }) {
  const group = useGroupWords();
  return (
    <div className={styles.block}>
      <p>
        <Link to={`/visits/${visit.id}`}>{visit.title}</Link>
        <span className="secondary"> {group(visit.group)}</span>
      </p>
      {parts.map((part) => (
        <ContextPart key={part} part={part} visit={visit} />
      ))}
    </div>
  );
}

function ContextPart({ part, visit }: { part: Part; visit: VisitView }) {
  const { t } = useTranslation("fieldvisit");
  switch (part) {
    case "clashes":
      return <Clashes clashes={visit.clashes} study={visit.studyId} />;
    case "itinerary":
      return (
        <>
          {visit.purpose && (
            <section aria-label={t("purpose")}>
              <h3>{t("purpose")}</h3>
              <p className={styles.text}>{visit.purpose}</p>
              <Points visit={visit} />
            </section>
          )}
          <ItineraryReader visit={visit} />
        </>
      );
    case "outline": {
      const asked = visit.outline.filter((point) => !point.gone);
      return asked.length > 0 ? (
        <section aria-label={t("outline")}>
          <h3>{t("outline")}</h3>
          <ol className={styles.outline}>
            {asked.map((point) => (
              <li key={point.id} style={{ paddingInlineStart: `${point.level * 16}px` }}>
                {point.number} {point.text}
              </li>
            ))}
          </ol>
        </section>
      ) : null;
    }
    case "checklist":
      return <ChecklistReader visit={visit} />;
    case "findings":
      return (
        <section aria-label={t("findings")}>
          <h3>{t("findingsCount", { count: visit.findings.length })}</h3>
          <FindingList visit={visit} />
        </section>
      );
    case "papers":
      return visit.attachments.length > 0 ? (
        <section aria-label={t("papers")}>
          <h3>{t("papers")}</h3>
          <AttachmentList items={visit.attachments} />
        </section>
      ) : null;
    case "rulings":
      return <Rulings visit={visit} />;
  }
}

export function Points({ visit }: { visit: VisitView }) {
  const { t } = useTranslation("fieldvisit");
  const chosen = visit.outline.filter((point) => visit.points.includes(point.id));
  if (chosen.length === 0) return null;
  return (
    <ul className={styles.outline}>
      {chosen.map((point) => (
        <li key={point.id}>{pointLabel(point, t)}</li>
      ))}
    </ul>
  );
}

export function ChecklistReader({ visit }: { visit: VisitView }) {
  const { t } = useTranslation("fieldvisit");
  if (visit.checklist.length === 0) return null;
  const done = visit.checklist.filter((line) => line.done).length;
  return (
    <section aria-label={t("checklist")}>
      <h3>{t("checklistCount", { done, count: visit.checklist.length })}</h3>
      <ul className={styles.checklist}>
        {visit.checklist.map((line) => (
          <li key={line.key}>
            <span aria-hidden="true">{line.done ? "✓" : "○"}</span> {line.text}
            <span className="secondary">
              {" "}
              {[line.who, t(line.done ? "lineDone" : "lineOpen")].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who ruled what, with the reason as written; rulings on paper say who recorded them. */
export function Rulings({ visit }: { visit: VisitView }) {
  const { t } = useTranslation("fieldvisit");
  if (visit.rulings.length === 0) return null;
  return (
    <section aria-label={t("rulings")}>
      <h3>{t("rulings")}</h3>
      <ul className={styles.rulings}>
        {visit.rulings.map((one) => (
          <li key={one.no}>
            <strong>{t(`ruling.${one.kind}.${one.outcome}`)}</strong>{" "}
            <span className="secondary">
              {one.by.name} · {formatInstant(one.at)}
              {one.recordedBy && ` · ${t("recordedBy", { name: one.recordedBy.name })}`}
            </span>{" "}
            {one.scan && (
              <a href={contentUrl(one.scan)} download={one.scan.name}>
                {t("seeScan")}
              </a>
            )}
            {one.reason && <p className={styles.text}>{one.reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why it came back, before everything else. */
export function LastReturn({ visit }: { visit: VisitView }) {
  const { t } = useTranslation("fieldvisit");
  const last = visit.rulings.at(-1);
  const back = visit.status === "PLANNING" ? "APPROVAL" : visit.status === "FINDINGS" ? "CONFIRMATION" : null;
  if (!back || last?.kind !== back || last.outcome !== "RETURNED" || !last.reason) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("returnedNote", { name: last.by.name, at: formatInstant(last.at) })}
      description={<span className={styles.text}>{last.reason}</span>}
    />
  );
}

/** An approved itinerary stands before the leader again: why. */
export function ChangeNote({ visit }: { visit: VisitView }) {
  const { t } = useTranslation("fieldvisit");
  if (visit.status !== "APPROVAL" || !visit.changeReason) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t("changeNote", { at: formatInstant(visit.approvedAt) })}
      description={<span className={styles.text}>{visit.changeReason}</span>}
    />
  );
}
