package org.haven.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What tells this build of Haven from every other: a hash over its own class files. */
public final class CodeFingerprint {

    private static final String OURS = "org/haven/";

    private CodeFingerprint() {}

    public static String compute() {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var file : classFiles().entrySet()) {
                hash.update(file.getKey().getBytes(UTF_8));
                hash.update(file.getValue().getContentAsByteArray());
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, Resource> classFiles() throws IOException {
        var files = new TreeMap<String, Resource>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + OURS + "**/*.class")) {
            var place = file.getURL().toString();
            files.put(place.substring(place.lastIndexOf(OURS)), file);
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("The class files of Haven are not to be found.");
        }
        return files;
    }
}
