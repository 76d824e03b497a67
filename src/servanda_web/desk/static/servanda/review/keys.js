// One key for each thing done again and again. They can be switched off in the list of keys (WCAG 2.1.4).
import { chosen, step } from "./chosen.js";
import { addFromSelection } from "./selection.js";

const OFF = "servanda-keys-off";
const help = () => document.getElementById("keys");

const press = (selector) => chosen()?.querySelector(selector)?.click();

function openReason() {
  const details = chosen()?.querySelector("details.reject");
  if (!details) return;
  details.open = true;
  details.querySelector("textarea, input[type=text]")?.focus();
}

const provisionInHand = () => document.activeElement?.closest(".provision");

function nextUndecided() {
  const open = [...document.querySelectorAll("details.set-aside")].map((details) => details.closest(".provision"));
  const here = provisionInHand();
  const after = open.filter((p) => here && here.compareDocumentPosition(p) & Node.DOCUMENT_POSITION_FOLLOWING);
  const next = after[0] ?? open[0];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "center" });
}

function openSetAside() {
  const details = provisionInHand()?.querySelector("details.set-aside");
  if (!details) return;
  details.open = true;
  details.querySelector("input[type=text]").focus();
}

function add() {
  if (addFromSelection()) return;
  const words = provisionInHand()?.querySelector(".words[data-add]");
  if (words) location.assign(words.dataset.add);
}

function openFilters() {
  const filters = document.querySelector("details.filters");
  if (!filters) return;
  filters.open = true;
  filters.querySelector("select")?.focus();
}

const DOES = {
  j: () => step(1),
  k: () => step(-1),
  a: () => press("[data-does=accept]"),
  m: () => press("[data-does=mend]"),
  r: openReason,
  n: add,
  u: nextUndecided,
  s: openSetAside,
  "/": openFilters,
  "?": () => help()?.showModal(),
};

function typing(target) {
  return target.closest("input, textarea, select, [contenteditable], dialog[open]");
}

export function watchKeys() {
  const box = document.getElementById("keys-on");
  if (box) {
    box.checked = localStorage.getItem(OFF) === null;
    box.addEventListener("change", () => (box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
  }
  document.querySelectorAll("[data-opens=keys]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => help()?.showModal());
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return closeReason(event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return undefined;
    if (event.key !== "?" && localStorage.getItem(OFF) !== null) return undefined;
    const does = DOES[event.key];
    if (!does) return undefined;
    event.preventDefault();
    return does();
  });
}

function closeReason(target) {
  const details = target.closest?.("details.reject[open], details.set-aside[open]");
  if (!details) return;
  details.open = false;
  (details.closest(".record") ?? details.closest(".provision")).focus();
}
