package org.haven.eventstore.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Tells whether two processes fold alike: a fingerprint of all of Haven's classes. */
final class CodeVersion {

    private CodeVersion() {}

    static String ofHaven() {
        try {
            var classes = new PathMatchingResourcePatternResolver().getResources("classpath*:org/haven/**/*.class");
            Arrays.sort(classes, Comparator.comparing(CodeVersion::place));
            var digest = MessageDigest.getInstance("SHA-256");
            for (var each : classes) {
                digest.update(each.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String place(Resource resource) {
        try {
            var url = resource.getURL().toString();
            return url.substring(url.indexOf("org/haven/"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
