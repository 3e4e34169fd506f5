// Guesses the time zone for a field that asks for it. Without a script the guess comes from the country.
(function () {
  "use strict";
  function guess() {
    var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    document.querySelectorAll("input[data-guess-time-zone]").forEach(function (field) {
      if (zone && !field.value) { field.value = zone; }
    });
  }
  guess();
})();
