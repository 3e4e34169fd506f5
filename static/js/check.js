// The check works without a script; with one it keeps answers through a reload.
(function () {
  "use strict";
  var form = document.querySelector("form.check");
  if (!form) { return; }
  // Enter goes to the next step, as a finger would; the last step sends.
  form.addEventListener("keydown", function (event) {
    var step = event.target.closest(".step");
    var next = step && step.querySelector(".next-step");
    if (event.key !== "Enter" || event.target.tagName !== "INPUT" || !next) { return; }
    event.preventDefault();
    if (next.checkVisibility()) { next.click(); }
  });
  // A reload drops what was answered, unless it stands in this tab's own history, which no other page can read.
  function told() {
    return Array.from(new FormData(form)).filter(function (pair) { return pair[0] !== "csrfmiddlewaretoken"; });
  }
  function remember() { history.replaceState({ check: told() }, ""); }
  function put(pairs) {
    Array.from(form.elements).forEach(function (one) {
      var mine = pairs.filter(function (pair) { return pair[0] === one.name; }).map(function (pair) { return pair[1]; });
      if (/checkbox|radio/.test(one.type)) { one.checked = mine.indexOf(one.value) >= 0; return; }
      if (one.type !== "text" || one.value === (mine[0] || "")) { return; }
      one.value = mine[0] || "";
      one.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }
  var came = performance.getEntriesByType("navigation")[0];
  if (came && came.type === "reload" && history.state && history.state.check) {
    var before = history.state.check;
    window.addEventListener("load", function () { put(before); });
  }
  form.addEventListener("change", remember);
  form.addEventListener("input", remember);
  window.addEventListener("hashchange", remember);
})();
