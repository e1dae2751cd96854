import { Button, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Itinerary, VisitView } from "@/api/visitTypes";
import { DayPicker } from "@/ui/DayPicker";
import { Field } from "@/ui/Field";
import { RosterEditor } from "./RosterEditor";
import { SitesEditor } from "./SitesEditor";
import styles from "./visit.module.css";
import { type Faults, pointLabel, type VisitPlan } from "./visits";

export interface EditorProps {
  visit: VisitView;
  plan: VisitPlan;
  faults: Faults;
  disabled: boolean;
  onChange: (plan: VisitPlan) => void;
}

/** Title, purpose, questions of the outline, days, route, places, people. */
export function ItineraryEditor(props: EditorProps) {
  const { visit, plan, faults, disabled, onChange } = props;
  const { t } = useTranslation("fieldvisit");
  const put = (change: Partial<Itinerary>) => onChange({ ...plan, itinerary: { ...plan.itinerary, ...change } });
  const { itinerary } = plan;
  const points = visit.outline.map((point) => ({ value: point.id, label: pointLabel(point, t) }));
  return (
    <div className={styles.editor}>
      <Field label={t("title")} required error={faults.title}>
        {(control) => (
          <Input
            {...control}
            disabled={disabled}
            value={plan.title}
            maxLength={200}
            onChange={(event) => onChange({ ...plan, title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("purpose")} required hint={t("purposeHint")} error={faults.purpose}>
        {(control) => (
          <Input.TextArea
            {...control}
            disabled={disabled}
            value={plan.purpose}
            autoSize={{ minRows: 2, maxRows: 12 }}
            onChange={(event) => onChange({ ...plan, purpose: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t("points")}
        hint={points.length === 0 ? t("noOutline") : undefined}
        error={faults.points ?? faults["points.0"]}
      >
        {(control) => (
          <Select
            {...control}
            mode="multiple"
            disabled={disabled || points.length === 0}
            style={{ width: "100%" }}
            value={plan.points}
            options={points}
            showSearch={{ optionFilterProp: "label" }}
            placeholder={t("pointsHint")}
            onChange={(chosen) => onChange({ ...plan, points: chosen })}
          />
        )}
      </Field>
      <div className={styles.pair}>
        <Field label={t("from")} required error={faults["itinerary.from"]}>
          {(control) => (
            <DayPicker
              {...control}
              disabled={disabled}
              value={itinerary.from}
              onChange={(from) => put({ from, ...(from && !itinerary.to && { to: from }) })}
            />
          )}
        </Field>
        <Field label={t("to")} required error={faults["itinerary.to"]}>
          {(control) => (
            <DayPicker {...control} disabled={disabled} value={itinerary.to} onChange={(to) => put({ to })} />
          )}
        </Field>
      </div>
      <Field label={t("route")} hint={t("routeHint")} error={faults["itinerary.route"]}>
        {(control) => (
          <Input.TextArea
            {...control}
            disabled={disabled}
            value={itinerary.route}
            autoSize={{ minRows: 1, maxRows: 8 }}
            onChange={(event) => put({ route: event.target.value })}
          />
        )}
      </Field>
      <SitesEditor sites={itinerary.sites} faults={faults} disabled={disabled} onChange={(sites) => put({ sites })} />
      <RosterEditor
        visit={visit}
        roster={itinerary.roster}
        faults={faults}
        disabled={disabled}
        onChange={(roster) => put({ roster })}
      />
      {disabled ? null : <AddHints />}
    </div>
  );
}

function AddHints() {
  const { t } = useTranslation("fieldvisit");
  return <p className="secondary">{t("contactHint")}</p>;
}

/** Up, down and remove: by button, so that keyboard and phone can do it too. */
export function EntryButtons({
  name,
  at,
  of,
  disabled,
  onMove,
  onRemove,
}: {
  name: string;
  at: number;
  of: number;
  disabled: boolean;
  onMove?: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation("fieldvisit");
  return (
    <span className={styles.tools}>
      {onMove && (
        <>
          <Button
            type="text"
            disabled={disabled || at === 0}
            aria-label={t("moveUp", { name })}
            onClick={() => onMove(-1)}
          >
            ↑
          </Button>
          <Button
            type="text"
            disabled={disabled || at === of - 1}
            aria-label={t("moveDown", { name })}
            onClick={() => onMove(1)}
          >
            ↓
          </Button>
        </>
      )}
      <Button type="text" danger disabled={disabled} aria-label={t("removeNamed", { name })} onClick={onRemove}>
        {t("remove")}
      </Button>
    </span>
  );
}
