package gezhi.membership.web;

import gezhi.membership.Kept;
import gezhi.membership.Member;
import gezhi.platform.Slice;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of members that the reader keeps.
 *
 * @param next key of the page that follows, null for none
 * @param mine the reader's own entry, null when their account is bound to none
 * @param keeps some organization that the reader keeps; null for who keeps none
 * @param numbers true for who reads numbers of the whole city
 * @param grants true for who may read the charges
 */
record MembersPage(
        List<Row> rows,
        @Nullable String next,
        MemberFilter filter,
        List<Option> kinds,
        List<Option> states,
        List<Option> relations,
        @Nullable UUID mine,
        @Nullable Kept keeps,
        boolean numbers,
        boolean grants) {

    /** @param kind and {@code state} message keys */
    record Row(
            UUID id,
            String name,
            String organization,
            String kind,
            String state,
            String place,
            String placeName,
            String registered,
            String joined) {

        static Row of(Member member) {
            return new Row(
                    member.id(),
                    member.name(),
                    member.organizationName(),
                    member.kind().messageKey(),
                    member.state().messageKey(),
                    member.residence(),
                    member.residenceName(),
                    member.registeredName(),
                    member.joinedOn().toString());
        }
    }

    static List<Row> rows(Slice<Member> found) {
        return found.rows().stream().map(Row::of).toList();
    }

    /** A search is never refused. */
    public FormErrors errors() {
        return FormErrors.none();
    }
}
