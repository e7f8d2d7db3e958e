package gezhi.people.roster;

import cn.idev.excel.FastExcel;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.event.AnalysisEventListener;
import cn.idev.excel.support.ExcelTypeEnum;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table as it was sent: an Excel workbook whose first sheet has a heading and at most {@value #MOST} rows.
 *
 * @param faults what keeps it from being read at all
 */
record Table(List<Row> rows, List<Fault> faults) {
    static final int MOST = 2000;

    static Table read(InputStream file) {
        Listener listener = new Listener();
        try {
            FastExcel.read(file, listener)
                    .excelType(ExcelTypeEnum.XLSX)
                    .sheet()
                    .headRowNumber(1)
                    .doRead();
        } catch (RuntimeException e) {
            return faulty("people.import.fault.unreadable");
        }
        if (listener.rows.size() > MOST) {
            return faulty("people.import.fault.too-many");
        }
        List<Fault> faults = new ArrayList<>();
        for (Column column : Column.values()) {
            if (column.isNeeded() && !listener.columns.containsValue(column)) {
                faults.add(new Fault(1, column, "people.import.fault.no-column"));
            }
        }
        if (faults.isEmpty() && listener.rows.isEmpty()) {
            return faulty("people.import.fault.empty");
        }
        return new Table(listener.rows, faults);
    }

    /** An empty workbook with the heading, and a second sheet that explains it. */
    static void write(OutputStream to, boolean english, List<List<String>> explanation) throws IOException {
        List<List<String>> heading = Arrays.stream(Column.values())
                .map(column -> List.of(column.heading(english)))
                .toList();
        try (var workbook = FastExcel.write(to).autoCloseStream(false).build()) {
            workbook.write(
                    List.<List<String>>of(),
                    FastExcel.writerSheet(0, english ? "People" : "人员")
                            .head(heading)
                            .build());
            workbook.write(
                    explanation,
                    FastExcel.writerSheet(1, english ? "How to" : "填写说明").build());
        }
    }

    private static Table faulty(String key) {
        return new Table(List.of(), List.of(new Fault(1, null, key)));
    }

    private static final class Listener extends AnalysisEventListener<Map<Integer, String>> {
        private final Map<Integer, Column> columns = new HashMap<>();
        private final List<Row> rows = new ArrayList<>();

        @Override
        public void invokeHeadMap(Map<Integer, String> heading, AnalysisContext context) {
            heading.forEach((index, words) ->
                    Optional.ofNullable(words).flatMap(Column::headed).ifPresent(column -> columns.put(index, column)));
        }

        @Override
        public void invoke(Map<Integer, String> cells, AnalysisContext context) {
            Map<Column, String> known = new EnumMap<>(Column.class);
            columns.forEach((index, column) ->
                    Optional.ofNullable(cells.get(index)).ifPresent(value -> known.put(column, value)));
            if (rows.size() <= MOST && known.values().stream().anyMatch(value -> !value.isBlank())) {
                rows.add(new Row(context.readRowHolder().getRowIndex() + 1, known));
            }
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {
            // Everything was taken row by row.
        }
    }
}
