package org.haven.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One file of an HMIS CSV export, its columns found by the names in its header. */
final class CsvTable {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final String DATE_DELETED = "DateDeleted";

    private final String file;
    private final List<NamedCsvRecord> records;

    private CsvTable(String file, List<NamedCsvRecord> records) {
        this.file = file;
        this.records = records;
    }

    static CsvTable read(Path folder, String file, List<String> columns) {
        var path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new CannotStart("The folder " + folder + " has no file " + file
                    + "; give --projects the folder of an unzipped HMIS CSV export.");
        }
        try (var reader = withoutByteOrderMark(path);
                var csv = CsvReader.builder().allowUnclosedQuote(false).ofNamedCsvRecord(reader)) {
            var table = new CsvTable(file, csv.stream().toList());
            table.demand(columns);
            table.demandWholeRows();
            return table;
        } catch (IOException | UncheckedIOException unreadable) {
            throw new CannotStart(file + " cannot be read as UTF-8 text; export it again in UTF-8.", unreadable);
        } catch (CsvParseException malformed) {
            throw new CannotStart(file + " is not well-formed CSV (a quote is missing); export it again.", malformed);
        }
    }

    /** The rows that were not deleted. */
    List<Row> rows() {
        return records.stream()
                .filter(record -> record.findField(DATE_DELETED).orElse("").isBlank())
                .map(record -> new Row(file, record))
                .toList();
    }

    // Without a row there is no header to be found wanting, and nothing to be registered either.
    private void demand(List<String> columns) {
        if (records.isEmpty()) {
            throw new CannotStart(file + " has no rows; export at least one agency and one project.");
        }
        var header = records.get(0).getHeader();
        columns.stream().filter(column -> !header.contains(column)).findFirst().ifPresent(missing -> {
            throw new CannotStart(
                    file + ", line 1, has no column " + missing + "; export the file again with all its columns.");
        });
    }

    private void demandWholeRows() {
        records.stream()
                .filter(record -> record.getFieldCount() != record.getHeader().size())
                .findFirst()
                .ifPresent(broken -> {
                    throw new CannotStart(file + ", line " + broken.getStartingLineNumber()
                            + ", has not as many cells as the header; export the file again.");
                });
    }

    private static Reader withoutByteOrderMark(Path path) throws IOException {
        // A decoder of our own, since the usual one hides bytes that are not UTF-8.
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** One row, which knows where it stands. */
    record Row(String file, NamedCsvRecord record) {

        /** What the cell says; a blank one is refused. */
        String cell(String column) {
            return Optional.of(record.getField(column).strip())
                    .filter(cell -> !cell.isEmpty())
                    .orElseThrow(() -> wrong(column, "is blank; fill it in"));
        }

        /** The sentence for a cell that cannot be used. It never repeats what the cell says. */
        CannotStart wrong(String column, String whatToDo) {
            return new CannotStart(
                    file + ", line " + record.getStartingLineNumber() + ": " + column + " " + whatToDo + ".");
        }
    }
}
