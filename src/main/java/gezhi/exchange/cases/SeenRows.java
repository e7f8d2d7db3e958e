package gezhi.exchange.cases;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Which ids a file has had, and what stood beside them: of millions of rows only a number each is kept. */
final class SeenRows {
    private static final long FACTOR = 1_000_003;
    private static final char END_OF_CELL = '\n';

    private final Map<String, Long> rows = new HashMap<>();

    /** How a row stands to an earlier one of its id. */
    enum Look {
        NEW,
        SAME,
        OTHER
    }

    Look look(String id, CSVRecord cells) {
        long sum = sum(cells);
        @Nullable Long first = rows.putIfAbsent(id, sum);
        if (first == null) {
            return Look.NEW;
        }
        return first == sum ? Look.SAME : Look.OTHER;
    }

    /** 64 bits: that two rows of one id differ and have the same is not to be expected in the life of the program. */
    private static long sum(CSVRecord cells) {
        long sum = 0;
        for (String cell : cells) {
            for (int i = 0; i < cell.length(); i++) {
                sum = sum * FACTOR + cell.charAt(i);
            }
            sum = sum * FACTOR + END_OF_CELL;
        }
        return sum;
    }
}
