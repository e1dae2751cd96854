import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import type { OutdatedInstance } from "@/api/versionTypes";
import "./version.css";

interface Props {
  one: OutdatedInstance;
  /** How many more go with it. */
  others: number;
  busy: boolean;
  onMove: () => void;
  onClose: () => void;
}

/** What the move would change, before anybody agrees to it. */
export function Proposal({ one, others, busy, onMove, onClose }: Props) {
  const { t } = useTranslation(["version", "common"]);
  return (
    <Modal
      open
      width={680}
      title={t("moveTitle", { to: one.newest })}
      okText={others > 0 ? t("moveAll", { count: others + 1 }) : t("move")}
      okButtonProps={{ loading: busy, hidden: !one.can }}
      cancelText={one.can ? t("common:action.cancel") : t("close")}
      onOk={onMove}
      onCancel={onClose}
    >
      <div className="version-proposal">
        <p className="secondary">
          {t("fromTo", { from: one.version, to: one.newest })} <span className="mono">{one.key}</span>
        </p>
        {one.reasons.length > 0 && (
          <section>
            <h3>{t("reasons")}</h3>
            <ul>
              {one.reasons.map((reason) => (
                <li key={reason.code + reason.element} className="off">
                  {reason.message}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h3>{t("mapping")}</h3>
          {one.can && <p>{t("mappingText")}</p>}
          <ul>
            {one.places.map((place) => (
              <li key={place.elementId + place.type}>
                <strong>{place.name}</strong> →{" "}
                {place.nameThere === null
                  ? t("gone")
                  : place.nameThere === place.name
                    ? t("kept")
                    : t("renamed", { name: place.nameThere })}
                <div className="secondary mono">{place.elementId}</div>
              </li>
            ))}
          </ul>
        </section>
        <Elements title={t("added")} list={one.added} />
        <Elements title={t("removed")} list={one.removed} />
        <Elements title={t("changed")} list={one.changed} />
        {one.can && <p>{t("later")}</p>}
      </div>
    </Modal>
  );
}

function Elements({ title, list }: { title: string; list: OutdatedInstance["added"] }) {
  const { t } = useTranslation("version");
  return (
    <section>
      <h3>{title}</h3>
      {list.length === 0 ? (
        <p className="secondary">{t("nothing")}</p>
      ) : (
        <ul>
          {list.map((element) => (
            <li key={element.elementId}>
              {element.name === element.elementId ? <span className="mono">{element.name}</span> : element.name}
              <span className="secondary"> {t(`type.${element.type}`, { defaultValue: element.type })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
