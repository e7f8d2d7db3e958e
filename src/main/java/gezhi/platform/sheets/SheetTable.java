package gezhi.platform.sheets;

import cn.idev.excel.FastExcel;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.event.AnalysisEventListener;
import cn.idev.excel.support.ExcelTypeEnum;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table as it was sent: the first sheet of an Excel workbook, a heading and rows.
 *
 * @param faults what keeps it from being read at all
 */
public record SheetTable<C extends Enum<C> & Heading>(List<SheetRow<C>> rows, List<SheetFault<C>> faults) {

    /** @param most rows that are read; a table of more is refused whole */
    public static <C extends Enum<C> & Heading> SheetTable<C> read(InputStream file, Class<C> columns, int most) {
        Listener<C> listener = new Listener<>(columns, most);
        try {
            FastExcel.read(file, listener)
                    .excelType(ExcelTypeEnum.XLSX)
                    .sheet()
                    .headRowNumber(1)
                    .doRead();
        } catch (RuntimeException e) {
            return faulty("sheets.unreadable");
        }
        if (listener.rows.size() > most) {
            return faulty("sheets.too-many");
        }
        List<SheetFault<C>> faults = new ArrayList<>();
        for (C column : columns.getEnumConstants()) {
            if (column.isNeeded() && !listener.found.containsValue(column)) {
                faults.add(new SheetFault<C>(1, column, "sheets.no-column"));
            }
        }
        return faults.isEmpty() && listener.rows.isEmpty()
                ? faulty("sheets.empty")
                : new SheetTable<C>(listener.rows, faults);
    }

    private static <C extends Enum<C> & Heading> SheetTable<C> faulty(String key) {
        return new SheetTable<C>(List.of(), List.of(new SheetFault<C>(1, null, key)));
    }

    private static final class Listener<C extends Enum<C> & Heading>
            extends AnalysisEventListener<Map<Integer, String>> {
        private final Class<C> columns;
        private final int most;
        private final Map<Integer, C> found = new HashMap<>();
        private final List<SheetRow<C>> rows = new ArrayList<>();

        Listener(Class<C> columns, int most) {
            this.columns = columns;
            this.most = most;
        }

        @Override
        public void invokeHeadMap(Map<Integer, String> heading, AnalysisContext context) {
            heading.forEach((index, words) ->
                    Optional.ofNullable(words).flatMap(this::headed).ifPresent(column -> found.put(index, column)));
        }

        private Optional<C> headed(String heading) {
            String words = heading.strip();
            return Arrays.stream(columns.getEnumConstants())
                    .filter(column -> column.zh().equals(words) || column.en().equalsIgnoreCase(words))
                    .findFirst();
        }

        @Override
        public void invoke(Map<Integer, String> cells, AnalysisContext context) {
            Map<C, String> known = new EnumMap<>(columns);
            found.forEach((index, column) ->
                    Optional.ofNullable(cells.get(index)).ifPresent(value -> known.put(column, value)));
            if (rows.size() <= most && known.values().stream().anyMatch(value -> !value.isBlank())) {
                rows.add(new SheetRow<>(context.readRowHolder().getRowIndex() + 1, known));
            }
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {
            // Everything was taken row by row.
        }
    }
}
