package gezhi.policies;

import gezhi.platform.Role;
import gezhi.platform.listing.Cells;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** Every decision about a policy, to be taken out; a policy that nobody has decided about is a line too. */
@Configuration(proxyBeanMethods = false)
class PolicyListing {

    @Bean
    Listing decisionsOnPolicies(Policies policies, MessageSource words, Clock clock) {
        return new PlainListing(
                "policies",
                "/policies",
                EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM)),
                List.of("policy", "on", "until", "decided-by", "basis", "entered"),
                filters -> rows -> Arrays.stream(Policy.values()).forEach(policy -> {
                    List<Decision> history = policies.history(policy);
                    String name = say(words, "policy." + policy);
                    String off = say(words, "policies.off");
                    if (history.isEmpty()) {
                        rows.accept(List.of(name, off, "", "", "", ""));
                    }
                    history.forEach(decision -> decided(name, off, decision, words, clock, rows));
                }));
    }

    private static void decided(
            String name,
            String off,
            Decision decision,
            MessageSource words,
            Clock clock,
            Consumer<List<? extends @Nullable Object>> rows) {
        String until = Objects.toString(decision.until(), "");
        rows.accept(List.of(
                name,
                decision.on()
                        ? words.getMessage("policies.on", new Object[] {until}, LocaleContextHolder.getLocale())
                        : off,
                until,
                decision.decidedBy(),
                decision.basis(),
                Cells.minute(decision.enteredAt(), clock.getZone())));
    }

    private static String say(MessageSource words, String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
