package gezhi.points;

import gezhi.platform.web.Typed;
import org.jspecify.annotations.Nullable;

/** The form of joining; the division is a code, a code and a name as suggested while typing, or a name. */
record JoinForm(
        @Nullable String name,
        @Nullable String division,
        @Nullable Boolean consent) {
    JoinForm {
        name = Typed.text(name);
        division = Typed.stripped(division);
    }

    boolean agreed() {
        return Boolean.TRUE.equals(consent);
    }
}
