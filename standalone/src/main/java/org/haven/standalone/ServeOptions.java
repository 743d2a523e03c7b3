package org.haven.standalone;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What can be chosen when Haven is started. */
final class ServeOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "haven-data",
            description = "Where Haven keeps everything. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("haven-data");

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            converter = PortNumber.class,
            description = "Where Haven answers on this machine; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--projects",
            paramLabel = "FOLDER",
            description = "An HMIS CSV export whose agencies and projects take the place of the two demo agencies.")
    private Optional<Path> projects = Optional.empty();

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            defaultValue = "America/New_York",
            description = "Where the days of the agencies of that export end. Default: ${DEFAULT-VALUE}.")
    private ZoneId timeZone = ZoneId.of("America/New_York");

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    Community community() {
        return projects.<Community>map(folder -> HmisCsvCommunity.read(folder, timeZone))
                .orElseGet(DemoCommunity::new);
    }

    /** A number that a port can have. */
    static final class PortNumber implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return Optional.of(text)
                    .filter(digits -> digits.matches("[0-9]{1,5}"))
                    .map(Integer::valueOf)
                    .filter(number -> number <= 65535)
                    .orElseThrow(() -> new TypeConversionException("a port is a number from 0 to 65535"));
        }
    }
}
