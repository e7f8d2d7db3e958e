package gezhi.planning;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.web.multipart.MultipartFile;

/** Which unit is in which grid, as a table with the columns {@code unit} and {@code grid}; others are not read. UTF-8. */
final class AssignmentFile {
    private static final CSVFormat TABLE = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();
    private static final CSVFormat WRITTEN =
            CSVFormat.DEFAULT.builder().setHeader("unit", "grid", "today").get();

    private AssignmentFile() {}

    /** Empty when the columns are not there or nothing is in them. */
    static Map<String, String> read(MultipartFile file) {
        try {
            return read(new String(file.getBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> read(String text) {
        Map<String, String> grids = new LinkedHashMap<>();
        try (Reader in = new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text)) {
            for (CSVRecord row : TABLE.parse(in)) {
                if (!row.isSet("unit") || !row.isSet("grid")) {
                    return Map.of();
                }
                grids.put(row.get("unit"), row.get("grid"));
            }
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException unreadable) {
            return Map.of();
        }
        return grids;
    }

    /** What {@link #read} reads, with the grid of today beside it. */
    static String write(List<PlannedGrid> grids) {
        StringBuilder text = new StringBuilder("\ufeff");
        try (var printer = WRITTEN.print(text)) {
            for (PlannedGrid grid : grids) {
                for (String unit : grid.units()) {
                    printer.printRecord(unit, grid.seq(), unit.substring(0, unit.length() - 3));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
