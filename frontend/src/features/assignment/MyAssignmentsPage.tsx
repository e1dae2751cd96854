import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { usePageTitle } from "@/ui/usePageTitle";
import { useParam } from "@/ui/useParam";
import styles from "./assignment.module.css";
import { List } from "./List";

/** What I was given or help with, in all studies; and what is mine to review. */
export function MyAssignmentsPage() {
  const { t } = useTranslation("assignment");
  const [as] = useParam("as");
  const reviewer = as === "reviewer";
  usePageTitle(t("mine"));
  return (
    <div className={styles.page}>
      <h1>{t("mine")}</h1>
      <nav className={styles.tabs} aria-label={t("mine")}>
        <Link to="/assignments" aria-current={reviewer ? undefined : "page"}>
          {t("asDoer")}
        </Link>
        <Link to="/assignments?as=reviewer" aria-current={reviewer ? "page" : undefined}>
          {t("asReviewer")}
        </Link>
      </nav>
      <List whose={reviewer ? "reviewer" : "mine"} none={t(reviewer ? "noneToReview" : "noneOfMine")} />
    </div>
  );
}
