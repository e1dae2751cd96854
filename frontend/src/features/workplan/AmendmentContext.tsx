import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { AmendmentView, PlanText } from "@/api/workplanTypes";
import { contentUrl } from "@/ui/AttachmentList";
import { LoadingState } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { AmendmentPreview } from "./AmendmentPreview";
import styles from "./amendment.module.css";
import { namesOf } from "./names";

const Comparison = lazy(() => import("./Comparison"));

interface Props {
  view: AmendmentView;
  /** Beside the form in which the reason is being written. */
  writing?: boolean;
}

/** What a decision on an amendment rests on: why, what it does, and word by word what the plan would say. */
export function AmendmentContext({ view, writing = false }: Props) {
  const { t } = useTranslation("amendment");
  const over = view.status === "APPLIED";
  return (
    <div className={styles.context}>
      {!writing && (
        <section aria-label={t("reason")}>
          <h3>{t("reason")}</h3>
          <p className={styles.reason}>{view.reason}</p>
        </section>
      )}
      <Basis view={view} />
      <section aria-label={t(over ? "did" : "previewOf")}>
        <h3>{t(over ? "did" : "previewOf")}</h3>
        {view.status === "DRAFT" && <p className="secondary">{t("previewSaved")}</p>}
        <AmendmentPreview view={view} />
      </section>
      <AmendmentRulings view={view} />
      <section aria-label={t("compare")}>
        <h3>{over ? t("compareWith", { no: view.base.no }) : t("compare")}</h3>
        <Suspense fallback={<LoadingState rows={4} />}>
          <Comparison
            before={view.base}
            after={textOf(view)}
            names={namesOf(view.people, view.orgs, view.base.people, view.base.orgs)}
          />
        </Suspense>
      </section>
    </div>
  );
}

function Basis({ view }: { view: AmendmentView }) {
  const { t } = useTranslation("amendment");
  if (view.basis.length === 0) return null;
  return (
    <section aria-label={t("basis")}>
      <h3>{t("basis")}</h3>
      <ul className={styles.told}>
        {view.basis.map((one) => (
          <li key={one.decisionId}>
            {one.text}{" "}
            <Link to={`/meetings/${one.meetingId}`}>{t("basisFrom", { title: one.meeting, no: one.no })}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const textOf = ({ title, sections, groups, schedule, people, orgs, base }: AmendmentView): PlanText => ({
  no: base.no + 1,
  label: "AMENDED",
  title,
  sections,
  groups,
  schedule,
  people,
  orgs,
});

export function AmendmentRulings({ view }: { view: AmendmentView }) {
  const { t } = useTranslation("amendment");
  if (view.rulings.length === 0) return null;
  return (
    <section aria-label={t("rulings")}>
      <h3>{t("rulings")}</h3>
      <ul className={styles.told}>
        {view.rulings.map((ruling) => (
          <li key={ruling.at}>
            <strong>{t(`workplan:outcome.${ruling.outcome}`)}</strong>{" "}
            <span className="secondary">
              {t("workplan:decidedBy", { name: ruling.by.name, at: formatInstant(ruling.at) })}
              {ruling.recordedBy && ` · ${t("workplan:recordedBy", { name: ruling.recordedBy.name })}`}
            </span>
            {ruling.scan && (
              <>
                {" "}
                <a href={contentUrl(ruling.scan)} target="_blank" rel="noreferrer">
                  {t("workplan:seeScan")}
                </a>
              </>
            )}
            {ruling.reason && <p className={styles.reason}>{ruling.reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
