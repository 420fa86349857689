/** Google calls these by name; the bundle above does the work. */
function onInstall(e) {
  onOpen(e);
}

function onOpen(e) {
  Tollgate_.onOpen(e);
}

function showSidebar() {
  Tollgate_.showSidebar();
}

/** The sidebar's one door; a formula that names it gets no answer. */
function rpc(text) {
  return Tollgate_.rpc(text);
}
