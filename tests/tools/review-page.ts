import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";

const program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** Chromium as the system has it; says how to install what is missing. */
export function launch(): Promise<Browser> {
  if (program === undefined) throw new Error("chromium is not installed. On Debian: apt-get install chromium");
  return chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
}

/** Runs the built command line. */
export function taiyaku(...args: readonly string[]): string {
  if (!existsSync(cli)) throw new Error("dist/ is not there. Run npm run build");
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** An opened page with everything that it complained of and asked for. */
export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
  readonly requests: string[];
}

/** Opens a file and waits until it is complete. */
export async function open(browser: Browser, file: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  return { ...(await openIn(context, file)), context };
}

/** The same in a context that is there, with what it keeps. */
export async function openIn(context: BrowserContext, file: string): Promise<Omit<Opened, "context">> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => void (message.type() !== "log" && complaints.push(message.text())));
  page.on("pageerror", (error) => void complaints.push(String(error.stack)));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => void requests.push(request.url()));
  await page.goto(`file://${encodeURI(file)}`);
  await page.waitForSelector("html[data-ready]", { state: "attached" });
  return { page, complaints, requests };
}
