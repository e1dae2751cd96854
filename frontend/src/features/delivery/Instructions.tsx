import { Button, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Delivery, Instruction } from "@/api/deliveryTypes";
import { AttachmentList } from "@/ui/AttachmentList";
import { formatDay } from "@/ui/time";
import styles from "./delivery.module.css";

interface Props {
  delivery: Delivery;
  /** Those to show; absent: all. */
  instructions?: readonly Instruction[];
  /** Makes an assignment of it. */
  onGive?: (instruction: Instruction) => void;
}

/** What readers of the report wrote on it, as far as this person may read it, and what was given to whom because of it. */
export function Instructions({ delivery, instructions = delivery.instructions, onGive }: Props) {
  const { t } = useTranslation(["delivery", "assignment"]);
  if (instructions.length === 0) return null;
  const names = (all: { name: string }[]) => all.map((one) => one.name).join(t("listSeparator"));
  return (
    <ul className={styles.cards} aria-label={t("instructions")}>
      {instructions.map((one) => (
        <li key={one.id} className={styles.card}>
          <div className={styles.cardHead}>
            <strong>{t("instructionOf", { author: one.author })}</strong>
            <span>{formatDay(one.givenOn)}</span>
            {one.restricted && <Tag color="red">{t("restricted")}</Tag>}
            {one.moment !== "WAITING" && <Tag>{t(`moment.${one.moment}`)}</Tag>}
          </div>
          {one.text && <p className={styles.words}>{one.text}</p>}
          {one.scans.length > 0 && <AttachmentList items={one.scans} />}
          {one.addressees.length > 0 && <div>{t("addressedTo", { names: names(one.addressees) })}</div>}
          {one.restricted && (
            <div className="secondary">
              {one.readers.length > 0 ? t("readersAre", { names: names(one.readers) }) : t("readersNone")}
            </div>
          )}
          <div className="secondary">
            {t("recordedOn", { name: one.recordedBy.name, date: formatDay(one.receivedOn) })}
          </div>
          {one.assignments.length > 0 && (
            <ul className={styles.given} aria-label={t("given")}>
              {one.assignments.map((given) => (
                <li key={given.id}>
                  <Link to={`/assignments/${given.id}`}>{given.title}</Link> {given.ownerName}{" "}
                  <Tag>{t(`assignment:status.${given.status}`)}</Tag>
                </li>
              ))}
            </ul>
          )}
          {onGive && (
            <div className={styles.row}>
              <Button onClick={() => onGive(one)}>{t("give")}</Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
