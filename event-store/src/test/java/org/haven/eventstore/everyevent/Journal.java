package org.haven.eventstore.everyevent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.haven.eventstore.everyevent.Attempt.Told;

/** What a process wanted and what it was told or saw, line by line, in a file that outlives its kill. */
final class Journal implements AutoCloseable {

    private final FileChannel file;
    private long attempts;

    Journal(Path path) throws IOException {
        file = FileChannel.open(path, CREATE, APPEND);
    }

    /** Before the request is sent. */
    synchronized long wants(List<Wanted> events) {
        attempts++;
        write(attempts + " WANTS " + Wanted.write(events));
        return attempts;
    }

    /** Before the writer does anything else. */
    synchronized void told(long attempt, Told told, long position, String why) {
        write(attempt + " " + told + " " + position + " " + why.replace(' ', '_'));
    }

    synchronized void saw(Seen event) {
        write(event.position() + " " + event.id() + " " + event.stream() + " " + event.version());
    }

    private void write(String line) {
        try {
            file.write(ByteBuffer.wrap((line + "\n").getBytes(UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    static List<Attempt> attempts(Path path) throws IOException {
        var attempts = new LinkedHashMap<String, Attempt>();
        for (var parts : lines(path)) {
            if (parts[1].equals("WANTS")) {
                attempts.put(parts[0], new Attempt(Wanted.read(parts[2]), Told.UNKNOWN, 0, "killed"));
            } else {
                attempts.computeIfPresent(
                        parts[0],
                        (n, wanted) -> new Attempt(
                                wanted.events(), Told.valueOf(parts[1]), Long.parseLong(parts[2]), parts[3]));
            }
        }
        return List.copyOf(attempts.values());
    }

    static List<Seen> seen(Path path) throws IOException {
        return lines(path).stream().map(Seen::of).toList();
    }

    // A kill may leave half a line, which says nothing.
    private static List<String[]> lines(Path path) throws IOException {
        var lines = new ArrayList<String[]>();
        if (Files.exists(path)) {
            var text = Files.readString(path);
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> lines.add(line.split(" ", 4)));
        }
        return lines;
    }
}
