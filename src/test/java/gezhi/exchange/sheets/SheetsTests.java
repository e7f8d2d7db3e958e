package gezhi.exchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import cn.idev.excel.FastExcel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTests {

    @Test
    void csvBeginsWithAMarkAndQuotesWhatNeedsIt() throws IOException {
        assertThat(csv(Arrays.asList("街道", 12, -3.5, null, "a,\"b\"\nc")))
                .isEqualTo("\ufeff街道,12,-3.5,,\"a,\"\"b\"\"\nc\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx", "\rx", "＝1"})
    void whatASpreadsheetWouldRunIsMadeAText(String formula) throws IOException {
        assertThat(csv(List.of(formula))).contains("'" + formula);
    }

    @Test
    void aWorkbookHoldsTextsAndNumbersAndNoFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = new ExcelSheet(out)) {
            sheet.row(List.of("名称", "户数"));
            sheet.row(Arrays.asList("=1+1", 12));
            sheet.row(Arrays.asList("长".repeat(40_000), null));
        }
        List<Map<Integer, String>> rows = FastExcel.read(new ByteArrayInputStream(out.toByteArray()))
                .headRowNumber(0)
                .sheet()
                .doReadSync();
        assertThat(rows.get(0)).containsEntry(0, "名称").containsEntry(1, "户数");
        assertThat(rows.get(1)).containsEntry(0, "=1+1").containsEntry(1, "12");
        assertThat(rows.get(2).get(0)).hasSize(32_001);
    }

    private static String csv(List<?> row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = new CsvSheet(out)) {
            sheet.row(row);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
