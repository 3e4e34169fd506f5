// Reads a barcode with the browser's own detector, on the device. The camera asks only when the button is used;
// where the browser has no detector nothing of this shows, and the number is typed or read from a photo.
(function () {
  "use strict";
  var box = document.querySelector("[data-scanner]");
  var field = document.querySelector("#number input[name=number]");
  if (!box || !field || !("BarcodeDetector" in window)) { return; }
  var video = box.querySelector("video"), says = box.querySelector("[data-scanner-says]");
  var start = box.querySelector("[data-scanner-start]"), stop = box.querySelector("[data-scanner-stop]");
  var wanted = ["ean_13", "ean_8", "upc_a", "upc_e", "itf"], detector, stream;

  function found(codes) {
    var code = codes.filter(function (each) { return /^[0-9]{6,14}$/.test(each.rawValue); })[0];
    if (!code) { return false; }
    field.value = code.rawValue;
    close();
    field.form.requestSubmit();
    return true;
  }
  function look() {
    if (!stream) { return; }
    detector.detect(video).then(found, function () { return false; }).then(function (done) {
      if (!done) { setTimeout(look, 150); }
    });
  }
  function show(on) {
    video.hidden = stop.hidden = !on;
    start.hidden = on;
  }
  function close() {
    if (stream) { stream.getTracks().forEach(function (track) { track.stop(); }); }
    stream = null;
    show(false);
  }
  function open() {
    navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } }).then(function (opened) {
      stream = opened;
      video.srcObject = opened;
      show(true);
      says.textContent = says.dataset.looking;
      return video.play();
    }).then(look).catch(function () { close(); says.textContent = says.dataset.refused; });
  }
  // A photo can be read on the device too; only where that fails is it sent.
  function readPhoto(event) {
    var form = event.target, file = form.elements.photo.files[0];
    if (!file || form.dataset.tried) { return; }
    event.preventDefault();
    form.dataset.tried = "1";
    createImageBitmap(file).then(function (picture) { return detector.detect(picture); }).then(found, function () {
      return false;
    }).then(function (done) { if (!done) { delete form.dataset.sent; form.requestSubmit(); } });
  }
  window.BarcodeDetector.getSupportedFormats().then(function (known) {
    var formats = wanted.filter(function (each) { return known.indexOf(each) >= 0; });
    if (!formats.length) { return; }
    detector = new window.BarcodeDetector({ formats: formats });
    document.querySelector("[data-photo]").addEventListener("submit", readPhoto);
    if (!navigator.mediaDevices) { return; }
    box.hidden = false;
    start.addEventListener("click", open);
    stop.addEventListener("click", close);
    window.addEventListener("pagehide", close);
  }, function () {});
})();
