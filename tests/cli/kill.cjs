// Loaded before the command: kills it at the nth change of the file system, as a loss of power would.
const files = require("node:fs/promises");
const { syncBuiltinESMExports } = require("node:module");
let left = Number(process.env.TAIYAKU_TEST_KILL_AT);
for (const name of ["open", "writeFile", "link", "copyFile", "rename", "rm", "chmod"]) {
  const original = files[name];
  files[name] = async (...args) => {
    if (name === "open" && (args[1] ?? "r") === "r") return original(...args);
    left -= 1;
    if (left < 0) process.kill(process.pid, "SIGKILL");
    const result = await original(...args);
    if (left === 0) process.kill(process.pid, "SIGKILL");
    return result;
  };
}
syncBuiltinESMExports();
