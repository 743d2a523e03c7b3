package org.haven.benchmark.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP/1.1 connection (RFC 9112) that stays open until the server says it closes it, with just enough of the protocol to load
 * a server on the same two cores without taking them away from it.
 */
final class KeptConnection implements AutoCloseable {

    private record Wire(Socket socket, InputStream in, OutputStream out) {

        static Wire to(int port) throws IOException {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            return new Wire(socket, new BufferedInputStream(socket.getInputStream()), socket.getOutputStream());
        }
    }

    private final int port;
    private Wire wire;

    KeptConnection(int port) {
        this.port = port;
        try {
            wire = Wire.to(port);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Sends a body of JSON. Headers are whole lines, each with its end. */
    Answer post(String path, String headers, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        var head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length + "\r\n" + headers + "\r\n";
        var request = new ByteArrayOutputStream();
        request.write(head.getBytes(ISO_8859_1));
        request.write(body);
        request.writeTo(wire.out());
        return answer();
    }

    Answer get(String path) throws IOException {
        wire.out().write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(ISO_8859_1));
        return answer();
    }

    private Answer answer() throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        skipBody(headers);
        if ("close".equals(headers.get("connection"))) {
            reopen();
        }
        return new Answer(status, headers);
    }

    private void reopen() throws IOException {
        wire.socket().close();
        wire = Wire.to(port);
    }

    private void skipBody(Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            for (int size = chunk(); size > 0; size = chunk()) {
                wire.in().skipNBytes(size + 2L);
            }
            line();
        } else {
            wire.in()
                    .skipNBytes(Long.parseLong(
                            Optional.ofNullable(headers.get("content-length")).orElse("0")));
        }
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = wire.in().read(); c != '\n'; c = wire.in().read()) {
            if (c < 0) {
                throw new EOFException("The server closed the connection.");
            }
            line.append((char) c);
        }
        return line.substring(0, Math.max(0, line.length() - 1));
    }

    @Override
    public void close() {
        try {
            wire.socket().close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
