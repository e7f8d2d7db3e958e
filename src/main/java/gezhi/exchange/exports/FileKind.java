package gezhi.exchange.exports;

import gezhi.exchange.sheets.CsvSheet;
import gezhi.exchange.sheets.ExcelSheet;
import gezhi.exchange.sheets.Sheet;
import java.io.IOException;
import java.io.OutputStream;

/** As what a list is taken out. */
public enum FileKind {
    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv; charset=utf-8");

    private final String extension;
    private final String contentType;

    FileKind(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    String extension() {
        return extension;
    }

    String contentType() {
        return contentType;
    }

    Sheet sheet(OutputStream out) throws IOException {
        return this == CSV ? new CsvSheet(out) : new ExcelSheet(out);
    }
}
