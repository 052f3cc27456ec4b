"use strict";
// Pan and zoom by the drawing's viewBox, so that it stays sharp. Without this script the page is whole, too.
(() => {
  const view = document.getElementById("view");
  const drawing = view.querySelector("svg");
  const box = drawing.viewBox.baseVal;
  const home = { x: 0, y: 0, width: box.width, height: box.height };
  const most = 40;
  let seen = { ...home };
  let grip = null;

  const said = document.getElementById("size");
  const between = (least, value, greatest) => Math.min(Math.max(value, least), greatest);

  const look = (at) => drawing.setAttribute("viewBox", `${at.x} ${at.y} ${at.width} ${at.height}`);

  // The view is higher than a long map, so that there is room for what is nearer.
  function show(x, y, width) {
    const share = width / home.width;
    const frame = drawing.getBoundingClientRect();
    const height = (width * frame.height) / frame.width;
    const over = home.height - height;
    seen = { x: between(0, x, home.width - width), y: over > 0 ? between(0, y, over) : over / 2, width, height };
    look(seen);
    view.classList.toggle("moves", share < 1);
    said.textContent = `${Math.round(100 / share)} %`;
  }

  function zoom(by, x = seen.x + seen.width / 2, y = seen.y + seen.height / 2) {
    const width = between(home.width / most, seen.width / by, home.width);
    const kept = width / seen.width;
    show(x - (x - seen.x) * kept, y - (y - seen.y) * kept, width);
  }

  const all = () => show(0, 0, home.width);
  const move = (right, down) => show(seen.x + right * seen.width, seen.y + down * seen.height, seen.width);

  function place(event) {
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.getScreenCTM().inverse());
  }

  function reveal() {
    const name = decodeURIComponent(location.hash.slice(1));
    const found = name && document.getElementById(name);
    if (!found || !drawing.contains(found)) return;
    all();
    const frame = found.getBoundingClientRect();
    const middle = place({ clientX: frame.left + frame.width / 2, clientY: frame.top + frame.height / 2 });
    const width = Math.min(home.width, 900, view.clientWidth);
    const height = (width * view.clientHeight) / view.clientWidth;
    show(middle.x - width / 2, middle.y - height / 2, width);
    view.scrollIntoView({ block: "nearest" });
  }

  const steps = {
    "+": () => zoom(1.25),
    "=": () => zoom(1.25),
    "-": () => zoom(0.8),
    "0": all,
    ArrowLeft: () => move(-0.1, 0),
    ArrowRight: () => move(0.1, 0),
    ArrowUp: () => move(0, -0.1),
    ArrowDown: () => move(0, 0.1),
  };

  view.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.startsWith("Arrow") && seen.width === home.width) return;
    event.preventDefault();
    step();
  });
  view.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const at = place(event);
    zoom(Math.exp(-event.deltaY / 300), at.x, at.y);
  }, { passive: false });
  view.addEventListener("dblclick", (event) => {
    const at = place(event);
    zoom(2, at.x, at.y);
  });
  view.addEventListener("pointerdown", (event) => {
    if (event.button || seen.width === home.width || event.target.closest("a")) return;
    grip = place(event);
    view.setPointerCapture(event.pointerId);
    view.classList.add("held");
  });
  view.addEventListener("pointermove", (event) => {
    if (!grip) return;
    const at = place(event);
    show(seen.x + grip.x - at.x, seen.y + grip.y - at.y, seen.width);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    view.addEventListener(end, () => {
      grip = null;
      view.classList.remove("held");
    });
  }
  document.getElementById("nearer").addEventListener("click", () => zoom(1.25));
  document.getElementById("farther").addEventListener("click", () => zoom(0.8));
  document.getElementById("all").addEventListener("click", all);
  window.addEventListener("hashchange", reveal);
  window.addEventListener("resize", () => show(seen.x, seen.y, seen.width));
  window.addEventListener("beforeprint", () => look(home));
  window.addEventListener("afterprint", () => look(seen));
  view.classList.add("zooms");
  all();
  document.getElementById("tools").hidden = false;
  reveal();
})();
