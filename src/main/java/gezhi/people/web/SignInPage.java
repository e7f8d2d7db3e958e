package gezhi.people.web;

import gezhi.people.SignInExtras;
import gezhi.people.SignInOutcome;
import gezhi.platform.web.CurrentCity;
import gezhi.platform.web.FormErrors;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param city name of the city, empty while there is none
 * @param login what was typed before, empty for nothing
 * @param refused message key of why one was not let in
 * @param done message key of what has just been done
 * @param extras what another module adds, shown by {@code extrasTemplate}
 */
record SignInPage(
        String city,
        String login,
        @Nullable String refused,
        @Nullable String done,
        String extrasTemplate,
        @Nullable Object extras) {
    private static final Set<String> DONE = Set.of("ready");

    /** What was wrong stands above the form, not at a field. */
    public FormErrors errors() {
        return FormErrors.none();
    }

    static SignInPage of(
            @Nullable CurrentCity city,
            String login,
            @Nullable String refused,
            @Nullable String done,
            Optional<SignInExtras> extras) {
        return new SignInPage(
                city == null ? "" : city.name(),
                login,
                outcome(refused),
                done != null && DONE.contains(done) ? "people.sign-in.done." + done : null,
                extras.map(SignInExtras::template).orElse(""),
                city == null ? null : extras.map(some -> some.page(city.code())).orElse(null));
    }

    private static @Nullable String outcome(@Nullable String refused) {
        return Arrays.stream(SignInOutcome.values())
                .filter(outcome -> outcome.code().equals(refused))
                .map(outcome -> "people.not-let-in." + outcome.code())
                .findFirst()
                .orElse(null);
    }
}
