import { useQuery } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useOutletContext } from "react-router";
import type { ConsultationsOfStudy } from "@/api/consultationTypes";
import type { StudyView } from "@/api/studyTypes";
import type { Id } from "@/api/types";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { Answer, EmptyState } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { ConsultationBody } from "./ConsultationBody";
import { ofStudyQuery, useChoose } from "./consultation";
import styles from "./consultation.module.css";

/** Whether a study has a consultation, and everything about it once there is one. */
export function ConsultationTab() {
  const study = useOutletContext<StudyView>();
  const consultations = useQuery(ofStudyQuery(study.id));
  return (
    <Answer query={consultations} rows={6}>
      {(view) => (
        <div className={styles.page}>
          <Choice study={study.id} view={view} />
          {view.items.map((one) => (
            <section key={one.id} className={styles.form} aria-label={one.title}>
              <h2>
                <Link to={`/consultations/${one.id}`}>{one.title}</Link>
              </h2>
              <ConsultationBody consultation={one} />
            </section>
          ))}
        </div>
      )}
    </Answer>
  );
}

function Choice({ study, view }: { study: Id; view: ConsultationsOfStudy }) {
  const { t } = useTranslation("consultation");
  const choose = useChoose(study);
  const { choice } = view;
  if (view.items.length > 0) return null;
  const choosing = view.actions.includes("choose");
  return (
    <section className={styles.form} aria-label={t("choiceLabel")}>
      {choice.wanted === null ? (
        <EmptyState text={t("notChosen")} />
      ) : (
        <div className={styles.head}>
          <Tag color={choice.wanted ? "blue" : "default"}>{t(choice.wanted ? "planned" : "notPlanned")}</Tag>
          <span className="secondary">
            {choice.always
              ? t("always")
              : choice.by && t("chosenBy", { name: choice.by.name, at: formatInstant(choice.at) })}
          </span>
        </div>
      )}
      {choice.wanted && <p className="secondary">{t("notYet")}</p>}
      {choosing && (
        <div className={styles.head}>
          {choice.wanted !== true && (
            <Button
              type={choice.wanted === null ? "primary" : "default"}
              loading={choose.isPending}
              onClick={() => choose.mutate(true)}
            >
              {t("planIt")}
            </Button>
          )}
          {choice.wanted !== false && (
            <Button loading={choose.isPending} onClick={() => choose.mutate(false)}>
              {t("dropIt")}
            </Button>
          )}
          <span className="secondary">{t("choiceOpen")}</span>
        </div>
      )}
      <ProblemAlert problem={choose.error} />
    </section>
  );
}
