package gezhi.people.web;

import gezhi.people.SignInOutcome;
import gezhi.people.SignIns;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log of sign-ins, to be taken out; logins nobody has are cut short and addresses masked there as here. */
@Configuration(proxyBeanMethods = false)
class SignInListing {

    @Bean
    Listing logOfSignIns(SignIns signIns, Refusals words, Minutes minutes) {
        return new PlainListing(
                "sign-ins",
                "/sign-ins",
                Set.of(Role.ADMINISTRATOR, Role.AUDITOR),
                List.of("at", "login", "name", "address", "outcome"),
                filters -> {
                    @Nullable SignInOutcome outcome = SignInsController.outcome(filters.text("outcome"));
                    return rows -> Slice.walk(
                            after -> signIns.list(filters.text("login"), outcome, after)
                                    .map(row -> SignInRow.of(row, minutes)),
                            found -> found.forEach(row -> rows.accept(List.of(
                                    row.at(),
                                    row.login(),
                                    row.name(),
                                    row.local() ? words.say("people.this-machine") : row.address(),
                                    words.say(row.outcome())))));
                });
    }
}
