package gezhi.exchange.divisions;

import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which column holds what. Columns are found by their names, in any order; others are left alone. Understood are {@code
 * level,code,name,parent}, the Chinese names of these, and the headers of the national list in its four files, whose parents stand in
 * {@code streetCode}, {@code areaCode}, {@code cityCode} or {@code provinceCode}, the nearest counting. {@code valid_from,valid_to,successors}
 * may be there too.
 *
 * @param level -1 when there is no such column
 * @param parent -1 when there is no such column
 * @param from -1 when there is no such column, like {@code to} and {@code successors}
 */
record DivisionColumns(int level, int code, int name, int parent, int from, int to, int successors) {
    private static final List<String> LEVEL = List.of("level", "级别", "层级");
    private static final List<String> CODE = List.of("code", "代码", "编码", "区划代码");
    private static final List<String> NAME = List.of("name", "名称", "区划名称");
    private static final List<String> PARENT =
            List.of("parent", "上级", "上级代码", "parentcode", "streetcode", "areacode", "citycode", "provincecode");
    private static final List<String> FROM = List.of("validfrom", "启用日期", "设立日期");
    private static final List<String> TO = List.of("validto", "停用日期", "撤销日期");
    private static final List<String> SUCCESSORS = List.of("successors", "继任", "继任代码");

    static Optional<DivisionColumns> of(String file, List<String> header, Findings findings) {
        Map<String, Integer> columns = new TreeMap<>();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i).toLowerCase(Locale.ROOT).replace("_", "");
            if (columns.putIfAbsent(column, i) != null && isRead(column)) {
                findings.add(Finding.error(file, 1, header.get(i), "exchange.column-twice", header.get(i)));
                return Optional.empty();
            }
        }
        int code = find(columns, CODE);
        int name = find(columns, NAME);
        @Nullable String missing = code < 0 ? "code" : name < 0 ? "name" : null;
        if (missing != null) {
            findings.add(
                    Finding.error(file, 1, missing, "exchange.column-missing", missing, String.join(", ", header)));
            return Optional.empty();
        }
        return Optional.of(new DivisionColumns(
                find(columns, LEVEL),
                code,
                name,
                find(columns, PARENT),
                find(columns, FROM),
                find(columns, TO),
                find(columns, SUCCESSORS)));
    }

    private static boolean isRead(String column) {
        return Stream.of(LEVEL, CODE, NAME, PARENT, FROM, TO, SUCCESSORS).anyMatch(names -> names.contains(column));
    }

    private static int find(Map<String, Integer> columns, List<String> names) {
        return names.stream()
                .filter(columns::containsKey)
                .findFirst()
                .map(columns::get)
                .orElse(-1);
    }
}
