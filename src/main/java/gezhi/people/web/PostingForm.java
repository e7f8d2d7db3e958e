package gezhi.people.web;

import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.people.Posting;
import gezhi.people.PostingOutcome.Reason;
import gezhi.platform.Role;
import gezhi.platform.web.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A posting as the administrator writes it.
 *
 * @param division a code, with or without the name behind it
 * @param office name and seat as {@link Office#label()}
 */
record PostingForm(
        @Nullable String role,
        @Nullable String division,
        @Nullable String office,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate validFrom,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate validTo) {

    static PostingForm empty() {
        return new PostingForm(Role.GRID_WORKER.name(), "", "", null, null);
    }

    /** The posting meant, or why none can be made out. */
    sealed interface Meant {
        record Draft(Posting.Draft draft) implements Meant {}

        record Unclear(Reason reason) implements Meant {}
    }

    Meant read(Offices offices) {
        Optional<Role> meant = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst();
        if (meant.isEmpty()) {
            return new Meant.Unclear(Reason.NOT_A_POST);
        }
        if (meant.get() == Role.OFFICE_HANDLER) {
            return offices.findLabelled(Typed.text(office).strip())
                    .<Meant>map(found -> draft(meant.get(), found.seat(), found))
                    .orElseGet(() -> new Meant.Unclear(Reason.NO_SUCH_OFFICE));
        }
        return draft(meant.get(), Typed.text(division).strip().split("\\s", 2)[0], null);
    }

    private Meant.Draft draft(Role meant, String code, @Nullable Office at) {
        return new Meant.Draft(new Posting.Draft(meant, code, at == null ? null : at.id(), validFrom, validTo));
    }
}
