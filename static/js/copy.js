// A button that copies what stands in a field; without a script the field is there to be marked.
(function () {
  "use strict";
  if (!navigator.clipboard) { return; }
  document.querySelectorAll("[data-copy]").forEach(function (button) {
    var words = button.querySelector("span"), before = words.textContent;
    button.hidden = false;
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value).then(function () {
        words.textContent = button.dataset.done;
        setTimeout(function () { words.textContent = before; }, 4000);
      });
    });
  });
})();
