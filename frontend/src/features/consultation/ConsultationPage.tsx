import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { asProblem } from "@/api/problem";
import { Answer } from "@/ui/states";
import { usePageTitle } from "@/ui/usePageTitle";
import { ConsultationBody } from "./ConsultationBody";
import { consultationQuery, ownRequestQuery } from "./consultation";
import styles from "./consultation.module.css";
import { OwnRequest } from "./OwnRequest";

/** One consultation, from the timeline, the inbox or its study; whoever is not of the study sees what their organisation was asked. */
export function ConsultationPage() {
  const { t } = useTranslation("consultation");
  const { id = "" } = useParams();
  const consultation = useQuery(consultationQuery(id));
  const outside = consultation.error !== null && asProblem(consultation.error).status === 404;
  const own = useQuery({ ...ownRequestQuery(id), enabled: outside });
  usePageTitle(consultation.data?.title ?? own.data?.title);
  return (
    <div className={`${styles.page} ${styles.alone}`}>
      {outside ? (
        <Answer query={own} rows={10}>
          {(view) => <OwnRequest request={view} />}
        </Answer>
      ) : (
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
      )}
    </div>
  );
}
