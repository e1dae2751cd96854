import { Button, Checkbox, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { InboxRow, TaskAction } from "@/api/inboxTypes";
import { useSession } from "@/api/session";
import { DeadlineLight } from "@/ui/DeadlineLight";
import { formatDay, formatInstant } from "@/ui/time";
import { UrgentMark } from "@/ui/UrgentMark";
import { useAbout } from "@/ui/useAbout";
import type { SteadyRow } from "./useSteadyRows";

interface Props {
  row: SteadyRow;
  to: string;
  open: boolean;
  selected: boolean;
  busy: boolean;
  onSelect: (selected: boolean) => void;
  onAct: (action: TaskAction, row: InboxRow) => void;
}

/** Who is on it, in a few words. */
function Holder({ row }: { row: SteadyRow }) {
  const { t } = useTranslation("inbox");
  const me = useSession().person.id;
  if (row.gone) return <span className="row-state">{t("gone")}</span>;
  if (row.settling) return <output className="row-state row-settling">{t("settling")}</output>;
  if (row.endedAt) {
    const by = row.doneBy ? t("doneBy", { name: row.doneBy.id === me ? t("me") : row.doneBy.name }) : t("ended");
    return <span className="row-state">{`${by} ${formatInstant(row.endedAt)}`}</span>;
  }
  if (!row.holder) return <span className="row-state">{t("unclaimed")}</span>;
  return (
    <span className="row-state row-held">
      {t("holder", { name: row.holder.id === me ? t("me") : row.holder.name })}
    </span>
  );
}

/** One task: what, for whom, whose study, how late, who is on it. */
export function Row({ row, to, open, selected, busy, onSelect, onAct }: Props) {
  const { t } = useTranslation(["inbox", "elements", "tasks"]);
  const about = useAbout()(row);
  const name = t(`tasks:elements.${row.elementId}`, { defaultValue: row.elementId });
  const quiet = row.settling || row.gone;
  const actions = quiet ? [] : row.actions.filter((action) => action !== "open");
  return (
    <li
      className="row"
      data-open={open || undefined}
      data-quiet={quiet || undefined}
      data-testid={`task-${row.taskKey}`}
    >
      <span className="row-check">
        {actions.length > 0 && (
          <Checkbox
            checked={selected}
            aria-label={t("select", { name: `${name} ${row.studyTitle}` })}
            onChange={(event) => onSelect(event.target.checked)}
          />
        )}
      </span>
      <span className="row-light">
        <DeadlineLight light={row.light} dueAt={row.dueAt} />
        {row.dueAt && <span className="row-due">{formatDay(row.dueAt)}</span>}
      </span>
      <span className="row-what">
        <Link to={to} className="row-link" data-row-link aria-current={open ? "true" : undefined}>
          {name}
        </Link>
        {row.urgent && <UrgentMark />}
        {about && <span className="row-subject">{about}</span>}
      </span>
      <span className="row-study">
        <span className="row-title">{row.studyTitle}</span>
        <span className="row-stage">
          {t(`elements:stage.${row.stage}`, { defaultValue: row.stage })}
          {row.demo && <Tag className="row-demo">{t("demo")}</Tag>}
        </span>
      </span>
      <span className="row-who">
        <Holder row={row} />
      </span>
      <span className="row-actions">
        {actions.map((action) => (
          <Button key={action} size="small" disabled={busy} onClick={() => onAct(action, row)}>
            {t(`action.${action}`)}
          </Button>
        ))}
      </span>
    </li>
  );
}
