export { readTbx } from "./read";
export { writeTbx, type WriteTbxOptions } from "./write";
