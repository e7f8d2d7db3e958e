package gezhi.ledger.web;

import gezhi.ledger.AmountWords;
import gezhi.ledger.Book;
import gezhi.ledger.BookDoor;
import gezhi.ledger.BookedTransfer;
import gezhi.ledger.Entry;
import gezhi.ledger.LedgerAccount;
import gezhi.ledger.Statements;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.Option;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the pages of accounts and transfers together. */
@Component
@Transactional(readOnly = true)
class LedgerPages {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final Statements statements;
    private final AmountWords amounts;
    private final LedgerNames names;
    private final ObjectProvider<BookDoor> doors;

    LedgerPages(Statements statements, AmountWords amounts, LedgerNames names, ObjectProvider<BookDoor> doors) {
        this.statements = statements;
        this.amounts = amounts;
        this.names = names;
        this.doors = doors;
    }

    BookPage.Mine mine() {
        Role role = Scoped.current().role();
        List<BookPage.Account> accounts = statements.listMine().stream()
                .map(each -> account(each, "", ""))
                .toList();
        return new BookPage.Mine(
                accounts,
                doors.orderedStream()
                        .filter(door -> door.roles().contains(role))
                        .map(door -> new BookPage.Door(door.key(), door.href()))
                        .toList());
    }

    BookPage.Account account(LedgerAccount account, String after, String on) {
        Slice<Entry> found = statements.statement(account.id(), after);
        @Nullable LocalDate day = day(on);
        @Nullable UUID owner = account.owner();
        return new BookPage.Account(
                account.id(),
                names.title(
                        account.kind(),
                        account.name(),
                        owner,
                        owner == null ? Map.of() : names.owners(account.book(), List.of(owner))),
                names.say("ledger.book." + account.book()),
                names.places(List.of(account.division())).getOrDefault(account.division(), ""),
                amounts.of(account.book(), account.free()),
                account.held() == 0 ? "" : amounts.of(account.book(), account.held()),
                found.rows().stream().map(entry -> line(account.book(), entry)).toList(),
                found.next() == null ? null : "/ledger/accounts/" + account.id() + "?after=" + found.next(),
                day == null ? "" : day.toString(),
                day == null
                        ? ""
                        : names.say(
                                "ledger.on.balance",
                                day.toString(),
                                amounts.of(account.book(), statements.balanceAt(account.id(), names.endOf(day)))));
    }

    private BookPage.Line line(Book book, Entry entry) {
        return new BookPage.Line(
                entry.transfer(),
                names.minute(entry.at()),
                names.say("ledger.what." + entry.what()),
                entry.words(),
                amounts.change(book, entry.amount()),
                amounts.of(book, entry.balance()),
                entry.amount() < 0,
                entry.reversed(),
                names.source(entry.source()));
    }

    BookPage.Accounts accounts(Book book, String division, String after) {
        String under = under(division);
        Slice<BookPage.Row> rows = rows(book, under, after);
        return new BookPage.Accounts(
                rows.rows(),
                rows.next(),
                book.name(),
                books(),
                under,
                Scoped.current().role() == Role.AUDITOR);
    }

    /** The part of the city that is looked at: what was typed, or all that the reader sees where that lies elsewhere. */
    static String under(String division) {
        Scope scope = Scoped.current();
        return division.isBlank() || !division.startsWith(scope.city()) ? scope.subtree() : division.strip();
    }

    Slice<BookPage.Row> rows(Book book, String under, String after) {
        Slice<LedgerAccount> found = statements.list(book, under, after);
        Map<UUID, String> people = names.owners(
                book, found.rows().stream().map(LedgerAccount::owner).toList());
        Map<String, String> places = names.places(
                found.rows().stream().map(LedgerAccount::division).distinct().toList());
        return found.map(each -> new BookPage.Row(
                each.id(),
                names.title(each.kind(), each.name(), each.owner(), people),
                places.getOrDefault(each.division(), each.division()),
                amounts.of(book, each.amount()),
                each.held() == 0 ? "" : amounts.of(book, each.held())));
    }

    BookPage.Transfer transfer(BookedTransfer transfer) {
        List<BookedTransfer.Leg> legs = transfer.legs();
        Map<UUID, String> people = names.owners(
                transfer.book(), legs.stream().map(BookedTransfer.Leg::owner).toList());
        Map<String, String> places = names.places(
                legs.stream().map(BookedTransfer.Leg::division).distinct().toList());
        return new BookPage.Transfer(
                transfer.id(),
                names.minute(transfer.at()),
                names.say("ledger.book." + transfer.book()),
                names.say("ledger.what." + transfer.what()),
                transfer.words(),
                by(transfer),
                names.source(transfer.source()),
                transfer.source(),
                legs.stream()
                        .map(leg -> new BookPage.Leg(
                                leg.account(),
                                names.title(leg.kind(), leg.name(), leg.owner(), people),
                                places.getOrDefault(leg.division(), leg.division()),
                                amounts.change(transfer.book(), leg.amount())))
                        .toList(),
                legs.stream().mapToLong(BookedTransfer.Leg::amount).sum() == 0,
                transfer.reverses(),
                transfer.reversedBy());
    }

    private String by(BookedTransfer transfer) {
        @Nullable UUID person = transfer.person();
        if (person == null) {
            return names.say("ledger.transfer.by-program");
        }
        String role = names.say(Role.valueOf(transfer.role()).messageKey());
        String name = names.people(List.of(person)).getOrDefault(person, "");
        return names.say("ledger.transfer.by", name.isEmpty() ? role : name + "（" + role + "）");
    }

    List<Option> books() {
        return Arrays.stream(Book.values())
                .map(book -> new Option(book.name(), names.say("ledger.book." + book)))
                .toList();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
