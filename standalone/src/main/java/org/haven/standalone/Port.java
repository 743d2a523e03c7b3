package org.haven.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The number under which Haven answers on this machine. */
final class Port {

    private Port() {}

    /** The port that is wanted, or a free one for 0; asked first, so that nothing slow is done in vain. */
    static int free(int wanted) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (IOException taken) {
            throw new CannotStart(
                    "Port " + wanted + " is in use or may not be used; stop what uses it, or name another with --port.",
                    taken);
        }
    }
}
