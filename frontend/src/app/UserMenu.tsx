import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import { useSession } from "@/api/session";
import { asMenu, usePersonalChoices } from "./personal";

export function UserMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const choices = usePersonalChoices();
  return (
    <Dropdown menu={{ items: asMenu(choices) }} trigger={["click"]} placement="bottomRight">
      <Button
        type="text"
        className="user"
        aria-haspopup="menu"
        aria-label={t("me.menu", { name: session.person.name })}
      >
        <span className="user-name">{session.person.name}</span>
        <DownOutlined aria-hidden="true" />
      </Button>
    </Dropdown>
  );
}
