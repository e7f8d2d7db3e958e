package gezhi.membership.web;

import gezhi.membership.Member;
import gezhi.membership.MemberKind;
import gezhi.membership.MemberState;
import gezhi.platform.web.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as the keeper writes them. Sealed values are never filled in again: empty leaves them as they are.
 *
 * @param organization label of the organization; read for new members only
 * @param residence a code, with or without the name behind it
 * @param registeredAt label of an organization, or empty
 * @param version of the entry as it was read; null for a new one
 */
record MemberForm(
        @Nullable String name,
        @Nullable String organization,
        @Nullable String kind,
        @Nullable String joinedOn,
        @Nullable String fullOn,
        @Nullable String probationUntil,
        @Nullable String state,
        @Nullable String residence,
        @Nullable String registeredAt,
        @Nullable String shown,
        @Nullable String posts,
        @Nullable String pledge,
        @Nullable String identity,
        @Nullable String phone,
        @Nullable String address,
        @Nullable Integer version) {

    static MemberForm fresh(String organization) {
        return new MemberForm(
                "", organization, "FULL", "", "", "", "IN_SERVICE", "", "", "false", "", "", "", "", "", null);
    }

    static MemberForm of(Member member, String registered) {
        return new MemberForm(
                member.name(),
                member.organizationName(),
                member.kind().name(),
                member.joinedOn().toString(),
                text(member.fullOn()),
                text(member.probationUntil()),
                member.state().name(),
                member.residence().isEmpty() ? "" : member.residence() + " " + member.residenceName(),
                registered,
                String.valueOf(member.shownOn() != null),
                member.posts(),
                member.pledge(),
                "",
                "",
                "",
                member.version());
    }

    int seen() {
        return version == null ? 0 : version;
    }

    /** Of a full member the end of probation is not kept. */
    Member.Draft draft(@Nullable UUID organizationId, @Nullable UUID registered) {
        @Nullable MemberKind chosen = named(MemberKind.values(), kind);
        return new Member.Draft(
                Typed.text(name),
                organizationId,
                chosen,
                day(joinedOn),
                day(fullOn),
                chosen == MemberKind.FULL ? null : day(probationUntil),
                named(MemberState.values(), state),
                Typed.stripped(residence).split("\\s", 2)[0],
                registered,
                "true".equals(shown),
                Typed.text(posts),
                Typed.text(pledge),
                Typed.stripped(identity),
                Typed.stripped(phone),
                Typed.stripped(address));
    }

    /** Null for nothing; a day that cannot be read becomes one that is refused. */
    static @Nullable LocalDate day(@Nullable String typed) {
        String words = Typed.stripped(typed);
        try {
            return words.isEmpty() ? null : LocalDate.parse(words);
        } catch (DateTimeParseException noDay) {
            return LocalDate.MAX;
        }
    }

    static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
