// Decisions are sent without leaving the page. The server answers with the parts that changed; each takes the
// place of the element that bears its id.
import { choose, records } from "./chosen.js";

const messages = () => document.getElementById("messages");

function say(words) {
  const line = document.createElement("p");
  line.className = "message message-error";
  line.textContent = words;
  messages().replaceChildren(line);
}

function place(part) {
  const old = document.getElementById(part.id);
  if (!old) return;
  if (old.getAttribute("role") === "status") old.replaceChildren(...part.childNodes);
  else old.replaceWith(part);
}

function settle(form, name, order) {
  const record = document.getElementById(name);
  if (!record) return;
  const again = record.querySelector(".field-error");
  if (again || !form.matches("[data-then=next]")) return choose(record);
  const following = records().slice(order + 1).find((r) => r.dataset.state === "proposed");
  return choose(following ?? record);
}

async function send(form) {
  const record = form.closest(".record");
  const order = records().indexOf(record);
  const answer = await fetch(form.action, {
    method: "POST",
    body: new FormData(form),
    headers: { "X-Parts": "1" },
    credentials: "same-origin",
  });
  if (answer.headers.get("X-Parts") !== "1") return location.reload();
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  [...page.body.children].filter((part) => part.id).forEach(place);
  if (record) return settle(form, record.id, order);
  return document.getElementById(form.dataset.return)?.focus();
}

export function watchForms() {
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-swap]");
    if (!form) return;
    event.preventDefault();
    if (form.dataset.sending) return;
    form.dataset.sending = "1";
    send(form)
      .catch(() => say(document.body.querySelector("[data-not-sent]").dataset.notSent))
      .finally(() => delete form.dataset.sending);
  });
}
