package gezhi.ledger.web;

import gezhi.ledger.AmountWords;
import gezhi.ledger.Book;
import gezhi.ledger.Entry;
import gezhi.ledger.LedgerAccount;
import gezhi.ledger.Statements;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of one account ({@code account}) for those who may read them, or of all of one's own, to be taken out. */
@Component
class StatementListing implements Listing {
    private final Statements statements;
    private final AmountWords amounts;
    private final LedgerNames names;

    StatementListing(Statements statements, AmountWords amounts, LedgerNames names) {
        this.statements = statements;
        this.amounts = amounts;
        this.names = names;
    }

    @Override
    public String key() {
        return "statement";
    }

    @Override
    public String page(Filters filters) {
        String account = filters.text("account");
        return account.isEmpty() ? "/book" : "/ledger/accounts/" + account;
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM));
    }

    @Override
    public List<String> columns() {
        return List.of("book", "at", "what", "words", "amount", "balance", "reversed");
    }

    @Override
    public OptionalLong count(Filters filters) {
        accounts(filters);
        return OptionalLong.empty();
    }

    @Override
    public void each(Filters filters, Consumer<List<? extends @Nullable Object>> rows) {
        for (LedgerAccount account : accounts(filters)) {
            Slice.walk(
                    after -> statements.statement(account.id(), after),
                    found -> found.forEach(entry -> rows.accept(cells(account.book(), entry))));
        }
    }

    /** What is added bears no plus sign: a spreadsheet would take it for a formula. */
    private List<Object> cells(Book book, Entry entry) {
        return List.of(
                names.say("ledger.book." + book),
                names.minute(entry.at()),
                names.say("ledger.what." + entry.what()),
                entry.words(),
                amounts.of(book, entry.amount()),
                amounts.of(book, entry.balance()),
                names.say(entry.reversed() ? "listings.yes" : "listings.no"));
    }

    /** An account that the reader may not read is none, here as on its page. */
    private List<LedgerAccount> accounts(Filters filters) {
        String account = filters.text("account");
        return account.isEmpty()
                ? statements.listMine()
                : List.of(statements
                        .find(UUID.fromString(account))
                        .filter(Statements::mayRead)
                        .orElseThrow(() -> new IllegalArgumentException("No account " + account)));
    }
}
