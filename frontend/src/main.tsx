import { createRoot } from "react-dom/client";
import { watchActivity } from "@/api/activity";
import { Root } from "@/app/Root";
import { startI18n } from "@/i18n";
import { listenForShortcuts } from "@/ui/shortcuts";
import "@/app/app.css";

await startI18n();
watchActivity(window);
listenForShortcuts();

const container = document.getElementById("root");
if (container) createRoot(container).render(<Root />);
