import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input, type InputRef, Select } from "antd";
import { Suspense, useContext, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { MeetingView } from "@/api/meetingTypes";
import { DueDay } from "@/ui/DueDay";
import { Field } from "@/ui/Field";
import { focusWhenLost } from "@/ui/goOn";
import { PersonPicker } from "@/ui/pickers";
import { MeetingMoveContext } from "@/ui/replan";
import { dayOf } from "@/ui/time";
import { KINDS } from "./meeting";
import styles from "./meeting.module.css";
import { TimeFields } from "./TimeFields";
import type { MeetingEditing } from "./useMeetingEditing";

interface Props {
  meeting: MeetingView;
  editing: MeetingEditing;
  disabled: boolean;
}

/** On another day than the one that is kept: what would move with it. */
function Moved({ meeting, startsAt }: { meeting: MeetingView; startsAt: string | null }) {
  const Preview = useContext(MeetingMoveContext);
  if (!Preview || !startsAt || !meeting.startsAt || dayOf(startsAt) === dayOf(meeting.startsAt)) return null;
  return (
    <Suspense>
      <Preview meetingId={meeting.id} day={dayOf(startsAt)} />
    </Suspense>
  );
}

/** What kind of meeting, who convenes it, when and where, who chairs. */
export function MeetingFields({ meeting, editing, disabled }: Props) {
  const { t } = useTranslation("meeting");
  const { content, change, errorOf } = editing;
  const [first, last] = [useRef<InputRef>(null), useRef<InputRef>(null)];
  const convenors = content.convenors.length > 0 ? content.convenors : [{ org: null, name: "" }];
  const name = (at: number, words: string) =>
    change({ convenors: convenors.map((one, i) => (i === at ? { org: null, name: words } : one)) });
  return (
    <section className={styles.block} aria-label={t("basics")}>
      <div className={styles.row}>
        <Field label={t("title")} required error={errorOf("title")}>
          {(control) => (
            <Input
              {...control}
              disabled={disabled}
              maxLength={200}
              value={content.title}
              onChange={(event) => change({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("kindLabel")} required error={errorOf("kind")}>
          {(control) => (
            <Select
              {...control}
              disabled={disabled}
              value={content.kind}
              options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
              onChange={(kind) => change({ kind })}
            />
          )}
        </Field>
      </div>
      <TimeFields editing={editing} disabled={disabled} />
      <Moved meeting={meeting} startsAt={content.startsAt} />
      <div className={styles.row}>
        <Field label={t("place")} error={errorOf("place")}>
          {(control) => (
            <Input
              {...control}
              disabled={disabled}
              maxLength={200}
              value={content.place ?? ""}
              onChange={(event) => change({ place: event.target.value || null })}
            />
          )}
        </Field>
        <Field label={t("chair")} hint={t("chairHint")} error={errorOf("chair")}>
          {(control) => (
            <PersonPicker
              {...control}
              disabled={disabled}
              known={meeting.chair ? [meeting.chair] : []}
              value={content.chair}
              onChange={(chair) => change({ chair })}
            />
          )}
        </Field>
        <div>
          <DueDay
            label={t("replyBy")}
            hint={t("replyByHint")}
            terms={[]}
            disabled={disabled}
            error={errorOf("replyBy")}
            value={content.replyBy}
            onChange={(replyBy) => change({ replyBy })}
          />
        </div>
      </div>
      <div className={styles.row}>
        {convenors.map((one, at) => (
          <Field
            // biome-ignore lint/suspicious/noArrayIndexKey: at most two, and they are never reordered.
            key={at}
            label={t(at === 0 ? "convenor" : "convenorSecond")}
            required={at === 0}
            error={errorOf(`convenors[${at}].name`) ?? (at === 0 ? errorOf("convenors") : undefined)}
          >
            {(control) => (
              <span className={styles.moment}>
                <Input
                  {...control}
                  ref={at === 0 ? first : last}
                  disabled={disabled}
                  maxLength={200}
                  value={one.name}
                  onChange={(event) => name(at, event.target.value)}
                />
                {at === 1 && (
                  <Button
                    icon={<DeleteOutlined />}
                    disabled={disabled}
                    aria-label={t("removeConvenor")}
                    onClick={() => {
                      change({ convenors: convenors.slice(0, 1) });
                      focusWhenLost(() => first.current?.input);
                    }}
                  />
                )}
              </span>
            )}
          </Field>
        ))}
        {convenors.length === 1 && (
          <Button
            className={styles.addConvenor}
            icon={<PlusOutlined />}
            disabled={disabled}
            onClick={() => {
              change({ convenors: [...convenors, { org: null, name: "" }] });
              focusWhenLost(() => last.current?.input);
            }}
          >
            {t("addConvenor")}
          </Button>
        )}
      </div>
    </section>
  );
}
