package gezhi.membership.model;

import gezhi.membership.IdentityNumber;
import gezhi.membership.Member;
import gezhi.membership.MemberKind;
import gezhi.membership.MemberOutcome.Reason;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether what a keeper says about a member can be so, as far as it stands by itself. The same for one on screen and for a whole table. */
public final class MemberAdmission {
    public static final int LONGEST_NAME = 50;
    static final int LONGEST_POSTS = 200;
    static final int LONGEST_PLEDGE = 500;
    static final int LONGEST_ADDRESS = 200;

    /** The Party was founded; nobody joined before. */
    private static final LocalDate FIRST = LocalDate.of(1921, 7, 1);

    /** 党章, art. 1. */
    private static final int LEAST_AGE = 18;

    /** A year and the year by which it may be lengthened: 党章, art. 7. */
    private static final int MOST_YEARS_ON_PROBATION = 2;

    private static final Pattern PHONE = Pattern.compile("[0-9+ -]{5,20}");

    private MemberAdmission() {}

    /** @param born null when the identity number stays as it is */
    public static Optional<Reason> refusal(Member.Draft draft, @Nullable LocalDate born, LocalDate today) {
        return words(draft).or(() -> days(draft, born, today)).or(() -> sealed(draft));
    }

    private static Optional<Reason> words(Member.Draft draft) {
        String name = draft.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.of(Reason.NO_NAME);
        }
        if (draft.kind() == null) {
            return Optional.of(Reason.NO_KIND);
        }
        if (draft.state() == null) {
            return Optional.of(Reason.NO_STATE);
        }
        if (draft.posts().strip().length() > LONGEST_POSTS) {
            return Optional.of(Reason.POSTS_TOO_LONG);
        }
        return draft.pledge().strip().length() > LONGEST_PLEDGE
                ? Optional.of(Reason.PLEDGE_TOO_LONG)
                : Optional.empty();
    }

    private static Optional<Reason> days(Member.Draft draft, @Nullable LocalDate born, LocalDate today) {
        @Nullable LocalDate joined = draft.joinedOn();
        if (joined == null || joined.isAfter(today) || joined.isBefore(FIRST)) {
            return Optional.of(Reason.BAD_JOINED);
        }
        if (born != null && joined.isBefore(born.plusYears(LEAST_AGE))) {
            return Optional.of(Reason.BAD_JOINED);
        }
        @Nullable LocalDate full = draft.fullOn();
        @Nullable LocalDate until = draft.probationUntil();
        if (draft.kind() == MemberKind.FULL) {
            boolean fits = full != null && !full.isBefore(joined) && !full.isAfter(today);
            return fits ? Optional.empty() : Optional.of(Reason.BAD_FULL);
        }
        if (full != null) {
            return Optional.of(Reason.BAD_FULL);
        }
        boolean fits =
                until == null || until.isAfter(joined) && !until.isAfter(joined.plusYears(MOST_YEARS_ON_PROBATION));
        return fits ? Optional.empty() : Optional.of(Reason.BAD_PROBATION);
    }

    private static Optional<Reason> sealed(Member.Draft draft) {
        if (Masks.isMasked(draft.identity())) {
            return Optional.of(Reason.MASKED_IDENTITY);
        }
        if (Masks.isMasked(draft.phone())) {
            return Optional.of(Reason.MASKED_PHONE);
        }
        if (Masks.isMasked(draft.address())) {
            return Optional.of(Reason.MASKED_ADDRESS);
        }
        String identity = draft.identity().strip();
        if (!identity.isEmpty() && IdentityNumber.of(identity).isEmpty()) {
            return Optional.of(Reason.BAD_IDENTITY);
        }
        String phone = draft.phone().strip();
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            return Optional.of(Reason.BAD_PHONE);
        }
        return draft.address().strip().length() > LONGEST_ADDRESS
                ? Optional.of(Reason.ADDRESS_TOO_LONG)
                : Optional.empty();
    }

    /** A year after they joined, where nothing else is said; null for full members. */
    public static @Nullable LocalDate probationUntil(Member.Draft draft) {
        if (draft.kind() == MemberKind.FULL || draft.joinedOn() == null) {
            return null;
        }
        return draft.probationUntil() == null ? draft.joinedOn().plusYears(1) : draft.probationUntil();
    }
}
