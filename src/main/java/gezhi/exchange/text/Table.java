package gezhi.exchange.text;

import gezhi.exchange.text.EncodingCheck.Seen;
import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of comma-separated values with a header, in a known encoding; gzip is unpacked. */
public final class Table {
    /** Empty lines are counted, for a spreadsheet shows them as rows. */
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final SourceFile file;
    private final Encoding encoding;

    private Table(SourceFile file, Encoding encoding) {
        this.file = file;
        this.encoding = encoding;
    }

    /** The table in {@code file}, or empty with the reason among the findings when its bytes are not what {@code asked} says. */
    public static Optional<Table> of(SourceFile file, Encoding asked, Findings findings) throws IOException {
        Seen seen = EncodingCheck.look(file);
        Encoding used = used(asked, seen);
        String refusal = refusal(used, seen);
        if (!refusal.isEmpty()) {
            findings.add(Finding.error(file.name(), 0, "", refusal));
            return Optional.empty();
        }
        if (asked == Encoding.AUTO && seen == Seen.GB18030) {
            findings.add(Finding.note(file.name(), 0, "", "exchange.read-as-gb18030"));
        }
        return Optional.of(new Table(file, used));
    }

    private static Encoding used(Encoding asked, Seen seen) {
        if (asked != Encoding.AUTO) {
            return asked;
        }
        return seen == Seen.GB18030 ? Encoding.GB18030 : Encoding.UTF_8;
    }

    private static String refusal(Encoding used, Seen seen) {
        return switch (seen) {
            case ASCII -> "";
            case UTF_8 -> used == Encoding.UTF_8 ? "" : "exchange.is-utf-8";
            case GB18030 -> used == Encoding.GB18030 ? "" : "exchange.is-gb18030";
            case UTF_16 -> "exchange.is-utf-16";
            case ZIP -> "exchange.is-zip";
            case UNKNOWN -> "exchange.is-unknown";
        };
    }

    /**
     * Hands over the header, then each row. A row that is not well-formed CSV ends the reading with a finding, for nobody can say where the
     * next one begins.
     *
     * @param header gets the names of the columns and gives what takes the rows, or nothing when a column is missing, which it has said
     * @return true when the file was read to its end
     */
    public boolean read(Findings findings, Function<List<String>, Optional<Consumer<Row>>> header) throws IOException {
        try (Reader reader = open();
                CSVParser parser = FORMAT.parse(reader)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                findings.add(Finding.error(file.name(), 0, "", "exchange.empty"));
                return false;
            }
            Optional<Consumer<Row>> rows = header.apply(names(records.next()));
            while (rows.isPresent() && records.hasNext()) {
                Row row = row(records.next());
                if (!row.isBlank()) {
                    rows.get().accept(row);
                }
            }
            return rows.isPresent();
        } catch (UncheckedIOException | CSVException e) {
            findings.add(Finding.error(file.name(), 0, "", "exchange.not-csv", String.valueOf(e.getMessage())));
            return false;
        }
    }

    private static Row row(CSVRecord cells) {
        return new Row((int) cells.getRecordNumber(), cells);
    }

    private static List<String> names(CSVRecord record) {
        List<String> names = new ArrayList<>();
        for (String name : record) {
            names.add(name.trim());
        }
        return names;
    }

    private Reader open() throws IOException {
        Reader reader = new BufferedReader(EncodingCheck.reader(file, encoding.charset()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** @param number as a spreadsheet counts it; the header is row 1 */
    public record Row(int number, CSVRecord cells) {

        boolean isBlank() {
            return cells.size() == 1 && cells.get(0).isBlank();
        }

        /** The trimmed text of a column counted from 0; empty when the row is short. */
        public String text(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).trim() : "";
        }
    }
}
