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
    ["iso-2022-jp", "1b 24 42 46 7c 31 51 24 48 1b 28 42"],
  ])("reads %s", (encoding, bytes) => {
    expect(decodeText(hex(bytes))).toEqual({ text: "日英と", encoding });
  });

  it("reads UTF-16 without a byte order mark by its line ends", () => {
    const text = "前文\n本文\n";
    expect(decodeText(new Uint8Array(Buffer.from(text, "utf16le")))).toEqual({ text, encoding: "utf-16le" });
  });

  // Bytes that are valid in both encodings: words of half-width katakana, and words of two kanji.
  it.each([
    ["shift_jis", "ﾃﾞｰﾀ", "c3 de b0 c0"],
    ["shift_jis", "ﾊﾟｰﾄﾅｰ", "ca df b0 c4 c5 b0"],
    ["euc-jp", "ﾃﾞｰﾀ", "8e c3 8e de 8e b0 8e c0"],
    ["euc-jp", "概要", "b3 b5 cd d7"],
    ["shift_jis", "概要", "8a 54 97 76"],
    ["euc-jp", "前文", "c1 b0 ca b8"],
  ])("tells %s by what is written: %s", (encoding, text, bytes) => {
    expect(decodeText(hex(bytes))).toEqual({ text, encoding });
  });

  it("takes the encoding that is given", () => {
    expect(decodeText(hex("93 fa"), { encoding: "shift_jis" }).text).toBe("日");
    expect(() => decodeText(hex("93 fa"), { encoding: "utf-8", file: "a.txt" })).toThrow(/a\.txt to be text in utf-8/);
    expect(() => decodeText(hex("93 fa"), { encoding: "latin1" as "utf-8" })).toThrow(/`encoding` to be one of/);
  });

  it.each([
    ["%PDF-1.7", /PDF.*pdftotext/],
    ["PK\u0003\u0004word", /zip file.*Unpack it/],
    ["<!DOCTYPE html>\n<p>x", /HTML.*ends in \.html/],
    ["\n<html lang='ja'>", /HTML/],
    ["<!-- saved -->\n<body>", /HTML/],
    ["<?xml version='1.0'?><html>", /HTML/],
    ["<?xml version='1.0'?><article/>", /XML/],
    ["{\\rtf1\\ansi", /RTF.*pandoc/],
    ["%!PS-Adobe-3.0", /PostScript/],
    ["\\documentclass{article}", /LaTeX/],
  ])("says how to get text out of %j", (text, message) => {
    expect(() => decodeText(new TextEncoder().encode(text))).toThrow(message);
  });

  it("refuses what is no text", () => {
    expect(() => decodeText(hex("00 00 00 00 01 02"))).toThrow(/to be text in UTF-8/);
  });
});
