// The review page with a keyboard and a mouse. Without this file every action is a plain form or link.
import { watchKeys } from "./review/keys.js";
import { watchForms } from "./review/swap.js";
import { watchSelection } from "./review/selection.js";
import { choose, records } from "./review/chosen.js";

watchForms();
watchKeys();
watchSelection();

document.addEventListener("click", (event) => {
  const mark = event.target.closest(".words mark");
  const link = event.target.closest("a[href^='#record-']");
  if (!link && (!mark || !getSelection().isCollapsed)) return;
  const name = link ? link.hash.slice(1) : `record-${mark.dataset.records.split(" ").at(-1)}`;
  const record = document.getElementById(name);
  if (!record) return;
  if (link) event.preventDefault();
  choose(record);
});

document.addEventListener("focusin", (event) => {
  const record = event.target.closest(".record");
  if (record) choose(record, { focus: false });
});

const named = location.hash.startsWith("#record-") && document.getElementById(location.hash.slice(1));
if (named && records().includes(named)) choose(named);
