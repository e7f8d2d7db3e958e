package gezhi.membership.web;

import gezhi.membership.Look;
import gezhi.membership.Member;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One member.
 *
 * @param sealed masked, or in clear after a purpose was given; null for who may not see it
 * @param clear true when {@code sealed} is in clear
 * @param transfers of the member, the newest first
 * @param said message key of what has just been done; empty for nothing
 * @param mayKeep true for who may change the entry
 */
record MemberPage(
        Facts facts,
        Member.@Nullable Secrets sealed,
        boolean clear,
        List<Line> journal,
        List<LookLine> looks,
        List<TransferPage.Row> transfers,
        String said,
        boolean mayKeep,
        int version,
        String today,
        List<Option> endings,
        FormErrors errors) {

    /** @param kind and {@code state} message keys; days are empty where there is none */
    record Facts(
            UUID id,
            String name,
            UUID organization,
            String organizationName,
            String kind,
            String state,
            int birthYear,
            String joined,
            String full,
            String probation,
            String place,
            String placeName,
            String registered,
            String registeredOn,
            String shownOn,
            String posts,
            String pledge,
            String ended,
            boolean bound) {

        static Facts of(Member member) {
            return new Facts(
                    member.id(),
                    member.name(),
                    member.organization(),
                    member.organizationName(),
                    member.kind().messageKey(),
                    member.state().messageKey(),
                    member.birthYear(),
                    member.joinedOn().toString(),
                    text(member.fullOn()),
                    text(member.probationUntil()),
                    member.residence(),
                    member.residenceName(),
                    member.registeredName(),
                    text(member.registeredOn()),
                    text(member.shownOn()),
                    member.posts(),
                    member.pledge(),
                    text(member.endedOn()),
                    member.person() != null);
        }

        private static String text(@Nullable Object day) {
            return day == null ? "" : day.toString();
        }
    }

    /** @param deed message key */
    record Line(String at, String deed, String who, String detail) {}

    /** @param role message key */
    record LookLine(String at, String who, String role, String purpose, UUID member) {
        static LookLine of(Look look, String at) {
            return new LookLine(at, look.personName(), "role." + look.role(), look.purpose(), look.member());
        }
    }
}
