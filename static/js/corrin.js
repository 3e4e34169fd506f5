// Small manners that need a script; every page works without it.
(function () {
  "use strict";
  // A message that offers no action leaves by itself; one with an undo stays a little longer.
  function ageToasts() {
    document.querySelectorAll(".toast:not([data-aged])").forEach(function (toast) {
      toast.dataset.aged = "";
      setTimeout(function () { toast.remove(); }, toast.querySelector("button, a") ? 15000 : 6000);
    });
  }
  // A form sent twice in a hurry is sent once; the server would refuse the second one anyway.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.dataset.sent && !form.hasAttribute("hx-post")) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    setTimeout(function () { delete form.dataset.sent; }, 3000);
  });
  // A select or date marked so takes effect when changed; without a script its button does.
  document.addEventListener("change", function (event) {
    if (event.target.matches("[data-submit-on-change]")) { event.target.form.requestSubmit(); }
  });
  // Pages made for paper print by a button; without a script the browser's menu does.
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });
  // A form that came back with errors begins at the first of them.
  var wrong = document.querySelector("main [aria-invalid=true]");
  if (wrong) { wrong.focus(); }
  document.addEventListener("htmx:afterSettle", ageToasts);
  ageToasts();
})();
