// Which record is in hand: its card and its words are lit together.
const CHOSEN = "chosen";

export const records = () => [...document.querySelectorAll(".record")];
export const chosen = () => document.querySelector(`.record.${CHOSEN}`);

const marksOf = (record) => document.querySelectorAll(`mark[data-records~="${record.dataset.record}"]`);

export function choose(record, { focus = true } = {}) {
  document.querySelectorAll(`.${CHOSEN}`).forEach((lit) => lit.classList.remove(CHOSEN));
  record.classList.add(CHOSEN);
  const marks = marksOf(record);
  marks.forEach((mark) => mark.classList.add(CHOSEN));
  if (!focus) return;
  record.focus({ preventScroll: true });
  record.scrollIntoView({ block: "nearest" });
  const besideText = matchMedia("(min-width: 62em)").matches;
  if (marks.length && besideText) marks[0].scrollIntoView({ block: "nearest" });
}

export function step(by) {
  const all = records();
  if (!all.length) return;
  const here = all.indexOf(chosen());
  choose(all[here < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(here + by, 0), all.length - 1)]);
}
