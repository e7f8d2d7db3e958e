package gezhi.platform.sheets;

import cn.idev.excel.FastExcel;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** An empty workbook to fill in. */
public final class SheetTemplate {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SheetTemplate() {}

    /** The heading, and a second sheet that explains it line by line, as a file to keep. */
    public static <C extends Enum<C> & Heading> ResponseEntity<byte[]> answer(
            String filename, Class<C> columns, Locale locale, List<String> explanation) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(filename)
                                .build()
                                .toString())
                .body(workbook(columns, english, explanation));
    }

    private static <C extends Enum<C> & Heading> byte[] workbook(
            Class<C> columns, boolean english, List<String> explanation) {
        List<List<String>> heading = Arrays.stream(columns.getEnumConstants())
                .map(column -> List.of(english ? column.en() : column.zh()))
                .toList();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (var workbook = FastExcel.write(file).autoCloseStream(false).build()) {
            workbook.write(
                    List.<List<String>>of(),
                    FastExcel.writerSheet(0, english ? "Table" : "表格")
                            .head(heading)
                            .build());
            workbook.write(
                    explanation.stream().map(List::of).toList(),
                    FastExcel.writerSheet(1, english ? "How to" : "填写说明").build());
        }
        return file.toByteArray();
    }
}
