import { RightOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { has, useSession } from "@/api/session";
import { usePageTitle } from "@/ui/usePageTitle";
import { usePersonalChoices } from "./personal";

const PLACES = ["schedule", "assignments", "directory", "calendar"];

/** 我的: the user menu as a page, for thumbs. */
export function Component() {
  const { t } = useTranslation();
  const session = useSession();
  const choices = usePersonalChoices();
  usePageTitle(t("nav.me"));
  return (
    <div className="page page-narrow">
      <h1 className="page-title">{session.person.name}</h1>
      <p className="secondary">{session.posts.join("、")}</p>
      <ul className="rows">
        {has(session, "business") &&
          PLACES.map((place) => (
            <li key={place}>
              <Link className="row-button" to={`/${place}`}>
                {t(`nav.${place}`)}
                <RightOutlined aria-hidden="true" />
              </Link>
            </li>
          ))}
        {choices.map((choice) => (
          <li key={choice.key}>
            <button type="button" className="row-button" aria-pressed={choice.on} onClick={choice.run}>
              <span>{choice.label}</span>
              {choice.on === undefined ? (
                <RightOutlined aria-hidden="true" />
              ) : (
                <span aria-hidden="true">{choice.on ? "✓" : ""}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
