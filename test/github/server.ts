import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A plain HTTP server on the loopback address, and what it notices about traffic that is not meant for it. */
export interface RawRequest {
  method: string;
  url: URL;
  path: string;
  headers: Record<string, string>;
  body: string;
}

export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array | string;
}

export type Listener = (request: RawRequest) => Promise<RawAnswer | "disconnect">;

export interface RunningServer {
  origin: string;
  close: () => Promise<void>;
}

export async function serve(
  listener: Listener,
  violate: (problem: string) => void,
): Promise<RunningServer> {
  const server = createServer((request, response) => {
    answer(request, response, listener, violate).catch((error) => {
      violate(`the fake failed: ${error instanceof Error ? error.stack : error}`);
      response.writeHead(500).end();
    });
  });
  // A client that was told to use this server as proxy asks it for a tunnel to where it really wants to go.
  server.on("connect", (request, socket) => {
    violate(`request to another origin: CONNECT ${request.url}`);
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => close(server) };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  listener: Listener,
  violate: (problem: string) => void,
): Promise<void> {
  const raw = await read(request);
  const own = `http://127.0.0.1:${(request.socket.address() as AddressInfo).port}`;
  if (raw.url.origin !== own) {
    violate(`request to another origin: ${raw.method} ${raw.url.href}`);
    response.writeHead(403).end();
    return;
  }
  const reply = await listener(raw);
  if (reply === "disconnect") {
    response.destroy();
    return;
  }
  response.writeHead(reply.status, reply.headers).end(reply.body);
}

async function read(request: IncomingMessage): Promise<RawRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const path = request.url ?? "/";
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const url = new URL(path, `http://${headers.host}`);
  return {
    method: request.method ?? "GET",
    url,
    path,
    headers,
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
