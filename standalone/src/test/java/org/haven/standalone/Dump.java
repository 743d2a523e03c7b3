package org.haven.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every row of every table of a running Haven's database, as text; bytes are in hexadecimal. */
record Dump(List<String> rows) {

    static Dump of(Haven haven, String schemas) {
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url(haven), "postgres", password(haven));
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names = statement.executeQuery("""
                    SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
                    WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND schemaname ~ '""" + schemas + "'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (var table : tables) {
                try (var contents = statement.executeQuery("SELECT t::text FROM " + table + " AS t")) {
                    while (contents.next()) {
                        rows.add(table + contents.getString(1));
                    }
                }
            }
            return new Dump(rows);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The rows that hold a text: plain, in hexadecimal, in Base64, or in hexadecimal of Base64. */
    List<String> holding(String text) {
        var bytes = text.getBytes(UTF_8);
        var base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        var forms = Stream.of(
                        text,
                        HexFormat.of().formatHex(bytes),
                        base64,
                        HexFormat.of().formatHex(base64.getBytes(UTF_8)))
                .map(form -> form.toLowerCase(Locale.ROOT))
                .toList();
        return rows.stream()
                .filter(row -> forms.stream().anyMatch(row.toLowerCase(Locale.ROOT)::contains))
                .toList();
    }

    static String url(Haven haven) {
        try {
            var port = Files.readAllLines(haven.folder().root().resolve("postgres/postmaster.pid"))
                    .get(3);
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + DatabaseSetUp.NAME;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String password(Haven haven) {
        try {
            return Files.readString(haven.folder().keys().resolve("log-owner-password"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
