package gezhi.exchange.sheets;

import cn.idev.excel.ExcelWriter;
import cn.idev.excel.FastExcel;
import cn.idev.excel.write.metadata.WriteSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workbook, written row by row into a file beside and sent when it is whole: the format begins with its end. A text is a text there,
 * never a formula. Past a million rows it goes on on another sheet.
 */
public final class ExcelSheet implements Sheet {
    /** A sheet holds 1,048,576 rows. */
    private static final int ROWS_A_SHEET = 1_000_000;

    /** A cell holds 32,767 characters. */
    private static final int LONGEST_CELL = 32_000;

    private static final int AT_A_TIME = 200;

    private final ExcelWriter writer;
    private final List<List<@Nullable Object>> waiting = new ArrayList<>();
    private WriteSheet sheet;
    private int sheets = 1;
    private int rows;

    public ExcelSheet(OutputStream out) {
        writer = FastExcel.write(out).autoCloseStream(false).build();
        sheet = FastExcel.writerSheet(sheets - 1, String.valueOf(sheets)).build();
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (rows == ROWS_A_SHEET) {
            write();
            sheets++;
            rows = 0;
            sheet = FastExcel.writerSheet(sheets - 1, String.valueOf(sheets)).build();
        }
        List<@Nullable Object> row = new ArrayList<>(cells.size());
        cells.forEach(cell -> row.add(cell instanceof Number || cell == null ? cell : shortened(cell.toString())));
        waiting.add(row);
        rows++;
        if (waiting.size() == AT_A_TIME) {
            write();
        }
    }

    private void write() {
        if (!waiting.isEmpty()) {
            writer.write(waiting, sheet);
            waiting.clear();
        }
    }

    @Override
    public void close() throws IOException {
        write();
        writer.finish();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…";
    }
}
