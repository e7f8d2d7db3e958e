package gezhi.ledger.web;

import gezhi.platform.web.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of the ledger show. */
final class BookPage {
    private BookPage() {}

    /** One's own books. */
    record Mine(List<Account> accounts, List<Door> doors) {}

    /** @param key message key */
    record Door(String key, String href) {}

    /**
     * @param balance free in words, what may be spent
     * @param held in words; empty when nothing is set aside
     * @param more address of the lines before; null when there are none
     */
    record Account(
            UUID id,
            String title,
            String book,
            String place,
            String balance,
            String held,
            List<Line> lines,
            @Nullable String more,
            String on,
            String onBalance) {}

    /** @param source address of where it comes from; null where nobody says */
    record Line(
            UUID transfer,
            String at,
            String what,
            String words,
            String amount,
            String balance,
            boolean gives,
            boolean reversed,
            @Nullable String source) {}

    /** Accounts of a book. */
    record Accounts(
            List<Row> rows, @Nullable String next, String book, List<Option> books, String division, boolean auditor) {}

    record Row(UUID id, String title, String place, String balance, String held) {}

    record Transfer(
            UUID id,
            String at,
            String book,
            String what,
            String words,
            String by,
            @Nullable String source,
            String sourceKey,
            List<Leg> legs,
            boolean all,
            @Nullable UUID reverses,
            @Nullable UUID reversedBy) {}

    record Leg(UUID account, String title, String place, String amount) {}

    record Reports(String book, List<Option> books, List<Report> reports) {}

    /** @param checked message key of what came of checking it again; null when it was not asked for */
    record Report(
            String key,
            String until,
            String counted,
            boolean well,
            String state,
            String hash,
            @Nullable String checked,
            boolean right) {}
}
