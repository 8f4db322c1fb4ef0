import { TaiyakuError } from "../../model";
import { textFormat } from "../glossary-format";
import { readUtx } from "./read";
import { writeUtx } from "./write";

export const utxFormat = /* @__PURE__ */ textFormat({
  name: "utx",
  title: "UTX",
  suffixes: [".utx"],
  sniff: (start) => /^\ufeff?\s*#UTX/iu.test(start),
  read: (text) => readUtx(text),
  write(glossary, { date, from = "ja", copyright, license }) {
    if (date === undefined) {
      throw new TaiyakuError("invalid-argument", "Expected `date` for the header of UTX, got none.");
    }
    return writeUtx(glossary, {
      date,
      from,
      ...(copyright === undefined ? {} : { copyright }),
      ...(license === undefined ? {} : { license }),
    });
  },
});
