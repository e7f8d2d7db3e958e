package gezhi.exchange.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * CSV as spreadsheets open it: UTF-8 with a byte order mark, or Excel takes it for GBK. A text that a spreadsheet would run as a formula
 * begins with an apostrophe instead.
 */
public final class CsvSheet implements Sheet {
    private final CSVPrinter printer;

    public CsvSheet(OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (Object cell : cells) {
            printer.print(cell instanceof Number ? cell : harmless(cell));
        }
        printer.println();
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }

    /** OWASP, CSV injection: equals, plus, minus, at, tab and carriage return at the beginning, also in their full-width forms. */
    static String harmless(@Nullable Object cell) {
        String text = cell == null ? "" : cell.toString();
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
