// Writing only: reading brings zod, which takes longer to load than a look-up.
export * from "./write";
