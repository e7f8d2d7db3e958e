package gezhi.demo;

import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.people.SignInExtras;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The choices below the form of the sign-in page. */
@Component
@Profile("demo")
class DemoExtras implements SignInExtras {
    private final Accounts accounts;
    private final Postings postings;

    DemoExtras(Accounts accounts, Postings postings) {
        this.accounts = accounts;
        this.postings = postings;
    }

    /** @param role message key */
    record Choice(String login, String role, String place) {}

    @Override
    public String template() {
        return "demo/sign-in";
    }

    @Override
    public List<Choice> page(String city) {
        return Scoped.call(
                Scope.system(city),
                () -> Arrays.stream(DemoRoles.values())
                        .flatMap(role -> choice(role).stream())
                        .toList());
    }

    private Optional<Choice> choice(DemoRoles role) {
        return accounts.findByLogin(role.login()).map(account -> {
            Optional<Posting> posting =
                    postings.listHeldBy(account.person()).stream().findFirst();
            return new Choice(
                    account.login(),
                    posting.map(Posting::role).orElse(Role.RESIDENT).messageKey(),
                    posting.map(Posting::place).orElse(""));
        });
    }
}
