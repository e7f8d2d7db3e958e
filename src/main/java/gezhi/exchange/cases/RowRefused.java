package gezhi.exchange.cases;

import java.util.List;

/** Why a row is left out. Thrown while a row is read and caught where the next one begins; never leaves this package. */
final class RowRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String column;
    private final String key;
    private final transient List<String> words;

    RowRefused(String column, String key, String... words) {
        super(key, null, false, false);
        this.column = column;
        this.key = key;
        this.words = List.of(words);
    }

    String column() {
        return column;
    }

    String key() {
        return key;
    }

    List<String> words() {
        return words;
    }
}
