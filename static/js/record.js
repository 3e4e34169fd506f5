// A draft that is saved while one types says so when it could not be: no connection, or logged out meanwhile.
(function () {
  "use strict";
  var form = document.getElementById("draft");
  var warning = form && form.querySelector("[data-not-saved]");
  if (!warning) { return; }
  // After a log-out the answer is another page: that must not be put where the draft's state stands.
  form.addEventListener("htmx:beforeSwap", function (event) {
    if (event.detail.xhr.responseURL.split("?")[0] !== location.origin + location.pathname) {
      event.detail.shouldSwap = false;
      warning.hidden = false;
    }
  });
  form.addEventListener("htmx:afterRequest", function (event) {
    if (!event.detail.successful) { warning.hidden = false; }
  });
  form.addEventListener("htmx:afterSwap", function () { warning.hidden = true; });
})();
