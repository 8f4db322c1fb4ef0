/** The parts of the page without its data. */
export interface PageAssets {
  /** Markup of the empty page. */
  readonly shell: string;
  readonly style: string;
  readonly script: string;
  /** `sha256-…`, as a content security policy names them. */
  readonly styleHash: string;
  readonly scriptHash: string;
}

/** Inserted by the build, which bundles the files of `page/` (see tsup.config.ts). */
declare const REVIEW_PAGE_ASSETS: PageAssets | undefined;

/** Run from source, where nothing is bundled, the page has its data but neither style nor script. */
export const assets: PageAssets =
  typeof REVIEW_PAGE_ASSETS === "undefined"
    ? { shell: "", style: "", script: "", styleHash: "sha256-", scriptHash: "sha256-" }
    : REVIEW_PAGE_ASSETS;
