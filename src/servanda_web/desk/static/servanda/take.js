// On the form of one record: put the words selected in the passage into a field.
const passage = document.querySelector(".passage .words");

function take(field) {
  const selection = getSelection();
  if (!passage || !selection || selection.isCollapsed || !passage.contains(selection.anchorNode)) return;
  field.value = selection.toString().trim();
  field.focus();
}

document.querySelectorAll("[data-takes]").forEach((button) => {
  const field = document.getElementById(button.dataset.takes);
  if (!field) return;
  button.hidden = false;
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => take(field));
});

document.querySelector("[data-leave]")?.closest("form")?.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.querySelector("[data-leave]").click();
});
document.querySelector(".error-summary")?.focus();
