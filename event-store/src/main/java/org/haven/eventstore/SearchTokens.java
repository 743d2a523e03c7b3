package org.haven.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keyed hashes of what people are searched by: equal words meet, and nobody without the key can try guesses on them. */
public final class SearchTokens implements SmartInitializingSingleton {

    private final ServiceMac mac;

    SearchTokens(JdbcClient sql, MasterKey master) {
        this.mac = new ServiceMac("search-tokens", sql, master);
    }

    /** The last eight bytes of the hash, which are enough to meet by and leave less to learn from. */
    public long of(String words) {
        var hash = mac.of(words.getBytes(UTF_8));
        return ByteBuffer.wrap(hash, hash.length - Long.BYTES, Long.BYTES).getLong();
    }

    /** A master key that does not open this one stops the start. */
    @Override
    public void afterSingletonsInstantiated() {
        mac.ready();
    }
}
