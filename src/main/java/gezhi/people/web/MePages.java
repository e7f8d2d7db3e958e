package gezhi.people.web;

import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.people.SignIns;
import gezhi.people.door.Presence;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.SignedIn;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Puts the page about oneself together. */
@Component
class MePages {
    private static final Set<String> DONE = Set.of("contact", "password");

    private final Accounts accounts;
    private final Postings postings;
    private final SignIns signIns;
    private final Minutes minutes;

    MePages(Accounts accounts, Postings postings, SignIns signIns, Minutes minutes) {
        this.accounts = accounts;
        this.postings = postings;
        this.signIns = signIns;
        this.minutes = minutes;
    }

    MePage of(SignedIn me, FormErrors errors, @Nullable String done) {
        Optional<Account> account = accounts.find(me.person());
        @Nullable UUID present = presentPosting();
        List<MePage.Post> posts = postings.listHeldBy(me.person()).stream()
                .map(posting -> post(posting, present))
                .toList();
        List<SignInRow> last = signIns.listOf(me.person()).stream()
                .map(row -> SignInRow.of(row, minutes))
                .toList();
        return new MePage(
                me,
                account.map(Account::name).orElse(me.name()),
                accounts.phone(me.person()).orElse(""),
                posts,
                last,
                errors,
                done != null && DONE.contains(done) ? "people.me.done." + done : null);
    }

    /** The posting acted in; null for none. */
    @Nullable
    UUID presentPosting() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Presence presence
                ? presence.posting()
                : null;
    }

    private static MePage.Post post(Posting posting, @Nullable UUID present) {
        return new MePage.Post(
                posting.id(),
                posting.role().messageKey(),
                posting.place(),
                Objects.requireNonNullElse(posting.validTo(), "").toString(),
                posting.id().equals(present));
    }
}
