// CommonJS, the one way to have JSON read by every release of Node and by every bundler; `dist/` has it as it stands here.
module.exports = require("../glossary/japan-uk.json");
