import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { createRequire } from "node:module";
import { extname, join, normalize, sep } from "node:path";
import { build } from "./build.mjs";
import { installWhatIsMissing, ROOT, stop } from "./install.mjs";

/**
 * Serves the Excel add-in to this machine, so that Excel can load it: builds dist/excel, makes a certificate for localhost
 * that this machine trusts, and says how to add the manifest. Nothing is sent anywhere.
 */
const PORT = 3000;
const FOLDER = join(ROOT, "dist/excel");
const MANIFEST = join(FOLDER, "manifest.xml");
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".xml": "text/xml; charset=utf-8",
};

const ON_THIS_MACHINE = {
  win32: `Excel on Windows: share the folder ${FOLDER}, then in Excel choose File > Options > Trust Center > Trust Center Settings > Trusted Add-in Catalogs, add the share, restart Excel, and choose Home > Add-ins > Shared folder > Tollgate.`,
  darwin: `Excel on a Mac: copy ${MANIFEST} into ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/, restart Excel, and choose Home > Add-ins > Tollgate.`,
};
const ON_THE_WEB = `Excel on the web: open a workbook in the browser of this machine, choose Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, and choose ${MANIFEST}.`;
const ELSEWHERE =
  "There is no Excel for this system. Excel on the web does (below), or use the workbench: npm start. It shows the same pane and functions.";

installWhatIsMissing();
await build(["excel"], `https://localhost:${PORT}`);
if (!existsSync(MANIFEST)) stop("The build made no dist/excel/manifest.xml. Run npm run build and read what it says.");

const server = createServer(await certificate(), (request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
  const file = join(FOLDER, normalize(path));
  if (!file.startsWith(FOLDER + sep) || !existsSync(file) || extname(file) === "") {
    response.writeHead(404, { "content-type": "text/plain" }).end("There is nothing here.");
    return;
  }
  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "cache-control": "no-store",
    // Excel on the web asks for functions.json from its own origin.
    "access-control-allow-origin": "*",
  });
  response.end(readFileSync(file));
});
server.on("error", (fault) =>
  stop(
    fault.code === "EADDRINUSE"
      ? `Port ${PORT} is taken, and the manifest names it. End the program that uses it and try again.`
      : fault.message,
  ),
);
server.listen(PORT, "127.0.0.1", () => {
  console.log(`Serving the add-in at https://localhost:${PORT}/ to this machine alone. Ctrl-C ends it.\n`);
  console.log(ON_THIS_MACHINE[process.platform] ?? ELSEWHERE);
  console.log(ON_THE_WEB);
});
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}

/** A certificate for localhost. Trusting it asks for the person's consent; where that cannot be, the browser has to be told. */
async function certificate() {
  const certificates = createRequire(import.meta.url)("office-addin-dev-certs");
  if (process.platform in ON_THIS_MACHINE) {
    console.log("Making a certificate for localhost; the system may ask whether to trust it. Excel needs that.");
    return certificates.getHttpsServerOptions();
  }
  const at = (name) => join(ROOT, ".cache/certificates", name);
  if (!existsSync(at("localhost.crt"))) {
    await certificates.generateCertificates(at("ca.crt"), at("localhost.crt"), at("localhost.key"), 30);
  }
  console.log(
    `The certificate for localhost is not trusted by this system: open https://localhost:${PORT}/taskpane.html once and accept it.`,
  );
  return { cert: readFileSync(at("localhost.crt")), key: readFileSync(at("localhost.key")) };
}
