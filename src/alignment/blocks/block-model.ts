import model from "./block-model.json";

/** Fitted weights of the log odds that two runs of blocks are a pair; `block-model.json` says on which data. */
export const pairWeights = { ...model.pairOdds, ...model.byHand.pairOdds };

// The groups below are set by hand; `why` in `block-model.json` gives the reason of each.
export const { evidence, member, extension, support, ambiguity, relabelling, order, reordering, assignment, moving } =
  model.byHand;
