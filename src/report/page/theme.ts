import { readSetting, writeSetting } from "./saved-state";
import { byId } from "./dom";

const themes = ["auto", "light", "dark"] as const;
const names = { auto: "Theme: system", light: "Theme: light", dark: "Theme: dark" } as const;

/** The button that goes round the system's theme, light and dark. */
export function createTheme(): void {
  const button = byId("theme");
  let theme: (typeof themes)[number] = themes.find((name) => name === readSetting("theme")) ?? "auto";
  const show = (): void => {
    document.documentElement.dataset["theme"] = theme;
    button.textContent = names[theme];
  };
  button.addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "auto";
    writeSetting("theme", theme);
    show();
  });
  show();
}
