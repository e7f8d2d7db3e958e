package gezhi.people.web;

import gezhi.people.Account;
import gezhi.people.Posting;
import gezhi.people.store.LogStore;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One account, its postings and its journal.
 *
 * @param mayChange false for the auditor
 * @param temporary a password just made, shown this once
 */
record AccountPage(
        Account account,
        String phone,
        String status,
        String colour,
        String lastSignIn,
        List<Post> posts,
        List<Line> journal,
        List<Option> roles,
        PostingForm form,
        FormErrors errors,
        boolean mayChange,
        @Nullable String temporary) {

    record Post(
            UUID id,
            String role,
            String place,
            String division,
            String from,
            String to,
            boolean ended,
            boolean exOfficio) {

        static Post of(Posting posting, LocalDate today) {
            return new Post(
                    posting.id(),
                    posting.role().messageKey(),
                    posting.place(),
                    posting.division(),
                    posting.validFrom().toString(),
                    Objects.toString(posting.validTo(), ""),
                    posting.validTo() != null && !posting.validTo().isAfter(today),
                    posting.exOfficio() != null);
        }
    }

    /** @param role message key of the role a posting was about, null for other deeds */
    record Line(String at, String deed, @Nullable String role, String detail, String actor) {

        static Line of(LogStore.Entry entry, Minutes minutes) {
            String[] words = entry.detail().split(" ", 2);
            boolean posting = entry.what().isOfPosting();
            return new Line(
                    minutes.show(entry.at()),
                    "people.deed." + entry.what(),
                    posting ? "role." + words[0] : null,
                    words[words.length - 1],
                    entry.actor());
        }
    }

    public boolean isLocked() {
        return status.equals(Standing.LOCKED.key());
    }
}
