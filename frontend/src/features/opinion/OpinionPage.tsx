import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { OpinionTask } from "@/api/opinionTypes";
import { SplitForm } from "@/ui/SplitForm";
import { Answer } from "@/ui/states";
import { usePageTitle } from "@/ui/usePageTitle";
import { Entry } from "./Ledger";
import { type Reading, SentOut } from "./OpinionForm";
import styles from "./opinion.module.css";

/** What an organisation was asked, what it said and what became of that: whoever gave it can always read it again. */
export function OpinionPage({ reader }: Reading) {
  const { t } = useTranslation("opinion");
  const { id = "" } = useParams();
  const opinion = useQuery({
    queryKey: keys.opinion(id),
    queryFn: ({ signal }) => api.get<OpinionTask>(`/opinions/${id}`, signal),
  });
  usePageTitle(opinion.data && t("pageTitle", { org: opinion.data.opinion.org.name }));
  return (
    <div className={styles.page}>
      <Answer query={opinion} rows={10}>
        {(view) => (
          <>
            <p className="secondary">{view.studyTitle}</p>
            <h1>{t("pageTitle", { org: view.opinion.org.name })}</h1>
            <SplitForm
              form={<Entry opinion={view.opinion} />}
              contextLabel={t(`read.${view.about}`)}
              context={<SentOut task={view} reader={reader} />}
            />
          </>
        )}
      </Answer>
    </div>
  );
}
