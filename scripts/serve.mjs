import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".csv": "text/csv; charset=utf-8",
};

/**
 * Serves a folder, and single files beside it, to this machine alone.
 *
 * @param folder The folder of static files.
 * @param extra  Further files by path: `{ "/open/late-buses-dmaic.xlsx": "out/late-buses-dmaic.xlsx" }`.
 * @param wanted The port; when it is taken, the next free one is used.
 * @returns The server and the port that it got.
 */
export async function serve(folder, extra = {}, wanted = 4173, headers = {}) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = extra[path] ?? join(folder, normalize(path === "/" ? "/index.html" : path));
    const isInside = extra[path] !== undefined || file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
    if (!isInside || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { "content-type": "text/plain" }).end("There is nothing here.");
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "cache-control": "no-store",
      ...headers,
    });
    createReadStream(file).pipe(response);
  });
  for (let port = wanted; ; port += 1) {
    const taken = await new Promise((resolve, reject) => {
      server.once("error", (fault) =>
        fault.code === "EADDRINUSE" && port < wanted + 50 ? resolve(true) : reject(fault),
      );
      server.listen(port, "127.0.0.1", () => resolve(false));
    });
    if (!taken) return { server, port };
    server.removeAllListeners("listening");
  }
}
