package org.haven.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads a body once, up to a limit, and keeps its bytes so that they can be fingerprinted. */
public final class RequestBytes extends OncePerRequestFilter {

    /** In bytes; the largest intake form is a tenth of it. */
    static final int LIMIT = 64 * 1024;

    private static final String ATTRIBUTE = RequestBytes.class.getName();

    private final SecurityProblems problems;

    RequestBytes(SecurityProblems problems) {
        this.problems = problems;
    }

    /** The bytes of the body, empty when there was none. */
    public static byte[] of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof byte[] bytes ? bytes : new byte[0];
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (String.valueOf(request.getContentType()).contains("*")) {
            problems.write(
                    Problem.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "http/unsupported-media-type", "Send application/json."),
                    response);
            return;
        }
        if (request.getContentLengthLong() > LIMIT) {
            refuse(response);
            return;
        }
        byte[] bytes = request.getInputStream().readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            refuse(response);
            return;
        }
        request.setAttribute(ATTRIBUTE, bytes);
        chain.doFilter(new Replayed(request, bytes), response);
    }

    private void refuse(HttpServletResponse response) throws IOException {
        problems.write(
                Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "body/too-large",
                        "The body has more than " + LIMIT / 1024 + " KiB. No form of Haven needs that."),
                response);
    }

    private static final class Replayed extends HttpServletRequestWrapper {
        private final byte[] bytes;

        Replayed(HttpServletRequest request, byte[] bytes) {
            super(request);
            this.bytes = bytes;
        }

        @Override
        public ServletInputStream getInputStream() {
            var stream = new ByteArrayInputStream(bytes);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return stream.read();
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    return stream.read(into, from, length);
                }

                @Override
                public byte[] readAllBytes() {
                    return stream.readAllBytes();
                }

                @Override
                public boolean isFinished() {
                    return stream.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("The body has been read.");
                }
            };
        }
    }
}
