package gezhi.exchange.cases;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows left out, as they were, with the row's number and the reason in two more columns: correct, and bring this file again. */
final class Rejects {
    /** Where so many rows are wrong the mapping is, and nobody corrects them one by one. */
    static final int MOST = 20_000;

    private static final String NUL = "\u0000";

    private final StringWriter text = new StringWriter();
    private final CSVPrinter printer;
    private int count;

    Rejects(List<String> header) {
        try {
            printer = new CSVPrinter(text, CSVFormat.DEFAULT);
            List<String> names = new ArrayList<>(header);
            names.addAll(List.of("row", "reason"));
            printer.printRecord(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(int row, CSVRecord cells, String reason) {
        try {
            List<String> values = new ArrayList<>();
            cells.forEach(cell -> values.add(cell.replace(NUL, "")));
            values.addAll(List.of(String.valueOf(row), reason));
            printer.printRecord(values);
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when there is no room for another one. */
    boolean isFull() {
        return count >= MOST;
    }

    int count() {
        return count;
    }

    /** Null when there is none. */
    @Nullable
    String table() {
        return count == 0 ? null : text.toString();
    }
}
