package gezhi.volunteering;

import gezhi.platform.web.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of signing up and of enrolling; the division may have its name behind the code, as suggested while typing. */
record SignUpForm(
        @Nullable String name,
        @Nullable String division,
        @Nullable String birthYear,
        @Nullable List<String> skills,
        @Nullable Boolean callOut,
        @Nullable Boolean consent,
        @Nullable String consentWords) {

    static SignUpForm empty(String name, String division) {
        return new SignUpForm(name, division, "", List.of(), false, false, "");
    }

    static SignUpForm of(Volunteer volunteer, List<String> skills) {
        return new SignUpForm(
                volunteer.name(),
                volunteer.division(),
                String.valueOf(volunteer.birthYear()),
                skills,
                volunteer.callOut(),
                true,
                "");
    }

    /** Also for the template. */
    public List<String> chosen() {
        return skills == null ? List.of() : skills;
    }

    boolean mayCallOut() {
        return Boolean.TRUE.equals(callOut);
    }

    String code() {
        return Typed.stripped(division).split("\\s", 2)[0];
    }

    Volunteer.Draft draft() {
        return new Volunteer.Draft(
                Typed.text(name),
                code(),
                number(birthYear),
                chosen(),
                mayCallOut(),
                Boolean.TRUE.equals(consent),
                Typed.text(consentWords));
    }

    /** −1 for what is no number. */
    static int number(@Nullable String typed) {
        try {
            return Integer.parseInt(Typed.stripped(typed));
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
