// Guesses the time zone for a field that asks for it. Without a script the guess comes from the country.
(function () {
  "use strict";
  function guess() {
    var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    document.querySelectorAll("[data-guess-time-zone]").forEach(function (field) {
      var known = field.tagName !== "SELECT" || field.querySelector('option[value="' + zone + '"]');
      if (zone && known && !field.value) { field.value = zone; }
    });
  }
  document.addEventListener("htmx:afterSettle", guess);
  guess();
})();
