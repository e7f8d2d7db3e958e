package gezhi.membership.web;

import gezhi.membership.Charges;
import gezhi.membership.Kept;
import gezhi.membership.store.MemberStore;
import gezhi.platform.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What the list of members is narrowed to, as it stands in the address.
 *
 * @param organization a {@link Kept#label()}
 * @param place code of a division, with or without its name
 * @param registered "true" for those registered beside their own organization
 */
record MemberFilter(
        @Nullable String words,
        @Nullable String organization,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String place,
        @Nullable String registered) {

    MemberFilter {
        words = Typed.stripped(words);
        organization = Typed.stripped(organization);
        kind = Typed.stripped(kind);
        state = Typed.stripped(state);
        place = Typed.stripped(place);
        registered = Typed.stripped(registered);
    }

    /** An organization that the reader does not keep leaves nothing. */
    MemberStore.Filter read(Charges charges) {
        String label = Typed.text(organization);
        String path = label.isEmpty()
                ? ""
                : charges.findLabelled(label).map(Kept::path).orElse("none");
        String code = Typed.text(place).split("\\s", 2)[0];
        return new MemberStore.Filter(
                path,
                Typed.text(kind),
                Typed.text(state),
                code.matches("\\d{4,18}") ? code : "",
                Typed.text(words),
                "true".equals(registered));
    }
}
