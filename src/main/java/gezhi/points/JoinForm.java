package gezhi.points;

import gezhi.platform.web.Typed;
import org.jspecify.annotations.Nullable;

/** The form of joining; the division may have its name behind the code, as suggested while typing. */
record JoinForm(
        @Nullable String name,
        @Nullable String division,
        @Nullable Boolean consent) {
    JoinForm {
        name = Typed.text(name);
        division = Typed.stripped(division);
    }

    String code() {
        return Typed.text(division).split("\\s", 2)[0];
    }

    boolean agreed() {
        return Boolean.TRUE.equals(consent);
    }
}
