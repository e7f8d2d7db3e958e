package gezhi.ledger.web;

import gezhi.ledger.AccountKind;
import gezhi.ledger.Book;
import gezhi.ledger.SourceOfEntries;
import gezhi.people.People;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Divisions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What accounts, sources and moments are called on the pages of the ledger. */
@Component
class LedgerNames {
    private final People people;
    private final Divisions divisions;
    private final List<SourceOfEntries> sources;
    private final MessageSource words;
    private final Clock clock;

    LedgerNames(People people, Divisions divisions, List<SourceOfEntries> sources, MessageSource words, Clock clock) {
        this.people = people;
        this.divisions = divisions;
        this.sources = sources;
        this.words = words;
        this.clock = clock;
    }

    /** Of owners of accounts, as far as the reader may know them; whoever takes points was promised that the ledger names nobody but themselves to themselves. */
    Map<UUID, String> owners(Book book, Collection<@Nullable UUID> ids) {
        @Nullable UUID me = Scoped.current().person();
        return people(
                book == Book.POINTS
                        ? ids.stream().filter(id -> id != null && id.equals(me)).toList()
                        : ids);
    }

    Map<UUID, String> people(Collection<@Nullable UUID> ids) {
        return people.names(ids);
    }

    Map<String, String> places(Collection<String> codes) {
        return divisions.names(codes);
    }

    /** The name given to the account, that of its owner as far as the reader may know it, or its kind. */
    String title(AccountKind kind, String name, @Nullable UUID owner, Map<UUID, String> people) {
        if (!name.isEmpty()) {
            return name;
        }
        return owner != null && people.containsKey(owner) ? people.get(owner) : say("ledger.kind." + kind);
    }

    /** Address of the page of what an entry comes from; null where no module says, or where the reader may not go. */
    @Nullable
    String source(String source) {
        int mark = source.indexOf(':');
        for (SourceOfEntries each : sources) {
            if (mark > 0 && each.kind().equals(source.substring(0, mark))) {
                return each.href(source.substring(mark + 1));
            }
        }
        return null;
    }

    String minute(Instant at) {
        return DateTimeFormatter.ofPattern(say("ledger.format")).format(at.atZone(clock.getZone()));
    }

    /** The first moment after a day. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    String say(String key, @Nullable Object... values) {
        return words.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
