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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table that is too long to be kept: the first sheet of an Excel workbook, handed out row by row while it is read. */
public final class SheetStream {
    private SheetStream() {}

    /**
     * @param rows may throw, which ends the reading
     * @return what keeps the table from being read at all; empty when it was read to its end
     */
    public static <C extends Enum<C> & Heading> List<SheetFault<C>> read(
            InputStream file, Class<C> columns, Consumer<SheetRow<C>> rows) {
        Listener<C> listener = new Listener<>(columns, rows);
        try {
            FastExcel.read(file, listener)
                    .excelType(ExcelTypeEnum.XLSX)
                    .sheet()
                    .headRowNumber(1)
                    .doRead();
        } catch (RuntimeException e) {
            if (listener.thrown != null) {
                throw listener.thrown;
            }
            return List.of(new SheetFault<C>(1, null, "sheets.unreadable"));
        }
        if (listener.thrown != null) {
            throw listener.thrown;
        }
        if (!listener.wrong.isEmpty()) {
            return listener.wrong;
        }
        return listener.count == 0 ? List.of(new SheetFault<C>(1, null, "sheets.empty")) : List.of();
    }

    private static final class Listener<C extends Enum<C> & Heading>
            extends AnalysisEventListener<Map<Integer, String>> {
        private final Class<C> columns;
        private final Consumer<SheetRow<C>> rows;
        private final Map<Integer, C> found = new HashMap<>();
        private final List<SheetFault<C>> wrong = new ArrayList<>();
        private long count;

        private @Nullable RuntimeException thrown;

        Listener(Class<C> columns, Consumer<SheetRow<C>> rows) {
            this.columns = columns;
            this.rows = rows;
        }

        @Override
        public void invokeHeadMap(Map<Integer, String> heading, AnalysisContext context) {
            heading.forEach((index, words) -> {
                if (words != null) {
                    Arrays.stream(columns.getEnumConstants())
                            .filter(column -> column.zh().equals(words.strip())
                                    || column.en().equalsIgnoreCase(words.strip()))
                            .findFirst()
                            .ifPresent(column -> find(column, index));
                }
            });
            for (C column : columns.getEnumConstants()) {
                if (column.isNeeded() && !found.containsValue(column)) {
                    wrong.add(new SheetFault<C>(1, column, "sheets.no-column"));
                }
            }
        }

        private void find(C column, int index) {
            if (found.containsValue(column)) {
                wrong.add(new SheetFault<C>(1, column, "sheets.column-twice"));
            }
            found.put(index, column);
        }

        @Override
        public void invoke(Map<Integer, String> cells, AnalysisContext context) {
            Map<C, String> known = new EnumMap<>(columns);
            found.forEach((index, column) -> {
                String value = cells.get(index);
                if (value != null) {
                    known.put(column, value);
                }
            });
            if (known.values().stream().anyMatch(value -> !value.isBlank())) {
                count++;
                try {
                    rows.accept(new SheetRow<>(context.readRowHolder().getRowIndex() + 1, known));
                } catch (RuntimeException e) {
                    thrown = e;
                    throw e;
                }
            }
        }

        /** A sheet without the columns that are needed need not be read on. */
        @Override
        public boolean hasNext(AnalysisContext context) {
            return wrong.isEmpty() && thrown == null;
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {
            // Everything was handed out row by row.
        }
    }
}
