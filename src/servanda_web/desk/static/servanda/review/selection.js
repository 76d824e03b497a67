// Select words of one provision and add a record that stands on exactly those words.
const button = () => document.getElementById("add-here");

function offset(node, at) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const segment = element.closest("[data-start]");
  const before = document.createRange();
  before.setStart(segment, 0);
  before.setEnd(node, at);
  return Number(segment.dataset.start) + [...before.toString()].length;
}

const wordsAround = (node) =>
  (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".words[data-add]");

// A triple click ends at the beginning of the next line of the page: take it back to the provision's own end.
function within(range) {
  const words = wordsAround(range.startContainer);
  if (!words || wordsAround(range.endContainer) === words) return words && range;
  const clipped = range.cloneRange();
  clipped.setEnd(words, words.childNodes.length);
  return clipped.toString().trim() === range.toString().trim() ? clipped : null;
}

function selected() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.toString().trim()) return null;
  const range = within(selection.getRangeAt(0));
  if (!range) return null;
  const start = offset(range.startContainer, range.startOffset);
  const end = offset(range.endContainer, range.endOffset);
  return { range, start, end, add: wordsAround(range.startContainer).dataset.add };
}

const address = (found) => {
  const there = new URL(found.add, location.href);
  there.searchParams.set("start", found.start);
  there.searchParams.set("end", found.end);
  return there.href;
};

function show() {
  const link = button();
  const found = selected();
  link.hidden = !found;
  if (!found) return;
  link.href = address(found);
  const box = found.range.getBoundingClientRect();
  const edge = Math.max(8, Math.min(box.left, innerWidth - link.offsetWidth - 24));
  link.style.insetBlockStart = `${scrollY + box.bottom + 8}px`;
  // Measured from the screen's own left side, as the box is, whichever way the words run.
  link.style.left = `${scrollX + edge}px`;
}

export function addFromSelection() {
  const found = selected();
  if (found) location.assign(address(found));
  return Boolean(found);
}

export function watchSelection() {
  if (!button()) return;
  let waiting = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
}
