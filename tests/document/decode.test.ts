import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/document";

const hex = (bytes: string): Uint8Array => Uint8Array.from(bytes.split(" "), (byte) => Number.parseInt(byte, 16));

describe("decodeText", () => {
  it.each([
    ["utf-8", "e6 97 a5 e8 8b b1 e3 81 a8"],
    ["utf-8", "ef bb bf e6 97 a5 e8 8b b1 e3 81 a8"],
    ["utf-16le", "ff fe e5 65 f1 82 68 30"],
    ["utf-16be", "fe ff 65 e5 82 f1 30 68"],
    ["shift_jis", "93 fa 89 70 82 c6"],
    ["euc-jp", "c6 fc b1 d1 a4 c8"],
  ])("reads %s", (encoding, bytes) => {
    expect(decodeText(hex(bytes))).toEqual({ text: "日英と", encoding });
  });

  it("reads UTF-16 without a byte order mark by its line ends", () => {
    const text = "前文\n本文\n";
    expect(decodeText(new Uint8Array(Buffer.from(text, "utf16le")))).toEqual({ text, encoding: "utf-16le" });
  });

  it("takes the encoding that is given", () => {
    expect(decodeText(hex("93 fa"), { encoding: "shift_jis" }).text).toBe("日");
    expect(() => decodeText(hex("93 fa"), { encoding: "utf-8", file: "a.txt" })).toThrow(/a\.txt to be text in utf-8/);
    expect(() => decodeText(hex("93 fa"), { encoding: "latin1" as "utf-8" })).toThrow(/`encoding` to be one of/);
  });

  it.each([
    ["%PDF-1.7", /PDF.*pdftotext/],
    ["PK\u0003\u0004word", /DOCX.*pandoc/],
    ["<!DOCTYPE html>\n<p>x", /HTML.*pandoc/],
    ["\n<html lang='ja'>", /HTML/],
  ])("says how to get text out of %j", (text, message) => {
    expect(() => decodeText(new TextEncoder().encode(text))).toThrow(message);
  });

  it("refuses what is no text", () => {
    expect(() => decodeText(hex("00 00 00 00 01 02"))).toThrow(/to be text in UTF-8/);
  });
});
