/**
 * A proxy that takes down every request which leaves the machine's loopback, from whatever frame, worker or process of the
 * browser it comes, and lets none through. Pictures are answered with a pixel.
 */
import { createServer } from "node:http";

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** What the browser asks of its maker, whatever page it shows. */
const OWN = /^content-autofill\.googleapis\.com:/;

/** Starts a proxy; `asked` grows with every request. */
export async function startTrap() {
  const asked = [];
  const server = createServer(({ url, headers }, response) => {
    asked.push({ url, accepts: headers.accept ?? "", referrer: headers.referer ?? null });
    response.writeHead(200, { "content-type": "image/png" }).end(PIXEL);
  });
  server.on("connect", ({ url }, socket) => {
    if (!OWN.test(url)) asked.push({ url: `https://${url}`, accepts: "", referrer: null });
    socket.on("error", () => {});
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    asked,
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
