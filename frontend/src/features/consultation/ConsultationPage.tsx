import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Answer } from "@/ui/states";
import { usePageTitle } from "@/ui/usePageTitle";
import { ConsultationBody } from "./ConsultationBody";
import { consultationQuery } from "./consultation";
import styles from "./consultation.module.css";

/** One consultation, from the timeline, the inbox or its study. */
export function ConsultationPage() {
  const { t } = useTranslation("consultation");
  const { id = "" } = useParams();
  const consultation = useQuery(consultationQuery(id));
  usePageTitle(consultation.data?.title);
  return (
    <div className={`${styles.page} ${styles.alone}`}>
      <Answer query={consultation} rows={10}>
        {(view) => (
          <>
            <nav aria-label={t("breadcrumb")}>
              <Link to={`/studies/${view.studyId}/consultations`}>{view.studyTitle}</Link>
            </nav>
            <h1 className={styles.pageTitle}>{view.title}</h1>
            <ConsultationBody consultation={view} />
          </>
        )}
      </Answer>
    </div>
  );
}
