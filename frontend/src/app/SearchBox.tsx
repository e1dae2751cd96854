import { SearchOutlined } from "@ant-design/icons";
import { Input, type InputRef } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useShortcut } from "@/ui/shortcuts";

/** Finds studies by their words from anywhere. */
export function SearchBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [words, setWords] = useState("");
  const input = useRef<InputRef>(null);
  useShortcut("/", t("shortcut.search"), () => input.current?.focus({ cursor: "all" }));
  return (
    <Input
      ref={input}
      className="topbar-search"
      role="searchbox"
      aria-label={t("shortcut.search")}
      placeholder={t("searchPlaceholder")}
      prefix={<SearchOutlined />}
      suffix={<kbd>/</kbd>}
      value={words}
      onChange={(event) => setWords(event.target.value)}
      onPressEnter={(event) => {
        if (event.nativeEvent.isComposing) return;
        navigate(`/studies${words.trim() ? `?q=${encodeURIComponent(words.trim())}` : ""}`);
      }}
    />
  );
}
