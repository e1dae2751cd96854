import { useTranslation } from "react-i18next";
import type { BoardResponsible } from "@/api/supervisionTypes";
import styles from "./supervision.module.css";

/** A body by its name, a person by theirs. */
export function useResponsibleName(): (responsible: BoardResponsible) => string {
  const { t } = useTranslation("supervision");
  return ({ role, name, people }) => {
    if (role === "person") return people.join(t("separator")) || t("nobody");
    return name
      ? t(`ofGroup.${role}`, { name, defaultValue: name })
      : t(`role.${role}`, { defaultValue: t("role.person") });
  };
}

export function Responsible({ responsible }: { responsible: BoardResponsible }) {
  const { t } = useTranslation("supervision");
  const name = useResponsibleName()(responsible);
  const people = responsible.people.join(t("separator"));
  return (
    <>
      {name}
      {people && people !== name && <span className="secondary"> {people}</span>}
      {!people && responsible.role !== "person" && <span className={styles.warn}> {t("nobody")}</span>}
    </>
  );
}
