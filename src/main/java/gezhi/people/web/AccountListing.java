package gezhi.people.web;

import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Filters;
import gezhi.platform.listing.Listing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts with the postings held today, to be taken out; telephones are not in the list and not in it. */
@Component
class AccountListing implements Listing {
    private final Accounts accounts;
    private final Postings postings;
    private final Refusals words;
    private final Minutes minutes;
    private final Clock clock;

    AccountListing(Accounts accounts, Postings postings, Refusals words, Minutes minutes, Clock clock) {
        this.accounts = accounts;
        this.postings = postings;
        this.words = words;
        this.minutes = minutes;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "accounts";
    }

    @Override
    public String page(Filters filters) {
        return "/accounts";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @Override
    public List<String> columns() {
        return List.of("name", "login", "postings", "standing", "last-sign-in");
    }

    @Override
    public OptionalLong count(Filters filters) {
        return OptionalLong.empty();
    }

    @Override
    public void each(Filters filters, Consumer<List<? extends @Nullable Object>> rows) {
        LocalDate today = LocalDate.now(clock);
        Slice.walk(after -> accounts.list(filters.text("words"), after), found -> {
            Map<UUID, List<Posting>> held = postings
                    .listOf(found.stream().map(Account::person).toList())
                    .stream()
                    .filter(posting -> posting.holdsOn(today))
                    .collect(Collectors.groupingBy(Posting::person));
            found.forEach(account -> rows.accept(cells(account, held.getOrDefault(account.person(), List.of()))));
        });
    }

    private List<Object> cells(Account account, List<Posting> held) {
        String posts = held.isEmpty()
                ? words.say(Role.RESIDENT.messageKey())
                : held.stream()
                        .map(posting -> words.say(posting.role().messageKey()) + " · " + posting.place())
                        .collect(Collectors.joining("；"));
        return List.of(
                account.name(),
                account.login(),
                posts,
                words.say(Standing.of(account, minutes.now()).key()),
                minutes.show(account.lastSignIn()));
    }
}
