import type { ContentBlock, ContentNote, LeftOut } from "../content/blocks";
import type { InlineText } from "./inline-text";
import type { MainContent } from "./main-content";
import type { PageNotes } from "./note-elements";
import type { HtmlNode } from "./parse";

/** State of the reading of a page. */
export interface Walk {
  readonly source: string;
  readonly main: MainContent;
  readonly pageNotes: PageNotes;
  readonly notes: ContentNote[];
  readonly inline: InlineText;
  readonly leaveOut: (left: LeftOut) => void;
  readonly nextId: () => number;
  /** Reads the nodes of a container in order. */
  readonly walkNodes: (nodes: readonly HtmlNode[], walk: Walk) => void;
  /** Blocks of the innermost container. */
  blocks: ContentBlock[];
}
