import { requireNodeModule } from "../../language";
import { TaiyakuError } from "../../model";
import { limitWork } from "./limit-work";
import { pageContent } from "./page-content";
import type { PageOperators } from "./page-operators";
import { findPdfLibrary } from "./pdf-library";
import type { PdfPage } from "./pdf-page";

/** A failure that pdf.js reports. */
interface Failure {
  readonly name: string;
  readonly message: string;
}

type ThreadMessage =
  | { readonly kind: "document"; readonly pages: number }
  | ({ readonly kind: "page" } & PageOperators)
  | { readonly kind: "page-failed"; readonly number: number; readonly message: string }
  | ({ readonly kind: "failed" } & Failure);

/**
 * The pages of a PDF file. pdf.js works in a thread that is stopped when it takes too long or too much memory.
 *
 * @throws TaiyakuError `file` if the file is encrypted or damaged, or pdfjs-dist is not installed
 */
export async function readPdfPages(bytes: Uint8Array, file: string): Promise<readonly PdfPage[]> {
  const { Worker } = requireNodeModule("node:worker_threads", "The PDF reader");
  const worker = new Worker(new URL("./pdf-thread.mjs", import.meta.url), {
    workerData: { ...findPdfLibrary(file), bytes: new Uint8Array(bytes) },
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  });
  const { promise, resolve, reject } = settling<readonly PdfPage[]>();
  const limit = limitWork(file, reject);
  const pages: PdfPage[] = [];
  let last = 0;
  const request = (number: number): void => {
    limit.restart();
    if (number > last) resolve(pages);
    else worker.postMessage(number);
  };
  const receive = (message: ThreadMessage): void => {
    if (message.kind === "failed") return reject(refusal(message, file));
    if (message.kind === "document") {
      last = message.pages;
      return request(1);
    }
    if (message.kind === "page-failed")
      return reject(refusal({ name: "", message: `page ${String(message.number)}: ${message.message}` }, file));
    pages.push(pageContent(message));
    request(message.number + 1);
  };
  worker.on("message", (message: ThreadMessage) => {
    try {
      receive(message);
    } catch (error) {
      reject(error);
    }
  });
  worker.on("error", (error) => reject(refusal(error, file)));
  worker.on("exit", () => reject(refusal({ name: "", message: "the reader ended early" }, file)));
  try {
    return await promise;
  } finally {
    limit.end();
    await worker.terminate();
  }
}

function settling<Value>(): {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
} {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<Value>((resolved, rejected) => {
    resolve = resolved;
    reject = rejected;
  });
  return { promise, resolve, reject };
}

function refusal({ name, message }: Failure, file: string): TaiyakuError {
  if (name === "PasswordException")
    return new TaiyakuError(
      "file",
      `Cannot read ${file}: it is protected by a password. Save a copy without the password, for example with \`qpdf --decrypt\`.`,
    );
  const reason = message.slice(0, 300).replace(/\.$/u, "");
  return new TaiyakuError(
    "file",
    `Cannot read ${file} as PDF: ${reason === "" ? name : reason}. Open it in a viewer and print it to a new PDF.`,
  );
}
