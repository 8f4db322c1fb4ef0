export { pretranslateXliff, type Pretranslation, type PretranslateQuery } from "./pretranslate";
