package gezhi.planning;

import gezhi.planning.PlanningOutcome.Fault;
import gezhi.planning.PlanningOutcome.Faulty;
import gezhi.planning.PlanningOutcome.Reason;
import gezhi.planning.PlanningOutcome.Refused;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Which unit is in which grid, as a table with the columns {@code unit} and {@code grid}; others are not read. UTF-8. */
final class AssignmentFile {
    private static final CSVFormat TABLE = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();
    private static final CSVFormat WRITTEN = CSVFormat.DEFAULT
            .builder()
            .setHeader("unit", "grid", "today", "why")
            .get();

    private AssignmentFile() {}

    /**
     * What a file says.
     *
     * @param grids name of its grid by code of unit; empty when the columns are not there or nothing is in them
     * @param wrong why the file is not taken as it is; null when it is
     */
    record Told(Map<String, String> grids, @Nullable PlanningOutcome wrong) {
        private static final Told NOTHING = new Told(Map.of(), null);

        private static Told refused(Reason reason) {
            return new Told(Map.of(), new Refused(reason));
        }
    }

    static Told read(MultipartFile file) {
        SentText sent = SentText.of(file);
        return sent.wrong() != null ? Told.refused(sent.wrong()) : read(sent.text());
    }

    static Told read(String text) {
        Map<String, String> grids = new LinkedHashMap<>();
        Set<String> twice = new LinkedHashSet<>();
        try (Reader in = new StringReader(SentText.bare(text))) {
            for (CSVRecord row : TABLE.parse(in)) {
                if (!row.isSet("unit") || !row.isSet("grid")) {
                    return Told.NOTHING;
                }
                if (grids.putIfAbsent(row.get("unit"), row.get("grid")) != null) {
                    twice.add(row.get("unit"));
                }
            }
        } catch (IOException | IllegalArgumentException | UncheckedIOException unreadable) {
            return Told.NOTHING;
        }
        return new Told(grids, twice.isEmpty() ? null : new Faulty(faults(twice)));
    }

    private static List<Fault> faults(Set<String> twice) {
        return twice.stream()
                .limit(Assignment.MOST_FAULTS)
                .map(unit -> Assignment.named("twice", unit))
                .toList();
    }

    /** What {@link #read} reads, with the grid of today beside it, and why its grid is outside the tolerance. */
    static String write(List<PlannedGrid> grids) {
        StringBuilder text = new StringBuilder("\ufeff");
        try (var printer = WRITTEN.print(text)) {
            for (PlannedGrid grid : grids) {
                for (String unit : grid.units()) {
                    printer.printRecord(unit, grid.seq(), unit.substring(0, unit.length() - 3), grid.why());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
